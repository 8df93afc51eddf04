import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import type { Database } from "../db/open.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import { withColumn } from "./columns.ts";
import { limits } from "./limits.ts";
import { countTables, findTable, findTableByName, insertTable, keyOf, updateTable } from "./store.ts";
import { timeOf } from "./rows.ts";
import type { TableRecord } from "./store.ts";

type Needs = Pick<Services, "db" | "clock">;

/** @throws TAKEN, or INVALID_INPUT where a column cannot be as it is wanted */
export function createTable(
  { db, clock }: Needs,
  workspaceId: string,
  { name, columns }: { readonly name: string; readonly columns: readonly Parameters<typeof withColumn>[1][] },
): TableRecord {
  const now = clock.now();
  const empty: TableRecord = {
    id: newId("tbl"),
    workspaceId,
    name,
    nameKey: keyOf(name),
    columns: [],
    nextColumn: 1,
    nextRow: 1,
    rowCount: 0,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
  const table = columns.reduce(withColumn, empty);
  transact(db, () => {
    if (countTables(db, workspaceId) >= limits.tables)
      throw fault("INVALID_INPUT", { message: `A workspace may have ${limits.tables} tables.` });
    assertNameFree(db, table);
    insertTable(db, table);
  });
  return table;
}

/** Changes the name or columns of a table, which is as `change` gives it afterwards. */
export function changeTable(
  { db, clock }: Needs,
  place: { readonly workspaceId: string; readonly id: string },
  change: (table: TableRecord, now: number) => TableRecord,
): TableRecord {
  return transact(db, () => {
    const before = foundTable(db, place);
    const now = clock.now();
    const after = { ...change(before, now), revision: before.revision + 1, updatedAt: timeOf(before, now) };
    const table = { ...after, nameKey: keyOf(after.name) };
    if (table.nameKey !== before.nameKey) assertNameFree(db, table);
    updateTable(db, table);
    return table;
  });
}

export function foundTable(
  db: Database,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
): TableRecord {
  const table = findTable(db, workspaceId, id);
  if (table === undefined) throw fault("NOT_FOUND", { message: "There is no such table." });
  return table;
}

/** @throws INVALID_INPUT where the table has no room for so many more */
export function assertRoom({ rowCount }: TableRecord, more: number): void {
  if (rowCount + more <= limits.rows) return;
  throw fault("INVALID_INPUT", {
    message: `A table may have ${limits.rows} rows; this one has ${rowCount} already.`,
    data: { limit: limits.rows },
  });
}

function assertNameFree(db: Database, { workspaceId, id, name }: TableRecord): void {
  const other = findTableByName(db, workspaceId, name);
  if (other !== undefined && other.id !== id)
    throw fault("TAKEN", { message: `There is a table “${name}” already.`, data: { name } });
}
