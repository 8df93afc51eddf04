import type { RunEvent } from "@weft/flow";
import type SqliteDatabase from "better-sqlite3";
import type { ExecutionRecord, Progress } from "./record.ts";

/** The journal's own SQL, prepared once. Everything else goes through Drizzle. */
export interface Statements {
  begin(): void;
  commit(): void;
  rollback(): void;
  insertExecution(record: ExecutionRecord, progress: Progress): void;
  updateExecution(id: string, progress: Progress): void;
  deleteExecution(id: string): void;
  insertChunk(id: string, seq: number, data: string): void;
  chunks(id: string): string[];
}

export function prepareStatements(sqlite: SqliteDatabase.Database): Statements {
  const begin = sqlite.prepare("BEGIN IMMEDIATE");
  const commit = sqlite.prepare("COMMIT");
  const rollback = sqlite.prepare("ROLLBACK");
  const insert = sqlite.prepare(
    "INSERT INTO executions (id, workspace_id, flow_id, flow_version, draft, mode, dry, status, trigger_type, " +
      "started_at, finished_at, correlation, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  // A finished execution never changes.
  const update = sqlite.prepare(
    "UPDATE executions SET status = ?, finished_at = ?, error = ? WHERE id = ? AND finished_at IS NULL",
  );
  const remove = sqlite.prepare("DELETE FROM executions WHERE id = ?");
  const chunk = sqlite.prepare("INSERT INTO journal_chunks (execution_id, seq, data) VALUES (?, ?, ?)");
  const read = sqlite.prepare("SELECT data FROM journal_chunks WHERE execution_id = ? ORDER BY seq").pluck();
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void (sqlite.inTransaction && rollback.run()),
    insertExecution(record, progress) {
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
      );
    },
    updateExecution: (id, progress) =>
      void update.run(progress.status, progress.finishedAt, errorText(progress), id),
    deleteExecution: (id) => void remove.run(id),
    insertChunk: (id, seq, data) => void chunk.run(id, seq, data),
    chunks: (id) => read.all(id) as string[],
  };
}

export function parseChunks(chunks: readonly string[]): RunEvent[] {
  return chunks.flatMap((data) => JSON.parse(data) as RunEvent[]);
}

function errorText({ error }: Progress): string | null {
  return error === null ? null : JSON.stringify(error);
}
