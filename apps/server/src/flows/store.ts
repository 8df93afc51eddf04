import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, flowVersions } from "../db/schema/flows.ts";
import { users } from "../db/schema/people.ts";

export type FlowRow = typeof flows.$inferSelect;
type Reader = Pick<Database, "select">;
type Writer = Pick<Database, "select" | "insert" | "update" | "delete">;

const one = (workspaceId: string, id: string) => and(eq(flows.workspaceId, workspaceId), eq(flows.id, id));

export function findFlow(db: Reader, workspaceId: string, id: string): FlowRow | undefined {
  return db.select().from(flows).where(one(workspaceId, id)).get();
}

/** The workspace of a flow. */
export function flowOwner(db: Reader, id: string): string | undefined {
  return db.select({ workspaceId: flows.workspaceId }).from(flows).where(eq(flows.id, id)).get()?.workspaceId;
}

/** Which of these ids are in use, in any workspace. */
export function takenIds(db: Reader, ids: readonly string[]): ReadonlySet<string> {
  const rows = db
    .select({ id: flows.id })
    .from(flows)
    .where(inArray(flows.id, [...ids]))
    .all();
  return new Set(rows.map(({ id }) => id));
}

export function flowNames(db: Reader, workspaceId: string): ReadonlySet<string> {
  const rows = db.select({ name: flows.name }).from(flows).where(eq(flows.workspaceId, workspaceId)).all();
  return new Set(rows.map(({ name }) => name));
}

/** The drafts of those that the workspace has. */
export function draftsOf(
  db: Reader,
  workspaceId: string,
  ids: readonly string[],
): { id: string; draft: string }[] {
  return db
    .select({ id: flows.id, draft: flows.draft })
    .from(flows)
    .where(and(eq(flows.workspaceId, workspaceId), inArray(flows.id, [...ids])))
    .all();
}

export function insertFlow(db: Writer, row: FlowRow): void {
  db.insert(flows).values(row).run();
}

export function updateFlow(db: Writer, row: FlowRow): void {
  const { id, workspaceId, ...change } = row;
  db.update(flows).set(change).where(one(workspaceId, id)).run();
}

/** Deletes the flow with its versions and executions. */
export function deleteFlow(db: Writer, workspaceId: string, id: string): void {
  db.delete(flows).where(one(workspaceId, id)).run();
}

export interface VersionRow {
  readonly version: number;
  readonly at: number;
  /** Name of the person. */
  readonly by: string | null;
  readonly note: string;
}

const versionColumns = {
  version: flowVersions.version,
  at: flowVersions.publishedAt,
  by: users.name,
  note: flowVersions.note,
};

export function insertVersion(db: Writer, row: typeof flowVersions.$inferSelect): void {
  db.insert(flowVersions).values(row).run();
}

/** Newest first. */
export function listVersions(db: Reader, flowId: string): VersionRow[] {
  return db
    .select(versionColumns)
    .from(flowVersions)
    .leftJoin(users, eq(users.id, flowVersions.publishedBy))
    .where(eq(flowVersions.flowId, flowId))
    .orderBy(desc(flowVersions.version))
    .all();
}

export function findVersion(
  db: Reader,
  flowId: string,
  version: number,
): (VersionRow & { document: string }) | undefined {
  return db
    .select({ ...versionColumns, document: flowVersions.document })
    .from(flowVersions)
    .leftJoin(users, eq(users.id, flowVersions.publishedBy))
    .where(and(eq(flowVersions.flowId, flowId), eq(flowVersions.version, version)))
    .get();
}

export interface PublishedFlow {
  readonly flowId: string;
  readonly workspaceId: string;
  readonly version: number;
  /** The flow file as text. */
  readonly document: string;
}

/** Every published flow of the instance, as it runs. */
export function listPublished(db: Reader): PublishedFlow[] {
  return published(db).orderBy(asc(flows.id)).all();
}

export function findPublished(db: Reader, flowId: string): PublishedFlow | undefined {
  return published(db)
    .where(and(eq(flows.id, flowId), isNotNull(flows.publishedVersion)))
    .get();
}

/** The drafts of a workspace, as files have them. */
export function exportableFlows(
  db: Reader,
  workspaceId: string,
): { id: string; name: string; draft: string }[] {
  return db
    .select({ id: flows.id, name: flows.name, draft: flows.draft })
    .from(flows)
    .where(eq(flows.workspaceId, workspaceId))
    .orderBy(asc(flows.id))
    .all();
}

export function nameOf(db: Reader, userId: string | null): string | null {
  if (userId === null) return null;
  return db.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? null;
}

function published(db: Reader) {
  return db
    .select({
      flowId: flows.id,
      workspaceId: flows.workspaceId,
      version: flowVersions.version,
      document: flowVersions.document,
    })
    .from(flows)
    .innerJoin(
      flowVersions,
      and(eq(flowVersions.flowId, flows.id), eq(flowVersions.version, flows.publishedVersion)),
    )
    .$dynamic();
}
