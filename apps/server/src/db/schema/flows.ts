import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

export const flows = sqliteTable(
  "flows",
  {
    id: text().primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    name: text().notNull(),
    description: text(),
    /** Name and description in lower case: databases do not agree on the case of letters outside ASCII. */
    searchText: text("search_text").notNull(),
    /** The beginning of `searchText`, short enough to be handed out in a cursor. */
    sortKey: text("sort_key").notNull(),
    /** The draft as `serializeFlow` writes it. */
    draft: text().notNull(),
    /** Raised by every save. */
    revision: integer().notNull(),
    publishedVersion: integer("published_version"),
    /** The draft differs from the published version. */
    draftChanged: integer("draft_changed", { mode: "boolean" }).notNull(),
    nodeCount: integer("node_count").notNull(),
    /** Icon names of the first few node types. */
    icons: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    createdAt: integer("created_at").notNull(),
    /** Id of a user; kept when that person is removed. */
    createdBy: text("created_by"),
    updatedAt: integer("updated_at").notNull(),
    updatedBy: text("updated_by"),
  },
  (table) => [
    index("flows_by_update").on(table.workspaceId, table.updatedAt),
    index("flows_by_name").on(table.workspaceId, table.sortKey),
    index("flows_published").on(table.publishedVersion),
  ],
);

/** A version is written once, when it is published, and never changes. */
export const flowVersions = sqliteTable(
  "flow_versions",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    /** 1, 2, 3 … */
    version: integer().notNull(),
    workspaceId: text("workspace_id").notNull(),
    document: text().notNull(),
    note: text().notNull(),
    publishedBy: text("published_by"),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.version] })],
);

/** The addresses that published flows answer at. The key sees to it that no two flows claim the same one. */
export const webhookRoutes = sqliteTable(
  "webhook_routes",
  {
    method: text().notNull(),
    /** The path without its parameters' names: `orders/:`. */
    pathKey: text("path_key").notNull(),
    workspaceId: text("workspace_id").notNull(),
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    nodeId: text("node_id").notNull(),
    path: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.method, table.pathKey] }),
    index("webhook_routes_flow").on(table.flowId),
  ],
);
