import type { TableRow, TableValues } from "@weft/sdk";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { entryOf } from "../db/json.ts";
import type { Database } from "../db/open.ts";
import type { TableRecord } from "./store.ts";

export interface StoredRow extends TableRow {
  readonly revision: number;
}

interface RawRow {
  readonly id: number;
  readonly data: string;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

const shown = sql.raw(`id, data, revision, created_at AS "createdAt", updated_at AS "updatedAt"`);
const all = sql`1`;

export interface RowQuery {
  readonly where?: SQL;
  readonly order?: SQL;
  readonly limit?: number;
  readonly offset?: number;
}

export function selectRows(db: Database, table: TableRecord, query: RowQuery): StoredRow[] {
  const { where = all, order = sql`id`, limit = -1, offset = 0 } = query;
  const rows = db.all<RawRow>(
    sql`SELECT ${shown} FROM data_rows WHERE table_id = ${table.id} AND ${where}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
  );
  return rows.map(rowOf);
}

export function countRows(db: Database, table: TableRecord, where: SQL): number {
  const counted = sql`SELECT count(*) AS rows FROM data_rows WHERE table_id = ${table.id} AND ${where}`;
  return db.get<{ rows: number }>(counted)?.rows ?? 0;
}

export function rowsById(db: Database, table: TableRecord, ids: readonly number[]): StoredRow[] {
  return selectRows(db, table, { where: sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` });
}

/** Some of the rows, from after this one. */
export function rowsAfter(db: Database, table: TableRecord, after: number, limit: number): StoredRow[] {
  return selectRows(db, table, { where: sql`id > ${after}`, limit });
}

/** Keeps the order. Gives the rows, and the table with as many more. */
export function insertRows(
  db: Database,
  table: TableRecord,
  rows: readonly TableValues[],
  clock: number,
): { readonly rows: StoredRow[]; readonly table: TableRecord } {
  const now = timeOf(table, clock);
  const first = table.nextRow;
  const written = `[${rows.map(dataOf).join(",")}]`;
  db.run(
    sql`INSERT INTO data_rows (table_id, id, workspace_id, data, revision, created_at, updated_at, changed_by)
      SELECT ${table.id}, ${first} + key, ${table.workspaceId}, value, 1, ${now}, ${now},
        ${table.writer ?? null} FROM json_each(${written})`,
  );
  db.run(
    sql`UPDATE data_tables SET next_row = next_row + ${rows.length}, row_count = row_count + ${rows.length},
      updated_at = ${now} WHERE id = ${table.id}`,
  );
  return {
    rows: rows.map((values, index) => ({
      id: first + index,
      values: filled(values),
      revision: 1,
      createdAt: now,
      updatedAt: now,
    })),
    table: {
      ...table,
      nextRow: first + rows.length,
      rowCount: table.rowCount + rows.length,
      updatedAt: now,
    },
  };
}

/** Gives the rows as they are then: cells that `values` does not name stay, null empties them. */
export function updateRows(
  db: Database,
  table: TableRecord,
  changes: readonly { readonly row: StoredRow; readonly values: TableValues }[],
  clock: number,
): StoredRow[] {
  const now = timeOf(table, clock);
  const changed = changes.map(({ row, values }) => ({
    ...row,
    values: filled({ ...row.values, ...values }),
    revision: row.revision + 1,
    updatedAt: now,
  }));
  const written = JSON.stringify(changed.map(({ id, values }) => [id, JSON.stringify(values)]));
  const entry = sql.raw("value");
  // Without a table of their own, all changes would be looked through for each row.
  db.run(
    sql`WITH change AS MATERIALIZED
        (SELECT ${entryOf(entry, 0)} AS id, ${entryOf(entry, 1)} AS data FROM json_each(${written}))
      UPDATE data_rows SET data = change.data, revision = revision + 1, updated_at = ${now},
        changed_by = ${table.writer ?? null}
      FROM change WHERE table_id = ${table.id} AND data_rows.id = change.id`,
  );
  touch(db, table, now);
  return changed;
}

/** Gives how many there were. */
export function deleteRows(db: Database, table: TableRecord, ids: readonly number[], now: number): number {
  const { changes } = db.run(
    sql`DELETE FROM data_rows WHERE table_id = ${table.id}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  db.run(
    sql`UPDATE data_tables SET row_count = row_count - ${changes}, updated_at = ${timeOf(table, now)} WHERE id = ${table.id}`,
  );
  return changes;
}

export function ids(rows: readonly Pick<TableRow, "id">[]): number[] {
  return rows.map(({ id }) => id);
}

/** Takes the cells of a column out of all rows. */
export function clearColumn(db: Database, table: TableRecord, column: string): void {
  const path = `$.${column}`;
  db.run(
    sql`UPDATE data_rows SET data = json_remove(data, ${path}), revision = revision + 1
      WHERE table_id = ${table.id} AND json_type(data, ${path}) IS NOT NULL`,
  );
}

/** Those who follow a table's changes must not miss one that was made in the same millisecond as another. */
export function timeOf({ updatedAt }: TableRecord, clock: number): number {
  return Math.max(clock, updatedAt + 1);
}

function touch(db: Database, { id }: TableRecord, now: number): void {
  db.run(sql`UPDATE data_tables SET updated_at = ${now} WHERE id = ${id}`);
}

function rowOf({ data, ...row }: RawRow): StoredRow {
  return { ...row, values: JSON.parse(data) as TableValues };
}

function dataOf(values: TableValues): string {
  return JSON.stringify(filled(values));
}

/** Empty cells are not kept. */
function filled(values: TableValues): TableValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}
