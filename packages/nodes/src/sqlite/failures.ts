import type { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import type { Circumstances } from "../sql/engine.ts";
import type { Failed } from "./protocol.ts";

/** What the process that has the database open could not do. */
export class SqliteError extends Error {
  readonly failed: Failed;

  constructor(failed: Failed) {
    super(failed.reason);
    this.failed = failed;
  }
}

/** The statement took too long, and its process was ended. */
export class TimeOver extends Error {}

const kinds = {
  refused: "sqlite-refused",
  values: "sql-syntax",
  moved: "sqlite-moved",
  unfinished: "sqlite-unfinished",
  "old-node": "sqlite-old-node",
} as const;

type Told = (reason: string, around: Circumstances) => NodeError;

const asValue: Told = (reason, { item }) => fatal("sql-value", { item, reason });
const asAway: Told = (reason) => transient("sql-away", { reason });
const asBusy: Told = (reason) => transient("sql-busy", { reason });
const asDamaged: Told = (reason, { host }) => fatal("sqlite-damaged", { path: host, reason });
const asCheck: Told = (reason, { item }) =>
  fatal("sql-check", { item, constraint: behind(reason), detail: "" });
const asUnique: Told = (reason, { item }) =>
  fatal("sql-unique", { item, constraint: behind(reason), detail: "" });

/** By result code, or its lowest eight bits (sqlite.org, Result and Error Codes). */
const told = new Map<number, Told>([
  [5, asBusy],
  [6, asBusy],
  [8, (reason) => fatal("sql-read-only", { reason })],
  [10, asAway],
  [11, asDamaged],
  [13, asAway],
  [14, asAway],
  [15, asAway],
  [18, asValue],
  [20, asValue],
  [26, asDamaged],
  [275, asCheck],
  [787, (_reason, { item }) => fatal("sql-foreign-key", { item, constraint: "FOREIGN KEY", detail: "" })],
  [1299, (reason, { item }) => fatal("sql-not-null", { item, column: behind(reason) })],
  [1555, asUnique],
  // Raised by a trigger, in words of its author.
  [1811, (reason, { item }) => fatal("sql-check", { item, constraint: reason, detail: "" })],
  [2067, asUnique],
  [2579, asUnique],
  [3091, asValue],
]);

/** What SQLite or the rules for it refused, in words for people. */
export function failure(error: Error, around: Circumstances): NodeError | undefined {
  if (error instanceof TimeOver) return fatal("sql-timeout", { seconds: around.timeLimit / 1000 });
  if (!(error instanceof SqliteError)) return undefined;
  const { kind, code, reading } = error.failed;
  const reason = error.message.slice(0, 500);
  const { item, limits, host } = around;
  if (kind === "too-much")
    return fatal("sql-too-many-rows", { limit: limits.rows, megabytes: limits.characters / 1e6 });
  if (kind !== undefined) return fatal(kinds[kind], { path: host, reason });
  if (code === undefined) return undefined;
  const tell = told.get(code) ?? told.get(code & 255);
  if (tell) return tell(reason, around);
  return code === 1
    ? misread(reason, around, reading)
    : fatal("sql-failed", { item, state: String(code), reason, detail: "" });
}

function misread(reason: string, around: Circumstances, reading: true | undefined): NodeError {
  const table = /^no such table: (.*)$/s.exec(reason)?.[1];
  if (table !== undefined) return fatal("sql-table", { name: table });
  if (/no such column|has no column named/.test(reason)) return fatal("sql-column", { reason });
  if (reason.startsWith("ON CONFLICT clause does not match"))
    return fatal("sql-conflict", { columns: around.match ?? "" });
  return reading ? fatal("sql-syntax", { reason }) : asValue(reason, around);
}

/** Columns or the name of a rule: “UNIQUE constraint failed: orders.email”. */
function behind(reason: string): string {
  return /failed: (.*)$/s.exec(reason)?.[1] ?? "?";
}
