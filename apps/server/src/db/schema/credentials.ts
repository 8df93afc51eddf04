import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

export const credentials = sqliteTable(
  "credentials",
  {
    id: text().primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    type: text().notNull(),
    name: text().notNull(),
    /** All values, encrypted with the data key that `keyId` names; see `credentials/vault.ts`. */
    data: blob({ mode: "buffer" }).notNull(),
    keyId: text("key_id")
      .notNull()
      .references(() => dataKeys.id),
    /** Raised by every change; part of what the encryption authenticates. */
    version: integer().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("credentials_by_workspace").on(table.workspaceId, table.name)],
);

/** Keys that encrypt credentials, themselves encrypted with the master key. */
export const dataKeys = sqliteTable("data_keys", {
  id: text().primaryKey(),
  workspaceId: text("workspace_id").notNull(),
  wrapped: blob({ mode: "buffer" }).notNull(),
  createdAt: integer("created_at").notNull(),
});
