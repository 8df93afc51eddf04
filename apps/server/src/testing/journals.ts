import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyFlow } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import type { FileStore } from "@weft/sdk";
import { afterEach, beforeEach } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { raiseFence } from "../db/fence.ts";
import { openDatabase } from "../db/open.ts";
import type { OpenDatabase } from "../db/open.ts";
import { createFileStore } from "../files/store.ts";
import { createFlow } from "../flows/create.ts";
import { takenIds } from "../flows/store.ts";
import { createJournal } from "../journal/journal.ts";
import type { ExecutionJournal, JournalOptions } from "../journal/journal.ts";
import type { ExecutionRecord } from "../journal/record.ts";
import { ensureWorkspace } from "../people/workspace.ts";
import { systemClock } from "../services.ts";

export const accepted = {
  type: "execution.accepted",
  at: 1,
  trigger: "start",
  mode: "production",
} satisfies RunEvent;
export const started = {
  type: "run.started",
  at: 2,
  run: 0,
  node: "n",
  index: 0,
  inputs: [],
  attempt: 1,
} satisfies RunEvent;
export const succeeded = { type: "execution.finished", at: 9, status: "succeeded" } satisfies RunEvent;
export const failed: RunEvent = {
  type: "execution.finished",
  at: 9,
  status: "failed",
  error: { code: "x", message: "no stock" },
};

/** Of an execution of the flow that is there. */
export function record(id: string, more: Partial<ExecutionRecord> = {}): ExecutionRecord {
  const what = {
    flowId: "flow",
    workspaceId: "default",
    version: 1,
    draft: null,
    mode: "production",
    dry: false,
    parentId: null,
    parentRun: null,
    retryOf: null,
    queueKey: null,
    errorFlow: null,
  } as const;
  return {
    ...what,
    id,
    triggerType: "core.webhook",
    startedAt: 1,
    correlation: null,
    keep: "all",
    awaited: true,
    ...more,
  };
}

let folder = "";
let opened: OpenDatabase[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weft-journal-"));
});
afterEach(() => {
  for (const database of opened) database.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

/** The database of this test, opened once more. */
export function open(): OpenDatabase {
  const database = openDatabase(join(folder, "weft.db"));
  opened.push(database);
  ensureWorkspace(database.db, 0);
  if (takenIds(database.db, ["flow"]).size === 0) {
    const services = { catalog: createCatalog([], []), clock: systemClock };
    const flow = emptyFlow({ id: "flow", name: "Flow" });
    createFlow(database.db, services, { workspaceId: "default", flow, by: null });
  }
  return database;
}

export function files(): FileStore {
  return createFileStore(join(folder, "files"));
}

export function rows(database: OpenDatabase): unknown[] {
  return database.sqlite.prepare("SELECT id, status, finished_at, error FROM executions ORDER BY id").all();
}

export function chunkCount(database: OpenDatabase): unknown {
  return database.sqlite.prepare("SELECT count(*) FROM journal_chunks").pluck().get();
}

/** Of the process that owns the database from now on. */
export function journalOn({ sqlite }: OpenDatabase, more: Partial<JournalOptions> = {}): ExecutionJournal {
  return createJournal({ sqlite, fence: raiseFence(sqlite, () => {}), files: files(), ...more });
}
