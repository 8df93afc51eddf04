import { tableText } from "../tables/values.ts";
import type {
  TableChange,
  TableColumn,
  TableCondition,
  TableFilter,
  TableInfo,
  TableRow,
  TableSort,
  TableValues,
  Tables,
} from "../tables/tables.ts";

export interface TestTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** Cells by column id. */
  readonly rows?: readonly TableValues[];
}

interface Stored extends TableInfo {
  changedAt: number;
  rows: TableRow[];
  next: number;
}

/** Tables that last as long as they are handed on from one run to the next. The id of each is its name. */
export function testTables(tables: readonly TestTable[]): Tables {
  const stored = tables.map(({ name, columns, rows = [] }): Stored => ({
    id: name,
    name,
    columns,
    changedAt: 0,
    rows: rows.map((values, index) => ({ id: index + 1, createdAt: 0, updatedAt: 0, values })),
    next: rows.length + 1,
  }));
  const named = (table: string): Stored | undefined =>
    stored.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  const the = (table: string): Stored => {
    const found = named(table);
    if (found === undefined) throw new Error(`This test has no table "${table}"`);
    return found;
  };
  return {
    find: async (table) => named(table),
    async rows({ table, where, sort, limit }) {
      const met = the(table).rows.filter((row) => meets(row, where));
      return sort
        .toReversed()
        .reduce((rows, by) => rows.toSorted((a, b) => order(a, b, by)), met)
        .slice(0, limit);
    },
    async write({ table, changes }) {
      const into = the(table);
      return changes.map((change) => applied(into, change));
    },
  };
}

function applied(table: Stored, change: TableChange): readonly TableRow[] {
  if (change.does === "insert") return [inserted(table, change.values)];
  const found = table.rows.filter((row) => meets(row, change.where));
  if (change.does === "delete") {
    table.rows = table.rows.filter((row) => !found.includes(row));
    return found;
  }
  if (found.length === 0) return change.does === "upsert" ? [inserted(table, change.values)] : [];
  table.changedAt += 1;
  return found.map((row) => {
    const after = { ...row, updatedAt: table.changedAt, values: { ...row.values, ...change.values } };
    table.rows = table.rows.map((one) => (one === row ? after : one));
    return after;
  });
}

function inserted(table: Stored, values: TableValues): TableRow {
  table.changedAt += 1;
  const row = { id: table.next++, createdAt: table.changedAt, updatedAt: table.changedAt, values };
  table.rows = [...table.rows, row];
  return row;
}

function meets(row: TableRow, { combine, conditions }: TableFilter): boolean {
  if (conditions.length === 0) return true;
  const met = (condition: TableCondition): boolean => isMet(cellOf(row, condition.column), condition);
  return combine === "all" ? conditions.every(met) : conditions.some(met);
}

function isMet(cell: unknown, { is, value }: TableCondition): boolean {
  const text = tableText(cell).toLowerCase();
  const part = tableText(value).toLowerCase();
  const both = cell !== null && value !== null && value !== undefined;
  switch (is) {
    case "equals":
      return tableText(cell) === tableText(value);
    case "notEquals":
      return tableText(cell) !== tableText(value);
    case "greater":
      return both && compare(cell, value) > 0;
    case "greaterOrEqual":
      return both && compare(cell, value) >= 0;
    case "less":
      return both && compare(cell, value) < 0;
    case "lessOrEqual":
      return both && compare(cell, value) <= 0;
    case "contains":
      return text.includes(part);
    case "notContains":
      return !text.includes(part);
    case "startsWith":
      return text.startsWith(part);
    case "endsWith":
      return text.endsWith(part);
    case "empty":
      return text === "";
    case "notEmpty":
      return text !== "";
  }
}

function order(a: TableRow, b: TableRow, { column, descending }: TableSort): number {
  const [left, right] = [cellOf(a, column), cellOf(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compare(left, right) * (descending === true ? -1 : 1);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [tableText(a), tableText(b)];
  return left < right ? -1 : Number(left > right);
}

function cellOf(row: TableRow, column: string): unknown {
  if (column === "id" || column === "createdAt" || column === "updatedAt") return row[column];
  return row.values[column] ?? null;
}
