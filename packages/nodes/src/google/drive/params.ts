import { mostParam } from "../../connector-most.ts";

export const fileParam = {
  kind: "remote",
  label: "File",
  help: "One from Drive; its id or its address in the browser may also be given.",
  load: "files",
} as const;

export const folderParam = {
  kind: "remote",
  label: "Folder",
  help: "Where it goes; the top of “My Drive” while it is empty.",
  load: "folders",
  default: "",
  optional: true,
} as const;

const nameParam = {
  kind: "text",
  label: "Name",
  help: "What it is called in Drive; its own name while it is empty.",
  default: "",
} as const;

export const moreParam = {
  kind: "json",
  label: "More fields",
  help: "Others of a file by Google’s names.",
  placeholder: '{ "description": "…", "properties": { "order": "1042" } }',
  optional: true,
  advanced: true,
} as const;

export const uploadParams = {
  content: {
    kind: "choice",
    label: "Content",
    help: "What is uploaded.",
    options: [
      { value: "file", label: "A file of the item" },
      { value: "text", label: "A text" },
    ],
    default: "file",
  },
  file: {
    kind: "file",
    label: "File",
    help: "The name that the file has in the item.",
    default: "data",
    showWhen: { content: ["file"] },
  },
  text: {
    kind: "text",
    label: "Text",
    help: "Uploaded as it stands.",
    multiline: true,
    default: "",
    showWhen: { content: ["text"] },
  },
  name: nameParam,
  folder: folderParam,
  convert: {
    kind: "choice",
    label: "Turn into",
    help: "A document of Google’s that is edited in the browser, where Google can read the file.",
    options: [
      { value: "none", label: "Nothing else" },
      { value: "document", label: "Google Docs" },
      { value: "spreadsheet", label: "Google Sheets" },
      { value: "presentation", label: "Google Slides" },
    ],
    default: "none",
    advanced: true,
  },
  more: moreParam,
} as const;

export const copyParams = {
  file: fileParam,
  name: nameParam,
  folder: { ...folderParam, help: "Where the copy goes; beside the file while it is empty." },
  more: moreParam,
} as const;

export const moveParams = {
  file: fileParam,
  folder: { ...folderParam, help: "Where it goes; the top of “My Drive” while it is empty." },
} as const;

export const updateParams = {
  file: fileParam,
  name: { ...nameParam, label: "New name", help: "Stays as it is while it is empty." },
  replace: {
    kind: "boolean",
    label: "New content",
    help: "Puts a file of the item in place of what is there.",
    default: false,
  },
  data: {
    kind: "file",
    label: "File of the item",
    help: "The name that it has in the item.",
    default: "data",
    showWhen: { replace: [true] },
  },
  more: moreParam,
} as const;

export const deleteParams = {
  file: fileParam,
  forGood: {
    kind: "boolean",
    label: "For good",
    help: "Otherwise it goes into the bin.",
    default: false,
  },
} as const;

export const shareParams = {
  file: fileParam,
  who: {
    kind: "choice",
    label: "With",
    help: "Who may see it from now on.",
    options: [
      { value: "user", label: "A person" },
      { value: "group", label: "A group" },
      { value: "domain", label: "An organisation" },
      { value: "anyone", label: "Everybody with the link" },
    ],
    default: "user",
  },
  email: {
    kind: "text",
    label: "Address",
    help: "Of the person or group.",
    placeholder: "anna@example.com",
    showWhen: { who: ["user", "group"] },
  },
  domain: {
    kind: "text",
    label: "Domain",
    help: "Of the organisation.",
    placeholder: "example.com",
    showWhen: { who: ["domain"] },
  },
  role: {
    kind: "choice",
    label: "May",
    help: "What they may do with it.",
    options: [
      { value: "reader", label: "Read" },
      { value: "commenter", label: "Comment" },
      { value: "writer", label: "Edit" },
      { value: "fileOrganizer", label: "Arrange files" },
      { value: "organizer", label: "Manage" },
      { value: "owner", label: "Own" },
    ],
    default: "reader",
  },
  notify: {
    kind: "boolean",
    label: "Tell by mail",
    help: "Google writes to the person or group.",
    default: true,
    showWhen: { who: ["user", "group"] },
  },
  message: {
    kind: "text",
    label: "Words in the mail",
    help: "What the mail says besides.",
    default: "",
    multiline: true,
    advanced: true,
    showWhen: { who: ["user", "group"] },
  },
} as const;

export const searchParams = {
  by: {
    kind: "choice",
    label: "Search by",
    help: "A part of the name, or a question in Drive’s own words.",
    options: [
      { value: "name", label: "Name" },
      { value: "query", label: "Question" },
    ],
    default: "name",
  },
  name: {
    kind: "text",
    label: "Name",
    help: "The beginning of a word in it; everything while it is empty.",
    default: "",
    showWhen: { by: ["name"] },
  },
  query: {
    kind: "text",
    label: "Question",
    help: "As in the reference of Drive’s API.",
    placeholder: "mimeType = 'application/pdf' and modifiedTime > '2026-01-01T00:00:00'",
    showWhen: { by: ["query"] },
  },
  what: {
    kind: "choice",
    label: "What",
    help: "Folders are files as well to Drive.",
    options: [
      { value: "all", label: "Files and folders" },
      { value: "files", label: "Files" },
      { value: "folders", label: "Folders" },
    ],
    default: "all",
  },
  folder: { ...folderParam, help: "Only what lies in it; everywhere while it is empty." },
  bin: {
    kind: "boolean",
    label: "Also the bin",
    help: "Otherwise what is in the bin is left out.",
    default: false,
    advanced: true,
  },
  most: mostParam,
  fields: {
    kind: "text",
    label: "Fields",
    help: "Names with commas between them, or * for all that there are.",
    default: "id, name, mimeType, modifiedTime, size, parents, webViewLink",
    advanced: true,
  },
} as const;

export const newFolderParams = {
  name: { kind: "text", label: "Name", help: "What the folder is called.", placeholder: "Invoices" },
  folder: folderParam,
} as const;

/** A file as Drive tells of it. */
export const sample = {
  kind: "drive#file",
  id: "1a2b3c",
  name: "invoice.pdf",
  mimeType: "application/pdf",
} as const;
