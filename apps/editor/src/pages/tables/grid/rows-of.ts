import type { TableRow } from "../table-types.ts";
import type { Block } from "./place.ts";
import type { Rows } from "./use-rows.ts";

/** As many rows as are copied, pasted, emptied or deleted at once. */
export const MOST_ROWS = 10_000;

/** The rows of a block when all of them are here already. */
export function loadedRows(rows: Rows, { top, bottom }: Block): readonly TableRow[] | undefined {
  const found: TableRow[] = [];
  for (let index = top; index <= bottom; index += 1) {
    const row = rows.at(index);
    if (!row) return undefined;
    found.push(row);
  }
  return found;
}

/** The rows of a block; what is missing is fetched. */
export async function rowsOf(rows: Rows, block: Block): Promise<readonly TableRow[]> {
  return loadedRows(rows, block) ?? rows.read(block.top, block.bottom);
}
