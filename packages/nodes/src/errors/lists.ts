import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes that work on lists of items: renaming, splitting, dropping duplicates, comparing. */
export const listErrors = {
  "rename-missing": {
    actor: "author",
    message: "Item {{item}} has no field “{{name}}” to rename.",
    hint: "Check its spelling, or choose to leave items without it as they are.",
  },
  "rename-taken": {
    actor: "author",
    message: "Item {{item}} would have two fields of the name “{{name}}”.",
    hint: "Choose another new name, or to replace the field that is there.",
  },
  "rename-empty": {
    actor: "author",
    message: "The pattern leaves nothing of the field name “{{name}}”.",
    hint: "Make the pattern narrower, or write what it is replaced by.",
  },
  "split-names": {
    actor: "author",
    message: "There are {{names}} new names for {{fields}} fields to split.",
    hint: "Give one for each field, in the same order, or none.",
  },
} as const satisfies Record<string, ErrorText>;
