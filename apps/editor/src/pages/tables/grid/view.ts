import type { ColumnType, TableColumn } from "../table-types.ts";

export type Operator =
  | "contains"
  | "notContains"
  | "equals"
  | "notEquals"
  | "startsWith"
  | "endsWith"
  | "greater"
  | "greaterOrEqual"
  | "less"
  | "lessOrEqual"
  | "empty"
  | "notEmpty";

export interface Condition {
  /** Id of a column. */
  readonly column: string;
  readonly is: Operator;
  readonly value?: string | number | boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What of a table is looked at, and in which order. */
export interface View {
  readonly search: string;
  readonly sort: Sort | undefined;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
}

/** As it stands in the address of the page. */
export type ViewText = { q: string; sort: string; filter: string };
export const wholeTable: ViewText = { q: "", sort: "", filter: "" };

const compared = ["equals", "notEquals", "greater", "greaterOrEqual", "less", "lessOrEqual"] as const;
const searched = ["contains", "notContains"] as const;
const filled = ["empty", "notEmpty"] as const;

/** The first is what is meant most often. */
export const operatorsOf: Readonly<Record<ColumnType, readonly Operator[]>> = {
  text: [...searched, "equals", "notEquals", "startsWith", "endsWith", ...filled],
  number: [...compared, ...filled],
  boolean: ["equals", ...filled],
  date: [...compared, ...filled],
  json: [...searched, ...filled],
};

export function needsValue(is: Operator): boolean {
  return is !== "empty" && is !== "notEmpty";
}

/** Reads the address. What does not fit the columns (any more) is left out. */
export function viewOf(text: ViewText, columns: readonly TableColumn[]): View {
  const descending = text.sort.startsWith("-");
  const sorted = descending ? text.sort.slice(1) : text.sort;
  const known = sorted === "id" || columns.some(({ id }) => id === sorted);
  return {
    search: text.q,
    sort: known ? { column: sorted, descending } : undefined,
    conditions: conditionsOf(text.filter).filter((each) => fits(each, columns)),
  };
}

function conditionsOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text || "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function fits(each: unknown, columns: readonly TableColumn[]): each is Condition {
  const { column, is, value } = (each ?? {}) as Partial<Record<keyof Condition, unknown>>;
  const type = columns.find(({ id }) => id === column)?.type;
  if (!type || !operatorsOf[type].some((operator) => operator === is)) return false;
  return !needsValue(is as Operator) || ["string", "number", "boolean"].includes(typeof value);
}

/** Without order, then rising, then falling, then without again. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

export function sortText(sort: Sort | undefined): string {
  if (!sort) return "";
  return sort.descending ? `-${sort.column}` : sort.column;
}

export function filterText(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? "" : JSON.stringify(conditions);
}

/** What the server is asked for. */
export function queryOf({ search, sort, conditions }: View) {
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(sort && { sort: [sort] }),
    ...(conditions.length > 0 && {
      filter: { combine: "all" as const, conditions: conditions.map((each) => ({ ...each })) },
    }),
  };
}
