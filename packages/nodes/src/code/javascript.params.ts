import type { Params } from "@weft/sdk";

export const javascriptParams = {
  mode: {
    kind: "choice",
    label: "Run it",
    help: "Once with all items in items and $input, or once for each of them, which is $json there.",
    options: [
      { value: "all", label: "Once, for all items" },
      { value: "each", label: "Once for each item" },
    ],
    default: "all",
  },
  code: {
    kind: "code",
    language: "javascript",
    label: "Code",
    help: "Ends with return: a list of items or objects, or a single one. There is no network and no timer in it.",
    placeholder: "return items;",
    literal: true,
  },
} as const satisfies Params;
