import { setImmediate as turn } from "node:timers/promises";
import type { FlowNode } from "@weft/flow";
import type { Registry } from "prom-client";
import { findPublished, listPublished } from "../flows/store.ts";
import type { PublishedFlow } from "../flows/store.ts";
import type { Services } from "../services.ts";
import { pollMetrics } from "./metrics.ts";
import { Places } from "./places.ts";
import { Poller } from "./poller.ts";
import type { PollerParts } from "./poller.ts";
import { pollsOf, removePoll } from "./store.ts";
import { pollTriggers } from "./triggers.ts";

export interface PollsParts
  extends Omit<PollerParts, "places" | "metrics">, Pick<Services, "catalog" | "flowChanges"> {
  readonly metrics: Registry;
}

/** How many look at the same time. */
const AT_ONCE = 20;
const RETRY_MS = 1_000;
const YIELD_EVERY = 50;

/** Lets the polling triggers of published flows look for news, and starts their flows with what they find. */
export class Polls {
  readonly #parts: PollsParts;
  readonly #pollerParts: PollerParts;
  /** Of each flow that has any. */
  readonly #pollers = new Map<string, readonly Poller[]>();
  readonly #unsubscribe: () => void;
  #running = false;
  #turn = Promise.resolve();

  constructor(parts: PollsParts) {
    this.#parts = parts;
    this.#pollerParts = { ...parts, places: new Places(AT_ONCE), metrics: pollMetrics(parts.metrics) };
    this.#unsubscribe = parts.flowChanges.subscribe(({ type, flowId }) => {
      if (type === "saved" || !this.#running) return;
      return this.#inTurn(() => this.#change(flowId));
    });
  }

  /** Begins with the triggers of all published flows. */
  async start(): Promise<void> {
    this.#running = true;
    await this.#inTurn(async () => {
      let read = 0;
      for (const published of listPublished(this.#parts.db)) {
        await this.#take(published, false);
        if (++read % YIELD_EVERY === 0) await turn();
      }
    });
  }

  /** Cuts off looks that are under way: what they would have found is found by the next ones. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#unsubscribe();
    await this.#turn;
    await Promise.all([...this.#pollers.values()].flat().map((poller) => poller.stop()));
  }

  /** What fails is done again: a database that cannot be read now may be in a moment. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, "polling triggers could not be read; it is tried again");
      setTimeout(() => {
        if (this.#running) void this.#inTurn(work);
      }, RETRY_MS).unref();
    });
    return this.#turn;
  }

  async #change(flowId: string): Promise<void> {
    const before = this.#pollers.get(flowId) ?? [];
    this.#pollers.delete(flowId);
    // What looks at this moment has to have ended, or two would look at once.
    await Promise.all(before.map((poller) => poller.stop()));
    const published = findPublished(this.#parts.db, flowId);
    if (published && this.#running) await this.#take(published, true);
  }

  async #take(published: PublishedFlow, fresh: boolean): Promise<void> {
    const { catalog, db, log } = this.#parts;
    const { flowId, workspaceId, version } = published;
    if (this.#pollers.has(flowId)) return;
    const onFault = (node: Pick<FlowNode, "name">, error: unknown): void =>
      log.warn({ err: error, flowId, node: node.name }, "this trigger cannot look for news");
    const found = await pollTriggers(published, { catalog, onFault });
    if (!found) return;
    // A trigger that is only switched off goes on from where it was.
    for (const row of pollsOf(db, flowId)) if (!found.nodes.has(row.nodeId)) removePoll(db, row);
    const pollers = found.triggers.flatMap((trigger) => {
      try {
        const place = { flowId, workspaceId, version, nodeId: trigger.node.id, fresh };
        return [new Poller(trigger, place, this.#pollerParts)];
      } catch (error) {
        onFault(trigger.node, error);
        return [];
      }
    });
    if (pollers.length > 0) this.#pollers.set(flowId, pollers);
  }
}
