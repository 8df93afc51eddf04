import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { RunningExecution } from "@weft/runtime";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { eventKeyRows } from "./event-key-rows.ts";
import type { EventKeyPlace, EventKeyRows } from "./event-key-rows.ts";

/** The trigger that an event came to. */
export type EventPlace = Pick<EventKeyPlace, "flowId" | "nodeId">;

export interface KeyClaim extends EventPlace {
  readonly keepMs: number;
  /** Another event had the same key before, and does not count any more. */
  readonly anew?: boolean;
}

/** An event on its way to be the first of its key. */
export interface Claim {
  /** Writes the key; runs in the transaction that accepts the execution. */
  write(executionId: string): void;
  /** Tells others with the same key what becomes of it. */
  follow(execution: RunningExecution): void;
}

const SWEEP_MS = 60_000;
/** Between two batches of expired keys others get their turn. */
const PAUSE_MS = 20;

/**
 * Takes each event once, by its key. A key is known when its row is committed, which is when its execution is; until
 * then others with the same key wait.
 */
export class EventKeys {
  readonly #rows: EventKeyRows;
  readonly #parts: Pick<Services, "db" | "clock" | "log">;
  /** The execution that will have taken an event, once that is durable. */
  readonly #coming = new Map<string, Promise<string>>();
  readonly #unwanted: EventKeyPlace[] = [];
  #forgetting: Promise<void> | undefined;
  #sweepAt = 0;

  constructor({ db, clock, log }: Pick<Services, "db" | "clock" | "log">) {
    this.#rows = eventKeyRows(db);
    this.#parts = { db, clock, log };
  }

  /** The execution that has taken this event before; rejects when that one could not be stored. */
  taken({ flowId, nodeId }: EventPlace, key: string): Promise<string> | undefined {
    const place = { flowId, nodeId, hash: hashOf(key) };
    const stored = this.#rows.find(place, this.#parts.clock.now());
    return stored === undefined ? this.#coming.get(idOf(place)) : Promise.resolve(stored);
  }

  /** Only when the event was not taken before, and in the same turn as asking that. */
  claim({ flowId, nodeId, keepMs, anew = false }: KeyClaim, key: string): Claim {
    const place = { flowId, nodeId, hash: hashOf(key) };
    const id = idOf(place);
    const now = this.#parts.clock.now();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#sweepSometimes(now);
    return {
      write: (executionId) => {
        if (anew) this.#rows.remove([place]);
        this.#rows.put({ ...place, executionId, expiresAt: now + keepMs }, now);
        // The transaction ends in this turn. Whether it was committed, the row tells.
        setImmediate(() => {
          if (this.#rows.find(place, now) === executionId) resolve(executionId);
        });
      },
      follow: ({ id: executionId, done }) => {
        this.#coming.set(id, promise);
        done.then(() => resolve(executionId), reject);
        promise.catch(() => undefined).finally(() => this.#coming.delete(id));
      },
    };
  }

  /** Lets go of keys before they expire. Resolves when they are gone; those that are asked for meanwhile go together. */
  forget({ flowId, nodeId }: EventPlace, keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#unwanted.push({ flowId, nodeId, hash: hashOf(key) });
    return (this.#forgetting ??= delay(PAUSE_MS, undefined, { ref: false }).then(() => {
      this.#forgetting = undefined;
      transact(this.#parts.db, () => this.#rows.remove(this.#unwanted.splice(0)));
    }));
  }

  /** Nothing is written while nothing comes in, so nothing has to be removed then. */
  #sweepSometimes(now: number): void {
    if (now < this.#sweepAt && now > this.#sweepAt - 2 * SWEEP_MS) return;
    this.#sweepAt = now + SWEEP_MS;
    this.#sweep(now).catch((error: unknown) =>
      this.#parts.log.error({ err: error }, "expired keys of events could not be removed"),
    );
  }

  async #sweep(now: number): Promise<void> {
    do await delay(PAUSE_MS, undefined, { ref: false });
    while (this.#rows.removeExpired(now));
  }
}

function hashOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

function idOf({ flowId, nodeId, hash }: { flowId: string; nodeId: string; hash: Buffer }): string {
  return `${flowId} ${nodeId} ${hash.toString("base64")}`;
}
