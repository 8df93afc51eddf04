import { openLine } from "../net/line.ts";
import type { OpenServer, ServerAccess } from "../net/line.ts";
import { encoded, RedisRefusal, Replies } from "./protocol.ts";
import type { Reply } from "./protocol.ts";

/** What a person entered for the server. */
export interface RedisAccess extends ServerAccess {
  readonly database: number;
}

/** Runs one command; the answer, or the refusal that it is. `safe`: running it twice does no harm. */
export type Ask = (command: readonly string[], safe: boolean) => Promise<Reply>;

export interface RedisSession {
  readonly ask: Ask;
  /** From here on nothing can be asked: gives what the server says of itself, and rejects when the connection ends. */
  hear(commands: readonly (readonly string[])[]): AsyncGenerator<Reply, never>;
  closed(): boolean;
  close(): void;
}

/** Milliseconds that an answer may take. */
const SILENCE_MS = 30_000;

/** Connects, protects the connection, signs in and chooses the database. Rejects with words for people. */
export async function openRedis(call: OpenServer<RedisAccess>): Promise<RedisSession> {
  const { database, user, password } = call.access;
  const line = await openLine(call, { scheme: "redis", path: `/${database}`, silenceMs: SILENCE_MS });
  const { socket, close } = line;
  const replies = new Replies(socket);
  const ask: Ask = (command, safe) =>
    line.ask(() => {
      socket.write(encoded(command));
      return replies.next();
    }, !safe);
  const greeted = async (command: readonly string[]): Promise<void> => {
    const reply = await ask(command, true);
    if (!(reply instanceof RedisRefusal)) return;
    const { message } = reply;
    throw line.turnedAway(message, /^(?:LOADING|BUSY|MASTERDOWN|CLUSTERDOWN)/.test(message));
  };
  if (password !== undefined && password !== "") await greeted(["AUTH", ...(user ? [user] : []), password]);
  await greeted(database === 0 ? ["PING"] : ["SELECT", String(database)]);
  async function* hear(commands: readonly (readonly string[])[]): AsyncGenerator<Reply, never> {
    line.keepAlive(() => encoded(["PING"]));
    for (const command of commands) socket.write(encoded(command));
    for (;;) yield await line.hear(() => replies.next());
  }
  return { ask, close, hear, closed: () => socket.destroyed };
}
