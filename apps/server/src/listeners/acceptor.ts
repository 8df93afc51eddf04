import { setTimeout as delay } from "node:timers/promises";
import type { AcceptOptions, Item } from "@weft/sdk";
import type { Executions } from "../executions/executions.ts";
import type { Plans } from "../executions/plans.ts";
import { faults } from "../faults/faults.ts";
import type { StandingPlace } from "../standing/standing.ts";
import type { EventKeys } from "../webhooks/event-keys.ts";
import type { ListenerMetrics } from "./metrics.ts";

export interface AcceptorParts {
  readonly executions: Pick<Executions, "start" | "hasRoom">;
  readonly plans: Pick<Plans, "published">;
  readonly eventKeys: EventKeys;
  readonly metrics: ListenerMetrics;
}

const NO_ROOM_MS = 100;
/** Longer than other systems are away; most keys are let go of much earlier. */
const KEEP_MS = 7 * 86_400_000;

/** Starts executions with the events of one trigger, in their order, each key once. */
export class Acceptor {
  readonly #place: StandingPlace;
  readonly #parts: AcceptorParts;
  /** Until the event before has started its execution. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(place: StandingPlace, parts: AcceptorParts) {
    this.#place = place;
    this.#parts = parts;
  }

  /** Resolves when the event is stored, whether by this call or before it. Rejects when that failed, or `signal` came first. */
  async accept(items: readonly Item[], options: AcceptOptions, signal: AbortSignal): Promise<void> {
    const started = this.#turn.then(() => this.#start(items, options, signal));
    this.#turn = started.catch(() => undefined);
    const { stored, repeated } = await started;
    await stored;
    this.#parts.metrics.taken(repeated);
    faults.hit("listen.stored");
  }

  forget(keys: readonly string[]): Promise<void> {
    return this.#parts.eventKeys.forget(this.#place, keys);
  }

  async #start(
    items: readonly Item[],
    { key, again = true }: AcceptOptions,
    signal: AbortSignal,
  ): Promise<{ readonly stored: Promise<unknown>; readonly repeated: boolean }> {
    const { executions, plans, eventKeys } = this.#parts;
    const { flowId, nodeId, workspaceId, version } = this.#place;
    const plan = await plans.published(flowId, version);
    if (plan === undefined) throw new Error(`The flow ${flowId} has no version ${version} any more.`);
    while (!executions.hasRoom()) await delay(NO_ROOM_MS, undefined, { signal });
    const taken = key === undefined || !again ? undefined : eventKeys.taken(this.#place, key);
    if (taken !== undefined) return { stored: taken, repeated: true };
    const claim =
      key === undefined ? undefined : eventKeys.claim({ flowId, nodeId, keepMs: KEEP_MS, anew: !again }, key);
    faults.hit("listen.start");
    const execution = executions.start({
      workspaceId,
      plan,
      version,
      mode: "production",
      trigger: nodeId,
      items,
      acceptFirst: true,
      ...(claim && { alongside: claim.write }),
    });
    claim?.follow(execution);
    return { stored: execution.accepted, repeated: false };
  }
}
