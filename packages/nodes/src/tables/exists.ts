import { defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { common } from "./common.ts";
import { existsText } from "./exists.text.ts";
import { conditionParams, tableParam } from "./params.ts";
import { reader } from "./read.ts";
import { filterOf } from "./rows.ts";

export const tableExists = defineAction({
  ...common,
  type: "data.table.exists",
  label: "Row exists",
  help: "Sends each item one way if the table has a row that meets your conditions, and another way if not.",
  synonyms: [
    "if row exists",
    "row does not exist",
    "check",
    "known",
    "already there",
    "data table",
    "branch",
  ],
  summary: "{table}",
  effect: "read",
  params: { table: tableParam, ...conditionParams },
  outputs: ["main", "missing"],
  handles: { main: "exists", missing: "does not exist" },
  sample: { email: "anna@example.com" },
  translations: existsText,
  async runAll({ items, paramsAt, ctx }) {
    const read = reader(ctx);
    const main: Item[] = [];
    const missing: Item[] = [];
    for (const [index, item] of items.entries()) {
      const params = paramsAt(index);
      if (params.conditions.length === 0) throw fatal("sql-match-missing");
      const { rows } = await read(params.table, (table) => ({
        where: filterOf(table, params, index + 1),
        limit: 1,
      }));
      (rows.length > 0 ? main : missing).push({ ...item, from: index });
    }
    return { main, missing };
  },
});
