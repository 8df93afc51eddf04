import type { ColumnType, TableColumn } from "../table-types.ts";

/** In px, as the classes of the rows say. */
export const ROW_HEIGHT = 32;
const HEADER_WIDTH = 84;
const ADD_WIDTH = 40;

const widths: Readonly<Record<ColumnType, number>> = {
  text: 220,
  number: 130,
  boolean: 140,
  date: 180,
  json: 240,
};

/** Widths of the row's own heading, the columns, and what stands after the last of them. */
export function trackList(columns: readonly TableColumn[]): string {
  return [HEADER_WIDTH, ...columns.map(({ type }) => widths[type]), ADD_WIDTH]
    .map((px) => `${px}px`)
    .join(" ");
}

export function totalWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { type }) => sum + widths[type], HEADER_WIDTH + ADD_WIDTH);
}

/** Where a column begins and ends, and how much of the left the rows' headings cover. */
export function columnSpan(
  columns: readonly TableColumn[],
  place: number,
): { start: number; end: number; covered: number } {
  const start = columns.slice(0, place).reduce((sum, { type }) => sum + widths[type], HEADER_WIDTH);
  const type = columns[place]?.type;
  return { start, end: start + (type ? widths[type] : 0), covered: HEADER_WIDTH };
}

export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}
