import { fatal } from "../errors.ts";
import type { Encoding, Field, Reading, Run } from "../sql/engine.ts";
import { tableOf } from "../sql/statements.ts";
import type { TableName } from "../sql/statements.ts";
import { bytesValue, jsonValue, plainValue, readJson } from "../sql/values.ts";
import { dialect } from "./dialect.ts";
import { declared } from "./protocol.ts";
import type { Cell } from "./protocol.ts";

export interface Column {
  /** As it was declared, in lower case. */
  readonly type: string;
}

/** Hidden ones belong to what a virtual table is made of. */
const asked = "SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1";

/** Throws `Fatal` where there is no such table. */
export async function columnsOf(run: Run<Cell>, { table }: TableName): Promise<ReadonlyMap<string, Column>> {
  const name = tableOf(dialect, { table });
  const [answer] = await run({ text: asked, values: [table] });
  const rows = answer?.rows ?? [];
  if (rows.length === 0) throw fatal("sql-table", { name });
  return new Map(rows.map(([column, type]) => [String(column), { type: String(type).toLowerCase() }]));
}

/** A value as its column takes it: JSON for JSON, bytes for a blob, whatever SQLite makes of it for all others. */
export function encode(value: unknown, column: Column | undefined, around: Encoding): unknown {
  const type = column?.type ?? "";
  if (type.includes("blob")) return bytesValue(value, around);
  if (/^jsonb?$/.test(type)) return jsonValue(value);
  return plain(value);
}

/** SQLite has no booleans. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === "boolean" ? Number(value) : plainValue(value);
}

/** Values of which no column is known. */
export function bound(values: readonly unknown[]): readonly unknown[] {
  return values.map(plain);
}

/** What a value becomes in an item. */
export function cell(value: Cell, { type }: Field, { bigNumbers }: Reading): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "bigint") return bigNumbers === "number" ? Number(value) : String(value);
  if (type === declared.boolean && (value === 0 || value === 1)) return value === 1;
  if (type === declared.json && typeof value === "string") return jsonOr(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** Nobody has checked what a file holds. */
function jsonOr(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return text;
  }
}
