import { and, eq, lte, min } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { schedules } from "../db/schema/executions.ts";
import type { Fired } from "./slots.ts";

type Stored = typeof schedules.$inferSelect;
export type ScheduleRow = Omit<Stored, "fired"> & { readonly fired: Fired };
type Key = Pick<ScheduleRow, "flowId" | "nodeId">;

const one = ({ flowId, nodeId }: Key) => and(eq(schedules.flowId, flowId), eq(schedules.nodeId, nodeId));

export function dueSchedules(db: Database, now: number): ScheduleRow[] {
  return db
    .select()
    .from(schedules)
    .where(lte(schedules.nextAt, now))
    .orderBy(schedules.nextAt)
    .all()
    .map(rowOf);
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
  return db.select().from(schedules).where(eq(schedules.flowId, flowId)).all().map(rowOf);
}

export function allSchedules(db: Database): ScheduleRow[] {
  return db.select().from(schedules).all().map(rowOf);
}

/** Makes the row, or moves it to another slot. */
export function putSchedule(db: Database, row: ScheduleRow): void {
  const { flowId, nodeId } = schedules;
  db.insert(schedules)
    .values({ ...row, fired: JSON.stringify(row.fired) })
    .onConflictDoUpdate({ target: [flowId, nodeId], set: { nextAt: row.nextAt } })
    .run();
}

export function removeSchedule(db: Database, key: Key): void {
  db.delete(schedules).where(one(key)).run();
}

/** Moves on from a slot; `false` when somebody did so before. */
export function advanceSchedule(
  db: Database,
  row: ScheduleRow,
  to: { readonly nextAt: number | null; readonly fired: Fired },
): boolean {
  const { nextAt, fired } = to;
  const slot = and(one(row), eq(schedules.nextAt, row.nextAt));
  const result =
    nextAt === null
      ? db.delete(schedules).where(slot).run()
      : db
          .update(schedules)
          .set({ nextAt, fired: JSON.stringify(fired) })
          .where(slot)
          .run();
  return result.changes === 1;
}

function rowOf({ fired, ...row }: Stored): ScheduleRow {
  return { ...row, fired: JSON.parse(fired) as Fired };
}
