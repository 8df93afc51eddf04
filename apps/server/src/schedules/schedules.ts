import type { FlowNode } from "@weft/flow";
import type { Executions } from "../executions/executions.ts";
import type { Plans } from "../executions/plans.ts";
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

export interface Schedules {
  /** Reads the schedules of all published flows and begins to fire. Slots missed while down are left out. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A machine that slept, or whose clock was set, is noticed after this long at most. */
const LONGEST_WAIT_MS = 60_000;
const RETRY_MS = 1_000;

export function createSchedules(parts: ScheduleParts): Schedules {
  const { db, clock, log } = parts;
  const triggers = new Map<string, ScheduleTrigger>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  /** Changes and firing take turns, so that a flow that is taken down fires no more. */
  let turn = Promise.resolve();

  function inTurn(what: string, work: () => Promise<void>): void {
    turn = turn.then(work).catch((error: unknown) => log.error({ err: error }, what));
  }

  async function take(published: PublishedFlow, keepFuture: boolean): Promise<void> {
    const onFault = (node: FlowNode, error: unknown): void =>
      log.warn({ err: error, flowId: published.flowId, node: node.name }, "this schedule cannot be used");
    const rows = new Map(schedulesOf(db, published.flowId).map((row) => [row.nodeId, row]));
    const now = clock.now();
    for (const trigger of await scheduleTriggers(published, { ...parts, onFault })) {
      const { flowId, nodeId, workspaceId } = trigger;
      const known = rows.get(nodeId)?.nextAt;
      rows.delete(nodeId);
      triggers.set(keyOf(trigger), trigger);
      const nextAt = keepFuture && known !== undefined && known > now ? known : trigger.next(now);
      if (nextAt === null) removeSchedule(db, trigger);
      else putSchedule(db, { flowId, nodeId, workspaceId, nextAt });
    }
    for (const row of rows.values()) removeSchedule(db, row);
  }

  async function change({ flowId, type }: FlowChange): Promise<void> {
    if (type === "saved") return;
    for (const [key, trigger] of triggers) if (trigger.flowId === flowId) triggers.delete(key);
    const published = findPublished(db, flowId);
    if (published) await take(published, false);
    else for (const row of schedulesOf(db, flowId)) removeSchedule(db, row);
    wind();
  }

  /** One timer, to the earliest slot of all. */
  function wind(atLeastMs = 0): void {
    clearTimeout(timer);
    const earliest = running ? earliestSlot(db) : undefined;
    if (earliest === undefined) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(atLeastMs, earliest - clock.now()));
    timer = setTimeout(() => inTurn("schedules could not be fired", fireDue), wait);
  }

  async function fireDue(): Promise<void> {
    let held = false;
    for (const row of running ? dueSchedules(db, clock.now()) : []) {
      const fired = await fire(row).catch((error: unknown) => {
        log.error(
          { err: error, flowId: row.flowId, nodeId: row.nodeId },
          "a schedule could not fire; it is tried again",
        );
        return false;
      });
      held ||= !fired;
    }
    wind(held ? RETRY_MS : 0);
  }

  /** The slot is moved on and the execution accepted in one transaction, so a slot fires once whatever happens. */
  async function fire(row: ScheduleRow): Promise<boolean> {
    const trigger = triggers.get(keyOf(row));
    const plan = trigger && (await parts.plans.published(trigger.flowId, trigger.version));
    if (trigger === undefined || plan === undefined) {
      removeSchedule(db, row);
      return true;
    }
    if (!parts.executions.hasRoom()) return false;
    const next = trigger.next(Math.max(row.nextAt, clock.now()));
    const { accepted } = parts.executions.start({
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
    return true;
  }

  const unsubscribe = parts.flowChanges.subscribe((flowChange) => {
    if (running) inTurn("a schedule could not be changed", () => change(flowChange));
  });

  return {
    async start() {
      running = true;
      inTurn("schedules could not be read", async () => {
        for (const published of listPublished(db)) await take(published, true);
        wind();
      });
      await turn;
    },
    async stop() {
      running = false;
      unsubscribe();
      clearTimeout(timer);
      await turn;
    },
  };
}

function keyOf({ flowId, nodeId }: Pick<ScheduleRow, "flowId" | "nodeId">): string {
  return `${flowId} ${nodeId}`;
}
