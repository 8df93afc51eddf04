import type { StatementSync } from "node:sqlite";
import type { Field, Limits } from "../sql/engine.ts";
import { bindable } from "./bindable.ts";
import { Refused } from "./database.ts";
import type { OpenDatabase } from "./database.ts";
import { commandOf, placesIn } from "./places.ts";
import { declared } from "./protocol.ts";
import type { Cell, Given } from "./protocol.ts";

interface Asked {
  readonly text: string;
  readonly values: readonly Cell[];
  readonly limits: Limits;
}

/** It came up while the SQL was read. */
export class Unreadable extends Error {}

/** One statement with its values, or several without. */
export function runSql(database: OpenDatabase, { text, values, limits }: Asked): readonly Given[] {
  const answers: Given[] = [];
  const left = { ...limits };
  for (let rest = begun(text); rest !== "";) {
    const statement = read(database, rest);
    const own = statement.sourceSQL;
    rest = begun(rest.slice(own.length));
    const places = placesIn(own);
    if (places === undefined)
      throw new Refused("values", "places for values are written as ?, without a number or a name");
    if (places !== values.length)
      throw new Refused("values", `it has ${places} places for values, and ${values.length} are given`);
    if (values.length > 0 && rest !== "")
      throw new Refused("values", "several statements at once take no values");
    answers.push(step(statement, { values, left }));
  }
  return answers;
}

/** From where a statement begins; empty where there is none. */
function begun(text: string): string {
  return text.replace(/^(?:[\s;]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/, "");
}

/** The first statement of a text. */
function read(database: OpenDatabase, text: string): StatementSync {
  database.refused = undefined;
  try {
    const statement = database.sqlite.prepare(text);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    return statement;
  } catch (error) {
    throw new Unreadable("", { cause: error });
  }
}

function step(
  statement: StatementSync,
  { values, left }: { values: readonly Cell[]; left: { rows: number; characters: number } },
): Given {
  const command = commandOf(statement.sourceSQL);
  const columns = statement.columns();
  const bound = values.map(bindable);
  if (columns.length === 0) {
    const { changes, lastInsertRowid } = statement.run(...bound);
    // Of what changes no rows, SQLite tells what the statement before it did.
    const counts = /^(?:INSERT|REPLACE|UPDATE|DELETE|WITH)$/.test(command);
    const count = counts ? Number(changes) : 0;
    const made = /^(?:INSERT|REPLACE)$/.test(command) && count > 0;
    const key = made ? small(BigInt(lastInsertRowid)) : undefined;
    const told = typeof key === "bigint" ? String(key) : key;
    return { command, count, fields: [], rows: [], ...(told !== undefined && { key: told }) };
  }
  const rows: Cell[][] = [];
  for (const row of statement.iterate(...bound) as Iterable<unknown> as Iterable<Cell[]>) {
    left.rows -= 1;
    for (const cell of row) left.characters -= weight(cell);
    if (left.rows < 0 || left.characters < 0) throw new Refused("too-much", "too much");
    rows.push(row.map((cell) => (typeof cell === "bigint" ? small(cell) : cell)));
  }
  const fields = columns.map(({ name, type }, at): Field => {
    const binary = rows.some((row) => row[at] instanceof Uint8Array);
    // A column may hold bytes in one row and a text in the next; only one of bytes alone can become files.
    const pure = binary && rows.every((row) => row[at] === null || row[at] instanceof Uint8Array);
    return { name, type: declaredAs(type), binary: pure };
  });
  return { command, count: rows.length, fields, rows };
}

function small(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function weight(cell: Cell): number {
  if (typeof cell === "string") return cell.length;
  return cell instanceof Uint8Array ? cell.length : 8;
}

function declaredAs(type: string | null): number {
  if (/^jsonb?$/i.test(type ?? "")) return declared.json;
  return /^bool(?:ean)?$/i.test(type ?? "") ? declared.boolean : declared.other;
}
