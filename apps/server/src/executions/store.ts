import type { ExecutionSummary } from "@weft/api";
import type { ExecutionStatus, RunError } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import { badCursor } from "../api/fault.ts";
import type { Database } from "../db/open.ts";
import { executions, fileUses } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { workspaces } from "../db/schema/workspaces.ts";
import { findVersion } from "../flows/store.ts";
import type { StoredRecord } from "../journal/record.ts";

export interface ExecutionFilter {
  readonly workspaceId: string;
  readonly flow?: string | undefined;
  readonly status?: ExecutionStatus | undefined;
  readonly mode?: ExecutionMode | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** In the very words of the partial index, or it is not used: https://sqlite.org/partialindex.html */
const notSucceeded = sql`${executions.status} <> 'succeeded'`;

const columns = {
  id: executions.id,
  flowId: executions.flowId,
  flowName: flows.name,
  version: executions.flowVersion,
  mode: executions.mode,
  dry: executions.dry,
  status: executions.status,
  trigger: executions.triggerType,
  startedAt: executions.startedAt,
  finishedAt: executions.finishedAt,
  correlation: executions.correlation,
  retryOf: executions.retryOf,
  parent: executions.parentId,
  error: executions.error,
};

/** One page, newest first. */
export function listExecutions(
  db: Database,
  filter: ExecutionFilter,
): { items: ExecutionSummary[]; next?: string } {
  const rows = db
    .select(columns)
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(and(...conditions(filter)))
    .orderBy(desc(executions.startedAt), desc(executions.id))
    .limit(filter.limit + 1)
    .all();
  const items = rows.slice(0, filter.limit).map(summary);
  const last = items.at(-1);
  return { items, ...(rows.length > filter.limit && last && { next: `${last.startedAt}:${last.id}` }) };
}

export function findExecution(db: Database, workspaceId: string, id: string): ExecutionSummary | undefined {
  const row = db
    .select(columns)
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(and(eq(executions.workspaceId, workspaceId), eq(executions.id, id)))
    .get();
  return row && summary(row);
}

/** The newest executions of a flow, for what its nodes gave last. */
export function recentExecutions(
  db: Database,
  query: { flowId: string; mode?: ExecutionMode; limit: number },
): string[] {
  const { flowId, mode, limit } = query;
  return db
    .select({ id: executions.id })
    .from(executions)
    .where(and(eq(executions.flowId, flowId), mode && eq(executions.mode, mode)))
    .orderBy(desc(executions.startedAt), desc(executions.id))
    .limit(limit)
    .all()
    .map((row) => row.id);
}

/** Executions that a process left in the middle, and tests that it left waiting. */
export function unfinishedExecutions(db: Database): StoredRecord[] {
  const left = or(
    eq(executions.status, "running"),
    and(eq(executions.mode, "test"), inArray(executions.status, ["parked", "queued"])),
  );
  return db
    .select()
    .from(executions)
    .where(and(notSucceeded, isNull(executions.finishedAt), left))
    .orderBy(executions.startedAt)
    .all()
    .map(recordOf);
}

/** Unfinished executions of flows with a concurrency limit, in the order in which they came. */
export function queuedExecutions(
  db: Database,
): (Pick<StoredRecord, "id" | "flowId" | "version" | "queueKey"> & { status: ExecutionStatus })[] {
  return db
    .select({
      id: executions.id,
      flowId: executions.flowId,
      version: executions.flowVersion,
      queueKey: executions.queueKey,
      status: executions.status,
    })
    .from(executions)
    .where(and(notSucceeded, isNull(executions.finishedAt), isNotNull(executions.queueKey)))
    .orderBy(executions.startedAt, executions.id)
    .all();
}

/** The oldest failed executions that nobody has tried again, and how many there are in all. */
export function failedExecutions(
  db: Database,
  filter: Pick<ExecutionFilter, "workspaceId" | "flow" | "from" | "to" | "search" | "limit"> & {
    readonly ids?: readonly string[] | undefined;
  },
): { ids: string[]; total: number } {
  const { ids, limit, ...rest } = filter;
  const where = and(
    ...conditions({ ...rest, limit, status: "failed" }),
    isNull(executions.parentId),
    eq(executions.mode, "production"),
    sql`NOT EXISTS (SELECT 1 FROM executions AS retries WHERE retries.retry_of = ${executions.id})`,
    ids && inArray(executions.id, [...ids]),
  );
  const total = db
    .select({ count: count() })
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(where)
    .get()?.count;
  const rows = db
    .select({ id: executions.id })
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(where)
    .orderBy(executions.startedAt, executions.id)
    .limit(limit)
    .all();
  return { ids: rows.map(({ id }) => id), total: total ?? 0 };
}

/** The executions that tried this one again. */
export function retriesOf(db: Database, id: string): { id: string; status: ExecutionStatus }[] {
  const { id: own, status, retryOf } = executions;
  return db.select({ id: own, status }).from(executions).where(eq(retryOf, id)).all();
}

/** How many executions wait, of the whole instance. */
export function countWaiting(db: Database): Record<"queued" | "parked" | "needsAttention", number> {
  const counts = { queued: 0, parked: 0, needsAttention: 0 };
  const own = db.select({ id: workspaces.id }).from(workspaces);
  const statuses = ["queued", "parked", "needsAttention"] as const;
  for (const status of statuses) {
    // As the index has it, so that none of a million others is looked at.
    const where = and(inArray(executions.workspaceId, own), eq(executions.status, status), notSucceeded);
    counts[status] = db.select({ count: count() }).from(executions).where(where).get()?.count ?? 0;
  }
  return counts;
}

/** Unfinished executions that this one called. */
export function findChildren(db: Database, id: string): string[] {
  return db
    .select({ id: executions.id })
    .from(executions)
    .where(and(eq(executions.parentId, id), isNull(executions.finishedAt)))
    .all()
    .map((row) => row.id);
}

/** An execution that has not finished. */
export function findUnfinished(db: Database, id: string): StoredRecord | undefined {
  const row = db
    .select()
    .from(executions)
    .where(and(eq(executions.id, id), isNull(executions.finishedAt)))
    .get();
  return row && recordOf(row);
}

/** Its row, with how it stands. */
export function findExecutionRow(
  db: Database,
  id: string,
): (StoredRecord & { readonly status: ExecutionStatus }) | undefined {
  const row = db.select().from(executions).where(eq(executions.id, id)).get();
  return row && { ...recordOf(row), status: row.status };
}

export function findRecord(db: Database, id: string): StoredRecord | undefined {
  const row = db.select().from(executions).where(eq(executions.id, id)).get();
  return row && recordOf(row);
}

export function deleteExecution(db: Database, id: string): void {
  db.delete(executions).where(eq(executions.id, id)).run();
}

/** The stored files that an execution needs. */
export function filesOfExecution(db: Database, id: string): string[] {
  const rows = db.select({ hash: fileUses.hash }).from(fileUses).where(eq(fileUses.executionId, id)).all();
  return rows.map(({ hash }) => hash);
}

/** The flow as it ran, as JSON text. */
export function documentOf(
  db: Database,
  { flowId, version, draft }: Pick<StoredRecord, "flowId" | "version" | "draft">,
): string | undefined {
  return version === null ? (draft ?? undefined) : findVersion(db, flowId, version)?.document;
}

function recordOf(row: typeof executions.$inferSelect): StoredRecord {
  const {
    flowVersion,
    status: _status,
    finishedAt: _finishedAt,
    error: _error,
    bytes: _bytes,
    ...rest
  } = row;
  return { ...rest, version: flowVersion };
}

function conditions(filter: ExecutionFilter): (SQL | undefined)[] {
  const { workspaceId, flow, status, mode, from, to, search, cursor } = filter;
  return [
    eq(executions.workspaceId, workspaceId),
    flow === undefined ? undefined : eq(executions.flowId, flow),
    status && eq(executions.status, status),
    status && status !== "succeeded" ? notSucceeded : undefined,
    mode && eq(executions.mode, mode),
    from === undefined ? undefined : gte(executions.startedAt, from),
    to === undefined ? undefined : lte(executions.startedAt, to),
    search ? matches(search) : undefined,
    cursor === undefined ? undefined : before(cursor),
  ];
}

function matches(search: string): SQL | undefined {
  const pattern = `%${search.toLowerCase().replaceAll(/[!%_]/g, (wildcard) => `!${wildcard}`)}%`;
  const has = (column: AnyColumn): SQL => sql`lower(${column}) like ${pattern} escape '!'`;
  return or(
    has(flows.searchText),
    has(executions.correlation),
    has(executions.error),
    eq(executions.id, search),
  );
}

function before(cursor: string): SQL | undefined {
  const [, startedAt, id = ""] = /^(\d{1,15}):(.+)$/.exec(cursor) ?? [];
  if (startedAt === undefined) throw badCursor();
  const at = Number(startedAt);
  return or(lt(executions.startedAt, at), and(eq(executions.startedAt, at), lt(executions.id, id)));
}

function summary(row: Omit<ExecutionSummary, "error"> & { error: string | null }): ExecutionSummary {
  if (row.error === null) return { ...row, error: null };
  return { ...row, error: shortError(JSON.parse(row.error) as RunError) };
}

/** What a list of executions tells of an error. */
export function shortError({
  code,
  text,
  message,
  hint,
  values,
  node,
}: RunError): NonNullable<ExecutionSummary["error"]> {
  return {
    code,
    ...(text !== undefined && { text }),
    message,
    ...(hint !== undefined && { hint }),
    ...(values && { values }),
    ...(node && { node: node.name }),
  };
}
