import type { ListenContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { objectOf } from "./asked.ts";
import { RedisRefusal } from "./protocol.ts";
import type { Reply } from "./protocol.ts";
import { openRedis } from "./session.ts";
import type { RedisAccess, RedisSession } from "./session.ts";

interface Wanted {
  readonly stream: string;
  readonly group: string;
  readonly existing: boolean;
  /** Milliseconds; 0 for never. */
  readonly takeOver: number;
  readonly readJson: boolean;
}

/** An entry; `fields` is `null` where it was deleted after it was given out. */
interface Entry {
  readonly id: string;
  readonly fields: Reply;
}

const AT_ONCE = "100";
/** The server answers after this long at the latest, in milliseconds. */
const BLOCK_MS = "10000";
const TAKE_OVER_EVERY_MS = 60_000;

/** Hands on the entries of a stream as one of a consumer group until the signal is aborted. Each is acknowledged when it is stored. */
export async function readStream(wanted: Wanted, access: RedisAccess, ctx: ListenContext): Promise<void> {
  const { signal, reach, trial } = ctx;
  const { stream, group } = wanted;
  const shown = { method: "XREADGROUP", body: { stream, group } };
  const session = await openRedis({ access, reach, shown });
  try {
    const reader = new Reader(session, wanted, ctx);
    await (trial ? reader.tryOut() : reader.work());
  } finally {
    session.close();
  }
  signal.throwIfAborted();
}

class Reader {
  readonly #session: RedisSession;
  readonly #wanted: Wanted;
  readonly #ctx: ListenContext;

  constructor(session: RedisSession, wanted: Wanted, ctx: ListenContext) {
    this.#session = session;
    this.#wanted = wanted;
    this.#ctx = ctx;
  }

  /** Nothing is taken from the group: only what comes from now on is shown. */
  async tryOut(): Promise<void> {
    const { stream } = this.#wanted;
    const { signal } = this.#ctx;
    await this.#askGently(["TYPE", stream]);
    this.#ctx.connected();
    let after = "$";
    while (!signal.aborted) {
      const reply = await this.#waiting(["XREAD", "COUNT", "1", "BLOCK", BLOCK_MS, "STREAMS", stream, after]);
      for (const { id, fields } of entriesOf(reply)) {
        after = id;
        await this.#ctx.accept({ json: this.#json(id, fields) });
      }
    }
  }

  async work(): Promise<void> {
    const { stream, existing, group, takeOver } = this.#wanted;
    const { signal, now } = this.#ctx;
    const made = await this.#session.ask(
      ["XGROUP", "CREATE", stream, group, existing ? "0" : "$", "MKSTREAM"],
      true,
    );
    if (made instanceof RedisRefusal && !made.message.startsWith("BUSYGROUP")) throw this.#refused(made);
    this.#ctx.connected();
    await this.#unfinished();
    let takeOverAt = 0;
    while (!signal.aborted) {
      if (takeOver > 0 && now() >= takeOverAt) {
        takeOverAt = now() + TAKE_OVER_EVERY_MS;
        await this.#takeOver();
      }
      if (signal.aborted) return;
      await this.#take(entriesOf(await this.#waiting(this.#read(">", ["BLOCK", BLOCK_MS]))));
    }
  }

  /** What this one took before a crash and did not acknowledge. */
  async #unfinished(): Promise<void> {
    let after = "0";
    while (!this.#ctx.signal.aborted) {
      const entries = entriesOf(await this.#askGently(this.#read(after)));
      const last = entries.at(-1);
      if (last === undefined) return;
      after = last.id;
      await this.#take(entries);
    }
  }

  /** What others of the group took and left. Servers before Redis 6.2 cannot tell. */
  async #takeOver(): Promise<void> {
    const { stream, group, takeOver } = this.#wanted;
    let from = "0-0";
    do {
      const ask = ["XAUTOCLAIM", stream, group, this.#ctx.name, String(takeOver), from, "COUNT", AT_ONCE];
      const reply = await this.#session.ask(ask, true);
      if (reply instanceof RedisRefusal) return;
      const [next, entries] = listOf(reply);
      from = typeof next === "string" ? next : "0-0";
      await this.#take(listOf(entries).map(entryOf));
    } while (from !== "0-0" && !this.#ctx.signal.aborted);
  }

  #read(after: string, more: readonly string[] = []): readonly string[] {
    const { stream, group } = this.#wanted;
    return [
      "XREADGROUP",
      "GROUP",
      group,
      this.#ctx.name,
      "COUNT",
      AT_ONCE,
      ...more,
      "STREAMS",
      stream,
      after,
    ];
  }

  /** Whatever is stored is acknowledged, also where another one could not be. */
  async #take(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const { stream, group } = this.#wanted;
    const taken = await Promise.allSettled(
      entries.map(async ({ id, fields }) => {
        if (fields !== null) await this.#ctx.accept({ json: this.#json(id, fields) }, { key: this.#key(id) });
      }),
    );
    const done = entries.filter((_, index) => taken[index]?.status === "fulfilled").map(({ id }) => id);
    if (done.length > 0) {
      await this.#askGently(["XACK", stream, group, ...done]);
      // Should that fail, they expire.
      this.#ctx.forget(...done.map((id) => this.#key(id))).catch(() => {});
    }
    const failed = taken.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  }

  #json(id: string, fields: Reply): Readonly<Record<string, unknown>> {
    const { stream, readJson } = this.#wanted;
    const named = listOf(fields).map((one, index) => (index % 2 === 0 ? safeName(one) : one));
    return { stream, id, fields: objectOf(named, readJson) };
  }

  #key(id: string): string {
    const { stream, group } = this.#wanted;
    return JSON.stringify([stream, group, id]);
  }

  /** Asks for what comes; while it waits, the connection ends with the signal. What was given out then comes again. */
  async #waiting(command: readonly string[]): Promise<Reply> {
    const { signal } = this.#ctx;
    const close = (): void => this.#session.close();
    signal.addEventListener("abort", close, { once: true });
    try {
      return await this.#askGently(command);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      signal.removeEventListener("abort", close);
    }
  }

  async #askGently(command: readonly string[]): Promise<Reply> {
    const reply = await this.#session.ask(command, true);
    if (reply instanceof RedisRefusal) throw this.#refused(reply);
    return reply;
  }

  #refused({ message: reason }: RedisRefusal): Error {
    return fatal("redis-stream", { stream: this.#wanted.stream, reason });
  }
}

/** No item may have such a name, and an entry that cannot be taken would come again for ever. */
function safeName(name: Reply): Reply {
  return name === "__proto__" || name === "constructor" || name === "prototype" ? `_${name}` : name;
}

/** Of one stream, or none. */
function entriesOf(reply: Reply): readonly Entry[] {
  const [, entries] = listOf(listOf(reply)[0]);
  return listOf(entries).map(entryOf);
}

function entryOf(reply: Reply): Entry {
  const [id, fields = null] = listOf(reply);
  return { id: typeof id === "string" ? id : "", fields };
}

function listOf(reply: Reply | undefined): readonly Reply[] {
  return Array.isArray(reply) ? (reply as readonly Reply[]) : [];
}
