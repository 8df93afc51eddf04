import type { ChildResult } from "@weft/sdk";
import { and, asc, eq, gt, inArray, isNull, like } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions, outbox, timers } from "../db/schema/executions.ts";

export type OutboxRow = typeof outbox.$inferSelect;

export function nextErrands(db: Database, after: number, limit: number): OutboxRow[] {
  return db.select().from(outbox).where(gt(outbox.id, after)).orderBy(asc(outbox.id)).limit(limit).all();
}

/** `false` when somebody did it before. */
export function removeErrand(db: Database, id: number): boolean {
  return db.delete(outbox).where(eq(outbox.id, id)).run().changes === 1;
}

/** A call that nothing can be started for has come to its end: the outcome stands in the errand that tells of that. */
export function refuseErrand(db: Database, { id, executionId, run }: OutboxRow, result: ChildResult): void {
  db.transaction((tx) => {
    if (tx.delete(outbox).where(eq(outbox.id, id)).run().changes !== 1) return;
    const data = JSON.stringify(result);
    tx.insert(outbox).values({ kind: "childDone", executionId, run, data }).run();
  });
}

/** The outcome that an errand carries; of an execution that there was, the errand names the id alone. */
export function refusalOf({ data }: Pick<OutboxRow, "data">): ChildResult | undefined {
  return data?.startsWith("{") ? (JSON.parse(data) as ChildResult) : undefined;
}

/** The calls of one run that nothing could be started for. */
export function refusedChildren(
  db: Database,
  executionId: string,
  run: number,
): { readonly errand: number; readonly result: ChildResult }[] {
  const about = and(aboutRun("childDone", executionId, run), like(outbox.data, "{%"));
  const rows = db.select().from(outbox).where(about).all();
  return rows.flatMap((row) => {
    const result = refusalOf(row);
    return result ? [{ errand: row.id, result }] : [];
  });
}

/** The runs that are parked for flows that they called. */
export function waitingCalls(db: Database): { executionId: string; run: number }[] {
  const { executionId, run, reason } = timers;
  return db.select({ executionId, run }).from(timers).where(eq(reason, "child")).all();
}

/** Whether the run is parked for flows that it called. */
export function isWaitingCall(db: Database, executionId: string, run: number): boolean {
  const about = and(eq(timers.executionId, executionId), eq(timers.run, run), eq(timers.reason, "child"));
  return db.select({ run: timers.run }).from(timers).where(about).get() !== undefined;
}

/** Whether some of what a run called has yet to be started. */
export function hasPendingChildren(db: Database, executionId: string, run: number): boolean {
  const about = aboutRun("child", executionId, run);
  return db.select({ id: outbox.id }).from(outbox).where(about).limit(1).get() !== undefined;
}

/** Whether something that the same run of these executions called goes on. */
export function hasUnfinishedChildren(db: Database, callers: readonly string[], run: number | null): boolean {
  const { id, parentId, parentRun, finishedAt } = executions;
  const about = and(inArray(parentId, [...callers]), eq(parentRun, run ?? -1), isNull(finishedAt));
  return db.select({ id }).from(executions).where(about).limit(1).get() !== undefined;
}

function aboutRun(kind: OutboxRow["kind"], executionId: string, run: number) {
  return and(eq(outbox.kind, kind), eq(outbox.executionId, executionId), eq(outbox.run, run));
}
