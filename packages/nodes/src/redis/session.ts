import type { NodeContext, Target } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import { secured } from "../net/secure.ts";
import { encoded, RedisRefusal, Replies, TooLong } from "./protocol.ts";
import type { Reply } from "./protocol.ts";

/** What a person entered for the server. */
export interface RedisAccess {
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly tls: string;
  readonly ca?: string | undefined;
}

/** Runs one command; the answer, or the refusal that it is. `safe`: running it twice does no harm. */
export type Ask = (command: readonly string[], safe: boolean) => Promise<Reply>;

export interface RedisSession {
  readonly ask: Ask;
  closed(): boolean;
  close(): void;
}

const MEGABYTES = 100;
/** Milliseconds that an answer may take. */
const SILENCE_MS = 30_000;

/** Connects, protects the connection, signs in and chooses the database. Rejects with words for people. */
export async function openRedis(call: {
  readonly access: RedisAccess;
  readonly reach: NodeContext["reach"];
  readonly shown: Omit<Target["shown"], "url">;
  readonly signal?: AbortSignal;
}): Promise<RedisSession> {
  const { access, reach, shown, signal } = call;
  const host = access.host.trim();
  const { port, database, user, password } = access;
  const url = `redis://${host}:${port}/${database}`;
  const reached = await reach({ host, port, timeoutMs: 15_000, shown: { ...shown, url } });
  const socket = await secured(await reached.connect(), { ...access, host });
  const stop = (): void => void socket.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  const close = (): void => {
    signal?.removeEventListener("abort", stop);
    socket.destroy();
  };
  // What happens to a connection that nobody waits for any more is of no interest.
  socket.on("error", () => {});
  const replies = new Replies(socket, MEGABYTES * 1e6);
  const ask: Ask = async (command, safe) => {
    const timer = setTimeout(() => socket.destroy(new Error("no answer came")), SILENCE_MS);
    try {
      socket.write(encoded(command));
      return await replies.next();
    } catch (error) {
      close();
      signal?.throwIfAborted();
      if (error instanceof TooLong) throw fatal("server-too-much", { megabytes: MEGABYTES });
      const reason = error instanceof Error ? error.message : String(error);
      throw safe ? transient("server-away", { host, reason }) : fatal("server-unknown-end", { host, reason });
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    if (password !== undefined && password !== "")
      await greeted(ask, host, ["AUTH", ...(user ? [user] : []), password]);
    await greeted(ask, host, database === 0 ? ["PING"] : ["SELECT", String(database)]);
  } catch (error) {
    close();
    throw error;
  }
  return { ask, close, closed: () => socket.destroyed };
}

async function greeted(ask: Ask, host: string, command: readonly string[]): Promise<void> {
  const reply = await ask(command, true);
  if (!(reply instanceof RedisRefusal)) return;
  const reason = reply.message;
  if (/^(?:LOADING|BUSY|MASTERDOWN|CLUSTERDOWN)/.test(reason))
    throw transient("server-away", { host, reason });
  throw fatal("server-login", { host, reason });
}
