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
  "dedupe-missing": {
    actor: "author",
    message: "Item {{item}} has none of the fields “{{name}}” to be compared by.",
    hint: "Check their spelling, or choose to keep items that lack them.",
  },
  "dedupe-number": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not a number.",
    hint: "Give one by the expression, or compare by a value instead.",
  },
  "dedupe-date": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not a date to compare by.",
    hint: "Write dates as 2026-03-01 or 2026-03-01T09:00, or give them by the expression, for example with .toDateTime().",
  },
  "compare-no-match": {
    actor: "author",
    message: "No fields are given by which items of A and B match.",
    hint: "Add a pair of fields, such as the id on both sides.",
  },
  "compare-not-found": {
    actor: "author",
    message: "No item of the input {{input}} has the field “{{name}}”.",
    hint: "Check its spelling, and that the right nodes are connected to A and B.",
  },
  "compare-too-many": {
    actor: "author",
    message: "More than {{limit}} pairs of items match.",
    hint: "Match by a field that tells items apart, such as an id, or compare with the first match only.",
  },
} as const satisfies Record<string, ErrorText>;
