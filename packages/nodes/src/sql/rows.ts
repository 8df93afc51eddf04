import type { Item, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import type { valueParams } from "./params.ts";
import { Builder, columnList, tableOf } from "./statements.ts";
import type { Dialect, Statement, TableName } from "./statements.ts";

export type ValueParams = ParamsOf<typeof valueParams>;

/** What one item puts into a table: values by column, in order. */
export type Row = ReadonlyMap<string, unknown>;

/** The values of an item, `number` counted from 1 for people. Throws `Fatal` where there are none. */
export function rowOf(params: ValueParams, { json }: Item, number: number): Row {
  const { columns, values, emptyAsNull } = params;
  const entries: (readonly [string, unknown])[] =
    columns === "item" ? Object.entries(json) : values.map(({ name, value }) => [name, value]);
  const row = new Map<string, unknown>();
  for (const [name, value] of entries) {
    if (row.has(name)) throw fatal("sql-column-twice", { column: name });
    row.set(name, emptyAsNull && value === "" ? null : value);
  }
  if (row.size === 0) throw fatal("sql-row-empty", { item: number });
  return row;
}

/** The row without what the table has no column for; throws `Fatal` where that is not wanted. */
export function fitted(
  row: Row,
  { known, params, number }: { known: ReadonlySet<string>; params: ValueParams; number: number },
): Row {
  const strange = [...row.keys()].filter((name) => !known.has(name));
  if (strange.length === 0) return row;
  if (params.columns !== "item" || params.extra !== "leaveOut") {
    const columns = [...known].slice(0, 50).join(", ");
    throw fatal("sql-column-strange", { item: number, column: strange[0] ?? "", columns });
  }
  const kept = new Map([...row].filter(([name]) => known.has(name)));
  if (kept.size === 0) throw fatal("sql-row-empty", { item: number });
  return kept;
}

/** The columns that rows are found by. Throws `Fatal` for an item that has no value for one of them. */
export function matchOf(names: string, row: Row, number: number): readonly string[] {
  const match = splitNames(names);
  if (match.length === 0) throw fatal("sql-match-missing");
  // “= NULL” is never true, and an update that silently finds nothing helps nobody.
  const empty = match.find((name) => row.get(name) === null || row.get(name) === undefined);
  if (empty !== undefined) throw fatal("sql-match-empty", { item: number, column: empty });
  return match;
}

export interface Into {
  readonly dialect: Dialect;
  readonly table: TableName;
  /** Columns of what is given back; all of them while none is named. */
  readonly give: readonly string[];
}

type OnConflict = { readonly skip: true } | { readonly match: readonly string[] } | undefined;

/** Rows that have the same columns, in one statement. */
export function insertOf(
  { dialect, table, give }: Into,
  rows: readonly Row[],
  onConflict: OnConflict,
): Statement {
  const builder = new Builder(dialect);
  const columns = [...(rows[0]?.keys() ?? [])];
  const into = `INSERT INTO ${tableOf(dialect, table)} (${builder.names(columns)}) VALUES `;
  const values = rows.map((row) => `(${columns.map((name) => builder.bind(row.get(name))).join(", ")})`);
  const conflict = onConflict === undefined ? "" : conflictOf(builder, columns, onConflict);
  return builder.done(`${into}${values.join(", ")}${conflict}${givingBack(dialect, give)}`);
}

/** MySQL gives nothing back of what it writes; that is read before or after. */
export function givingBack(dialect: Dialect, columns: readonly string[]): string {
  return dialect.kind === "mysql" ? "" : ` RETURNING ${columnList(dialect, columns)}`;
}

function conflictOf(
  builder: Builder,
  columns: readonly string[],
  onConflict: NonNullable<OnConflict>,
): string {
  if ("skip" in onConflict) return " ON CONFLICT DO NOTHING";
  const { match } = onConflict;
  const changed = columns.filter((name) => !match.includes(name));
  // A row of nothing but its key has nothing to change; to set the key anew gives the row back all the same.
  const kept = changed.length === 0 ? match : changed;
  if (builder.dialect.kind === "mysql") {
    const set = kept.map((name) => `${builder.name(name)} = VALUES(${builder.name(name)})`);
    return ` ON DUPLICATE KEY UPDATE ${set.join(", ")}`;
  }
  const set = kept.map((name) => `${builder.name(name)} = EXCLUDED.${builder.name(name)}`);
  return ` ON CONFLICT (${builder.names(match)}) DO UPDATE SET ${set.join(", ")}`;
}

export function updateOf({ dialect, table, give }: Into, row: Row, match: readonly string[]): Statement {
  const builder = new Builder(dialect);
  const set = [...row].filter(([name]) => !match.includes(name));
  if (set.length === 0) throw fatal("sql-nothing-to-set");
  const assigned = set.map(([name, value]) => `${builder.name(name)} = ${builder.bind(value)}`);
  const where = `${matching(builder, row, match)}${givingBack(dialect, give)}`;
  return builder.done(`UPDATE ${tableOf(dialect, table)} SET ${assigned.join(", ")}${where}`);
}

/** The rows that an item is about. */
export function matching(builder: Builder, row: Row, match: readonly string[]): string {
  const found = match.map((name) => `${builder.name(name)} = ${builder.bind(row.get(name))}`);
  return ` WHERE ${found.join(" AND ")}`;
}
