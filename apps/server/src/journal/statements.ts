import type SqliteDatabase from "better-sqlite3";
import type { Fence } from "../db/fence.ts";
import type { Errand, TimerRow } from "./consequences.ts";
import type { ExecutionRecord, Progress } from "./record.ts";

/** The journal's own SQL, prepared once. Everything else goes through Drizzle. */
export interface Statements {
  /** How long a statement waits for another program that has locked the database, in milliseconds. */
  patience(ms: number): void;
  /** Writes something that changes nothing. @throws when nothing can be stored */
  probe(): void;
  /** @throws when the data belongs to another process; the transaction has begun then */
  begin(): void;
  commit(): void;
  rollback(): void;
  insertExecution(record: ExecutionRecord, progress: Progress, bytes: number): void;
  /** @param more bytes that are added */
  updateExecution(id: string, progress: Progress, more: number): void;
  deleteExecution(id: string): void;
  insertChunk(id: string, seq: number, data: string): void;
  useFile(file: string, id: string): void;
  chunks(id: string): string[];
  putTimer(record: ExecutionRecord, timer: TimerRow): void;
  clearTimer(id: string, run: number): void;
  addErrand(errand: Errand): void;
}

export function prepareStatements({
  sqlite,
  fence,
}: {
  readonly sqlite: SqliteDatabase.Database;
  readonly fence: Pick<Fence, "check">;
}): Statements {
  const begin = sqlite.prepare("BEGIN IMMEDIATE");
  const commit = sqlite.prepare("COMMIT");
  const rollback = sqlite.prepare("ROLLBACK");
  const chunk = sqlite.prepare("INSERT INTO journal_chunks (execution_id, seq, data) VALUES (?, ?, ?)");
  const use = sqlite.prepare("INSERT OR IGNORE INTO file_uses (hash, execution_id) VALUES (?, ?)");
  const probe = sqlite.prepare("UPDATE owner SET fence = fence");
  const read = sqlite.prepare("SELECT data FROM journal_chunks WHERE execution_id = ? ORDER BY seq").pluck();
  return {
    patience: (ms) => void sqlite.pragma(`busy_timeout = ${ms}`),
    probe: () => void probe.run(),
    begin() {
      begin.run();
      fence.check();
    },
    commit: () => void commit.run(),
    rollback: () => void (sqlite.inTransaction && rollback.run()),
    ...executionStatements(sqlite),
    insertChunk: (id, seq, data) => void chunk.run(id, seq, data),
    useFile: (file, id) => void use.run(file, id),
    ...consequenceStatements(sqlite),
    chunks: (id) => read.all(id) as string[],
  };
}

function executionStatements(
  sqlite: SqliteDatabase.Database,
): Pick<Statements, "insertExecution" | "updateExecution" | "deleteExecution"> {
  const insert = sqlite.prepare(
    "INSERT INTO executions (id, workspace_id, flow_id, flow_version, draft, mode, dry, status, trigger_type, " +
      "started_at, finished_at, correlation, error, bytes, parent_id, parent_run, retry_of, queue_key) " +
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  // A finished execution never changes.
  const update = sqlite.prepare(
    "UPDATE executions SET status = ?, finished_at = ?, error = ?, bytes = bytes + ? WHERE id = ? AND finished_at IS NULL",
  );
  const remove = sqlite.prepare("DELETE FROM executions WHERE id = ?");
  return {
    insertExecution(record, progress, bytes) {
      insert.run(
        record.id,
        record.workspaceId,
        record.flowId,
        record.version,
        record.draft,
        record.mode,
        record.dry ? 1 : 0,
        progress.status,
        record.triggerType,
        record.startedAt,
        progress.finishedAt,
        record.correlation,
        errorText(progress),
        bytes,
        record.parentId,
        record.parentRun,
        record.retryOf,
        record.queueKey,
      );
    },
    updateExecution: (id, progress, more) =>
      void update.run(progress.status, progress.finishedAt, errorText(progress), more, id),
    deleteExecution: (id) => void remove.run(id),
  };
}

function consequenceStatements(
  sqlite: SqliteDatabase.Database,
): Pick<Statements, "putTimer" | "clearTimer" | "addErrand"> {
  const putTimer = sqlite.prepare(
    "INSERT INTO timers (execution_id, run, workspace_id, reason, due_at, key) VALUES (?, ?, ?, ?, ?, ?) " +
      "ON CONFLICT DO UPDATE SET reason = excluded.reason, due_at = excluded.due_at, key = excluded.key",
  );
  const clearTimer = sqlite.prepare("DELETE FROM timers WHERE execution_id = ? AND run = ?");
  const addErrand = sqlite.prepare("INSERT INTO outbox (kind, execution_id, run, data) VALUES (?, ?, ?, ?)");
  return {
    putTimer: (record, timer) =>
      void putTimer.run(record.id, timer.run, record.workspaceId, timer.reason, timer.dueAt, timer.key),
    clearTimer: (id, run) => void clearTimer.run(id, run),
    addErrand: ({ kind, executionId, run, data }) => void addErrand.run(kind, executionId, run, data),
  };
}

function errorText({ error }: Progress): string | null {
  return error === null ? null : JSON.stringify(error);
}
