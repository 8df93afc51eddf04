import { setImmediate as turn } from "node:timers/promises";
import type { Settings } from "@weft/api";
import type { SqliteConnection } from "../db/open.ts";
import type { Services } from "../services.ts";
import { paced } from "./paced.ts";
import { shrink } from "./shrink.ts";
import type { RetentionStore, Totals } from "./store.ts";
import type { Sweep } from "./sweep.ts";

export interface RetentionParts extends Pick<Services, "clock" | "log"> {
  readonly sqlite: SqliteConnection;
  readonly store: RetentionStore;
  readonly sweep: Sweep;
  readonly limits: (workspaceId: string) => Settings["retention"];
}

const FIRST_MS = 10_000;
const EVERY_MS = 60_000;
const SWEEP_EVERY_MS = 3_600_000;
const DAY = 86_400_000;
const MEGABYTE = 1_000_000;

/** Deletes what is older or more than a workspace keeps: finished executions, the oldest first, a few at a time. */
export class Retention {
  readonly #parts: RetentionParts;
  readonly #store: RetentionStore;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #pass = Promise.resolve();
  #sweepAt: number;
  /** Files that something has stopped to need. */
  readonly #freed = new Set<string>();

  constructor(parts: RetentionParts) {
    this.#parts = parts;
    this.#store = parts.store;
    this.#sweepAt = parts.clock.now() + EVERY_MS;
  }

  start(): void {
    this.#wind(FIRST_MS);
  }

  /** An execution was deleted by hand; these files it needed. */
  freed(files: readonly string[]): void {
    for (const file of files) this.#freed.add(file);
    this.#wind(0);
  }

  /** Other limits hold from now on. */
  settingsChanged(): void {
    this.#wind(0);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#pass;
  }

  /** How many executions a workspace has, and how large they are. */
  async totals(workspaceId: string): Promise<Totals> {
    const all = { executions: 0, bytes: 0 };
    for (const slice of this.#store.totals(workspaceId)) {
      all.executions += slice.executions;
      all.bytes += slice.bytes;
      await turn();
    }
    return all;
  }

  #wind(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#pass = this.#pass
        .then(() => this.#run())
        .catch((error: unknown) =>
          this.#parts.log.error({ err: error }, "old executions could not be deleted; it is tried again"),
        )
        .then(() => this.#wind(EVERY_MS));
    }, ms);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const { sqlite, sweep, clock, log } = this.#parts;
    const { signal } = this.#stop;
    let deleted = 0;
    for (const workspaceId of this.#store.workspaces()) deleted += await this.#trim(workspaceId);
    const now = clock.now();
    const freed = [...this.#freed];
    // A clock that was put back does not hold it up for longer than it should wait.
    if (now >= this.#sweepAt || now < this.#sweepAt - SWEEP_EVERY_MS) {
      this.#sweepAt = now + SWEEP_EVERY_MS;
      await sweep.all(signal);
    } else await sweep.these(freed);
    // More may have been freed meanwhile.
    for (const file of freed) this.#freed.delete(file);
    const pages = await shrink(sqlite, signal);
    if (deleted > 0 || pages > 0) log.info({ deleted, pages }, "old executions were deleted");
  }

  async #trim(workspaceId: string): Promise<number> {
    const { clock, limits } = this.#parts;
    const { days, executions, megabytes } = limits(workspaceId);
    const old = days === null ? 0 : await this.#drop({ workspaceId, before: clock.now() - days * DAY });
    if (executions === null && megabytes === null) return old;
    const totals = await this.totals(workspaceId);
    const over = {
      executions: totals.executions - (executions ?? Number.POSITIVE_INFINITY),
      bytes: totals.bytes - (megabytes ?? Number.POSITIVE_INFINITY) * MEGABYTE,
    };
    return old + (await this.#drop({ workspaceId, before: Number.MAX_SAFE_INTEGER, over }));
  }

  /** Deletes from the oldest on: everything from before `before`, or as much as is `over`. */
  #drop(call: {
    readonly workspaceId: string;
    readonly before: number;
    readonly over?: { executions: number; bytes: number };
  }): Promise<number> {
    const { workspaceId, before, over } = call;
    return paced((size) => {
      const chosen: string[] = [];
      for (const { id, bytes } of this.#store.oldest(workspaceId, before, size)) {
        if (over && over.executions <= 0 && over.bytes <= 0) break;
        chosen.push(id);
        if (!over) continue;
        over.executions--;
        over.bytes -= bytes;
      }
      if (chosen.length === 0) return 0;
      for (const file of this.#store.filesOf(chosen)) this.#freed.add(file);
      return this.#store.remove(chosen);
    }, this.#stop.signal);
  }
}
