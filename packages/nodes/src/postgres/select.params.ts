import { answerParams, conditionParams, tableParams } from "../sql/params.ts";

export const selectParams = {
  ...tableParams,
  ...conditionParams,
  sort: {
    kind: "list",
    label: "Order",
    help: "By which columns the rows are sorted; the first counts most.",
    itemLabel: "column",
    default: [],
    of: {
      column: { kind: "text", label: "Column", placeholder: "created_at" },
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
    help: "All of them while it is empty.",
    min: 1,
    integer: true,
    optional: true,
  },
  columns: {
    kind: "text",
    label: "Columns",
    help: "Names separated by commas; all columns while it is empty.",
    placeholder: "id, created_at",
    default: "",
  },
  ...answerParams,
} as const;
