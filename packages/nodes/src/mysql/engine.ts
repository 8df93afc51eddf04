import type { TableEngine } from "../sql/engine.ts";
import type { Sql } from "../sql/nodes/run.ts";
import { doorsOf } from "../sql/work.ts";
import { cell } from "./answers.ts";
import { bound, columnsOf, encode } from "./columns.ts";
import type { Column } from "./columns.ts";
import { conditionTimes } from "./conditions.ts";
import { dialect } from "./dialect.ts";
import { failure } from "./failures.ts";
import { MysqlSession } from "./session.ts";

const { at, ask, tryAccess } = doorsOf<unknown>({
  scheme: "mysql",
  open: (access, socket, timeoutMs) => MysqlSession.open(access, socket, timeoutMs),
  failure,
});

export { ask, tryAccess };

export const engine: TableEngine<unknown, Column> = { dialect, at, columns: columnsOf, encode, cell };

export const sql: Sql<unknown, Column> = { engine, bound, conditions: conditionTimes };
