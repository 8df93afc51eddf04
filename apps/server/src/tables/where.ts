import { tableText } from "@weft/sdk";
import type { TableColumn, TableCondition, TableFilter, TableSort } from "@weft/sdk";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { fieldOfData } from "../db/json.ts";

type Columns = readonly TableColumn[];

const rowFields = new Map([
  ["id", "id"],
  ["createdAt", "created_at"],
  ["updatedAt", "updated_at"],
]);

/** The conditions as SQL over `data_rows`; columns that there are not are never met, whatever is compared. */
export function whereOf(columns: Columns, { combine, conditions }: TableFilter): SQL {
  if (conditions.length === 0) return sql`1`;
  const parts = conditions.map((condition) => conditionOf(columns, condition));
  return sql`(${sql.join(parts, combine === "all" ? sql` AND ` : sql` OR `)})`;
}

/** Rows that have this text in any cell. */
export function searchOf(columns: Columns, text: string): SQL {
  const needle = text.toLowerCase();
  if (needle === "" || columns.length === 0) return needle === "" ? sql`1` : sql`0`;
  const cells = columns.map(({ id }) => sql`instr(weft_fold(${fieldOfData(id)}), ${needle}) > 0`);
  // Most rows do not have it anywhere, be it in a text or in JSON, which is seen at once.
  const inText = JSON.stringify(needle).slice(1, -1);
  const data = plainly(sql`data`, sql`weft_fold(data)`);
  const maybe = sql`(instr(${data}, ${inText}) > 0 OR instr(${data}, ${needle}) > 0)`;
  return sql`(${maybe} AND (${sql.join(cells, sql` OR `)}))`;
}

export interface Order {
  /** What rows are sorted by, as columns `k0`, `k1`, … of a query. */
  readonly keys: readonly SQL[];
  /** The order itself, over such columns and `id`. */
  readonly by: SQL;
}

/** Empty cells come last; what is equal is in the order in which it was added. */
export function orderOf(columns: Columns, sorts: readonly TableSort[]): Order {
  const parts = sorts.flatMap(({ column, descending }) => {
    const key = placeOf(columns, column);
    const isText = columns.some(({ id, type }) => id === column && type === "text");
    return key === undefined ? [] : [{ key, isText, way: descending === true ? "DESC" : "ASC" }];
  });
  const by = parts.map(({ isText, way }, index) => {
    const name = sql.raw(`k${index}`);
    const sorted = isText ? plainly(name, sql`weft_order(${name})`) : name;
    return sql`${sorted} ${sql.raw(way)} NULLS LAST`;
  });
  return {
    keys: parts.map(({ key }, index) => sql`${key} AS ${sql.raw(`k${index}`)}`),
    by: sql.join([...by, sql`id`], sql`, `),
  };
}

/** Texts of ASCII letters alone are in lower case by SQLite itself: calls of functions of ours take several times as long. */
function plainly(text: SQL, otherwise: SQL): SQL {
  return sql`CASE WHEN octet_length(${text}) = length(${text}) THEN lower(${text}) ELSE ${otherwise} END`;
}

function conditionOf(columns: Columns, { column, is, value }: TableCondition): SQL {
  const place = placeOf(columns, column);
  if (place === undefined) return sql`0`;
  const given = bound(column, value);
  const text = tableText(value).toLowerCase();
  const folded = sql`weft_fold(${place})`;
  switch (is) {
    case "equals":
      return sql`${place} IS ${given}`;
    case "notEquals":
      return sql`${place} IS NOT ${given}`;
    case "greater":
      return sql`${place} > ${given}`;
    case "greaterOrEqual":
      return sql`${place} >= ${given}`;
    case "less":
      return sql`${place} < ${given}`;
    case "lessOrEqual":
      return sql`${place} <= ${given}`;
    case "contains":
      return sql`instr(${folded}, ${text}) > 0`;
    case "notContains":
      return sql`coalesce(instr(${folded}, ${text}), 0) = 0`;
    case "startsWith":
      return sql`instr(${folded}, ${text}) = 1`;
    case "endsWith":
      return sql`substr(${folded}, length(${folded}) - length(${text}) + 1) = ${text}`;
    case "empty":
      return sql`(${place} IS NULL OR ${place} = '')`;
    case "notEmpty":
      return sql`(${place} IS NOT NULL AND ${place} <> '')`;
  }
}

function placeOf(columns: Columns, column: string): SQL | undefined {
  const field = rowFields.get(column);
  if (field !== undefined) return sql.raw(field);
  const known = columns.find(({ id }) => id === column);
  return known && fieldOfData(known.id);
}

/** As SQLite has it: it knows no booleans, and JSON as a text. */
function bound(column: string, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (column === "createdAt" || column === "updatedAt")
    return typeof value === "string" ? Date.parse(value) : Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : tableText(value);
}
