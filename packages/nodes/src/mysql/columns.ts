import { fatal } from "../errors.ts";
import type { Encoding, Run } from "../sql/engine.ts";
import { tableOf } from "../sql/statements.ts";
import type { TableName } from "../sql/statements.ts";
import { bytesValue, jsonValue, plainValue } from "../sql/values.ts";
import { dialect } from "./dialect.ts";
import { timeValue } from "./times.ts";

export interface Column {
  /** In lower case, without its length. */
  readonly type: string;
  /** The database fills it with the next number; how far those are apart. */
  readonly step?: number;
}

const asked = `SELECT COLUMN_NAME, DATA_TYPE, EXTRA, @@auto_increment_increment FROM information_schema.COLUMNS
  WHERE TABLE_SCHEMA = COALESCE(NULLIF(?, ''), DATABASE()) AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION`;

/** Throws `Fatal` where there is no such table. */
export async function columnsOf(
  run: Run<unknown>,
  { schema = "", table }: TableName,
): Promise<ReadonlyMap<string, Column>> {
  const name = tableOf(dialect, { schema, table });
  const [answer] = await run({ text: asked, values: [schema, table] });
  const rows = answer?.rows ?? [];
  if (rows.length === 0) throw fatal("sql-table", { name });
  return new Map(
    rows.map(([column, type, extra, step]) => [
      String(column),
      {
        type: String(type).toLowerCase(),
        ...(/auto_increment/i.test(String(extra)) && { step: Number(step) }),
      },
    ]),
  );
}

const binary = /^(?:binary|varbinary|(?:tiny|medium|long)?blob)$/;
const times = new Set(["datetime", "timestamp", "date"]);
const texts = /char|text|enum|set/;

/** A value as its column takes it: JSON for JSON, bytes for binary, points in time in UTC. */
export function encode(value: unknown, column: Column | undefined, around: Encoding): unknown {
  const type = column?.type ?? "";
  if (binary.test(type)) return bytesValue(value, around);
  if (type === "json") return jsonValue(value);
  if (typeof value === "boolean") return texts.test(type) ? String(value) : Number(value);
  if (typeof value === "string" && times.has(type)) return timeValue(value);
  return plainValue(value);
}

/** Values of which no column is known. */
export function bound(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => {
    if (value === undefined) return null;
    return typeof value === "boolean" ? Number(value) : plainValue(value);
  });
}
