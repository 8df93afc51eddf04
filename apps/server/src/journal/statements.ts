import type SqliteDatabase from "better-sqlite3";
import type { StoredEvent } from "./outputs.ts";
import type { ExecutionRecord, Progress } from "./record.ts";

/** The journal's own SQL, prepared once. Everything else goes through Drizzle. */
export interface Statements {
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
}

export function prepareStatements(sqlite: SqliteDatabase.Database): Statements {
  const begin = sqlite.prepare("BEGIN IMMEDIATE");
  const commit = sqlite.prepare("COMMIT");
  const rollback = sqlite.prepare("ROLLBACK");
  const insert = sqlite.prepare(
    "INSERT INTO executions (id, workspace_id, flow_id, flow_version, draft, mode, dry, status, trigger_type, " +
      "started_at, finished_at, correlation, error, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  // A finished execution never changes.
  const update = sqlite.prepare(
    "UPDATE executions SET status = ?, finished_at = ?, error = ?, bytes = bytes + ? WHERE id = ? AND finished_at IS NULL",
  );
  const remove = sqlite.prepare("DELETE FROM executions WHERE id = ?");
  const chunk = sqlite.prepare("INSERT INTO journal_chunks (execution_id, seq, data) VALUES (?, ?, ?)");
  const use = sqlite.prepare("INSERT OR IGNORE INTO file_uses (hash, execution_id) VALUES (?, ?)");
  const read = sqlite.prepare("SELECT data FROM journal_chunks WHERE execution_id = ? ORDER BY seq").pluck();
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void (sqlite.inTransaction && rollback.run()),
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
      );
    },
    updateExecution: (id, progress, more) =>
      void update.run(progress.status, progress.finishedAt, errorText(progress), more, id),
    deleteExecution: (id) => void remove.run(id),
    insertChunk: (id, seq, data) => void chunk.run(id, seq, data),
    useFile: (file, id) => void use.run(file, id),
    chunks: (id) => read.all(id) as string[],
  };
}

export function parseChunks(chunks: readonly string[]): StoredEvent[] {
  return chunks.flatMap((data) => JSON.parse(data) as StoredEvent[]);
}

function errorText({ error }: Progress): string | null {
  return error === null ? null : JSON.stringify(error);
}
