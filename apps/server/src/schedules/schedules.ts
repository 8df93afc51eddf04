import type { FlowNode } from "@weft/flow";
import type { Executions } from "../executions/executions.ts";
import type { Plans } from "../executions/plans.ts";
import { faults } from "../faults/faults.ts";
import type { FlowChange } from "../flows/changes.ts";
import { findPublished, listPublished } from "../flows/store.ts";
import type { PublishedFlow } from "../flows/store.ts";
import type { Services } from "../services.ts";
import {
  advanceSchedule,
  dueSchedules,
  earliestSlot,
  putSchedule,
  removeSchedule,
  schedulesOf,
} from "./store.ts";
import type { ScheduleRow } from "./store.ts";
import { scheduleTriggers } from "./triggers.ts";
import type { ScheduleTrigger } from "./triggers.ts";

export interface ScheduleParts extends Pick<Services, "db" | "catalog" | "clock" | "log" | "flowChanges"> {
  readonly plans: Plans;
  readonly executions: Executions;
  /** The zone of flows that name none. */
  readonly timezone: () => string;
}

/** A machine that slept, or whose clock was set, is noticed after this long at most. */
const LONGEST_WAIT_MS = 60_000;
const RETRY_MS = 1_000;

/** Fires the published schedule triggers. Changes and firing take turns, so that a flow that is taken down fires no more. */
export class Schedules {
  readonly #parts: ScheduleParts;
  readonly #triggers = new Map<string, ScheduleTrigger>();
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #turn = Promise.resolve();

  constructor(parts: ScheduleParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.flowChanges.subscribe((change) => {
      if (this.#running) this.#inTurn("a schedule could not be changed", () => this.#change(change));
    });
  }

  /** Reads the schedules of all published flows and begins to fire. Slots missed while down are left out. */
  async start(): Promise<void> {
    this.#running = true;
    this.#inTurn("schedules could not be read", async () => {
      for (const published of listPublished(this.#parts.db)) await this.#take(published, true);
      this.#wind();
    });
    await this.#turn;
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#unsubscribe();
    clearTimeout(this.#timer);
    await this.#turn;
  }

  #inTurn(what: string, work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((error: unknown) => this.#parts.log.error({ err: error }, what));
  }

  async #take(published: PublishedFlow, keepFuture: boolean): Promise<void> {
    const { db, clock, log } = this.#parts;
    const onFault = (node: FlowNode, error: unknown): void =>
      log.warn({ err: error, flowId: published.flowId, node: node.name }, "this schedule cannot be used");
    const rows = new Map(schedulesOf(db, published.flowId).map((row) => [row.nodeId, row]));
    const now = clock.now();
    for (const trigger of await scheduleTriggers(published, { ...this.#parts, onFault })) {
      const { flowId, nodeId, workspaceId } = trigger;
      const known = rows.get(nodeId)?.nextAt;
      rows.delete(nodeId);
      this.#triggers.set(keyOf(trigger), trigger);
      const nextAt = keepFuture && known !== undefined && known > now ? known : trigger.next(now);
      if (nextAt === null) removeSchedule(db, trigger);
      else putSchedule(db, { flowId, nodeId, workspaceId, nextAt });
    }
    for (const row of rows.values()) removeSchedule(db, row);
  }

  async #change({ flowId, type }: FlowChange): Promise<void> {
    if (type === "saved") return;
    const { db } = this.#parts;
    for (const [key, trigger] of this.#triggers) if (trigger.flowId === flowId) this.#triggers.delete(key);
    const published = findPublished(db, flowId);
    if (published) await this.#take(published, false);
    else for (const row of schedulesOf(db, flowId)) removeSchedule(db, row);
    this.#wind();
  }

  /** One timer, to the earliest slot of all. */
  #wind(atLeastMs = 0): void {
    clearTimeout(this.#timer);
    const { db, clock } = this.#parts;
    const earliest = this.#running ? earliestSlot(db) : undefined;
    if (earliest === undefined) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(atLeastMs, earliest - clock.now()));
    this.#timer = setTimeout(() => this.#inTurn("schedules could not be fired", () => this.#fireDue()), wait);
  }

  async #fireDue(): Promise<void> {
    const { db, clock, log } = this.#parts;
    let held = false;
    for (const row of this.#running ? dueSchedules(db, clock.now()) : []) {
      const fired = await this.#fire(row).catch((error: unknown) => {
        const { flowId, nodeId } = row;
        log.error({ err: error, flowId, nodeId }, "a schedule could not fire; it is tried again");
        return false;
      });
      held ||= !fired;
    }
    this.#wind(held ? RETRY_MS : 0);
  }

  /** The slot is moved on and the execution accepted in one transaction, so a slot fires once whatever happens. */
  async #fire(row: ScheduleRow): Promise<boolean> {
    const { db, plans, executions, clock } = this.#parts;
    const trigger = this.#triggers.get(keyOf(row));
    const plan = trigger && (await plans.published(trigger.flowId, trigger.version));
    if (trigger === undefined || plan === undefined) {
      removeSchedule(db, row);
      return true;
    }
    if (!executions.hasRoom()) return false;
    const next = trigger.next(Math.max(row.nextAt, clock.now()));
    faults.hit("slot.before");
    const { accepted } = executions.start({
      workspaceId: trigger.workspaceId,
      plan,
      version: trigger.version,
      mode: "production",
      trigger: trigger.nodeId,
      items: trigger.items(row.nextAt),
      acceptFirst: true,
      alongside: () => {
        if (!advanceSchedule(db, row, next)) throw new Error("This slot was fired before.");
      },
    });
    await accepted;
    faults.hit("slot.after");
    return true;
  }
}

function keyOf({ flowId, nodeId }: Pick<ScheduleRow, "flowId" | "nodeId">): string {
  return `${flowId} ${nodeId}`;
}
