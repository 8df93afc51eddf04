import { setImmediate as turn } from "node:timers/promises";
import type { FlowNode } from "@weft/flow";
import type { PublishedFlow } from "../flows/store.ts";
import { findPublished, listPublished } from "../flows/store.ts";
import type { Services } from "../services.ts";
import type { PollRow } from "./store.ts";
import { pollsOf, removePoll } from "./store.ts";
import type { FoundTrigger, StandingKind } from "./triggers.ts";
import { standingTriggers } from "./triggers.ts";

/** Where a trigger stands. */
export interface StandingPlace extends Pick<PollRow, "flowId" | "nodeId" | "workspaceId"> {
  readonly version: number;
  /** It was just put into service. */
  readonly fresh: boolean;
}

/** Somebody at work for one trigger. */
export interface Attendant {
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** @throws what the trigger's own code throws */
export type Attend = (trigger: FoundTrigger, place: StandingPlace) => Attendant | Promise<Attendant>;

export interface StandingParts extends Pick<Services, "db" | "log" | "catalog" | "flowChanges"> {
  readonly attend: Readonly<Record<StandingKind, Attend>>;
}

const RETRY_MS = 1_000;
const YIELD_EVERY = 50;

/** Has each trigger of a published flow attended that is at work while nothing runs: one that polls, or listens. */
export class Standing {
  readonly #parts: StandingParts;
  /** Of each flow that has any. */
  readonly #attendants = new Map<string, readonly Attendant[]>();
  readonly #unsubscribe: () => void;
  #running = false;
  #turn = Promise.resolve();

  constructor(parts: StandingParts) {
    this.#parts = parts;
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

  /** Cuts off looks that are under way: what they would have found is found by the next ones. Connections end. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#unsubscribe();
    await this.#turn;
    await Promise.all([...this.#attendants.values()].flat().map((attendant) => attendant.stop()));
  }

  /** What fails is done again: a database that cannot be read now may be in a moment. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.#parts.log.error(
        { err: error },
        "polling and listening triggers could not be read; it is tried again",
      );
      setTimeout(() => {
        if (this.#running) void this.#inTurn(work);
      }, RETRY_MS).unref();
    });
    return this.#turn;
  }

  async #change(flowId: string): Promise<void> {
    const before = this.#attendants.get(flowId) ?? [];
    this.#attendants.delete(flowId);
    // What looks at this moment has to have ended, or two would look at once.
    await Promise.all(before.map((attendant) => attendant.stop()));
    const published = findPublished(this.#parts.db, flowId);
    if (published && this.#running) await this.#take(published, true);
  }

  async #take(published: PublishedFlow, fresh: boolean): Promise<void> {
    const { catalog, db, log, attend } = this.#parts;
    const { flowId, workspaceId, version, document } = published;
    if (this.#attendants.has(flowId)) return;
    const onFault = (node: Pick<FlowNode, "name">, error: unknown): void =>
      log.warn({ err: error, flowId, node: node.name }, "this trigger cannot be put into service");
    const found = await standingTriggers(document, { catalog, onFault });
    if (!found) return;
    // A trigger that is only switched off goes on from where it was.
    for (const row of pollsOf(db, flowId)) if (!found.nodes.has(row.nodeId)) removePoll(db, row);
    const attendants: Attendant[] = [];
    for (const trigger of found.triggers) {
      try {
        const place = { flowId, workspaceId, version, nodeId: trigger.node.id, fresh };
        attendants.push(await attend[trigger.kind](trigger, place));
      } catch (error) {
        onFault(trigger.node, error);
      }
    }
    if (attendants.length > 0) this.#attendants.set(flowId, attendants);
  }
}
