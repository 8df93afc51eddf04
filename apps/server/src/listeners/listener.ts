import { setTimeout as delay } from "node:timers/promises";
import type { RunError } from "@weft/flow";
import { listenOnce } from "@weft/runtime";
import type { Host, StandingFailure, StandingTrigger } from "@weft/runtime";
import type { LiveHub } from "../live/hub.ts";
import type { Services } from "../services.ts";
import { findPoll, keepConnected, keepFailure } from "../standing/store.ts";
import type { Look } from "../standing/store.ts";
import type { Attendant, StandingPlace } from "../standing/standing.ts";
import { Acceptor } from "./acceptor.ts";
import type { AcceptorParts } from "./acceptor.ts";

export interface ListenerParts extends AcceptorParts, Pick<Services, "db" | "clock" | "log"> {
  readonly host: Host;
  readonly hub: Pick<LiveHub, "send">;
  /** After a connection that ended, in milliseconds; longer after each that does not stand. */
  readonly pauseMs: number;
}

const LONGEST_PAUSE_MS = 300_000;
/** A connection that stood this long was a good one. */
const GOOD_MS = 60_000;

/** Holds the connection of one trigger, and makes it anew whenever it ends, until it is stopped. */
export class Listener implements Attendant {
  readonly #trigger: StandingTrigger;
  readonly #place: StandingPlace;
  readonly #parts: ListenerParts;
  readonly #acceptor: Acceptor;
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;
  /** Connections in a row that were not good. */
  #failures = 0;

  constructor(trigger: StandingTrigger, place: StandingPlace, parts: ListenerParts) {
    this.#trigger = trigger;
    this.#place = place;
    this.#parts = parts;
    this.#acceptor = new Acceptor(place, parts);
    this.#done = this.#work();
  }

  async stop(): Promise<void> {
    this.#stop.abort(new Error("The flow is not in service any more."));
    await this.#done;
  }

  async #work(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const waitMs = await this.#connection();
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Gives the milliseconds until the next one. */
  async #connection(): Promise<number> {
    const { host, clock, metrics } = this.#parts;
    const { flowId, nodeId } = this.#place;
    const { signal } = this.#stop;
    let stoodAt: number | undefined;
    const connected = (): void => {
      if (stoodAt !== undefined) return;
      stoodAt = clock.now();
      metrics.stands(1);
      this.#stands(stoodAt);
    };
    const outcome = await listenOnce({
      trigger: this.#trigger,
      host,
      signal,
      trial: false,
      name: `weft-${flowId}-${nodeId}`,
      connected,
      accept: (items, options) => this.#acceptor.accept(items, options, signal),
      forget: (...keys) => this.#acceptor.forget(keys),
    });
    if (stoodAt !== undefined) metrics.stands(-1);
    if (signal.aborted) return 0;
    metrics.ended();
    const now = clock.now();
    if (stoodAt !== undefined && now - stoodAt >= GOOD_MS) this.#failures = 0;
    return this.#ended(outcome, now);
  }

  #stands(at: number): void {
    const before = this.#stored(({ db }) => {
      const row = findPoll(db, this.#place);
      keepConnected(db, this.#look(at, at));
      return row;
    });
    if (before && before.failures > 0) this.#tell("info", "a trigger is connected again");
  }

  #ended({ error, waitMs = 0 }: StandingFailure, now: number): number {
    this.#failures += 1;
    const longer = this.#parts.pauseMs * 2 ** Math.min(this.#failures - 1, 20);
    // Many that lost the same system must not all come back in the same moment.
    const pause = Math.min(longer, LONGEST_PAUSE_MS) * (0.5 + Math.random());
    const wait = Math.max(pause, waitMs);
    this.#stored(({ db }) =>
      keepFailure(db, this.#look(now, now + wait), { error, failures: this.#failures }),
    );
    if (this.#failures === 1)
      this.#tell("warn", "a trigger has lost its connection; it connects again", error);
    return wait;
  }

  #look(at: number, nextAt: number): Look {
    const { flowId, nodeId, workspaceId } = this.#place;
    return { flowId, nodeId, workspaceId, at, nextAt: Math.round(nextAt) };
  }

  /** What people are told about the connection is no reason to end it. */
  #stored<T>(write: (parts: ListenerParts) => T): T | undefined {
    const { flowId, nodeId: node } = this.#place;
    try {
      const result = write(this.#parts);
      this.#parts.hub.send(flowId, { type: "trigger", node });
      return result;
    } catch (error) {
      this.#parts.log.error({ err: error, flowId, node }, "the state of a trigger could not be stored");
      return undefined;
    }
  }

  #tell(level: "info" | "warn", text: string, error?: RunError): void {
    const { flowId, nodeId } = this.#place;
    const { code, message: reason } = error ?? {};
    this.#parts.log[level]({ flowId, node: nodeId, ...(error && { code, reason }) }, text);
  }
}
