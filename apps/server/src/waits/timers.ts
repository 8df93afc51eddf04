import type { Logger } from "pino";
import type { Database } from "../db/open.ts";
import type { Wakes } from "../executions/wakes.ts";
import { faults } from "../faults/faults.ts";
import type { Clock } from "../services.ts";
import { dueTimers, earliestTimer } from "./store.ts";
import type { TimerRow } from "./store.ts";

export interface TimerParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wakes: Wakes;
  /** Whether one more execution may run now. */
  hasRoom(): boolean;
}

/** A machine that slept, or whose clock was set, is noticed after this long at most. */
const LONGEST_WAIT_MS = 60_000;
const RETRY_MS = 1_000;
const BATCH = 100;

/** Wakes parked runs when their time has come: one timer for all of them, to the earliest. */
export class Timers {
  readonly #parts: TimerParts;
  /** Being woken; their rows are there until that is durable. */
  readonly #busy = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #at = Infinity;
  #running = false;

  constructor(parts: TimerParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running = true;
    this.changed();
  }

  /** There may be a timer that is due before all others. */
  changed(): void {
    this.#careful(() => {
      const { db, clock } = this.#parts;
      const earliest = earliestTimer(db);
      if (earliest !== undefined && earliest < this.#at) this.#wind(earliest - clock.now());
    });
  }

  /** A database that cannot be read now may be in a moment: that must not end the process, nor let a timer be forgotten. */
  #careful(work: () => void): void {
    if (!this.#running) return;
    try {
      work();
    } catch (error) {
      this.#parts.log.error({ err: error }, "timers could not be read; it is tried again");
      this.#wind(RETRY_MS);
    }
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#timer);
    await this.#parts.wakes.idle();
  }

  #wind(ms: number): void {
    clearTimeout(this.#timer);
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(0, ms));
    this.#at = this.#parts.clock.now() + wait;
    this.#timer = setTimeout(() => this.#careful(() => this.#fire()), wait);
  }

  #fire(): void {
    this.#at = Infinity;
    const { db, clock, hasRoom } = this.#parts;
    const now = clock.now();
    const due = dueTimers(db, now, BATCH + this.#busy.size).filter((row) => !this.#busy.has(keyOf(row)));
    for (const row of due) if (hasRoom()) void this.#wake(row);
    const left = due.some((row) => !this.#busy.has(keyOf(row)));
    const next = left || due.length >= BATCH ? now : this.#afterDue(now);
    if (next !== undefined) this.#wind(left ? RETRY_MS : next - now);
  }

  /** What is being woken is due, too: the next one is later than now. */
  #afterDue(now: number): number | undefined {
    const earliest = earliestTimer(this.#parts.db);
    if (earliest === undefined) return undefined;
    return earliest <= now ? now + RETRY_MS : earliest;
  }

  async #wake(row: TimerRow): Promise<void> {
    const { wakes, log } = this.#parts;
    const { executionId, run, reason } = row;
    this.#busy.add(keyOf(row));
    faults.hit("timer.before");
    try {
      await wakes.wake(executionId, reason === "retry" ? { run } : { run, woken: { by: "time" } });
    } catch (error) {
      log.error({ err: error, executionId }, "a parked execution could not be woken; it is tried again");
    } finally {
      this.#busy.delete(keyOf(row));
    }
    faults.hit("timer.after");
  }
}

function keyOf({ executionId, run }: TimerRow): string {
  return `${executionId} ${run}`;
}
