import type { TableChange, TableFilter, TableValues } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import { applyMany } from "./apply-many.ts";
import { inserted } from "./insert.ts";
import { deleteRows, ids, selectRows, timeOf, updateRows } from "./rows.ts";
import type { StoredRow } from "./rows.ts";
import type { TableRecord } from "./store.ts";
import { whereOf } from "./where.ts";

/**
 * Does the changes one after another, inside a transaction. Gives the rows that each of them added, changed or deleted.
 * @throws `Fatal` where the table has no room
 */
export function applyChanges(
  db: Database,
  table: TableRecord,
  changes: readonly TableChange[],
  clock: number,
): readonly (readonly StoredRow[])[] {
  const now = timeOf(table, clock);
  const inserts = changes.flatMap((change) => (change.does === "insert" ? [change.values] : []));
  if (inserts.length === changes.length) return inserted(db, table, inserts, now).rows.map((row) => [row]);
  return applyMany(db, table, changes, now) ?? applyEach(db, table, changes, now);
}

function applyEach(
  db: Database,
  before: TableRecord,
  changes: readonly TableChange[],
  now: number,
): readonly (readonly StoredRow[])[] {
  let table = before;
  const add = (values: TableValues): readonly StoredRow[] => {
    const added = inserted(db, table, [values], now);
    ({ table } = added);
    return added.rows;
  };
  const find = (where: TableFilter): StoredRow[] =>
    selectRows(db, table, { where: whereOf(table.columns, where) });
  return changes.map((change) => {
    if (change.does === "insert") return add(change.values);
    const rows = find(change.where);
    if (change.does === "delete") {
      deleteRows(db, table, ids(rows), now);
      table = { ...table, rowCount: table.rowCount - rows.length };
      return rows;
    }
    const { values, does } = change;
    if (rows.length === 0) return does === "upsert" ? add(values) : [];
    return updateRows(
      db,
      table,
      rows.map((row) => ({ row, values })),
      now,
    );
  });
}
