import { DatabaseError } from "pg";
import type { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import type { Circumstances } from "../sql/engine.ts";
import { lost } from "../sql/failures.ts";

type Told = (error: DatabaseError, around: Circumstances) => NodeError;

/** By SQLSTATE, or its class of two letters (PostgreSQL documentation, appendix A). */
const told = new Map<string, Told>([
  ["23505", (error, around) => broken("sql-unique", error, around)],
  ["23503", (error, around) => broken("sql-foreign-key", error, around)],
  ["23514", (error, around) => broken("sql-check", error, around)],
  ["23P01", (error, around) => broken("sql-check", error, around)],
  ["23502", ({ column = "?" }, { item }) => fatal("sql-not-null", { item, column })],
  ["22", (error, { item }) => fatal("sql-value", { item, reason: reasonOf(error) })],
  ["42804", (error, { item }) => fatal("sql-value", { item, reason: reasonOf(error) })],
  ["428C9", (error, { item }) => fatal("sql-value", { item, reason: reasonOf(error) })],
  ["42P01", (error) => fatal("sql-table", { name: /"([^"]+)"/.exec(error.message)?.[1] ?? "" })],
  ["42703", (error) => fatal("sql-column", { reason: reasonOf(error) })],
  ["42P10", (_error, { match = "" }) => fatal("sql-conflict", { columns: match })],
  ["42501", (error) => fatal("sql-permission", { reason: reasonOf(error) })],
  ["42", (error) => fatal("sql-syntax", { reason: reasonOf(error) })],
  ["08P01", (error) => fatal("sql-syntax", { reason: reasonOf(error) })],
  ["25006", (error) => fatal("sql-read-only", { reason: reasonOf(error) })],
  ["28", (error) => fatal("sql-login", { reason: reasonOf(error) })],
  ["3D000", (error) => fatal("sql-database", { reason: reasonOf(error) })],
  ["57014", (_error, { timeLimit }) => fatal("sql-timeout", { seconds: timeLimit / 1000 })],
  ["40", (error) => transient("sql-busy", { reason: reasonOf(error) })],
  ["55P03", (error) => transient("sql-busy", { reason: reasonOf(error) })],
  ["53", (error) => transient("sql-away", { reason: reasonOf(error) })],
  ["57P", (error) => transient("sql-away", { reason: reasonOf(error) })],
]);

/** What `pg` or the database threw, in words for people. */
export function failure(error: Error, around: Circumstances): NodeError | undefined {
  if (error instanceof DatabaseError) return databaseFailure(error, around);
  if (/does not support SSL/.test(error.message)) return fatal("sql-no-tls", { host: around.host });
  return /SASL|SCRAM|password/i.test(error.message)
    ? fatal("sql-login", { reason: error.message })
    : undefined;
}

function databaseFailure(error: DatabaseError, around: Circumstances): NodeError {
  const { code = "", severity } = error;
  // Shut down in the middle: a statement that ran by itself may have been done before.
  if (around.mayBeDone && severity === "FATAL") return lost(reasonOf(error), around);
  const tell = told.get(code) ?? told.get(code.slice(0, 3)) ?? told.get(code.slice(0, 2));
  if (tell) return tell(error, around);
  const { item } = around;
  return fatal("sql-failed", { item, state: code, reason: reasonOf(error), detail: error.detail ?? "" });
}

function broken(
  code: "sql-unique" | "sql-foreign-key" | "sql-check",
  { constraint = "?", detail = "" }: DatabaseError,
  { item }: Circumstances,
): NodeError {
  // What the row holds besides is told for rules; it may be long.
  return fatal(code, { item, constraint, detail: detail.slice(0, 500) });
}

/** With the place in the SQL, where the database says it. */
function reasonOf({ message, position }: DatabaseError): string {
  const text = message.slice(0, 500);
  return position === undefined ? text : `${text}, at character ${position}`;
}
