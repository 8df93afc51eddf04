import { defineAction } from "@weft/sdk";
import { changeRows } from "./change-rows.ts";
import { common, sample } from "./common.ts";
import { findParams, tableParam, valueParams } from "./params.ts";
import { updateText } from "./update.text.ts";

export const tableUpdate = defineAction({
  ...common,
  type: "data.table.update",
  label: "Update rows",
  help: "Changes the rows of a table that match each item, and gives them as they are then; where none matches, nothing.",
  synonyms: ["change", "modify", "set", "data table", "database"],
  summary: "{table}",
  effect: "write",
  idempotent: true,
  params: { table: tableParam, ...findParams, ...valueParams },
  sample,
  translations: updateText,
  runAll: (call) => changeRows(call, "update"),
});
