import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

/** OpenAPI documents that people gave, as they were understood. */
export const apis = sqliteTable(
  "apis",
  {
    id: text().primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** As the document says it; may be empty. */
    version: text().notNull(),
    /** Where it can be fetched again; nothing where it came as a file. */
    url: text(),
    operationCount: integer("operation_count").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("apis_by_workspace").on(table.workspaceId, table.title)],
);

export const apiOperations = sqliteTable(
  "api_operations",
  {
    apiId: text("api_id")
      .notNull()
      .references(() => apis.id, { onDelete: "cascade" }),
    /** Its place in the document. */
    position: integer().notNull(),
    /** As the document calls it. */
    name: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    summary: text().notNull(),
    /** Everything by which it is found, in plain lower case. */
    searchText: text("search_text").notNull(),
    /** An `Operation` of `@weft/nodes/openapi` as JSON. */
    detail: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.apiId, table.position] }),
    index("api_operations_by_name").on(table.apiId, table.name),
  ],
);
