import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flows } from "./flows.ts";

/** What nodes remember from one execution of a flow to the next. */
export const flowMemory = sqliteTable(
  "flow_memory",
  {
    /** In the order in which it was remembered. */
    id: integer().primaryKey({ autoIncrement: true }),
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    /** Id of a node, or empty for what all nodes of the flow share; for notes, with their name in the next line. */
    scope: text().notNull(),
    /** Empty in the row that holds the highest number. */
    key: text().notNull(),
    highest: real(),
    /** JSON of a note. */
    value: text(),
  },
  (table) => [
    uniqueIndex("flow_memory_key").on(table.flowId, table.scope, table.key),
    index("flow_memory_age").on(table.flowId, table.scope, table.id),
  ],
);
