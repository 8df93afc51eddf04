import { dotPathsParam } from "./dot-paths.ts";

export const renameParams = {
  fields: {
    kind: "list",
    label: "Fields",
    help: "The fields to rename; a dot, as in customer.name, reaches into objects, so that fields can be moved there.",
    itemLabel: "field",
    of: {
      from: { kind: "text", label: "Name now", placeholder: "e-mail", default: "" },
      to: { kind: "text", label: "New name", placeholder: "email", default: "" },
    },
    default: [],
  },
  patterns: {
    kind: "list",
    label: "By pattern",
    help: "Renames all fields whose names fit a regular expression.",
    itemLabel: "pattern",
    of: {
      pattern: { kind: "text", label: "Pattern", placeholder: "^utm_(.*)$", default: "" },
      replacement: {
        kind: "text",
        label: "Replace by",
        help: "$1 stands for the first group of the pattern, $2 for the second.",
        placeholder: "$1",
        default: "",
      },
      ignoreCase: {
        kind: "boolean",
        label: "Ignore upper and lower case",
        default: false,
        advanced: true,
      },
      depth: {
        kind: "choice",
        label: "Where",
        options: [
          { value: "all", label: "Also inside objects and lists" },
          { value: "top", label: "Only the item’s own fields" },
          { value: "levels", label: "Down to a level" },
        ],
        default: "all",
        advanced: true,
      },
      levels: {
        kind: "number",
        label: "Levels below the item’s own fields",
        default: 1,
        min: 0,
        integer: true,
        showWhen: { depth: ["levels"] },
        advanced: true,
      },
    },
    default: [],
  },
  whenTaken: {
    kind: "choice",
    label: "When the new name is taken",
    help: "What happens where the item already has a field of the new name.",
    options: [
      { value: "replace", label: "Replace that field" },
      { value: "stop", label: "Stop the flow" },
    ],
    default: "replace",
    advanced: true,
  },
  whenMissing: {
    kind: "choice",
    label: "When an item lacks a field",
    help: "Items without a field of the old name are left as they are, or stop the flow.",
    options: [
      { value: "ignore", label: "Leave the item as it is" },
      { value: "stop", label: "Stop the flow" },
    ],
    default: "ignore",
    advanced: true,
  },
  dotPaths: dotPathsParam,
} as const;
