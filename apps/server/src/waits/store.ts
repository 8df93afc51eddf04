import { and, asc, eq, isNotNull, lte, min } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { timers } from "../db/schema/executions.ts";

export type TimerRow = typeof timers.$inferSelect;

/** Parked runs whose time has come, the longest due first. */
export function dueTimers(db: Database, now: number, limit: number): TimerRow[] {
  return db
    .select()
    .from(timers)
    .where(and(isNotNull(timers.dueAt), lte(timers.dueAt, now)))
    .orderBy(asc(timers.dueAt))
    .limit(limit)
    .all();
}

export function earliestTimer(db: Database): number | undefined {
  const row = db
    .select({ at: min(timers.dueAt) })
    .from(timers)
    .where(isNotNull(timers.dueAt))
    .get();
  return row?.at ?? undefined;
}

/** The waits of a workspace that have this key. */
export function timersByKey(db: Database, workspaceId: string, key: string): TimerRow[] {
  return db
    .select()
    .from(timers)
    .where(and(isNotNull(timers.key), eq(timers.workspaceId, workspaceId), eq(timers.key, key)))
    .all();
}
