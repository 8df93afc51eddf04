import { selectParams } from "../sql/select.ts";
import { conditionParams, tableParam } from "./params.ts";

export const getParams = {
  table: tableParam,
  ...conditionParams,
  conditions: {
    ...conditionParams.conditions,
    help: "Which rows are meant; all of them while there are none.",
  },
  sort: {
    ...selectParams.sort,
    help: "By which columns the rows are sorted, the first counts most; empty cells come last.",
    of: { ...selectParams.sort.of, column: { kind: "text", label: "Column", placeholder: "createdAt" } },
  },
  limit: { ...selectParams.limit, help: "For each item; all of them while it is empty." },
} as const;
