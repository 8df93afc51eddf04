import { defineAction } from "@weft/sdk";
import { changeRows } from "./change-rows.ts";
import { common, sample } from "./common.ts";
import { findParams, tableParam, valueParams } from "./params.ts";
import { upsertText } from "./upsert.text.ts";

export const tableUpsert = defineAction({
  ...common,
  type: "data.table.upsert",
  label: "Insert or update rows",
  help: "Changes the rows of a table that match each item, or adds a row where none does, and gives the rows.",
  synonyms: ["upsert", "merge", "save", "sync", "data table", "database"],
  summary: "{table}",
  effect: "write",
  idempotent: true,
  params: { table: tableParam, ...findParams, ...valueParams },
  sample,
  translations: upsertText,
  runAll: (call) => changeRows(call, "upsert"),
});
