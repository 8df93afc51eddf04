import type { TableColumn } from "@weft/sdk";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

/** The tables that people make for themselves. */
export const dataTables = sqliteTable(
  "data_tables",
  {
    id: text().primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** The name in lower case: no two tables differ in case alone. */
    nameKey: text("name_key").notNull(),
    columns: text({ mode: "json" }).$type<readonly TableColumn[]>().notNull(),
    /** The number of the next column; numbers are never used twice. */
    nextColumn: integer("next_column").notNull(),
    /** The id of the next row. */
    nextRow: integer("next_row").notNull(),
    rowCount: integer("row_count").notNull(),
    /** Raised by every change of the name and of columns. */
    revision: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [uniqueIndex("data_tables_name").on(table.workspaceId, table.nameKey)],
);

export const dataRows = sqliteTable(
  "data_rows",
  {
    tableId: text("table_id")
      .notNull()
      .references(() => dataTables.id, { onDelete: "cascade" }),
    id: integer().notNull(),
    workspaceId: text("workspace_id").notNull(),
    /** Cells that are not empty, by column id, as JSON. */
    data: text().notNull(),
    /** Raised by every change. */
    revision: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    /** No two writes to a table have the same: later ones have later times. */
    updatedAt: integer("updated_at").notNull(),
    /** The flow that wrote it last; `null`: a person. */
    changedBy: text("changed_by"),
  },
  (table) => [primaryKey({ columns: [table.tableId, table.id] })],
);

/** Writes of flows that are done, so that none of them is done twice. */
export const dataWrites = sqliteTable(
  "data_writes",
  {
    key: text().primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    tableId: text("table_id")
      .notNull()
      .references(() => dataTables.id, { onDelete: "cascade" }),
    /** What each change did: ids of rows, or whole rows where they are gone. */
    result: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("data_writes_at").on(table.at), index("data_writes_table").on(table.tableId)],
);
