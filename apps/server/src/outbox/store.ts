import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { outbox, timers } from "../db/schema/executions.ts";

export type OutboxRow = typeof outbox.$inferSelect;

export function nextErrands(db: Database, after: number, limit: number): OutboxRow[] {
  return db.select().from(outbox).where(gt(outbox.id, after)).orderBy(asc(outbox.id)).limit(limit).all();
}

/** `false` when somebody did it before. */
export function removeErrand(db: Database, id: number): boolean {
  return db.delete(outbox).where(eq(outbox.id, id)).run().changes === 1;
}

/** The called executions of one run that have finished: their ids by errand. */
export function finishedChildren(db: Database, executionId: string, run: number): OutboxRow[] {
  const about = and(eq(outbox.kind, "childDone"), eq(outbox.executionId, executionId), eq(outbox.run, run));
  return db.select().from(outbox).where(about).all();
}

/** The runs that are parked for flows that they called. */
export function waitingCalls(db: Database): { executionId: string; run: number }[] {
  const { executionId, run, reason } = timers;
  return db.select({ executionId, run }).from(timers).where(eq(reason, "child")).all();
}

export function pendingChildren(db: Database, executionId: string, run: number): number {
  const about = and(eq(outbox.kind, "child"), eq(outbox.executionId, executionId), eq(outbox.run, run));
  return db.select({ id: outbox.id }).from(outbox).where(about).all().length;
}
