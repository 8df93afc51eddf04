import { defineAction } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { common, sample } from "./common.ts";
import { deleteText } from "./delete.text.ts";
import { conditionParams, tableParam } from "./params.ts";
import { getRows } from "./read.ts";
import { filterOf } from "./rows.ts";
import { writeTable } from "./write.ts";

const showWhen = { which: ["matching"] } as const;

export const tableDelete = defineAction({
  ...common,
  type: "data.table.delete",
  label: "Delete rows",
  help: "Deletes rows of a table, for each item, and gives the rows as they were.",
  synonyms: ["remove", "erase", "clear", "empty", "data table", "database"],
  summary: "{table}",
  effect: "write",
  idempotent: true,
  params: {
    table: tableParam,
    which: {
      kind: "choice",
      label: "Rows",
      help: "Those that meet your conditions, or every row that there is.",
      options: [
        { value: "matching", label: "Those that meet the conditions" },
        { value: "all", label: "All rows of the table" },
      ],
      default: "matching",
    },
    combine: { ...conditionParams.combine, showWhen },
    conditions: { ...conditionParams.conditions, showWhen },
    onlyShow: {
      kind: "boolean",
      label: "Only show what would be deleted",
      help: "Gives the rows and leaves them in the table.",
      default: false,
      advanced: true,
    },
  },
  sample,
  translations: deleteText,
  runAll(call) {
    if (call.params.onlyShow)
      return getRows(call, (table, params, number) => ({ where: filter(table, params, number) }));
    return writeTable(call, "DELETE", ({ table, params, number }) => ({
      change: { does: "delete", where: filter(table, params, number) },
      shown: params.which === "all" ? "all rows" : params.conditions,
    }));
  },
});

type Filter = Parameters<typeof filterOf>;

function filter(
  table: Filter[0],
  params: Filter[1] & { readonly which: "matching" | "all" },
  number: number,
): ReturnType<typeof filterOf> {
  if (params.which === "all") return { combine: "all", conditions: [] };
  if (params.conditions.length === 0) throw fatal("sql-no-conditions");
  return filterOf(table, params, number);
}
