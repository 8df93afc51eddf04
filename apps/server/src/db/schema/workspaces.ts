import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The boundary of access. */
export const workspaces = sqliteTable("workspaces", {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer("created_at").notNull(),
});

/** Small values by name, as JSON text. */
export const settings = sqliteTable(
  "settings",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    key: text().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.key] })],
);
