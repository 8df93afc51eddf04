import { setTimeout as delay } from "node:timers/promises";
import type { RunError } from "@weft/flow";
import { pollInterval, pollOnce, pollTooLong, watchOnce } from "@weft/runtime";
import type { Host, StandingTrigger } from "@weft/runtime";
import type { JsonObject } from "@weft/sdk";
import { faults } from "../faults/faults.ts";
import type { Executions } from "../executions/executions.ts";
import type { LiveHub } from "../live/hub.ts";
import type { Services } from "../services.ts";
import type { PollMetrics } from "./metrics.ts";
import type { Places } from "./places.ts";
import type { Attendant, StandingPlace } from "../standing/standing.ts";
import { findPoll, keepFailure, keepLook } from "../standing/store.ts";
import type { Look, PollRow } from "../standing/store.ts";

export interface PollerParts extends Pick<Services, "db" | "clock" | "log"> {
  readonly host: Host;
  readonly executions: Pick<Executions, "hasRoom">;
  readonly hub: Pick<LiveHub, "send">;
  readonly places: Places;
  readonly metrics: PollMetrics;
  /** There is something to be started. */
  readonly onFound: () => void;
  /** Between two looks at least, in milliseconds. */
  readonly leastMs: number;
}

/** One look takes this long at most. */
const LIMIT_MS = 120_000;
/** Triggers that keep failing are asked this rarely. */
const LONGEST_WAIT_MS = 3_600_000;
/** Whoever waits for news may bring them this often. */
const NEWS_MS = 1_000;
const NO_ROOM_MS = 1_000;
/** After a start not everybody looks at the same moment. */
const SPREAD_MS = 5_000;
/** What a timer can do. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Lets one trigger look again and again, one look at a time, until it is stopped. */
export class Poller implements Attendant {
  readonly #trigger: StandingTrigger;
  readonly #place: StandingPlace;
  readonly #parts: PollerParts;
  readonly #stop = new AbortController();
  readonly #everyMs: number;
  readonly #done: Promise<void>;

  /** @throws what the trigger's own code throws when it is asked how often to look */
  constructor(trigger: StandingTrigger, place: StandingPlace, parts: PollerParts) {
    this.#trigger = trigger;
    this.#place = place;
    this.#parts = parts;
    this.#everyMs = Math.max(parts.leastMs, pollInterval(trigger));
    this.#done = this.#work();
  }

  async stop(): Promise<void> {
    this.#stop.abort(new Error("The flow is not in service any more."));
    await this.#done;
  }

  async #work(): Promise<void> {
    const { signal } = this.#stop;
    let wait = this.#firstWait();
    while (!signal.aborted) {
      await this.#pause(wait);
      if (signal.aborted) return;
      try {
        wait = await this.#parts.places.run(async () => (signal.aborted ? 0 : this.#look()));
      } catch (error) {
        // The database cannot be written now: what was found is not remembered, so it is found again.
        const { flowId, nodeId } = this.#place;
        this.#parts.log.error(
          { err: error, flowId, node: nodeId },
          "a look of a trigger could not be stored",
        );
        wait = this.#everyMs;
      }
    }
  }

  /** From its first look on it knows what is new. */
  #firstWait(): number {
    const { db, clock } = this.#parts;
    const row = findPoll(db, this.#place);
    if (row === undefined || this.#place.fresh) return 0;
    const spread = Math.random() * Math.min(SPREAD_MS, this.#everyMs / 10);
    return Math.min(this.#everyMs, Math.max(row.nextAt - clock.now(), spread));
  }

  /** Until it is time, or there are news. */
  async #pause(ms: number): Promise<void> {
    if (ms <= 0) return;
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.#stop.signal]);
    const time = delay(Math.min(ms, LONGEST_TIMER_MS), undefined, { signal }).catch(() => undefined);
    const row = this.#trigger.definition.watch && findPoll(this.#parts.db, this.#place);
    if (!row || row.memory === null || row.failures > 0) return time;
    const news = this.#news(JSON.parse(row.memory) as JsonObject, signal);
    await Promise.race([time, news]);
    over.abort(new Error("It is time to look."));
    await news;
  }

  /** Resolves when there may be news; where nobody can tell, only with the signal. */
  async #news(memory: JsonObject, signal: AbortSignal): Promise<void> {
    const { host, log } = this.#parts;
    const earliest = delay(NEWS_MS, undefined, { signal }).catch(() => undefined);
    try {
      await watchOnce({ trigger: this.#trigger, host, memory, signal });
      await earliest;
    } catch (error) {
      if (signal.aborted) return;
      const { flowId, nodeId } = this.#place;
      log.debug(
        { err: error, flowId, node: nodeId },
        "a trigger cannot wait for news; it looks from time to time",
      );
      await new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve(), { once: true });
        if (signal.aborted) resolve();
      });
    }
  }

  /** Gives the milliseconds until the next look. */
  async #look(): Promise<number> {
    const { db, clock, host, executions, metrics } = this.#parts;
    if (!executions.hasRoom()) return NO_ROOM_MS;
    faults.hit("poll.before");
    const row = findPoll(db, this.#place);
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(pollTooLong(LIMIT_MS)), LIMIT_MS);
    const outcome = await pollOnce({
      trigger: this.#trigger,
      host,
      memory: JSON.parse(row?.memory ?? "{}") as JsonObject,
      trial: false,
      signal: AbortSignal.any([this.#stop.signal, limit.signal]),
    });
    clearTimeout(timer);
    // A look that was cut off by the end of its service is no failure, and was never.
    if (this.#stop.signal.aborted) return 0;
    metrics.looked(outcome.ok);
    const at = clock.now();
    const { version } = this.#place;
    if (!outcome.ok) return this.#failed(row, { ...outcome, at });
    const { events, memory } = outcome;
    const wait = outcome.again ? 0 : this.#everyMs + Math.random() * Math.min(SPREAD_MS, this.#everyMs / 10);
    faults.hit("poll.store.before");
    keepLook(db, this.#ended(at, wait), { version, memory, events });
    faults.hit("poll.store.after");
    if (events.length > 0) this.#parts.onFound();
    if (!row || row.failures > 0) this.#changed();
    if (row && row.failures > 0) this.#tell("info", "a trigger finds its system again");
    return wait;
  }

  #failed(
    row: PollRow | undefined,
    { error, waitMs = 0, at }: { readonly error: RunError; readonly waitMs?: number; readonly at: number },
  ): number {
    const failures = (row?.failures ?? 0) + 1;
    const longer = Math.min(this.#everyMs * 2 ** Math.min(failures - 1, 20), LONGEST_WAIT_MS);
    const wait = Math.max(this.#everyMs, longer, waitMs);
    keepFailure(this.#parts.db, this.#ended(at, wait), { error, failures });
    this.#changed();
    if (failures === 1) this.#tell("warn", "a trigger could not look for news; it tries again", error);
    return wait;
  }

  #ended(at: number, wait: number): Look {
    const { flowId, nodeId, workspaceId } = this.#place;
    return { flowId, nodeId, workspaceId, at, nextAt: Math.round(at + wait) };
  }

  /** Whoever has the flow open sees it. */
  #changed(): void {
    const { flowId, nodeId: node } = this.#place;
    this.#parts.hub.send(flowId, { type: "trigger", node });
  }

  #tell(level: "info" | "warn", text: string, error?: RunError): void {
    const { flowId, nodeId } = this.#place;
    const { code, message: reason } = error ?? {};
    this.#parts.log[level]({ flowId, node: nodeId, ...(error && { code, reason }) }, text);
  }
}
