import type { FlowSummary } from "@weft/api";
import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { badCursor } from "../api/fault.ts";
import type { Database } from "../db/open.ts";
import { executions } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { users } from "../db/schema/people.ts";

export interface FlowFilter {
  readonly workspaceId: string;
  readonly search?: string | undefined;
  readonly sort: "updated" | "name";
  readonly state: "all" | "published" | "draft";
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const columns = {
  id: flows.id,
  name: flows.name,
  description: flows.description,
  sortKey: flows.sortKey,
  nodeCount: flows.nodeCount,
  icons: flows.icons,
  publishedVersion: flows.publishedVersion,
  changed: flows.draftChanged,
  updatedAt: flows.updatedAt,
  updatedBy: users.name,
};

/** One page of flows. */
export function listFlows(
  db: Pick<Database, "select">,
  filter: FlowFilter,
): { items: FlowSummary[]; next?: string } {
  const byName = filter.sort === "name";
  const rows = db
    .select(columns)
    .from(flows)
    .leftJoin(users, eq(users.id, flows.updatedBy))
    .where(and(...conditions(filter)))
    .orderBy(byName ? asc(flows.sortKey) : desc(flows.updatedAt), byName ? asc(flows.id) : desc(flows.id))
    .limit(filter.limit + 1)
    .all();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  const items = page.map(({ publishedVersion, description, sortKey: _sortKey, icons, ...row }) => ({
    ...row,
    icons: [...icons],
    published: publishedVersion !== null,
    ...(description !== null && { description }),
    ...lastExecution(db, row.id),
  }));
  return { items, ...(last && { next: toCursor(byName ? last.sortKey : last.updatedAt, last.id) }) };
}

function conditions({ workspaceId, search, state, cursor }: FlowFilter): (SQL | undefined)[] {
  const pattern = `%${(search ?? "").toLowerCase().replaceAll(/[!%_]/g, (wildcard) => `!${wildcard}`)}%`;
  return [
    eq(flows.workspaceId, workspaceId),
    search ? sql`${flows.searchText} like ${pattern} escape '!'` : undefined,
    state === "published" ? isNotNull(flows.publishedVersion) : undefined,
    state === "draft" ? isNull(flows.publishedVersion) : undefined,
    cursor === undefined ? undefined : after(cursor),
  ];
}

function after(cursor: string): SQL | undefined {
  const [key, id] = fromCursor(cursor);
  return typeof key === "string"
    ? or(gt(flows.sortKey, key), and(eq(flows.sortKey, key), gt(flows.id, id)))
    : or(lt(flows.updatedAt, key), and(eq(flows.updatedAt, key), lt(flows.id, id)));
}

/** A cursor is the last row's place in the order, so a page stays right while flows come and go. */
function toCursor(key: string | number, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

function fromCursor(cursor: string): readonly [string | number, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as readonly unknown[];
    if (typeof id === "string" && (typeof key === "string" || typeof key === "number")) return [key, id];
  } catch {
    // Not JSON, or not a list: refused below like every other wrong cursor.
  }
  throw badCursor();
}

function lastExecution(db: Pick<Database, "select">, flowId: string): Pick<FlowSummary, "lastExecution"> {
  const row = db
    .select({ id: executions.id, status: executions.status, at: executions.startedAt })
    .from(executions)
    .where(eq(executions.flowId, flowId))
    .orderBy(desc(executions.startedAt))
    .limit(1)
    .get();
  return row === undefined ? {} : { lastExecution: row };
}
