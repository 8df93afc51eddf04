import type { ErrorText } from "@weft/sdk";

/** What goes wrong where branches come together, or items are given. */
export const mergeErrors = {
  "items-not-object": {
    actor: "author",
    message: "Entry {{item}} of the items is not an object.",
    hint: 'Write each item between braces, such as { "id": 1 }.',
  },
  "merge-match-missing": {
    actor: "author",
    message: "It is not said by which fields the branches are joined.",
    hint: "Add a pair of fields, such as id, or remove a row that is empty.",
  },
  "merge-two-inputs": {
    actor: "author",
    message: "This way of merging joins two branches, but the node has {{inputs}}.",
    hint: "Set it to two inputs, and use another Merge node for the next branch.",
  },
  "merge-too-many": {
    actor: "author",
    message: "Every combination would make {{count}} items; at most {{limit}} are made.",
    hint: "Filter the branches first, or join them by equal fields.",
  },
  "merge-sql-names": {
    actor: "author",
    message: "Items of {{input}} have the fields “{{first}}” and “{{second}}”, which SQL cannot tell apart.",
    hint: "Rename one of them before.",
  },
  "merge-sql-writes": {
    actor: "author",
    message: "The SQL would change something, but here it only reads the items.",
    hint: "Write a SELECT over input1, input2 and so on.",
  },
  "merge-branch": {
    actor: "author",
    message: "There is no branch {{branch}}: the node has {{inputs}} inputs.",
    hint: "Choose one of them.",
  },
} as const satisfies Record<string, ErrorText>;
