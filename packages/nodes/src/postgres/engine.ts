import type { TableEngine } from "../sql/engine.ts";
import type { Sql } from "../sql/nodes/run.ts";
import { doorsOf } from "../sql/work.ts";
import { bound, columnsOf, encode } from "./columns.ts";
import type { Column } from "./columns.ts";
import { decoded, typeIds } from "./decode.ts";
import { dialect } from "./dialect.ts";
import { failure } from "./failures.ts";
import { PostgresSession } from "./session.ts";

const { at, ask, tryAccess } = doorsOf<string | null>({
  scheme: "postgres",
  open: (access, socket, timeoutMs) => PostgresSession.open(access, socket, timeoutMs),
  failure,
});

export { ask, tryAccess };

const engine: TableEngine<string | null, Column> = {
  dialect,
  at,
  columns: columnsOf,
  encode,
  cell(text, { type }, reading) {
    if (text === null) return null;
    if (type === typeIds.bytea) return Buffer.from(text.slice(2), "hex").toString("base64");
    return decoded(text, type, reading);
  },
};

export const sql: Sql<string | null, Column> = {
  engine,
  bound,
  apart: (answer, { rows }) =>
    answer.rows.length === rows.length ? answer.rows.map((row) => ({ ...answer, rows: [row] })) : undefined,
};
