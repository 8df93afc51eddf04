import type { TableDetail } from "@weft/api";
import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { changeTable, createTable, foundTable } from "./change-table.ts";
import { inOrder, withChangedColumn, withColumn, withoutColumn } from "./columns.ts";
import { rowRoutes } from "./row-routes.ts";
import { deleteTable, listTables } from "./store.ts";
import type { TableRecord } from "./store.ts";
import { tableUses, usesOf } from "./uses.ts";

type Needs = Pick<Services, "db" | "clock">;

export function tableRoutes(services: Needs) {
  const { db } = services;
  const { tables } = api;
  const shown = (table: TableRecord, uses = tableUses(db, table.workspaceId)): TableDetail => ({
    id: table.id,
    name: table.name,
    columns: [...table.columns],
    rows: table.rowCount,
    revision: table.revision,
    createdAt: table.createdAt,
    updatedAt: table.updatedAt,
    usedBy: usesOf(uses, table),
  });
  return {
    list: tables.list.handler(({ context }) => {
      const { workspaceId } = signedIn(context);
      const uses = tableUses(db, workspaceId);
      return listTables(db, workspaceId).map((table) => shown(table, uses));
    }),

    get: tables.get.handler(({ input, context }) =>
      shown(foundTable(db, { ...signedIn(context), ...input })),
    ),

    create: tables.create.handler(({ input, context }) =>
      shown(createTable(services, signedIn(context).workspaceId, input)),
    ),

    update: tables.update.handler(({ input: { id, name, order }, context }) => {
      const change = (table: TableRecord): TableRecord => {
        const ordered = order === undefined ? table : inOrder(table, order);
        return name === undefined ? ordered : { ...ordered, name };
      };
      return shown(changeTable(services, { ...signedIn(context), id }, change));
    }),

    remove: tables.remove.handler(({ input: { id, anyway }, context }) =>
      transact(db, () => {
        const table = foundTable(db, { ...signedIn(context), id });
        const usedBy = anyway ? [] : usesOf(tableUses(db, table.workspaceId), table);
        if (usedBy.length > 0)
          throw fault("IN_USE", {
            message: `Flows use this table: ${usedBy.map(({ name }) => name).join(", ")}.`,
            data: { usedBy },
          });
        deleteTable(db, table);
        return { ok: true as const };
      }),
    ),

    ...columnRoutes(services, shown),
    ...rowRoutes(services),
  };
}

type Shown = (table: TableRecord) => TableDetail;

function columnRoutes(services: Needs, shown: Shown) {
  const { db } = services;
  const { tables } = api;
  return {
    addColumn: tables.addColumn.handler(({ input: { id, ...column }, context }) =>
      shown(changeTable(services, { ...signedIn(context), id }, (table) => withColumn(table, column))),
    ),

    updateColumn: tables.updateColumn.handler(({ input: { id, ...change }, context }) =>
      shown(
        changeTable(services, { ...signedIn(context), id }, (table, now) =>
          withChangedColumn(db, table, { ...change, now }),
        ),
      ),
    ),

    removeColumn: tables.removeColumn.handler(({ input: { id, column }, context }) =>
      shown(changeTable(services, { ...signedIn(context), id }, (table) => withoutColumn(db, table, column))),
    ),
  };
}
