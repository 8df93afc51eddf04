import { setImmediate as turn } from "node:timers/promises";
import type { FlowNode } from "@weft/flow";
import type { Plan } from "@weft/runtime";
import type { Executions } from "../executions/executions.ts";
import type { Plans } from "../executions/plans.ts";
import { faults } from "../faults/faults.ts";
import { findPublished, listPublished } from "../flows/store.ts";
import type { PublishedFlow } from "../flows/store.ts";
import type { Services } from "../services.ts";
import { GRACE_MS, decide, firstUnfired, isSlot, withSlot } from "./slots.ts";
import type { NextSlot } from "./slots.ts";
import {
  advanceSchedule,
  allSchedules,
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
/** Slots that fire together share a commit. */
const TOGETHER = 100;
/** While more executions than this are in flight, missed slots wait: making up for them must not take the place of what comes in. */
const CATCH_UP_BELOW = 100;
/** Clocks are set right by little steps all the time. */
const CLOCK_STEP_MS = 1_000;
const YIELD_EVERY = 50;

/**
 * Fires the published schedule triggers. Changes and firing take turns, so that a flow that is taken down fires no more.
 * A slot fires once, whatever happens to the process or to the clock.
 */
export class Schedules {
  readonly #parts: ScheduleParts;
  readonly #triggers = new Map<string, ScheduleTrigger>();
  /** Until when missed slots of a schedule have been looked at. */
  readonly #known = new Map<string, number>();
  /** Flows that were published or taken down since they were read. */
  readonly #changed = new Set<string>();
  readonly #unsubscribe: () => void;
  #hasRead = false;
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #turn = Promise.resolve();
  /** What the clock showed last, and the zone; nobody looks before there is a schedule. */
  #seen = { at: 0, zone: "" };

  constructor(parts: ScheduleParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.flowChanges.subscribe(({ type, flowId }) => {
      if (type === "saved" || !this.#running) return;
      this.#changed.add(flowId);
      this.#inTurn("a schedule could not be changed", () => this.#readAndWind());
    });
  }

  /** Reads the schedules of all published flows and begins to fire: what was missed while down first. */
  async start(): Promise<void> {
    this.#running = true;
    this.#inTurn("schedules could not be read", () => this.#readAndWind());
    await this.#turn;
  }

  /** The zone of flows that name none may be another one now. */
  settingsChanged(): void {
    if (this.#running) this.#inTurn("schedules could not be fired", () => this.#tick());
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#unsubscribe();
    clearTimeout(this.#timer);
    await this.#turn;
  }

  /** What fails is done again at the next tick: a database that cannot be read now may be in a moment. */
  #inTurn(what: string, work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, what);
      if (this.#running) this.#windIn(RETRY_MS);
    });
  }

  async #readAndWind(): Promise<void> {
    await this.#read();
    this.#wind();
  }

  /** Nothing fires before all that is published was read: a row whose trigger is not known would be taken for an old one. */
  async #read(): Promise<void> {
    if (!this.#hasRead) {
      let read = 0;
      for (const published of listPublished(this.#parts.db)) {
        await this.#take(published);
        if (++read % YIELD_EVERY === 0) await turn();
      }
      this.#hasRead = true;
    }
    for (const flowId of this.#changed) {
      this.#changed.delete(flowId);
      try {
        await this.#change(flowId);
      } catch (error) {
        this.#changed.add(flowId);
        throw error;
      }
    }
  }

  async #take(published: PublishedFlow): Promise<void> {
    const { db, log } = this.#parts;
    const { flowId } = published;
    const onFault = (node: FlowNode, error: unknown): void =>
      log.warn({ err: error, flowId, node: node.name }, "this schedule cannot be used");
    const rows = new Map(schedulesOf(db, flowId).map((row) => [row.nodeId, row]));
    for (const trigger of await scheduleTriggers(published, { ...this.#parts, onFault })) {
      if (this.#seen.zone === "") this.#look();
      this.#triggers.set(keyOf(trigger), trigger);
      try {
        if (this.#place(trigger, rows.get(trigger.nodeId))) rows.delete(trigger.nodeId);
      } catch (error) {
        log.warn({ err: error, flowId, node: trigger.nodeId }, "this schedule cannot be used");
      }
    }
    for (const row of rows.values()) removeSchedule(db, row);
  }

  /** Sets a schedule to the slot that is to fire next. One that is due already stays; `false` when none comes any more. */
  #place(trigger: ScheduleTrigger, row: ScheduleRow | undefined): boolean {
    const { db, clock } = this.#parts;
    const now = clock.now();
    if (row !== undefined && row.nextAt <= now && isSlot(trigger.next, row.nextAt)) return true;
    const nextAt = firstUnfired(trigger.next, row?.fired ?? [], now);
    if (nextAt === null) return false;
    const { flowId, nodeId, workspaceId } = trigger;
    // What lies before it was put into service is over.
    const { fired = [[0, now]] } = row ?? {};
    if (nextAt !== row?.nextAt) putSchedule(db, { flowId, nodeId, workspaceId, nextAt, fired });
    return true;
  }

  async #change(flowId: string): Promise<void> {
    const { db } = this.#parts;
    for (const [key, trigger] of this.#triggers) if (trigger.flowId === flowId) this.#triggers.delete(key);
    const published = findPublished(db, flowId);
    if (published) return this.#take(published);
    for (const row of schedulesOf(db, flowId)) removeSchedule(db, row);
  }

  /** One timer, to the earliest slot of all. */
  #wind(atLeastMs = 0): void {
    clearTimeout(this.#timer);
    const { db, clock } = this.#parts;
    const earliest = this.#running ? earliestSlot(db) : undefined;
    if (earliest !== undefined)
      this.#windIn(Math.min(LONGEST_WAIT_MS, Math.max(atLeastMs, earliest - clock.now())));
  }

  #windIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#inTurn("schedules could not be fired", () => this.#tick()), ms);
  }

  async #tick(): Promise<void> {
    await this.#read();
    if (this.#look()) await this.#realign();
    this.#wind((await this.#fireDue()) ? 0 : RETRY_MS);
  }

  /** Whether the clock was put back, or the zone is another one. */
  #look(): boolean {
    const { clock, timezone } = this.#parts;
    const { at, zone } = this.#seen;
    this.#seen = { at: clock.now(), zone: timezone() };
    return this.#seen.at < at - CLOCK_STEP_MS || this.#seen.zone !== zone;
  }

  async #realign(): Promise<void> {
    const { db, log } = this.#parts;
    let done = 0;
    this.#known.clear();
    for (const row of allSchedules(db)) {
      const trigger = this.#triggers.get(keyOf(row));
      try {
        if (trigger !== undefined && !this.#place(trigger, row)) removeSchedule(db, row);
      } catch (error) {
        log.warn({ err: error, flowId: row.flowId, node: row.nodeId }, "this schedule cannot be used");
      }
      if (++done % YIELD_EVERY === 0) await turn();
    }
  }

  /** `false` when something that is due has to wait. */
  async #fireDue(): Promise<boolean> {
    const { db, clock, log } = this.#parts;
    const due = this.#running ? dueSchedules(db, clock.now()) : [];
    let all = true;
    for (let i = 0; i < due.length; i += TOGETHER) {
      const fired = await Promise.all(
        due.slice(i, i + TOGETHER).map((row) =>
          this.#fire(row).catch((error: unknown) => {
            const { flowId, nodeId } = row;
            log.error({ err: error, flowId, nodeId }, "a schedule could not fire; it is tried again");
            return false;
          }),
        ),
      );
      all &&= !fired.includes(false);
    }
    return all;
  }

  async #fire(row: ScheduleRow): Promise<boolean> {
    const { db, plans, clock, log } = this.#parts;
    const key = keyOf(row);
    const trigger = this.#triggers.get(key);
    const plan = trigger && (await plans.published(trigger.flowId, trigger.version));
    if (trigger === undefined || plan === undefined) {
      this.#known.delete(key);
      removeSchedule(db, row);
      return true;
    }
    const now = clock.now();
    const { flowId, nodeId, nextAt: slot } = row;
    if (!this.#hasRoom(now - slot > GRACE_MS)) return false;
    const next: NextSlot = (after) => firstUnfired(trigger.next, row.fired, after);
    const known = this.#known.get(key) ?? 0;
    const decision = await decide({ catchUp: trigger.catchUp, slot, now, next, known });
    this.#known.set(key, now);
    if ("skipTo" in decision) {
      advanceSchedule(db, row, { nextAt: decision.skipTo, fired: row.fired });
      log.warn({ flowId, nodeId, from: iso(slot), to: iso(decision.skipTo) }, "missed slots are left out");
      return true;
    }
    const { fire, skippedFrom } = decision;
    if (skippedFrom !== undefined)
      log.warn({ flowId, nodeId, from: iso(skippedFrom), to: iso(fire) }, "missed slots are left out");
    await this.#start({ row, trigger, plan, slot: fire, skippedFrom });
    return true;
  }

  #hasRoom(missed: boolean): boolean {
    const { executions } = this.#parts;
    return executions.hasRoom() && !(missed && executions.running() >= CATCH_UP_BELOW);
  }

  /** The slot is moved on and the execution accepted in one transaction, so a slot fires once whatever happens. */
  async #start(call: {
    readonly row: ScheduleRow;
    readonly trigger: ScheduleTrigger;
    readonly plan: Plan;
    readonly slot: number;
    readonly skippedFrom: number | undefined;
  }): Promise<void> {
    const { row, trigger, plan, slot, skippedFrom } = call;
    const { db, executions } = this.#parts;
    const fired = withSlot(trigger.next, row.fired, slot);
    const nextAt = firstUnfired(trigger.next, fired, slot);
    faults.hit("slot.before");
    const { accepted } = executions.start({
      workspaceId: trigger.workspaceId,
      plan,
      version: trigger.version,
      mode: "production",
      trigger: trigger.nodeId,
      items: trigger.items(slot, skippedFrom),
      acceptFirst: true,
      alongside: () => {
        if (!advanceSchedule(db, row, { nextAt, fired })) throw new Error("This slot was fired before.");
      },
    });
    await accepted;
    faults.hit("slot.after");
  }
}

function keyOf({ flowId, nodeId }: Pick<ScheduleRow, "flowId" | "nodeId">): string {
  return `${flowId} ${nodeId}`;
}

function iso(at: number | null): string | undefined {
  return at === null ? undefined : new Date(at).toISOString();
}
