import type { ExecutionStatus } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
    /** The execution that waits for this one, and which of its runs. */
    parentId: text("parent_id"),
    parentRun: integer("parent_run"),
    /** The failed execution that this one tries again. */
    retryOf: text("retry_of"),
    /** The execution that tried this one again; said for good, for that one may not be kept. */
    retriedAs: text("retried_as"),
    /** What it takes turns by: the key of the flow's concurrency limit. */
    queueKey: text("queue_key"),
    /** Of its chunks, and of the outputs that stand in files. */
    bytes: integer().notNull().default(0),
  },
  (table) => [
    // With the bytes, so that they are added up without a look at each row.
    index("executions_by_start").on(table.workspaceId, table.startedAt, table.bytes),
    index("executions_by_flow").on(table.flowId, table.startedAt),
    // Most executions succeed in one commit: they must not pay for indexes that are there to find the others.
    index("executions_unsuccessful")
      .on(table.workspaceId, table.status, table.startedAt)
      .where(sql`status <> 'succeeded'`),
    index("executions_by_key")
      .on(table.workspaceId, sql`correlation COLLATE NOCASE`)
      .where(sql`correlation IS NOT NULL`),
    index("executions_retries")
      .on(table.retryOf)
      .where(sql`retry_of IS NOT NULL`),
    index("executions_children")
      .on(table.parentId)
      .where(sql`parent_id IS NOT NULL`),
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
    /** Stretches of time, as JSON, whose slots have all fired: a clock that is put back shows them again. */
    fired: text().notNull().default("[]"),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.nodeId] }),
    index("schedules_next").on(table.nextAt),
  ],
);

/** What each polling trigger remembers, and how its last look went; how the connection of each listening one is. Kept while its flow is out of service. */
export const polls = sqliteTable(
  "polls",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    nodeId: text("node_id").notNull(),
    workspaceId: text("workspace_id").notNull(),
    /** A JSON object; `null` until it has looked once, and for those that listen. */
    memory: text(),
    polledAt: integer("polled_at").notNull(),
    nextAt: integer("next_at").notNull(),
    /** How many looks have failed since the last that went well. */
    failures: integer().notNull().default(0),
    /** Of the last one: a `RunError` as JSON. */
    error: text(),
    /** Epoch ms since when it fails, or since when it does not. */
    since: integer(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.nodeId] })],
);

/** The runs that are parked: for a time, a retry, a call, or executions of other flows. What `run.parked` events come to. */
export const timers = sqliteTable(
  "timers",
  {
    executionId: text("execution_id")
      .notNull()
      .references(() => executions.id, { onDelete: "cascade" }),
    run: integer().notNull(),
    workspaceId: text("workspace_id").notNull(),
    reason: text().$type<"wait" | "retry" | "child" | "shutdown">().notNull(),
    /** `null`: not a matter of time. */
    dueAt: integer("due_at"),
    /** By which other flows find the wait: the number of a booking. */
    key: text(),
  },
  (table) => [
    primaryKey({ columns: [table.executionId, table.run] }),
    index("timers_due")
      .on(table.dueAt)
      .where(sql`due_at IS NOT NULL`),
    index("timers_key")
      .on(table.workspaceId, table.key)
      .where(sql`key IS NOT NULL`),
  ],
);

/** What is to be done because of an execution or of a look at another system, written in the transaction that made it necessary: done once, after every crash. */
export const outbox = sqliteTable("outbox", {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<"child" | "childDone" | "errorFlow" | "polled">().notNull(),
  /** May be gone already: not every execution is kept. Of `polled`, the one that is to be started. */
  executionId: text("execution_id").notNull(),
  run: integer(),
  data: text(),
});

/** Events that a trigger has taken, by what the other system calls them, so that it takes none twice. */
export const dedupeKeys = sqliteTable(
  "dedupe_keys",
  {
    flowId: text("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    nodeId: text("node_id").notNull(),
    /** SHA-256 of the key. */
    hash: blob({ mode: "buffer" }).notNull(),
    executionId: text("execution_id").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.flowId, table.nodeId, table.hash] }),
    index("dedupe_keys_expiry").on(table.expiresAt),
  ],
);

/** Which stored files an execution needs; a file that nothing needs is removed. */
export const fileUses = sqliteTable(
  "file_uses",
  {
    hash: text().notNull(),
    executionId: text("execution_id")
      .notNull()
      .references(() => executions.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.hash, table.executionId] }),
    index("file_uses_execution").on(table.executionId),
  ],
);

/** One row: which process owns the data. Raised by each that takes over, so that the one before can write no more. */
export const owner = sqliteTable("owner", {
  id: integer().primaryKey(),
  fence: integer().notNull(),
});
