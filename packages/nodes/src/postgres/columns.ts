import { fatal } from "../errors.ts";
import type { Encoding, Run } from "../sql/engine.ts";
import { tableOf } from "../sql/statements.ts";
import type { TableName } from "../sql/statements.ts";
import { bytesValue, jsonValue, plainValue } from "../sql/values.ts";
import { typeIds } from "./decode.ts";
import { dialect } from "./dialect.ts";

export interface Column {
  readonly type: number;
  readonly list: boolean;
}

/** The columns of a table by their names. */
export type Columns = ReadonlyMap<string, Column>;

/** The base type of a domain counts, not its own. */
const asked = `SELECT a.attname, COALESCE(NULLIF(t.typbasetype, 0), t.oid)::text, (t.typcategory = 'A')::text
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

/** Throws `Fatal` where there is no such table. */
export async function columnsOf(run: Run<string | null>, table: TableName): Promise<Columns> {
  const name = tableOf(dialect, table);
  const [answer] = await run({ text: asked, values: [name] });
  const rows = answer?.rows ?? [];
  if (rows.length === 0) throw fatal("sql-table", { name });
  return new Map(
    rows.map(([column, type, list]) => [column ?? "", { type: Number(type), list: list === "true" }]),
  );
}

/** A value as its column takes it: JSON for JSON, bytes for binary, lists for lists. */
export function encode(value: unknown, column: Column | undefined, around: Encoding): unknown {
  if (column?.type === typeIds.bytea) return bytesValue(value, around);
  if (column?.type === typeIds.json || column?.type === typeIds.jsonb) return jsonValue(value);
  return Array.isArray(value) && column?.list ? value : plainValue(value);
}

/** Values of which no column is known: lists as lists of PostgreSQL, objects as JSON. */
export function bound(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) =>
    value === undefined ? null : Array.isArray(value) ? value : plainValue(value),
  );
}
