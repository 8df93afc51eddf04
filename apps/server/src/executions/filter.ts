import type { ExecutionStatus } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { and, eq, gt, gte, lt, lte, or, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
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

/** As parts of a query over executions joined with their flows. */
export function conditions(filter: Omit<ExecutionFilter, "limit">): (SQL | undefined)[] {
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
  const { at, id } = placeOf(cursor);
  return or(lt(executions.startedAt, at), and(eq(executions.startedAt, at), lt(executions.id, id)));
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
