import { madeFileParams } from "./made-file.params.ts";

/** Parameters of nodes that take files to a place and get them from there; each says besides when they are shown. */
export const storeParams = {
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
  file: { kind: "file", label: "File", help: "The name that the file has in the item.", default: "data" },
  text: {
    kind: "text",
    label: "Text",
    help: "Uploaded in UTF-8 as it stands.",
    multiline: true,
    default: "",
  },
  saveAs: madeFileParams.file,
  whenMissing: {
    kind: "choice",
    label: "If there is nothing",
    help: "What happens where nothing is at the path.",
    options: [
      { value: "fail", label: "Fail" },
      { value: "leaveOut", label: "Give nothing" },
    ],
    default: "fail",
  },
  makeFolders: { kind: "boolean", label: "Make missing folders", default: false },
  replace: { kind: "boolean", label: "Replace a file that is there", default: false },
  to: { kind: "text", label: "To", help: "The new path, with the name." },
  deep: { kind: "boolean", label: "With the folders in it" },
  fileName: {
    kind: "text",
    label: "File name",
    help: "What the file is called from here on; its own name when empty.",
    default: "",
    advanced: true,
  },
  fileType: {
    kind: "text",
    label: "Media type",
    placeholder: "application/pdf",
    default: "",
    advanced: true,
  },
  most: { kind: "number", label: "Files at most", default: 1000, min: 1, integer: true },
  limit: {
    kind: "number",
    label: "MB at most",
    help: "A larger file is not taken.",
    default: 1000,
    min: 1,
    max: 1_000_000,
    advanced: true,
  },
  keepFields: {
    kind: "boolean",
    label: "Keep the item's fields",
    help: "And its other files, beside what is told of the file.",
    default: true,
    advanced: true,
  },
} as const;
