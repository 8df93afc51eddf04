import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes that read, make and pack files. */
export const fileErrors = {
  "file-none": {
    actor: "author",
    message: "Item {{item}} has no file, so there is no “{{name}}”.",
    hint: "Put a node before it that gives a file, such as a webhook, an HTTP request or “Make a file”.",
  },
  "file-not-there": {
    actor: "author",
    message: "Item {{item}} has no file “{{name}}”; it has {{there}}.",
    hint: "Write one of these names under “File”.",
  },
  "file-too-large": {
    actor: "author",
    message: "“{{name}}” is larger than {{limit}} MB, and this format can only be read as a whole.",
    hint: "Split the file, or save it as CSV or with one JSON value a line: those are read in pieces.",
  },
} as const satisfies Record<string, ErrorText>;
