import { hash } from "node:crypto";
import type { NodeContext, Reached, Target } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import { Pool } from "../sql/pool.ts";
import type { Statement } from "../sql/statements.ts";
import type { Access } from "./access.ts";
import { failureOf } from "./failures.ts";
import type { Circumstances } from "./failures.ts";
import { Session } from "./session.ts";
import type { Answer } from "./session.ts";

/**
 * Connections outlive one run of a node, as making them takes longer than most statements. They belong to this process,
 * by everything that they are made with, and are closed when nobody has used them for a while.
 */
const pool = new Pool<Session>({ most: 4, idleMs: 10_000, lifeMs: 300_000 });

const CONNECT_MS = 15_000;
const limits = { rows: 100_000, characters: 100_000_000 };

/** Runs a statement; what goes wrong comes in words for people, with the item that it happened at. */
export type Run = (statement: Statement, at?: At) => Promise<readonly Answer[]>;
export interface At {
  /** Counted from 1. */
  readonly item?: number;
  readonly match?: string;
  /** What it does may stand although its answer is lost. */
  readonly mayBeDone?: boolean;
}

export interface Work<T> {
  readonly ctx: NodeContext;
  /** Milliseconds for one statement. */
  readonly timeLimit: number;
  /** `each`: every statement stands alone; `read`: likewise, and nothing may be changed. */
  readonly transaction: "all" | "each" | "read";
  /** What a dry run shows. */
  readonly shown: { readonly method: string; readonly statement: Statement };
  does(run: Run): Promise<T>;
}

/** Connects, does the work, and leaves nothing half done: all of a transaction stands, or nothing. */
export async function atDatabase<T>({ ctx, shown, ...work }: Work<T>): Promise<T> {
  const credential = await ctx.credential();
  if (credential === undefined) throw fatal("sql-credential");
  const access = credential.values as Access;
  const { text: sql, values } = shown.statement;
  const reached = await ctx.reach({
    ...targetOf(access),
    shown: { method: shown.method, url: urlOf(access), body: { sql, values } },
  });
  const { signal } = ctx;
  const key = hash("sha256", JSON.stringify(access), "hex");
  return pool.use(key, { open: () => opened(access, reached), signal }, (session) =>
    inSession(session, { ...work, signal, access, reached }),
  );
}

/** Tries the access of a credential; rejects with words for people. */
export async function tryAccess(access: Access, reach: NodeContext["reach"]): Promise<void> {
  const reached = await reach({
    ...targetOf(access),
    shown: { method: "CONNECT", url: urlOf(access) },
  });
  const session = await opened(access, reached);
  session.close();
}

function targetOf({ host, port }: Access): Pick<Target, "host" | "port" | "timeoutMs"> {
  return { host: host.trim(), port, timeoutMs: CONNECT_MS };
}

function urlOf({ host, port, database }: Access): string {
  return `postgres://${host}:${port}/${encodeURIComponent(database)}`;
}

async function opened(access: Access, reached: Reached): Promise<Session> {
  const socket = await reached.connect();
  try {
    return await Session.open(access, socket, CONNECT_MS);
  } catch (error) {
    const around = { host: access.host, item: 1, timeLimit: CONNECT_MS, limits, mayBeDone: false };
    throw failureOf(error, around);
  }
}

interface InSession<T> extends Pick<Work<T>, "timeLimit" | "transaction" | "does"> {
  readonly signal: AbortSignal;
  readonly access: Access;
  readonly reached: Reached;
}

async function inSession<T>(session: Session, work: InSession<T>): Promise<T> {
  const { timeLimit, transaction, does, signal, access, reached } = work;
  const stop = (): void => void stopped(session, reached);
  signal.addEventListener("abort", stop, { once: true });
  const told = async <R>(doing: Promise<R>, at: At): Promise<R> => {
    try {
      return await doing;
    } catch (error) {
      // A connection that was closed on purpose says nothing of why.
      signal.throwIfAborted();
      const around: Circumstances = {
        item: 1,
        mayBeDone: false,
        ...at,
        host: access.host,
        timeLimit,
        limits,
      };
      throw failureOf(error, around);
    }
  };
  const run: Run = async (statement, at = {}) => {
    if (session.broken) throw transient("sql-away", { reason: "the connection is gone" });
    return told(session.run(statement, limits, timeLimit), at);
  };
  try {
    signal.throwIfAborted();
    await told(session.prepare(timeLimit, transaction), {});
    const result = await does(run);
    if (transaction === "all") await told(session.plain("COMMIT"), { mayBeDone: true });
    return result;
  } catch (error) {
    if (transaction === "all" && !session.broken)
      await session.plain("ROLLBACK").catch(() => session.close());
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Asks the database to stop what it does, which it would not notice by the connection's end alone. */
async function stopped(session: Session, reached: Reached): Promise<void> {
  const request = session.cancelRequest();
  try {
    if (request) (await reached.connect({ afterStop: true })).on("error", () => {}).end(request);
  } catch {
    // The transaction is undone all the same when the statement is over.
  } finally {
    session.close();
  }
}
