import { tableValue } from "@weft/sdk";
import type { CellValue, TableColumn, TableCondition, TableFilter, TableValues } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { limits } from "./limits.ts";
import type { TableRecord } from "./store.ts";

/** A value that a column does not take. */
export interface BadCell {
  /** Index of the row in the request. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** How many of them are told. */
const MOST_TOLD = 50;

/** The cells of rows as their columns keep them. @throws INVALID_INPUT that names those that do not fit */
export function convertedRows(table: TableRecord, rows: readonly TableValues[]): TableValues[] {
  const bad: BadCell[] = [];
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const converted = rows.map((values, row) => {
    const cells: [string, unknown][] = [];
    for (const [id, given] of Object.entries(values)) {
      const cell = cellOf(columns.get(id), given);
      if ("value" in cell) cells.push([id, cell.value]);
      else bad.push({ row, column: id, message: cell.problem });
    }
    if (isTooLarge(cells)) bad.push({ row, column: "", message: `a row may have ${limits.row} characters` });
    return Object.fromEntries(cells);
  });
  if (bad.length > 0) throw badCells(table, bad);
  return converted;
}

/** Values to compare with as the columns have them. @throws INVALID_INPUT */
export function convertedFilter(table: TableRecord, filter: TableFilter): TableFilter {
  return { ...filter, conditions: filter.conditions.map((one) => convertedCondition(table, one)) };
}

const inTexts: ReadonlySet<string> = new Set(["contains", "notContains", "startsWith", "endsWith"]);

function convertedCondition(table: TableRecord, condition: TableCondition): TableCondition {
  const { column, is, value } = condition;
  const type = typeOf(table.columns, column);
  if (type === undefined)
    throw fault("INVALID_INPUT", { data: { fields: { filter: `there is no column ${column}` } } });
  if (inTexts.has(is) || is === "empty" || is === "notEmpty") return condition;
  const cell = tableValue(value, type);
  if ("value" in cell) return { column, is, value: cell.value };
  throw fault("INVALID_INPUT", {
    message: `The value to compare with ${cell.problem}.`,
    data: { fields: { filter: cell.problem } },
  });
}

/** The type of a column, or of what every row has; `undefined` where there is no such thing. */
export function typeOf(columns: readonly TableColumn[], id: string): TableColumn["type"] | undefined {
  if (id === "id") return "number";
  if (id === "createdAt" || id === "updatedAt") return "date";
  return columns.find((column) => column.id === id)?.type;
}

function cellOf(column: TableColumn | undefined, given: unknown): CellValue {
  return column === undefined ? { problem: "is of no column of this table" } : tableValue(given, column.type);
}

/** Few rows come near it, so the length is only worked out for those of many or long cells. */
export function isTooLarge(cells: readonly (readonly [string, unknown])[]): boolean {
  return cells.length > 9 && JSON.stringify(cells).length > limits.row;
}

function badCells(table: TableRecord, bad: readonly BadCell[]): Error {
  const [{ row, column, message }] = bad as [BadCell];
  const name = table.columns.find(({ id }) => id === column)?.name;
  const place = name === undefined ? `Row ${row + 1}` : `Row ${row + 1}, column “${name}”`;
  return fault("INVALID_INPUT", {
    message: `${place}: the value ${message}.`,
    data: { cells: bad.slice(0, MOST_TOLD), count: bad.length },
  });
}
