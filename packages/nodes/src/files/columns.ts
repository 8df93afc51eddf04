import type { JsonObject } from "@weft/sdk";
import { toText } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";

/** More than any spreadsheet has. */
const mostColumns = 16_384;
const deepest = 20;

/** An object as the cells of a row. Fields of objects and entries of lists get columns of their own, named with dots, as in n8n. */
export function flat(json: JsonObject, nested: "columns" | "json"): JsonObject {
  let plain = true;
  for (const key in json) if (typeof json[key] === "object" && json[key] !== null) plain = false;
  if (plain) return json;
  const cells: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  spread(json, "", cells, nested === "json" ? deepest : 0);
  return cells;
}

function spread(json: object, before: string, cells: Record<string, unknown>, depth: number): void {
  for (const [name, value] of Object.entries(json) as [string, unknown][]) {
    if (typeof value !== "object" || value === null) cells[before + name] = value;
    else if (depth >= deepest) cells[before + name] = JSON.stringify(value);
    else spread(value, `${before}${name}.`, cells, depth + 1);
  }
}

/** The names of all columns, in the order in which rows first have them. */
export function columnsOf(rows: Iterable<JsonObject>): readonly string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  if (names.size > mostColumns) throw fatal("columns-too-many", { columns: names.size, limit: mostColumns });
  return [...names];
}

/** Only what the record itself has: not what every object inherits. */
export function cellAt(record: JsonObject, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** As spreadsheets write it: nothing for nothing, TRUE and FALSE. */
export function cellText(value: unknown): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : toText(value);
}
