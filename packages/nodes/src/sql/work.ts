import { hash } from "node:crypto";
import type { NodeContext, Reached, Target } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import type { Access } from "./access.ts";
import type { Answer, At, Engine, Kind, Run, Session, Work } from "./engine.ts";
import { failureOf } from "./failures.ts";
import { Pool } from "./pool.ts";
import type { Statement } from "./statements.ts";

const CONNECT_MS = 15_000;
const limits = { rows: 100_000, characters: 100_000_000 };

type Way = Pick<NodeContext, "credential" | "reach">;

/** Work at one kind of database, and trying whether a credential opens it. */
export interface Doors<C> {
  readonly at: Engine<C>["at"];
  /** Answers a question while a flow is edited, over a connection that nobody else gets. */
  ask(ctx: Way, question: Statement): Promise<Answer<C> | undefined>;
  /** Rejects with words for people. */
  tryAccess(access: Access, reach: NodeContext["reach"]): Promise<void>;
}

/**
 * Connections outlive one run of a node, as making them takes longer than most statements. They belong to this process,
 * by everything that they are made with, and are closed when nobody has used them for a while.
 */
export function doorsOf<C>(kind: Kind<C>): Doors<C> {
  const pool = new Pool<Session<C>>({ most: 4, idleMs: 10_000, lifeMs: 300_000 });
  const about = ({ host }: Access) => ({ failure: kind.failure, host });
  return {
    async at({ ctx, shown, ...work }) {
      const { access, reached } = await wayTo(kind, ctx, shown);
      const { signal } = ctx;
      const key = hash("sha256", JSON.stringify(access), "hex");
      return pool.use(key, { open: () => opened(kind, access, reached), signal }, (session) => {
        const cancel = () => session.cancel(reached);
        return inSession(session, { ...work, ...about(access), signal, cancel });
      });
    },
    async ask(ctx, statement) {
      const { access, reached } = await wayTo(kind, ctx, { method: "READ", statement });
      const session = await opened(kind, access, reached);
      const work = { timeLimit: CONNECT_MS, transaction: "read", cancel: async () => {} } as const;
      const { signal } = new AbortController();
      try {
        return await inSession(session, {
          ...work,
          ...about(access),
          signal,
          does: async (run) => (await run(statement))[0],
        });
      } finally {
        session.close();
      }
    },
    async tryAccess(access, reach) {
      const reached = await reach(targetOf(kind, access, { method: "CONNECT" }));
      const session = await opened(kind, access, reached);
      session.close();
    },
  };
}

async function wayTo<C>(
  kind: Kind<C>,
  ctx: Way,
  { method, statement }: Work<unknown, C>["shown"],
): Promise<{ readonly access: Access; readonly reached: Reached }> {
  const credential = await ctx.credential();
  if (credential === undefined) throw fatal("sql-credential");
  const access = credential.values as Access;
  const { text: sql, values } = statement;
  return { access, reached: await ctx.reach(targetOf(kind, access, { method, body: { sql, values } })) };
}

function targetOf<C>(
  { scheme }: Kind<C>,
  { host, port, database }: Access,
  shown: { method: string; body?: unknown },
): Target {
  const url = `${scheme}://${host}:${port}/${encodeURIComponent(database)}`;
  return { host: host.trim(), port, timeoutMs: CONNECT_MS, shown: { ...shown, url } };
}

async function opened<C>(kind: Kind<C>, access: Access, reached: Reached): Promise<Session<C>> {
  const socket = await reached.connect();
  try {
    return await kind.open(access, socket, CONNECT_MS);
  } catch (error) {
    socket.destroy();
    const around = { host: access.host, item: 1, timeLimit: CONNECT_MS, limits, mayBeDone: false };
    throw failureOf(error, around, kind);
  }
}

interface InSession<T, C> extends Pick<Work<T, C>, "timeLimit" | "transaction" | "does"> {
  readonly failure: Kind<C>["failure"];
  /** For messages. */
  readonly host: string;
  readonly signal: AbortSignal;
  /** Has the database stop what it does. */
  cancel(): Promise<void>;
}

/** Does work on a connection, in its transaction, until it is done or cancelled. */
export async function inSession<T, C>(
  session: Omit<Session<C>, "cancel">,
  work: InSession<T, C>,
): Promise<T> {
  const { failure, host, timeLimit, transaction, does, signal, cancel } = work;
  let stopped: Promise<void> | undefined;
  const stop = (): void => {
    // The transaction is undone all the same when the statement is over.
    stopped = cancel()
      .catch(() => {})
      .finally(() => session.close());
  };
  signal.addEventListener("abort", stop, { once: true });
  const told = async <R>(doing: Promise<R>, at: At): Promise<R> => {
    try {
      return await doing;
    } catch (error) {
      // A connection that was closed on purpose says nothing of why.
      signal.throwIfAborted();
      const around = { item: 1, mayBeDone: false, ...at, host, timeLimit, limits };
      throw failureOf(error, around, { failure });
    }
  };
  const run: Run<C> = async (statement, at = {}) => {
    // The database was told to stop what it did then, not what comes now.
    signal.throwIfAborted();
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
    // Who gets the connection next must not be the one who is stopped.
    await stopped;
  }
}
