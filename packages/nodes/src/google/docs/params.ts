import { folderParam } from "../drive/params.ts";

export const documentParam = {
  kind: "remote",
  label: "Document",
  help: "One from Drive; its id or its address in the browser may also be given.",
  load: "documents",
} as const;

export const createParams = {
  title: { kind: "text", label: "Title", help: "What the document is called.", placeholder: "Offer 1042" },
  folder: {
    ...folderParam,
    help: "Where it goes; the top of “My Drive” while it is empty. The credential then needs access to Google Drive.",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "What stands in it; nothing while it is empty.",
    multiline: true,
    default: "",
  },
} as const;

export const getParams = {
  document: documentParam,
  form: {
    kind: "choice",
    label: "What of it",
    help: "Its text, or everything as Google gives it.",
    options: [
      { value: "text", label: "The text" },
      { value: "raw", label: "As Google gives it" },
    ],
    default: "text",
  },
} as const;

export const updateParams = {
  document: documentParam,
  changes: {
    kind: "list",
    label: "Changes",
    help: "Made one after the other; all of them, or none where one cannot be made.",
    itemLabel: "change",
    of: {
      what: {
        kind: "choice",
        label: "Do",
        options: [
          { value: "insert", label: "Insert a text" },
          { value: "replace", label: "Replace a text everywhere" },
          { value: "pageBreak", label: "Begin a new page" },
        ],
        default: "insert",
      },
      text: {
        kind: "text",
        label: "Text",
        help: "A line of its own ends with a line break.",
        multiline: true,
        default: "",
        showWhen: { what: ["insert"] },
      },
      find: {
        kind: "text",
        label: "Find",
        help: "Such as a place holder of a template.",
        placeholder: "{{name}}",
        default: "",
        showWhen: { what: ["replace"] },
      },
      with: {
        kind: "text",
        label: "Replace with",
        help: "Takes its place; where this is empty, it goes.",
        multiline: true,
        default: "",
        showWhen: { what: ["replace"] },
      },
      matchCase: {
        kind: "boolean",
        label: "Upper and lower case count",
        default: false,
        showWhen: { what: ["replace"] },
      },
      at: {
        kind: "choice",
        label: "Where",
        options: [
          { value: "end", label: "At the end" },
          { value: "start", label: "At the beginning" },
          { value: "index", label: "At a position" },
        ],
        default: "end",
        showWhen: { what: ["insert", "pageBreak"] },
      },
      index: {
        kind: "number",
        label: "Position",
        help: "As Google counts it: the text begins at 1.",
        default: 1,
        min: 1,
        integer: true,
        showWhen: { what: ["insert", "pageBreak"], at: ["index"] },
      },
      segment: {
        kind: "text",
        label: "Header or footer",
        help: "Its id, where the text goes into one; the document itself while it is empty.",
        default: "",
        showWhen: { what: ["insert"] },
      },
    },
    default: [],
  },
  requests: {
    kind: "json",
    label: "More changes",
    help: "A list of requests as Google’s documents.batchUpdate takes them; they are made after the others.",
    placeholder: '[{ "deleteContentRange": { "range": { "startIndex": 1, "endIndex": 5 } } }]',
    optional: true,
    advanced: true,
  },
} as const;
