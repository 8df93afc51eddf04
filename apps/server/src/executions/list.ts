import type { ExecutionSummary } from "@weft/api";
import { and, desc, eq, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { executions } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";
import { alone, before, conditions, notSucceeded, within } from "./filter.ts";
import type { ExecutionFilter } from "./filter.ts";
import { columns, summary } from "./store.ts";

/**
 * Words inside business keys and errors are looked for in the newest executions, and the newest that failed:
 * a look at a million rows would hold everything up. The beginning of a business key is found in all of them.
 */
const LOOKED_THROUGH = { keys: 20_000, errors: 5_000 };
/** Executions found by the beginning of their key, at most. */
const BY_KEY = 1000;
/** Flows found by their name, at most. */
const BY_FLOW = 20;

type Row = Parameters<typeof summary>[0];

/** One page, newest first. */
export function listExecutions(
  db: Database,
  filter: ExecutionFilter,
): { items: ExecutionSummary[]; next?: string } {
  const { search: words, ...rest } = filter;
  const rows = words ? search(db, rest, words) : select(db, rest);
  const items = rows.slice(0, filter.limit).map(summary);
  const last = items.at(-1);
  return { items, ...(rows.length > filter.limit && last && { next: `${last.startedAt}:${last.id}` }) };
}

function select(db: Database, filter: ExecutionFilter, also?: SQL): Row[] {
  return rows(db, and(...conditions(filter), also), filter.limit);
}

function rows(db: Database, where: SQL | undefined, limit: number): Row[] {
  return db
    .select(columns)
    .from(executions)
    .innerJoin(flows, eq(flows.id, executions.flowId))
    .where(where)
    .orderBy(desc(executions.startedAt), desc(executions.id))
    .limit(limit + 1)
    .all();
}

/** One short query for each way to be found: a single one for all of them would look at every row. */
function search(db: Database, filter: ExecutionFilter, words: string): Row[] {
  const ids = [words, ...keysThatBegin(db, filter, words), ...lookedThrough(db, filter, words)];
  const named = flowsNamed(db, filter.workspaceId, words).flatMap((id) =>
    select(db, filter, eq(executions.flowId, id)),
  );
  const among = sql`${executions.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const few = rows(db, and(...conditions(filter, alone), among), filter.limit);
  const found = new Map([...named, ...few].map((row) => [row.id, row]));
  return [...found.values()]
    .toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1))
    .slice(0, filter.limit + 1);
}

/** Executions whose business key begins with these words, wherever they are. */
function keysThatBegin(db: Database, { workspaceId }: ExecutionFilter, words: string): string[] {
  const rows = db.all<{ id: string }>(sql`SELECT id FROM executions WHERE workspace_id = ${workspaceId}
    AND correlation COLLATE NOCASE >= ${words} AND correlation COLLATE NOCASE < ${`${words}\u{10FFFF}`}
    AND correlation IS NOT NULL LIMIT ${BY_KEY}`);
  return rows.map(({ id }) => id);
}

/** The words within the business keys of the newest executions, and within the errors of the newest that failed. */
function lookedThrough(db: Database, filter: ExecutionFilter, words: string): string[] {
  const { workspaceId, cursor } = filter;
  const newest = (column: AnyColumn, most: number, which?: SQL): string[] => {
    const recent = db
      .select({ id: executions.id, text: sql`${column}`.as("text") })
      .from(executions)
      .where(and(eq(executions.workspaceId, workspaceId), which, before(cursor)))
      .orderBy(desc(executions.startedAt))
      .limit(most)
      .as("recent");
    const rows = db
      .select({ id: recent.id })
      .from(recent)
      .where(within(recent.text, words))
      .limit(BY_KEY)
      .all();
    return rows.map(({ id }) => id);
  };
  const failed = and(eq(executions.status, "failed"), notSucceeded);
  return [
    ...newest(executions.correlation, LOOKED_THROUGH.keys),
    ...newest(executions.error, LOOKED_THROUGH.errors, failed),
  ];
}

function flowsNamed(db: Database, workspaceId: string, words: string): string[] {
  const rows = db
    .select({ id: flows.id })
    .from(flows)
    .where(and(eq(flows.workspaceId, workspaceId), within(flows.searchText, words)))
    .limit(BY_FLOW)
    .all();
  return rows.map(({ id }) => id);
}
