import type { Item, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { cellsOf, foundBy } from "./rows.ts";
import type { FindParams, ValueParams } from "./rows.ts";
import { writeTable } from "./write.ts";

type Params = FindParams & ValueParams & { readonly table: string };

/** For each item, puts its values into the rows that it is about. */
export function changeRows(call: RunAllCall<Params>, does: "update" | "upsert"): Promise<readonly Item[]> {
  return writeTable(call, does.toUpperCase(), ({ table, params, item, number }) => {
    const cells = cellsOf(table, params, item, number);
    const where = foundBy(table, params, { json: item.json, cells, number });
    const matched = new Set(params.by === "columns" ? where.conditions.map(({ column }) => column) : []);
    if (does === "update" && Object.keys(cells.values).every((column) => matched.has(column)))
      throw fatal("sql-nothing-to-set");
    return { change: { does, where, values: cells.values }, shown: cells.named };
  });
}
