import type { ExecutionStatus } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flows } from "./flows.ts";

export const executions = sqliteTable(
  "executions",
  {
    id: text().primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    /** `null`: a draft ran; it stands in `draft`. */
    flowVersion: integer("flow_version"),
    draft: text(),
    mode: text().$type<ExecutionMode>().notNull(),
    /** A test that sent nothing. */
    dry: integer({ mode: "boolean" }).notNull().default(false),
    status: text().$type<ExecutionStatus>().notNull(),
    /** Node type of the trigger. */
    triggerType: text("trigger_type").notNull(),
    startedAt: integer("started_at").notNull(),
    finishedAt: integer("finished_at"),
    correlation: text(),
    /** A `RunError` as JSON. */
    error: text(),
  },
  (table) => [
    index("executions_by_start").on(table.workspaceId, table.startedAt),
    index("executions_by_flow").on(table.flowId, table.startedAt),
    index("executions_by_status").on(table.status),
  ],
);

/** The journal: the events of an execution, in order, as JSON arrays. A chunk belongs to its execution's workspace. */
export const journalChunks = sqliteTable(
  "journal_chunks",
  {
    executionId: text("execution_id")
      .notNull()
      .references(() => executions.id, { onDelete: "cascade" }),
    /** 0, 1, 2 … */
    seq: integer().notNull(),
    data: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.executionId, table.seq] })],
);

/** The next slot of each published schedule trigger. */
export const schedules = sqliteTable(
  "schedules",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    nodeId: text("node_id").notNull(),
    workspaceId: text("workspace_id").notNull(),
    nextAt: integer("next_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.nodeId] }),
    index("schedules_next").on(table.nextAt),
  ],
);
