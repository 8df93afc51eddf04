import type { ExecutionStatus } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { and, eq, gt, gte, lt, lte, or, sql } from "drizzle-orm";
import type { AnyColumn, SQL, SQLWrapper } from "drizzle-orm";
import { badCursor } from "../api/fault.ts";
import { executions } from "../db/schema/executions.ts";
import { flows } from "../db/schema/flows.ts";

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
export const notSucceeded = sql`${executions.status} <> 'succeeded'`;

/**
 * As parts of a query over executions joined with their flows.
 * @param as how columns are written; see `alone`
 */
export function conditions(
  filter: Omit<ExecutionFilter, "limit">,
  as: (column: AnyColumn) => SQLWrapper = (column) => column,
): (SQL | undefined)[] {
  const { workspaceId, flow, status, mode, from, to, search, cursor } = filter;
  const startedAt = as(executions.startedAt);
  return [
    eq(as(executions.workspaceId), workspaceId),
    flow === undefined ? undefined : eq(as(executions.flowId), flow),
    status && eq(as(executions.status), status),
    status && status !== "succeeded" ? notSucceeded : undefined,
    mode && eq(as(executions.mode), mode),
    from === undefined ? undefined : gte(startedAt, from),
    to === undefined ? undefined : lte(startedAt, to),
    search ? matches(search) : undefined,
    before(cursor, startedAt),
  ];
}

/** With a plus SQLite takes no index for a column, which would make it walk everything to find a few that are known by their ids. */
export const alone = (column: AnyColumn): SQL => sql`+${column}`;

function matches(search: string): SQL | undefined {
  const columns = [flows.searchText, executions.correlation, executions.error];
  return or(eq(executions.id, search), ...columns.map((column) => within(column, search)));
}

/** Whether a text holds these words. */
export function within(text: SQLWrapper, words: string): SQL {
  const pattern = `%${words.toLowerCase().replaceAll(/[!%_]/g, (wildcard) => `!${wildcard}`)}%`;
  return sql`lower(${text}) like ${pattern} escape '!'`;
}

/** Those that come before the cursor, the newest first. @throws INVALID_INPUT */
export function before(
  cursor: string | undefined,
  startedAt: SQLWrapper = executions.startedAt,
): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { at, id } = placeOf(cursor);
  // The first says no more than the second, in a way that an index serves.
  return and(lte(startedAt, at), or(lt(startedAt, at), lt(executions.id, id)));
}

/** Those that come after it, the oldest first. @throws INVALID_INPUT */
export function after(cursor: string): SQL | undefined {
  const { at, id } = placeOf(cursor);
  return or(gt(executions.startedAt, at), and(eq(executions.startedAt, at), gt(executions.id, id)));
}

function placeOf(cursor: string): { at: number; id: string } {
  const [, startedAt, id = ""] = /^(\d{1,15}):(.+)$/.exec(cursor) ?? [];
  if (startedAt === undefined) throw badCursor();
  return { at: Number(startedAt), id };
}
