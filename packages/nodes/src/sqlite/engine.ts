import { fatal } from "../errors.ts";
import type { NodeContext } from "@weft/sdk";
import type { Answer, TableEngine, Work } from "../sql/engine.ts";
import type { Sql } from "../sql/nodes/run.ts";
import { Pool } from "../sql/pool.ts";
import type { Statement } from "../sql/statements.ts";
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
  const at: TableEngine<Cell, Column>["at"] = (work) => inFile(where, work);
  return { engine: { dialect, at, columns: columnsOf, encode, cell }, bound };
}

/** Milliseconds for a question that a person waits for. */
const ASK_MS = 10_000;

/** Answers a question while a flow is edited; it changes nothing, and reaches no other file than a run of the node does. */
export async function ask(ctx: Way, file: string, statement: Statement): Promise<Answer<Cell> | undefined> {
  return inFile(
    { file, make: false },
    {
      ctx,
      timeLimit: ASK_MS,
      transaction: "read",
      shown: { method: "READ", statement },
      does: async (run) => (await run(statement))[0],
    },
  );
}

type Way = Pick<NodeContext, "disk" | "signal">;

async function inFile<T>(
  { file, make }: Where,
  { ctx, shown, ...work }: Omit<Work<T, Cell>, "ctx"> & { readonly ctx: Way },
): Promise<T> {
  if (file.trim() === "") throw fatal("sqlite-no-file");
  const { text: sql, values } = shown.statement;
  const disk = await ctx.disk({ method: shown.method, url: file, body: { sql, values } });
  const place = await disk.locate({ path: file, make });
  const { signal } = ctx;
  return pool.use("", { open: async () => new SqliteSession(), signal }, (session) => {
    session.use(place);
    return inSession(session, { ...work, failure, host: file, signal, cancel: async () => {} });
  });
}
