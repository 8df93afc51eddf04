import { setTimeout as delay } from "node:timers/promises";
import type { RunEvent } from "@weft/flow";
import { faults } from "../faults/faults.ts";
import { startChild } from "./children.ts";
import type { Done, ErrandParts } from "./errand.ts";
import { startErrorFlow } from "./error-flow.ts";
import { startPolled } from "./polled.ts";
import { finishChild, reconcileCalls } from "./results.ts";
import { nextErrands } from "./store.ts";
import type { OutboxRow } from "./store.ts";

const BATCH = 100;
const RETRY_MS = 1_000;

/**
 * Does what executions have made necessary, in the order in which it came: calls flows, hands their results back, tells
 * error flows; and starts flows with what their triggers have found. An errand is taken out in the transaction that does it,
 * so each is done once, whatever crashes.
 */
export class Outbox {
  readonly #parts: Omit<ErrandParts, "history">;
  #working: Promise<void> | undefined;
  #again = false;
  #unsubscribe: () => void = () => {};
  #stopped = true;
  /** Looked at, and to be left until something new comes. */
  readonly #waiting = new Set<number>();
  readonly #stop = new AbortController();

  constructor(parts: Omit<ErrandParts, "history">) {
    this.#parts = parts;
  }

  start(): void {
    this.#stopped = false;
    this.#unsubscribe = this.#parts.flowChanges.subscribe(({ type }) => {
      if (type === "deleted") void this.#reconcile();
    });
    this.changed();
    void this.#reconcile();
  }

  async #reconcile(): Promise<void> {
    await reconcileCalls(this.#partsNow()).catch((error: unknown) =>
      this.#parts.log.error({ err: error }, "calls of flows could not be looked after"),
    );
  }

  /** There may be something to do. */
  changed(): void {
    this.#again = true;
    if (!this.#stopped) this.#working ??= this.#work().finally(this.#worked);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    this.#stop.abort();
    await this.#working;
  }

  readonly #worked = (): void => {
    this.#working = undefined;
    if (this.#again) this.changed();
  };

  async #work(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const failed = await this.#doAll().catch((error: unknown) => {
        this.#parts.log.error({ err: error }, "errands could not be read; it is tried again");
        return true;
      });
      if (!failed) continue;
      this.#again = true;
      await delay(RETRY_MS, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  /** Gives whether something is to be tried again. */
  async #doAll(): Promise<boolean> {
    let failed = false;
    const there = new Set<number>();
    for (let last = 0; ;) {
      const rows = nextErrands(this.#parts.db, last, BATCH);
      const fresh = rows.filter((row) => !this.#waiting.has(row.id));
      if (this.#stopped) return false;
      // Together, so that one commit serves them all.
      const parts = this.#partsNow();
      const done = await Promise.all(fresh.map((row) => this.#do(row, parts)));
      failed ||= done.includes("later");
      for (const { id } of rows) there.add(id);
      last = rows.at(-1)?.id ?? last;
      if (rows.length < BATCH) break;
    }
    for (const id of this.#waiting) if (!there.has(id)) this.#waiting.delete(id);
    return failed;
  }

  /** A run that called a thousand flows has a long history, which is not read a thousand times. */
  #partsNow(): ErrandParts {
    const { journal } = this.#parts;
    const read = new Map<string, Promise<readonly RunEvent[]>>();
    const history = (id: string): Promise<readonly RunEvent[]> => {
      const events = read.get(id) ?? journal.read(id);
      read.set(id, events);
      return events;
    };
    return { ...this.#parts, history };
  }

  async #do(row: OutboxRow, parts: ErrandParts): Promise<Done> {
    const { kind, executionId, id } = row;
    faults.hit(`outbox.${kind}.before`);
    try {
      const done = await errands[kind](row, parts);
      if (done === "waits") this.#waiting.add(id);
      faults.hit(`outbox.${kind}.after`);
      return done;
    } catch (error) {
      this.#parts.log.error(
        { err: error, executionId, kind },
        "an errand of an execution failed; it is tried again",
      );
      return "later";
    }
  }
}

const errands = {
  child: startChild,
  childDone: finishChild,
  errorFlow: startErrorFlow,
  polled: startPolled,
} satisfies Record<OutboxRow["kind"], (row: OutboxRow, parts: ErrandParts) => Promise<Done>>;
