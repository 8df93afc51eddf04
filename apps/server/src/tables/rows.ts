import { setImmediate as turn } from "node:timers/promises";
import type { TableRow, TableValues } from "@weft/sdk";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { entryOf } from "../db/json.ts";
import type { Database } from "../db/open.ts";
import type { TableRecord } from "./store.ts";
import type { Order } from "./where.ts";

/** Rows that are read in one turn of the event loop. */
const TURN = 2000;

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
  readonly order?: Order;
  readonly limit?: number;
  readonly offset?: number;
}

export function selectRows(db: Database, table: TableRecord, query: RowQuery): StoredRow[] {
  return rawRows(db, table, query).map(rowOf);
}

/** Rows between which others get their turn: of many, reading their cells takes longest. They are all of one moment. */
export async function selectInTurns(db: Database, table: TableRecord, query: RowQuery): Promise<StoredRow[]> {
  const raw = rawRows(db, table, query);
  const rows: StoredRow[] = [];
  for (let start = 0; start < raw.length; start += TURN) {
    if (start > 0) await turn();
    for (const row of raw.slice(start, start + TURN)) rows.push(rowOf(row));
  }
  return rows;
}

function rawRows(db: Database, table: TableRecord, query: RowQuery): readonly RawRow[] {
  const { where = all, order, limit = -1, offset = 0 } = query;
  const met = sql`table_id = ${table.id} AND ${where}`;
  const page = sql`LIMIT ${limit} OFFSET ${offset}`;
  if (order === undefined || order.keys.length === 0)
    return db.all<RawRow>(sql`SELECT ${shown} FROM data_rows WHERE ${met} ORDER BY id ${page}`);
  // Whole rows are slow to sort, and keys that are no columns are found out more than once.
  const keys = sql.join([...order.keys], sql`, `);
  const sorted = db.all<{ id: number }>(
    sql`WITH keyed AS MATERIALIZED (SELECT id, ${keys} FROM data_rows WHERE ${met})
      SELECT id FROM keyed ORDER BY ${order.by} ${page}`,
  );
  const found = db.all<RawRow>(
    sql`SELECT ${shown} FROM data_rows WHERE table_id = ${table.id} AND ${oneOf(ids(sorted))}`,
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return sorted.flatMap(({ id }) => byId.get(id) ?? []);
}

function oneOf(wanted: readonly number[]): SQL {
  return sql`id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`;
}

export function countRows(db: Database, table: TableRecord, where: SQL): number {
  const counted = sql`SELECT count(*) AS rows FROM data_rows WHERE table_id = ${table.id} AND ${where}`;
  return db.get<{ rows: number }>(counted)?.rows ?? 0;
}

export function rowsById(db: Database, table: TableRecord, ids: readonly number[]): StoredRow[] {
  return selectRows(db, table, { where: oneOf(ids) });
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
  const first = table.nextRow;
  const written = `[${rows.map(dataOf).join(",")}]`;
  const source = sql`SELECT key AS place, value AS data FROM json_each(${written})`;
  const after = insertFrom(db, table, { source, count: rows.length }, clock);
  const { updatedAt: now } = after;
  return {
    rows: rows.map((values, index) => ({
      id: first + index,
      values: filled(values),
      revision: 1,
      createdAt: now,
      updatedAt: now,
    })),
    table: after,
  };
}

/** @param from a query for the `data` of rows and their `place`, from 0; gives the table as it is then */
export function insertFrom(
  db: Database,
  table: TableRecord,
  { source, count }: { readonly source: SQL; readonly count: number },
  clock: number,
): TableRecord {
  const now = timeOf(table, clock);
  db.run(
    sql`INSERT INTO data_rows (table_id, id, workspace_id, data, revision, created_at, updated_at, changed_by)
      SELECT ${table.id}, ${table.nextRow} + place, ${table.workspaceId}, data, 1, ${now}, ${now},
        ${table.writer ?? null} FROM (${source})`,
  );
  db.run(
    sql`UPDATE data_tables SET next_row = next_row + ${count}, row_count = row_count + ${count},
      updated_at = ${now} WHERE id = ${table.id}`,
  );
  return { ...table, nextRow: table.nextRow + count, rowCount: table.rowCount + count, updatedAt: now };
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
  const { changes } = db.run(sql`DELETE FROM data_rows WHERE table_id = ${table.id} AND ${oneOf(ids)}`);
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

/** As a row keeps its cells. */
export function dataOf(values: TableValues): string {
  return JSON.stringify(filled(values));
}

/** Empty cells are not kept. */
function filled(values: TableValues): TableValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}
