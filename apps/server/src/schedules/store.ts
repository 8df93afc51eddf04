import { and, eq, lte, min } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { schedules } from "../db/schema/executions.ts";

export type ScheduleRow = typeof schedules.$inferSelect;
type Key = Pick<ScheduleRow, "flowId" | "nodeId">;

const one = ({ flowId, nodeId }: Key) => and(eq(schedules.flowId, flowId), eq(schedules.nodeId, nodeId));

export function dueSchedules(db: Database, now: number): ScheduleRow[] {
  return db.select().from(schedules).where(lte(schedules.nextAt, now)).orderBy(schedules.nextAt).all();
}

export function earliestSlot(db: Database): number | undefined {
  return (
    db
      .select({ at: min(schedules.nextAt) })
      .from(schedules)
      .get()?.at ?? undefined
  );
}

export function schedulesOf(db: Database, flowId: string): ScheduleRow[] {
  return db.select().from(schedules).where(eq(schedules.flowId, flowId)).all();
}

export function putSchedule(db: Database, row: ScheduleRow): void {
  const { flowId, nodeId } = schedules;
  db.insert(schedules)
    .values(row)
    .onConflictDoUpdate({ target: [flowId, nodeId], set: { nextAt: row.nextAt } })
    .run();
}

export function removeSchedule(db: Database, key: Key): void {
  db.delete(schedules).where(one(key)).run();
}

/** Moves on from a slot; `false` when somebody did so before. */
export function advanceSchedule(db: Database, row: ScheduleRow, next: number | null): boolean {
  const slot = and(one(row), eq(schedules.nextAt, row.nextAt));
  const result =
    next === null
      ? db.delete(schedules).where(slot).run()
      : db.update(schedules).set({ nextAt: next }).where(slot).run();
  return result.changes === 1;
}
