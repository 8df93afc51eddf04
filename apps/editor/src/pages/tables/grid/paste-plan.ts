import type { TableColumn } from "../table-types.ts";
import { parseCell } from "./cell-values.ts";
import type { Block } from "./place.ts";

export type Values = Record<string, unknown>;

export interface PastePlan {
  /** By place in the view. */
  readonly changes: readonly { readonly index: number; readonly values: Values }[];
  /** Rows for what reaches beyond the last one. */
  readonly added: readonly Values[];
  /** What the cells now hold, to be marked. */
  readonly block: Block;
}

export interface Misfit {
  readonly column: TableColumn;
  /** Counted from 1 in what is pasted. */
  readonly row: number;
  readonly text: string;
}

/** What pasting means: from the top left cell of the block to the right and down; a single value fills the whole block. */
export function planPaste(paste: {
  cells: readonly (readonly string[])[];
  block: Block;
  columns: readonly TableColumn[];
  /** Rows of the view. */
  rows: number;
  language: string;
}): PastePlan | { readonly misfit: Misfit } {
  const { block, columns, rows, language } = paste;
  const cells = spread(paste.cells, block);
  const width = Math.max(...cells.map((row) => row.length));
  const target = columns.slice(block.left, block.left + width);
  const changes: { index: number; values: Values }[] = [];
  const added: Values[] = [];
  for (const [offset, row] of cells.entries()) {
    const entries: [string, unknown][] = [];
    for (const [index, column] of target.entries()) {
      const text = row[index];
      if (text === undefined) continue;
      const parsed = parseCell(text, column.type, language);
      if (!parsed) return { misfit: { column, row: offset + 1, text } };
      entries.push([column.id, parsed.value]);
    }
    const values = Object.fromEntries(entries);
    const index = block.top + offset;
    if (index < rows) changes.push({ index, values });
    else added.push(values);
  }
  const end = { bottom: block.top + cells.length - 1, right: block.left + target.length - 1 };
  return { changes, added, block: { ...block, ...end } };
}

function spread(cells: readonly (readonly string[])[], block: Block): readonly (readonly string[])[] {
  const [first] = cells;
  if (cells.length !== 1 || first?.length !== 1) return cells;
  const row = Array.from({ length: block.right - block.left + 1 }, () => first[0] ?? "");
  return Array.from({ length: block.bottom - block.top + 1 }, () => row);
}
