import { fatal } from "../errors.ts";
import type { Answer } from "../sql/engine.ts";
import { Pool } from "../sql/pool.ts";
import { failure, SqliteError } from "./failures.ts";
import { declared } from "./protocol.ts";
import type { Cell, ItemTable } from "./protocol.ts";
import { SqliteSession } from "./session.ts";

/** Processes of their own: those of files may all be waiting for somebody who writes. */
const pool = new Pool<SqliteSession>({ most: 2, idleMs: 10_000, lifeMs: 300_000 });
const limits = { rows: 100_000, characters: 100_000_000 };
const TIME_LIMIT = 30_000;
/** SQLite's code for what would write. */
const READ_ONLY = 8;

type Json = Readonly<Record<string, unknown>>;

/** What SQL gives that reads the items of each branch from a table of its own: `input1`, `input2` and so on. */
export async function queryItems(
  sql: string,
  branches: readonly (readonly Json[])[],
  signal: AbortSignal,
): Promise<Json[]> {
  const tables = branches.map((items, index) => tableOf(`input${index + 1}`, items));
  const answers = await pool.use("", { open: async () => new SqliteSession(), signal }, async (session) => {
    const stop = (): void => session.close();
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await session.query(tables, sql, { limits, timeLimit: TIME_LIMIT });
    } catch (error) {
      signal.throwIfAborted();
      throw told(error);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  });
  return answers.flatMap(rowsOf);
}

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof SqliteError && error.failed.code === READ_ONLY) return fatal("merge-sql-writes");
  const around = { host: "", item: 1, timeLimit: TIME_LIMIT, limits, mayBeDone: false };
  return failure(error, around) ?? error;
}

/** Columns are all fields that an item has. Names differ by more than the case of their letters. */
function tableOf(name: string, items: readonly Json[]): ItemTable {
  const byName = new Map<string, string>();
  for (const field of new Set(items.flatMap(Object.keys))) {
    const other = byName.get(field.toLowerCase());
    if (other !== undefined) throw fatal("merge-sql-names", { input: name, first: other, second: field });
    byName.set(field.toLowerCase(), field);
  }
  const columns = [...byName.values()].map((field) => ({
    name: field,
    kind: kindOf(items.map((item) => item[field])),
  }));
  const rows = items.map((item) => columns.map(({ name: field, kind }) => cellOf(item[field], kind)));
  return { name, columns, rows };
}

type Kind = ItemTable["columns"][number]["kind"];

function kindOf(values: readonly unknown[]): Kind {
  const present = values.filter((value) => value !== undefined && value !== null);
  if (present.some((value) => typeof value === "object")) return "JSON";
  return present.length > 0 && present.every((value) => typeof value === "boolean") ? "BOOLEAN" : "";
}

function cellOf(value: unknown, kind: Kind): Cell {
  if (value === undefined || value === null) return null;
  if (kind === "JSON") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}

/** What is NULL is left out, so that a row that found no partner has none of its fields. */
function rowsOf({ fields, rows }: Answer<Cell>): Json[] {
  return rows.map((row) =>
    Object.fromEntries(
      fields.flatMap(({ name, type }, at) => {
        const cell = row[at] ?? null;
        return cell === null ? [] : [[name, valueOf(cell, type)] as const];
      }),
    ),
  );
}

function valueOf(cell: NonNullable<Cell>, type: number): unknown {
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString("base64");
  if (typeof cell === "bigint") return String(cell);
  if (type === declared.boolean && typeof cell === "number") return cell !== 0;
  return type === declared.json && typeof cell === "string" ? parsed(cell) : cell;
}

/** A result may be called as a column of JSON without being one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
