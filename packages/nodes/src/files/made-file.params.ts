/** Parameters of nodes that make a file: the name by which the item has it, and the name that the file has itself. */
export const madeFileParams = {
  file: {
    kind: "text",
    label: "Put the file under",
    help: "The name by which later nodes find it in the item.",
    default: "data",
  },
  fileName: {
    kind: "text",
    label: "File name",
    help: "The ending is added where it is missing.",
    default: "",
  },
} as const;
