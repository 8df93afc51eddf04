import type { HostTables } from "@weft/runtime";
import type { TableInfo, TableRow } from "@weft/sdk";
import { sql } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flowOwner } from "../flows/store.ts";
import type { Services } from "../services.ts";
import { applyChanges } from "./apply.ts";
import { tableError } from "./errors.ts";
import { ids, rowsById, selectInTurns } from "./rows.ts";
import type { StoredRow } from "./rows.ts";
import { findTable, findTableByName, findWrite, rememberWrite } from "./store.ts";
import type { TableRecord } from "./store.ts";
import { orderOf, whereOf } from "./where.ts";
import { Together } from "./together.ts";

type Write = Parameters<HostTables["write"]>[0];

/** The tables as executions reach them: through the workspace of their flow. */
export function tableDoor({ db, clock }: Pick<Services, "db" | "clock">): HostTables {
  const together = new Together(db);
  return {
    async find({ flowId, table }) {
      const workspaceId = flowOwner(db, flowId);
      if (workspaceId === undefined) return undefined;
      const found = findTable(db, workspaceId, table) ?? findTableByName(db, workspaceId, table);
      return found && infoOf(found);
    },
    async rows({ flowId, table: id, where, sort, limit, byOthers }) {
      const table = tableOf(db, flowId, id);
      const met = whereOf(table.columns, where);
      const rows = await selectInTurns(db, table, {
        where: byOthers === true ? sql`${met} AND changed_by IS NOT ${flowId}` : met,
        order: orderOf(table.columns, sort),
        limit,
      });
      return rows.map(seen);
    },
    write: (call) => together.commit(() => write(db, call, clock.now())),
  };
}

/** What was done by a change: ids of rows, or the rows where they are gone. */
type Done = readonly number[] | { readonly gone: readonly TableRow[] };

/** The write and that it was done are stored in the same transaction, so that it is done once. */
function write(db: Database, { flowId, table: id, changes, key }: Write, now: number): TableRow[][] {
  const table = tableOf(db, flowId, id);
  const done = findWrite(db, key);
  if (done !== undefined) return repeated(db, table, JSON.parse(done) as readonly Done[]);
  const results = applyChanges(db, table, changes, now);
  const kept: Done[] = results.map((rows, index) =>
    changes[index]?.does === "delete" ? { gone: rows.map(seen) } : ids(rows),
  );
  rememberWrite(db, {
    key,
    workspaceId: table.workspaceId,
    tableId: table.id,
    result: JSON.stringify(kept),
    at: now,
  });
  return results.map((rows) => rows.map(seen));
}

/** The rows of a write that was done before, as they are now. */
function repeated(db: Database, table: TableRecord, done: readonly Done[]): TableRow[][] {
  const all = done.flatMap((one) => ("gone" in one ? [] : one));
  const byId = new Map(rowsById(db, table, all).map((row) => [row.id, row]));
  return done.map((one) =>
    "gone" in one
      ? [...one.gone]
      : one.flatMap((id) => {
          const row = byId.get(id);
          return row ? [seen(row)] : [];
        }),
  );
}

function tableOf(db: Database, flowId: string, id: string): TableRecord {
  const workspaceId = flowOwner(db, flowId);
  const table = workspaceId === undefined ? undefined : findTable(db, workspaceId, id);
  if (table === undefined) throw tableError("table-gone");
  return { ...table, writer: flowId };
}

function infoOf({ id, name, columns, updatedAt: changedAt }: TableRecord): TableInfo {
  return { id, name, columns, changedAt };
}

function seen({ id, createdAt, updatedAt, values }: StoredRow): TableRow {
  return { id, createdAt, updatedAt, values };
}
