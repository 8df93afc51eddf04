import type { Language, Role, Theme } from "@weft/api";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

/** A person is known to the whole instance; what they may do stands in `memberships`. */
export const users = sqliteTable("users", {
  id: text().primaryKey(),
  /** Lower-case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** Parameters, salt and hash in one string; see `people/password.ts`. */
  passwordHash: text("password_hash").notNull(),
  language: text().$type<Language>(),
  theme: text().$type<Theme>().notNull().default("system"),
  createdAt: integer("created_at").notNull(),
});

export const memberships = sqliteTable(
  "memberships",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] })],
);

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the token in the cookie; the token itself is nowhere. */
    tokenHash: text("token_hash").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    ip: text().notNull(),
    agent: text().notNull(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);
