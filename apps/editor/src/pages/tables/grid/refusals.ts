import { ORPCError } from "@orpc/client";
import type { TableRow } from "../table-types.ts";

/** A value that does not fit its column, as the server tells it. `row`: id of the row, or place in what was sent. */
export interface RefusedCell {
  readonly row: number;
  readonly value?: string;
}

function dataOf(error: unknown): Readonly<Record<string, unknown>> {
  const data: unknown = error instanceof ORPCError ? error.data : undefined;
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

/** The rows as they are now, when a change was refused because somebody else had changed them. */
export function rowsInConflict(error: unknown): readonly TableRow[] {
  const { rows } = dataOf(error);
  return Array.isArray(rows) ? (rows as TableRow[]) : [];
}

/** The values that a column's new type does not take: the first few, and how many there are. */
export function refusedCells(error: unknown): { cells: readonly RefusedCell[]; count: number } | undefined {
  const { cells, count } = dataOf(error);
  if (!Array.isArray(cells) || cells.length === 0) return undefined;
  return { cells: cells as RefusedCell[], count: typeof count === "number" ? count : cells.length };
}
