import { conditionParams, tableParam } from "./params.ts";

export const getParams = {
  table: tableParam,
  ...conditionParams,
  conditions: {
    ...conditionParams.conditions,
    help: "Which rows are meant; all of them while there are none.",
  },
  sort: {
    kind: "list",
    label: "Order",
    help: "By which columns the rows are sorted, the first counts most; empty cells come last.",
    itemLabel: "column",
    default: [],
    of: {
      column: { kind: "text", label: "Column", placeholder: "createdAt" },
      direction: {
        kind: "choice",
        label: "Direction",
        options: [
          { value: "ascending", label: "Ascending" },
          { value: "descending", label: "Descending" },
        ],
        default: "ascending",
      },
    },
  },
  limit: {
    kind: "number",
    label: "Rows at most",
    help: "For each item; all of them while it is empty.",
    min: 1,
    integer: true,
    optional: true,
  },
} as const;
