/** A cell by its position on the screen. Row -1 is the headings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The block from `anchor` to `active`; keys and typing go to `active`. */
export interface Marked {
  readonly active: Place;
  readonly anchor: Place;
}

/** First and last row and column of a block, both included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How large the grid is; `page`: rows that are seen at once. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

export type Step =
  | "left"
  | "right"
  | "up"
  | "down"
  | "pageUp"
  | "pageDown"
  | "rowStart"
  | "rowEnd"
  | "top"
  | "bottom"
  | "first"
  | "last"
  | "next"
  | "previous";

export const HEADING = -1;

export function at(row: number, column: number): Marked {
  const place = { row, column };
  return { active: place, anchor: place };
}

export function blockOf({ active, anchor }: Marked): Block {
  return {
    top: Math.max(0, Math.min(active.row, anchor.row)),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** Where a key leads to. `extend` keeps the anchor, so that the block grows; the headings belong to no block. */
export function move(marked: Marked, step: Step, extent: Extent, extend = false): Marked {
  const next = fit(target(marked.active, step, extent), extent);
  if (!extend) return { active: next, anchor: next };
  if (marked.anchor.row === HEADING) return marked;
  return { active: { ...next, row: Math.max(0, next.row) }, anchor: marked.anchor };
}

/** The same block where rows or columns have gone. */
export function keepWithin(marked: Marked, extent: Omit<Extent, "page">): Marked {
  const active = fit(marked.active, extent);
  const anchor = fit(marked.anchor, extent);
  const same = samePlace(active, marked.active) && samePlace(anchor, marked.anchor);
  return same ? marked : { active, anchor };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function target({ row, column }: Place, step: Step, { rows, columns, page }: Extent): Place {
  switch (step) {
    case "left":
      return { row, column: column - 1 };
    case "right":
      return { row, column: column + 1 };
    case "up":
      return { row: row - 1, column };
    case "down":
      return { row: row + 1, column };
    case "pageUp":
      return { row: Math.max(0, row - page), column };
    case "pageDown":
      return { row: row + page, column };
    case "rowStart":
      return { row, column: 0 };
    case "rowEnd":
      return { row, column: columns - 1 };
    case "top":
      return { row: 0, column };
    case "bottom":
      return { row: rows - 1, column };
    case "first":
      return { row: 0, column: 0 };
    case "last":
      return { row: rows - 1, column: columns - 1 };
    case "next":
      if (column < columns - 1) return { row, column: column + 1 };
      return row < rows - 1 ? { row: row + 1, column: 0 } : { row, column };
    case "previous":
      if (column > 0) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: columns - 1 } : { row, column };
  }
}

function fit({ row, column }: Place, { rows, columns }: Omit<Extent, "page">): Place {
  return {
    row: Math.max(HEADING, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
