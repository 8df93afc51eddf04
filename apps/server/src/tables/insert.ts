import type { TableValues } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import { tableError } from "./errors.ts";
import { limits } from "./limits.ts";
import { insertRows } from "./rows.ts";
import type { TableRecord } from "./store.ts";

/** @throws `Fatal` where the table has no room */
export function inserted(
  db: Database,
  table: TableRecord,
  rows: readonly TableValues[],
  now: number,
): ReturnType<typeof insertRows> {
  if (table.rowCount + rows.length > limits.rows)
    throw tableError("table-full", { table: table.name, rows: limits.rows });
  return insertRows(db, table, rows, now);
}
