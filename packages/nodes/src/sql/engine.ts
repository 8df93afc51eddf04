import type { Socket } from "node:net";
import type { Item, NodeContext, NodeError, Reached } from "@weft/sdk";
import type { Access } from "./access.ts";
import type { Pooled } from "./pool.ts";
import type { Row } from "./rows.ts";
import type { Dialect, Statement, TableName } from "./statements.ts";

export interface Field {
  readonly name: string;
  /** As the database numbers it. */
  readonly type: number;
  /** Bytes, not a text. */
  readonly binary: boolean;
}

/** What one statement gave; cells are as the database's library gives them. */
export interface Answer<C> {
  readonly command: string;
  /** Rows that it changed or gave. */
  readonly count: number;
  readonly fields: readonly Field[];
  readonly rows: (readonly C[])[];
  /** The key that the database made for the first new row, where it says so. */
  readonly key?: string | number;
}

export interface Limits {
  readonly rows: number;
  readonly characters: number;
}

/** More came than may be held at once. */
export class TooMuch extends Error {}

/** How values that JSON has no form for are given. */
export interface Reading {
  readonly bigNumbers: "text" | "number";
}

/** `each`: every statement stands alone; `read`: likewise, and nothing may be changed. */
export type Transaction = "all" | "each" | "read";

/** One connection to a database. */
export interface Session<C> extends Pooled {
  /** Says how values are written and how long a statement may take, and begins a transaction where one is wanted. */
  prepare(timeLimit: number, transaction: Transaction): Promise<void>;
  /** SQL of our own, without values. */
  plain(text: string): Promise<void>;
  /** Rejects with what the database says. */
  run(statement: Statement, limits: Limits, timeLimit: number): Promise<readonly Answer<C>[]>;
  /** Asks the database over another connection to stop what it does, which it would not notice by this one's end alone. */
  cancel(reached: Reached): Promise<void>;
}

/** Where something went wrong, for the words that tell it. */
export interface Circumstances {
  readonly host: string;
  /** Counted from 1. */
  readonly item: number;
  readonly timeLimit: number;
  readonly limits: Limits;
  /** The work may be done although no answer says so. */
  readonly mayBeDone: boolean;
  /** Columns that rows were matched by. */
  readonly match?: string;
}

/** How a kind of database is spoken to. */
export interface Kind<C> {
  /** Of its addresses, such as `postgres`. */
  readonly scheme: string;
  open(access: Access, socket: Socket, timeoutMs: number): Promise<Session<C>>;
  /** What the database or its library threw, in words for people; errors that are none of theirs as they are. */
  failure(error: Error, around: Circumstances): NodeError | undefined;
}

export interface At {
  /** Counted from 1. */
  readonly item?: number;
  readonly match?: string;
  /** What it does may stand although its answer is lost. */
  readonly mayBeDone?: boolean;
}

/** Runs a statement; what goes wrong comes in words for people, with the item that it happened at. */
export type Run<C> = (statement: Statement, at?: At) => Promise<readonly Answer<C>[]>;

export interface Work<T, C> {
  readonly ctx: NodeContext;
  /** Milliseconds for one statement. */
  readonly timeLimit: number;
  readonly transaction: Transaction;
  /** What a dry run shows. */
  readonly shown: { readonly method: string; readonly statement: Statement };
  does(run: Run<C>): Promise<T>;
}

/** Does work at a database. */
export interface Engine<C> {
  /** Connects, does the work, and leaves nothing half done: all of a transaction stands, or nothing. */
  at<T>(work: Work<T, C>): Promise<T>;
  /** What a cell becomes in an item; bytes become base64. */
  cell(value: C, field: Field, reading: Reading): unknown;
}

/** Knows the columns of tables besides. `Column` is what it knows of one. */
export interface TableEngine<C, Column> extends Engine<C> {
  readonly dialect: Dialect;
  /** By their names. Throws `Fatal` where there is no such table. */
  columns(run: Run<C>, table: TableName): Promise<ReadonlyMap<string, Column>>;
  /** A value, neither `null` nor `undefined`, as its column takes it. */
  encode(value: unknown, column: Column | undefined, around: Encoding): unknown;
}

export interface Encoding {
  readonly name: string;
  readonly item: Item;
  /** Of the item, from 1. */
  readonly number: number;
  readonly ctx: NodeContext;
}

/** The row as its table takes it. */
export async function encoded<C, Column>(
  row: Row,
  {
    engine,
    columns,
    ...around
  }: Omit<Encoding, "name"> & {
    engine: TableEngine<C, Column>;
    columns: ReadonlyMap<string, Column>;
  },
): Promise<Row> {
  const result = new Map<string, unknown>();
  for (const [name, value] of row) {
    const missing = value === null || value === undefined;
    result.set(name, missing ? null : await engine.encode(value, columns.get(name), { name, ...around }));
  }
  return result;
}
