import type { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import type { Circumstances } from "../sql/engine.ts";
import { lost } from "../sql/failures.ts";

type Told = (reason: string, around: Circumstances) => NodeError;

const asValue: Told = (reason, { item }) => fatal("sql-value", { item, reason });
const asForeign: Told = (reason, { item }) =>
  fatal("sql-foreign-key", { item, constraint: named(reason, /CONSTRAINT `([^`]+)`/), detail: "" });
const asCheck: Told = (reason, { item }) =>
  fatal("sql-check", { item, constraint: named(reason, /[`']([^`']+)[`']/), detail: "" });
const asMissing: Told = (reason, { item }) =>
  fatal("sql-not-null", { item, column: named(reason, /'([^']+)'/) });
const asTable: Told = (reason) => fatal("sql-table", { name: named(reason, /'([^']+)'/) });
const asColumn: Told = (reason) => fatal("sql-column", { reason });
const asSyntax: Told = (reason) => fatal("sql-syntax", { reason });
const asPermission: Told = (reason) => fatal("sql-permission", { reason });
const asLogin: Told = (reason) => fatal("sql-login", { reason });
const asReadOnly: Told = (reason) => fatal("sql-read-only", { reason });
const asTimeout: Told = (_reason, { timeLimit }) => fatal("sql-timeout", { seconds: timeLimit / 1000 });
const asBusy: Told = (reason) => transient("sql-busy", { reason });
const asAway: Told = (reason, around) => lost(reason, around);
const asUnique: Told = (reason, { item }) =>
  fatal("sql-unique", { item, constraint: named(reason, /for key '([^']+)'/), detail: `${reason}.` });

/** By error number (MySQL Server Error Message Reference; MariaDB Error Codes). */
const told = new Map<number, Told>([
  ...numbers(asUnique, 1062, 1169, 1586),
  ...numbers(asForeign, 1216, 1217, 1451, 1452, 1701),
  ...numbers(asMissing, 1048, 1364, 1263),
  ...numbers(asCheck, 3819, 4025),
  ...numbers(asValue, 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1525, 1690, 3140, 3141, 3156, 4078),
  ...numbers(asTable, 1051, 1146, 1347),
  ...numbers(asColumn, 1054, 1091, 1166),
  ...numbers(asSyntax, 1064, 1065, 1149, 1210, 1295, 1835, 1136, 1305, 2027),
  ...numbers(asPermission, 1044, 1142, 1143, 1148, 1227, 1290, 1370, 3948, 4166),
  ...numbers(asLogin, 1045, 1130, 1251, 1698, 1862, 3118, 3159, 4151),
  [1049, (reason) => fatal("sql-database", { reason })],
  ...numbers(asReadOnly, 1792, 1836),
  ...numbers(asTimeout, 1317, 1969, 3024),
  ...numbers(asBusy, 1205, 1213, 1614, 3572),
  ...numbers(asAway, 1040, 1053, 1077, 1203, 1226, 1927, 4031),
]);

function numbers(tell: Told, ...errors: readonly number[]): readonly (readonly [number, Told])[] {
  return errors.map((error) => [error, tell] as const);
}

/** What `mysql2` or the database threw, in words for people. */
export function failure(error: Error, around: Circumstances): NodeError | undefined {
  const reason = error.message.slice(0, 500);
  const { errno, code, sqlState } = error as { errno?: unknown; code?: unknown; sqlState?: unknown };
  if (code === "HANDSHAKE_NO_SSL_SUPPORT") return fatal("sql-no-tls", { host: around.host });
  if (code === "AUTH_SWITCH_PLUGIN_ERROR" || code === "MYSQL_CLEAR_PASSWORD_NOT_ENABLED")
    return asLogin(reason, around);
  if (typeof errno !== "number" || typeof sqlState !== "string") return undefined;
  const tell = told.get(errno) ?? (sqlState.startsWith("22") ? asValue : undefined);
  if (tell) return tell(reason, around);
  if (sqlState.startsWith("42")) return asSyntax(reason, around);
  if (sqlState.startsWith("08")) return lost(reason, around);
  return fatal("sql-failed", { item: around.item, state: `${errno}, ${sqlState}`, reason, detail: "" });
}

function named(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? "?";
}
