import { defineAction } from "@weft/sdk";
import { common, sample } from "./common.ts";
import { getParams } from "./get.params.ts";
import { getText } from "./get.text.ts";
import { getRows } from "./read.ts";
import { filterOf } from "./rows.ts";

export const tableGet = defineAction({
  ...common,
  type: "data.table.get",
  label: "Get rows",
  help: "Reads the rows of a table that meet your conditions, for each item.",
  synonyms: ["find", "read", "select", "lookup", "search", "data table", "database"],
  summary: "{table}",
  effect: "read",
  params: getParams,
  sample,
  translations: getText,
  runAll: (call) =>
    getRows(call, (table, params, number) => ({
      where: filterOf(table, params, number),
      sort: params.sort.map(({ column, direction }) => ({
        column: table.place(column).id,
        descending: direction === "descending",
      })),
      ...(params.limit !== undefined && { limit: params.limit }),
    })),
});
