import { fatal } from "../errors.ts";
import type { TableEngine } from "../sql/engine.ts";
import type { Sql } from "../sql/nodes/run.ts";
import { Pool } from "../sql/pool.ts";
import { inSession } from "../sql/work.ts";
import { bound, cell, columnsOf, encode } from "./columns.ts";
import type { Column } from "./columns.ts";
import { dialect } from "./dialect.ts";
import { failure } from "./failures.ts";
import type { Cell } from "./protocol.ts";
import { SqliteSession } from "./session.ts";

/** Processes, whatever database they have open; who comes while all are in use waits. */
const pool = new Pool<SqliteSession>({ most: 4, idleMs: 10_000, lifeMs: 300_000 });

export interface Where {
  readonly file: string;
  /** Make the file where there is none. */
  readonly make: boolean;
}

/** The database in a file of this machine. */
export function sqlOf(where: Where): Sql<Cell, Column> {
  const at: TableEngine<Cell, Column>["at"] = async ({ ctx, shown, ...work }) => {
    const { file, make } = where;
    if (file.trim() === "") throw fatal("sqlite-no-file");
    const { text: sql, values } = shown.statement;
    const disk = await ctx.disk({ method: shown.method, url: file, body: { sql, values } });
    const place = await disk.locate({ path: file, make });
    return pool.use("", { open: async () => new SqliteSession(), signal: ctx.signal }, (session) => {
      session.use(place);
      const { signal } = ctx;
      return inSession(session, { ...work, failure, host: file, signal, cancel: async () => {} });
    });
  };
  return { engine: { dialect, at, columns: columnsOf, encode, cell }, bound };
}
