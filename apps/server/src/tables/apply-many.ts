import type { TableChange, TableFilter, TableValues } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import { inserted } from "./insert.ts";
import { deleteRows, ids, selectRows, updateRows } from "./rows.ts";
import type { StoredRow } from "./rows.ts";
import type { TableRecord } from "./store.ts";

/** From so many changes on, one look at all rows takes less time than one look for each change. */
const MANY = 8;

/**
 * Many changes of one kind that each find their rows by values of the same columns, as when the items of a list are
 * brought up to date: the table is read once. `undefined`, and nothing done, for others.
 */
export function applyMany(
  db: Database,
  table: TableRecord,
  changes: readonly TableChange[],
  now: number,
): readonly (readonly StoredRow[])[] | undefined {
  const [first] = changes;
  if (changes.length < MANY || first === undefined || first.does === "insert") return undefined;
  const columns = matchedColumns(first.where);
  const same = columns.length > 0 && changes.every((change) => isSameKind(change, first.does, columns));
  if (!same) return undefined;
  const index = new RowIndex(selectRows(db, table, {}), columns);
  return first.does === "delete"
    ? deleteFound(db, table, { changes, index, now })
    : changeFound(db, table, { changes, index, now });
}

interface Work {
  readonly changes: readonly TableChange[];
  readonly index: RowIndex;
  readonly now: number;
}

function deleteFound(db: Database, table: TableRecord, { changes, index, now }: Work): StoredRow[][] {
  const found = changes.map((change) => {
    const rows = "where" in change ? index.find(change.where) : [];
    for (const row of rows) index.remove(row);
    return rows;
  });
  deleteRows(db, table, ids(found.flat()), now);
  return found;
}

function changeFound(db: Database, table: TableRecord, { changes, index, now }: Work): StoredRow[][] {
  const added: StoredRow[] = [];
  const changed = new Set<number>();
  const results = changes.map((change) => {
    if (!("where" in change) || change.does === "delete") return [];
    const rows = index.find(change.where);
    if (rows.length === 0 && change.does === "upsert") {
      const row = newRow(table.nextRow + added.length, change.values, now);
      added.push(row);
      index.add(row);
      return [row];
    }
    return rows.map((row) => {
      index.remove(row);
      const after = {
        ...row,
        values: merged(row.values, change.values),
        revision: row.revision + 1,
        updatedAt: now,
      };
      index.add(after);
      changed.add(row.id);
      return after;
    });
  });
  if (added.length > 0)
    inserted(
      db,
      table,
      added.map(({ values }) => values),
      now,
    );
  const rows = index.rows(changed);
  if (rows.length > 0)
    updateRows(
      db,
      table,
      rows.map((row) => ({ row, values: {} })),
      now,
    );
  return results;
}

/** The rows of a table by the values of some columns, kept up while they change. */
class RowIndex {
  readonly #columns: readonly string[];
  readonly #byId = new Map<number, StoredRow>();
  readonly #byKey = new Map<string, Map<number, StoredRow>>();

  constructor(rows: readonly StoredRow[], columns: readonly string[]) {
    this.#columns = columns;
    for (const row of rows) this.add(row);
  }

  find({ conditions }: TableFilter): StoredRow[] {
    const values = Object.fromEntries(conditions.map(({ column, value }) => [column, value]));
    return [...(this.#byKey.get(this.#keyOf(values))?.values() ?? [])].toSorted((a, b) => a.id - b.id);
  }

  add(row: StoredRow): void {
    const key = this.#keyOf(row.values);
    const same = this.#byKey.get(key) ?? new Map<number, StoredRow>();
    this.#byKey.set(key, same.set(row.id, row));
    this.#byId.set(row.id, row);
  }

  remove(row: StoredRow): void {
    this.#byKey.get(this.#keyOf(row.values))?.delete(row.id);
    this.#byId.delete(row.id);
  }

  rows(wanted: Iterable<number>): StoredRow[] {
    return [...wanted].flatMap((id) => this.#byId.get(id) ?? []);
  }

  #keyOf(values: TableValues): string {
    return JSON.stringify(this.#columns.map((column) => values[column] ?? null));
  }
}

function isSameKind(change: TableChange, does: TableChange["does"], columns: readonly string[]): boolean {
  if (change.does !== does || !("where" in change)) return false;
  const matched = matchedColumns(change.where);
  return matched.length === columns.length && matched.every((column, index) => column === columns[index]);
}

/** The columns that a filter compares for equality; none where it compares in any other way. */
function matchedColumns({ combine, conditions }: TableFilter): readonly string[] {
  const columns = conditions.flatMap(({ column, is }) =>
    is === "equals" && /^c\d/.test(column) ? [column] : [],
  );
  const plain = columns.length === conditions.length && new Set(columns).size === columns.length;
  return plain && (combine === "all" || columns.length === 1) ? columns.toSorted() : [];
}

function newRow(id: number, values: TableValues, now: number): StoredRow {
  return { id, values: merged({}, values), revision: 1, createdAt: now, updatedAt: now };
}

function merged(before: TableValues, values: TableValues): TableValues {
  const cells = Object.entries({ ...before, ...values });
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== undefined));
}
