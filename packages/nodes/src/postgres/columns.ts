import type { Item, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fromBase64 } from "../files/base64.ts";
import { wholeFile } from "../files/content.ts";
import type { Row } from "../sql/rows.ts";
import { tableOf } from "../sql/statements.ts";
import type { TableName } from "../sql/statements.ts";
import { typeIds } from "./decode.ts";
import { dialect } from "./dialect.ts";
import type { Run } from "./work.ts";

interface Column {
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
export async function columnsOf(run: Run, table: TableName): Promise<Columns> {
  const name = tableOf(dialect, table);
  const [answer] = await run({ text: asked, values: [name] });
  const rows = answer?.rows ?? [];
  if (rows.length === 0) throw fatal("sql-table", { name });
  return new Map(
    rows.map(([column, type, list]) => [column ?? "", { type: Number(type), list: list === "true" }]),
  );
}

/** Megabytes: a value is sent to the database as a whole. */
const largestFile = 100;

/** The values as their columns take them: JSON for JSON, bytes for binary, lists for lists. */
export async function encoded(
  row: Row,
  { columns, item, number, ctx }: { columns: Columns; item: Item; number: number; ctx: NodeContext },
): Promise<Row> {
  const result = new Map<string, unknown>();
  for (const [name, value] of row) {
    const column = columns.get(name);
    if (value === null || value === undefined) result.set(name, null);
    else if (column?.type === typeIds.bytea)
      result.set(name, await bytesOf(value, { column: name, item, number, ctx }));
    else if (column?.type === typeIds.json || column?.type === typeIds.jsonb) result.set(name, asJson(value));
    else if (Array.isArray(value)) result.set(name, column?.list ? value : JSON.stringify(value));
    else result.set(name, asText(value));
  }
  return result;
}

/** Values of which no column is known: lists as lists of PostgreSQL, objects as JSON. */
export function bound(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => (value === undefined ? null : Array.isArray(value) ? value : asText(value)));
}

function asText(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** A text that is JSON already is taken as such. */
function asJson(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

async function bytesOf(
  value: unknown,
  { column, item, number, ctx }: { column: string; item: Item; number: number; ctx: NodeContext },
): Promise<Buffer> {
  const text = typeof value === "string" ? value : "";
  const file = item.files !== undefined && Object.hasOwn(item.files, text) ? item.files[text] : undefined;
  if (file) return wholeFile(file, ctx, largestFile);
  if (/^\\x(?:[\da-f]{2})*$/i.test(text)) return Buffer.from(text.slice(2), "hex");
  const found = typeof value === "string" ? fromBase64(value) : undefined;
  if (found === undefined) throw fatal("sql-file", { item: number, column });
  return found.bytes;
}
