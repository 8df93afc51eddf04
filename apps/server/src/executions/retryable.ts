import { and, count, eq, isNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { after, conditions } from "./filter.ts";
import type { ExecutionFilter } from "./filter.ts";

export type RetryableFilter = Pick<
  ExecutionFilter,
  "workspaceId" | "flow" | "from" | "to" | "search" | "cursor" | "limit"
>;

/** The oldest failed executions of production that nobody has tried again, and how many there are from there on. */
export function failedExecutions(
  db: Database,
  filter: RetryableFilter,
): { rows: { id: string; cursor: string }[]; total: number } {
  const rows = db
    .select({ id: executions.id, startedAt: executions.startedAt })
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(retryable(filter))
    .orderBy(executions.startedAt, executions.id)
    .limit(filter.limit)
    .all();
  return {
    rows: rows.map(({ id, startedAt }) => ({ id, cursor: `${startedAt}:${id}` })),
    total: countRetryable(db, filter),
  };
}

export function countRetryable(db: Database, filter: Omit<RetryableFilter, "limit">): number {
  const row = db
    .select({ count: count() })
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(retryable(filter))
    .get();
  return row?.count ?? 0;
}

function retryable({ cursor, ...filter }: Omit<RetryableFilter, "limit">): SQL | undefined {
  return and(
    ...conditions({ ...filter, status: "failed", mode: "production" }),
    isNull(executions.parentId),
    isNull(executions.retriedAs),
    cursor === undefined ? undefined : after(cursor),
  );
}
