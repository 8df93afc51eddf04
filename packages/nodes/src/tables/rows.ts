import type { Item, JsonObject, ParamsOf, TableCondition, TableFilter, TableValues } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import type { OpenTable, Place } from "./open-table.ts";
import type { conditionParams, findParams, valueParams } from "./params.ts";

export type ValueParams = ParamsOf<typeof valueParams>;
export type Conditions = ParamsOf<typeof conditionParams>;
export type FindParams = ParamsOf<typeof findParams>;

/** What one item puts into a row. */
export interface Cells {
  readonly values: TableValues;
  /** By the names of columns, for people. */
  readonly named: JsonObject;
}

/** Fields of items that came out of a table; they are no columns, and nobody misspelt them. */
const ofRows: ReadonlySet<string> = new Set(["id", "createdAt", "updatedAt"]);

/** `number` is the item's, counted from 1. Throws `Fatal` where a value does not fit or there are none. */
export function cellsOf(table: OpenTable, params: ValueParams, { json }: Item, number: number): Cells {
  const { columns, values: rows, extra } = params;
  const byHand = columns === "rows";
  const entries: (readonly [string, unknown])[] = byHand
    ? rows.map(({ name, value }) => [name, value])
    : Object.entries(json);
  const values = new Map<string, unknown>();
  const named = new Map<string, unknown>();
  for (const [name, given] of entries) {
    const column = table.column(name);
    if (column === undefined) {
      if (!byHand && (ofRows.has(name) || extra === "leaveOut")) continue;
      const known = table.names.slice(0, 50).join(", ");
      throw fatal("sql-column-strange", { item: number, column: name, columns: known });
    }
    if (values.has(column.id)) throw fatal("sql-column-twice", { column: column.name });
    const cell = table.cell(column, given, number);
    values.set(column.id, cell);
    named.set(column.name, cell);
  }
  if (values.size === 0) throw fatal("sql-row-empty", { item: number });
  return { values: Object.fromEntries(values), named: Object.fromEntries(named) };
}

/** Conditions over the columns of a table. */
export function filterOf(
  table: OpenTable,
  { combine, conditions }: Pick<Conditions, "combine" | "conditions">,
  number: number,
): TableFilter {
  return { combine, conditions: conditions.map((row) => conditionOf(table, row, number)) };
}

const inTexts: ReadonlySet<string> = new Set(["contains", "notContains", "startsWith", "endsWith"]);

function conditionOf(
  table: OpenTable,
  { column, is, value }: Conditions["conditions"][number],
  number: number,
): TableCondition {
  const place = table.place(column);
  if (is === "empty" || is === "notEmpty") return { column: place.id, is };
  if (inTexts.has(is)) return { column: place.id, is, value };
  const cell = table.cell(place, value, number);
  // An empty cell may hold nothing, or a text without letters.
  if (cell === null || cell === "") {
    if (is === "equals") return { column: place.id, is: "empty" };
    if (is === "notEquals") return { column: place.id, is: "notEmpty" };
  }
  return { column: place.id, is, value: cell };
}

/** The rows that an item is about. Throws `Fatal` for an item that has no value for a column to match. */
export function foundBy(
  table: OpenTable,
  params: FindParams,
  { json, cells, number }: { readonly json: JsonObject; readonly cells: Cells; readonly number: number },
): TableFilter {
  if (params.by === "conditions") {
    if (params.conditions.length === 0) throw fatal("sql-match-missing");
    return filterOf(table, params, number);
  }
  const places = splitNames(params.match).map((name) => table.place(name));
  if (places.length === 0) throw fatal("sql-match-missing");
  const conditions = places.map((place): TableCondition => {
    const value = matched(table, place, { json, cells, number });
    if (value === null || value === undefined || value === "")
      throw fatal("sql-match-empty", { item: number, column: place.name });
    return { column: place.id, is: "equals", value };
  });
  return { combine: "all", conditions };
}

/** What every row has, such as its id, is no column that an item writes to. */
function matched(
  table: OpenTable,
  place: Place,
  { json, cells, number }: { readonly json: JsonObject; readonly cells: Cells; readonly number: number },
): unknown {
  return ofRows.has(place.id) ? table.cell(place, json[place.name], number) : cells.values[place.id];
}
