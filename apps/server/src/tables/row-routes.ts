import { sql } from "drizzle-orm";
import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { convertedFilter, convertedRows, typeOf } from "./cells.ts";
import { assertRoom, foundTable } from "./change-table.ts";
import { countRows, deleteRows, insertRows, rowsById, selectRows, updateRows } from "./rows.ts";
import type { StoredRow } from "./rows.ts";
import { orderOf, searchOf, whereOf } from "./where.ts";

export function rowRoutes({ db, clock }: Pick<Services, "db" | "clock">) {
  const { tables } = api;
  return {
    rows: tables.rows.handler(({ input, context }) => {
      const { id, offset, limit, sort, filter, search = "" } = input;
      const table = foundTable(db, { ...signedIn(context), id });
      const { columns } = table;
      const strange = sort.find(({ column }) => typeOf(columns, column) === undefined);
      if (strange !== undefined)
        throw fault("INVALID_INPUT", { data: { fields: { sort: `there is no column ${strange.column}` } } });
      const met = filter ? whereOf(columns, convertedFilter(table, filter)) : sql`1`;
      const where = sql`${met} AND ${searchOf(columns, search)}`;
      const all = filter === undefined && search === "";
      return {
        rows: selectRows(db, table, { where, order: orderOf(columns, sort), limit, offset }),
        total: all ? table.rowCount : countRows(db, table, where),
      };
    }),

    insertRows: tables.insertRows.handler(({ input: { id, rows }, context }) =>
      transact(db, () => {
        const table = foundTable(db, { ...signedIn(context), id });
        assertRoom(table, rows.length);
        const converted = convertedRows(
          table,
          rows.map(({ values }) => values),
        );
        return { rows: insertRows(db, table, converted, clock.now()).rows };
      }),
    ),

    updateRows: tables.updateRows.handler(({ input: { id, rows }, context }) =>
      transact(db, () => {
        const table = foundTable(db, { ...signedIn(context), id });
        const converted = convertedRows(
          table,
          rows.map(({ values }) => values),
        );
        const stored = unchanged(
          rows,
          rowsById(
            db,
            table,
            rows.map((row) => row.id),
          ),
        );
        const changes = stored.map((row, index) => ({ row, values: converted[index] ?? {} }));
        return { rows: updateRows(db, table, changes, clock.now()) };
      }),
    ),

    deleteRows: tables.deleteRows.handler(({ input: { id, ids }, context }) =>
      transact(db, () => {
        const table = foundTable(db, { ...signedIn(context), id });
        return { deleted: deleteRows(db, table, ids, clock.now()) };
      }),
    ),
  };
}

/** The stored rows in the order of the request. @throws CONFLICT where one is not as it was seen */
function unchanged(
  asked: readonly { readonly id: number; readonly revision?: number | undefined }[],
  stored: readonly StoredRow[],
): StoredRow[] {
  const byId = new Map(stored.map((row) => [row.id, row]));
  if (new Set(asked.map(({ id }) => id)).size < asked.length)
    throw fault("INVALID_INPUT", { data: { fields: { rows: "names a row twice" } } });
  const same = asked.flatMap(({ id, revision }) => {
    const row = byId.get(id);
    return row && (revision === undefined || revision === row.revision) ? [row] : [];
  });
  if (same.length === asked.length) return same;
  throw fault("CONFLICT", {
    message: "Someone else changed or deleted some of these rows meanwhile.",
    data: { rows: stored },
  });
}
