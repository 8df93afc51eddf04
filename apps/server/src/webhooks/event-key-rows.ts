import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { dedupeKeys } from "../db/schema/executions.ts";

export type EventKeyRow = typeof dedupeKeys.$inferSelect;
export type EventKeyPlace = Pick<EventKeyRow, "flowId" | "nodeId" | "hash">;

/** The keys of events that triggers have taken. */
export interface EventKeyRows {
  /** The execution that took the event, unless its key has expired. */
  find(place: EventKeyPlace, now: number): string | undefined;
  /** @throws when the key stands there already and has not expired */
  put(row: EventKeyRow, now: number): void;
  remove(places: readonly EventKeyPlace[]): void;
  /** One batch; whether there may be more. */
  removeExpired(now: number): boolean;
}

const BATCH = 500;

/** Prepared: they stand on the path of every webhook that has keys. */
export function eventKeyRows(db: Database): EventKeyRows {
  const { flowId, nodeId, hash, executionId, expiresAt } = dedupeKeys;
  const at = {
    flowId: sql.placeholder("flowId"),
    nodeId: sql.placeholder("nodeId"),
    hash: sql.placeholder("hash"),
    now: sql.placeholder("now"),
  };
  const find = db
    .select({ executionId })
    .from(dedupeKeys)
    .where(and(eq(flowId, at.flowId), eq(nodeId, at.nodeId), eq(hash, at.hash), gt(expiresAt, at.now)))
    .prepare();
  const put = db
    .insert(dedupeKeys)
    .values({
      flowId: at.flowId,
      nodeId: at.nodeId,
      hash: at.hash,
      executionId: sql.placeholder("executionId"),
      expiresAt: sql.placeholder("expiresAt"),
    })
    .onConflictDoUpdate({
      target: [flowId, nodeId, hash],
      set: { executionId: sql`excluded.execution_id`, expiresAt: sql`excluded.expires_at` },
      setWhere: lte(expiresAt, at.now),
    })
    .prepare();
  const expired = db
    .select({ flowId, nodeId, hash })
    .from(dedupeKeys)
    .where(lte(expiresAt, at.now))
    .limit(BATCH);
  const remove = db
    .delete(dedupeKeys)
    .where(sql`(${flowId}, ${nodeId}, ${hash}) IN ${expired}`)
    .prepare();
  const forget = db
    .delete(dedupeKeys)
    .where(and(eq(flowId, at.flowId), eq(nodeId, at.nodeId), eq(hash, at.hash)))
    .prepare();
  return {
    find: (place, now) => find.get({ ...place, now })?.executionId,
    put(row, now) {
      if (put.run({ ...row, now }).changes !== 1) throw new Error("This event was taken before.");
    },
    remove(places) {
      for (const place of places) forget.run(place);
    },
    removeExpired: (now) => remove.run({ now }).changes === BATCH,
  };
}
