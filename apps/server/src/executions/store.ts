import type { ExecutionSummary } from "@weft/api";
import type { ExecutionStatus, RunError } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { and, count, desc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions, fileUses } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { workspaces } from "../db/schema/workspaces.ts";
import { findVersion } from "../flows/store.ts";
import type { StoredRecord } from "../journal/record.ts";
import { conditions, notSucceeded } from "./filter.ts";

/** What a summary is made of. */
export const columns = {
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
  retriedAs: executions.retriedAs,
  parent: executions.parentId,
  error: executions.error,
};

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

/** How many wait for a person's decision; of one flow, or of all. */
export function countAttention(db: Database, workspaceId: string, flow: string | undefined): number {
  const status = "needsAttention";
  const where = and(...conditions({ workspaceId, flow, status }));
  return db.select({ count: count() }).from(executions).where(where).get()?.count ?? 0;
}

/** The executions that tried this one again. */
export function retriesOf(
  db: Pick<Database, "select">,
  id: string,
): { id: string; status: ExecutionStatus }[] {
  const { id: own, status, retryOf } = executions;
  return db
    .select({ id: own, status })
    .from(executions)
    .where(eq(retryOf, id))
    .orderBy(executions.startedAt)
    .all();
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

/** Unfinished executions that this one called, or that one called which it tries again: it waits for those as well. */
export function findChildren(db: Database, id: string): string[] {
  return db
    .select({ id: executions.id })
    .from(executions)
    .where(and(inArray(executions.parentId, withTriesBefore(db, id)), isNull(executions.finishedAt)))
    .all()
    .map((row) => row.id);
}

function withTriesBefore(db: Database, id: string): readonly string[] {
  const { id: own, retryOf } = executions;
  const before = db.select({ id: retryOf }).from(executions).where(eq(own, id)).get()?.id;
  return before ? [id, ...withTriesBefore(db, before)] : [id];
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

export interface ExecutionRow extends StoredRecord {
  readonly status: ExecutionStatus;
  readonly finishedAt: number | null;
  /** Whether it was tried again; by whom is known as long as that one is kept. */
  readonly retried: boolean;
}

/** Its row, with how it stands. */
export function findExecutionRow(db: Database, id: string): ExecutionRow | undefined {
  const row = db.select().from(executions).where(eq(executions.id, id)).get();
  if (row === undefined) return undefined;
  const { status, finishedAt, retriedAs } = row;
  return { ...recordOf(row), status, finishedAt, retried: retriedAs !== null };
}

/** Says that an execution is tried again; `false` when it was before. */
export function markRetried(db: Database, id: string, by: string): boolean {
  const { id: own, retriedAs } = executions;
  const fresh = and(eq(own, id), isNull(retriedAs));
  return db.update(executions).set({ retriedAs: by }).where(fresh).run().changes === 1;
}

/** What it called is then called by the one that tried it again, if there is one. */
export function deleteExecution(db: Database, id: string): void {
  const { id: own, parentId } = executions;
  db.transaction((tx) => {
    const heir = retriesOf(tx, id).at(-1)?.id;
    if (heir !== undefined) tx.update(executions).set({ parentId: heir }).where(eq(parentId, id)).run();
    tx.delete(executions).where(eq(own, id)).run();
  });
}

/** The execution that called this one and may yet need what it has done: it waits, or may be tried again. */
export function callerInNeed(db: Database, id: string): string | undefined {
  const called = db
    .select({ caller: executions.parentId })
    .from(executions)
    .where(eq(executions.id, id))
    .get();
  const caller = called?.caller ? findExecutionRow(db, called.caller) : undefined;
  return caller && caller.status !== "succeeded" ? caller.id : undefined;
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
    retriedAs: _retriedAs,
    ...rest
  } = row;
  return { ...rest, version: flowVersion };
}

export function summary(row: Omit<ExecutionSummary, "error"> & { error: string | null }): ExecutionSummary {
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
