import type { JsonObject } from "@weft/sdk";
import type { Cell, Grid } from "./document.ts";

/** Where a table is: rows from 1, counted in the sheet. */
export interface Place {
  /** Row and column of the first cell of the grid, from 0. */
  readonly start: { readonly column: number; readonly row: number };
  readonly headerRow: number;
  readonly firstRow: number;
}

export interface Row {
  /** Of the sheet, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The names of the columns. Those without one that have values are named by their place, as in n8n; others have none. */
export function namesOf(grid: Grid, { start, headerRow }: Place): readonly string[] {
  const at = headerRow - 1 - start.row;
  const below = grid.slice(Math.max(0, at + 1));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, i) => {
    const name = String(grid[at]?.[i] ?? "");
    if (name !== "" && name !== "__proto__") return name;
    return below.some((row) => (row[i] ?? "") !== "") ? `col_${i}` : "";
  });
}

/** The rows that have anything in them. `untilEmpty`: none below the first empty one. */
export function rowsOf(grid: Grid, { start, firstRow }: Place, untilEmpty = false): readonly Row[] {
  const rows: Row[] = [];
  for (const [i, cells] of grid.slice(Math.max(0, firstRow - 1 - start.row)).entries()) {
    const number = Math.max(firstRow, start.row + 1) + i;
    if (cells.some((cell) => cell !== "" && cell !== null)) rows.push({ number, cells });
    else if (untilEmpty) break;
  }
  return rows;
}

/** One row as an item has it. */
export function recordOf(row: Row, names: readonly string[], withNumber: boolean): JsonObject {
  const fields = names.flatMap((name, i) => (name === "" ? [] : [[name, row.cells[i] ?? ""] as const]));
  return Object.fromEntries([...(withNumber ? [["row_number", row.number] as const] : []), ...fields]);
}

/** Whether a cell holds what somebody looks for: numbers and texts that read the same are the same. */
export function isSame(cell: Cell | undefined, value: string): boolean {
  return String(cell ?? "") === value;
}
