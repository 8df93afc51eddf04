import { tableText, tableValue } from "@weft/sdk";
import type { TableColumn, TableValues } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import type { Database } from "../db/open.ts";
import { limits } from "./limits.ts";
import { assertColumnName } from "./names.ts";
import { clearColumn, rowsAfter, updateRows } from "./rows.ts";
import type { StoredRow } from "./rows.ts";
import type { TableRecord } from "./store.ts";

type NewColumn = Omit<TableColumn, "id">;

/** The table with one more column. */
export function withColumn(table: TableRecord, { name, type }: NewColumn): TableRecord {
  if (table.columns.length >= limits.columns)
    throw fault("INVALID_INPUT", { message: `A table may have ${limits.columns} columns.` });
  assertColumnName(name, table.columns);
  const column: TableColumn = { id: `c${table.nextColumn}`, name, type };
  return { ...table, columns: [...table.columns, column], nextColumn: table.nextColumn + 1 };
}

/** The table without the column, whose cells are deleted. */
export function withoutColumn(db: Database, table: TableRecord, id: string): TableRecord {
  found(table, id);
  clearColumn(db, table, id);
  return { ...table, columns: table.columns.filter((column) => column.id !== id) };
}

/** @throws INVALID_INPUT where values do not fit the new type, which is then not given */
export function withChangedColumn(
  db: Database,
  table: TableRecord,
  change: {
    readonly column: string;
    readonly name?: string | undefined;
    readonly type?: TableColumn["type"] | undefined;
    readonly now: number;
  },
): TableRecord {
  const before = found(table, change.column);
  const { name = before.name, type = before.type } = change;
  const after: TableColumn = { id: before.id, name, type };
  assertColumnName(
    name,
    table.columns.filter(({ id }) => id !== before.id),
  );
  if (type !== before.type) convertColumn(db, table, after, change.now);
  return { ...table, columns: table.columns.map((column) => (column.id === after.id ? after : column)) };
}

/** @throws INVALID_INPUT unless each column is named once */
export function inOrder(table: TableRecord, order: readonly string[]): TableRecord {
  const columns = order.map((id) => found(table, id));
  if (columns.length !== table.columns.length || new Set(order).size !== columns.length)
    throw fault("INVALID_INPUT", { data: { fields: { order: "has to name each column once" } } });
  return { ...table, columns };
}

const BATCH = 1000;
const MOST_TOLD = 20;

function convertColumn(db: Database, table: TableRecord, { id, type }: TableColumn, now: number): void {
  const bad: { row: number; value: string }[] = [];
  let count = 0;
  for (const rows of batches(db, table)) {
    const changes: { row: StoredRow; values: TableValues }[] = [];
    for (const row of rows) {
      const given = row.values[id];
      if (given === undefined) continue;
      const cell = tableValue(given, type);
      if ("value" in cell) changes.push({ row, values: { [id]: cell.value } });
      else if (++count <= MOST_TOLD) bad.push({ row: row.id, value: tableText(given).slice(0, 100) });
    }
    if (count === 0 && changes.length > 0) updateRows(db, table, changes, now);
  }
  if (count === 0) return;
  throw fault("INVALID_INPUT", {
    message: `${count === 1 ? "One value does" : `${count} values do`} not fit the new type; the first is “${bad[0]?.value ?? ""}” in row ${bad[0]?.row ?? 0}.`,
    data: { cells: bad, count },
  });
}

/** All rows of a table, some at a time, while they may be changed. */
export function* batches(db: Database, table: TableRecord): Generator<StoredRow[], void, undefined> {
  for (let last = 0; ;) {
    const rows = rowsAfter(db, table, last, BATCH);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}

function found(table: TableRecord, id: string): TableColumn {
  const column = table.columns.find((one) => one.id === id);
  if (column !== undefined) return column;
  throw fault("NOT_FOUND", { message: `The table has no column ${id}.` });
}
