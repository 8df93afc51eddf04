import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyFlow } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import { journalContract } from "@weft/runtime/testing";
import type { FileStore } from "@weft/sdk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { raiseFence } from "../db/fence.ts";
import { openDatabase } from "../db/open.ts";
import type { OpenDatabase } from "../db/open.ts";
import { createCatalog } from "../catalog/catalog.ts";
import { createFileStore } from "../files/store.ts";
import { createFlow } from "../flows/create.ts";
import { takenIds } from "../flows/store.ts";
import { ensureWorkspace } from "../people/workspace.ts";
import { systemClock } from "../services.ts";
import { createJournal } from "./journal.ts";
import type { ExecutionJournal, JournalOptions } from "./journal.ts";
import type { ExecutionRecord } from "./record.ts";

const accepted: RunEvent = { type: "execution.accepted", at: 1, trigger: "start", mode: "production" };
const started: RunEvent = { type: "run.started", at: 2, run: 0, node: "n", index: 0, inputs: [], attempt: 1 };
const succeeded: RunEvent = { type: "execution.finished", at: 9, status: "succeeded" };
const failed: RunEvent = {
  type: "execution.finished",
  at: 9,
  status: "failed",
  error: { code: "x", message: "no stock" },
};

function record(id: string, more: Partial<ExecutionRecord> = {}): ExecutionRecord {
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
  return { ...what, id, triggerType: "core.webhook", startedAt: 1, correlation: null, keep: "all", ...more };
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

function open(): OpenDatabase {
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

function files(): FileStore {
  return createFileStore(join(folder, "files"));
}

function rows(database: OpenDatabase): unknown[] {
  return database.sqlite.prepare("SELECT id, status, finished_at, error FROM executions ORDER BY id").all();
}

function chunkCount(database: OpenDatabase): unknown {
  return database.sqlite.prepare("SELECT count(*) FROM journal_chunks").pluck().get();
}

/** Of the process that owns the database from now on. */
function journalOn({ sqlite }: OpenDatabase, more: Partial<JournalOptions> = {}): ExecutionJournal {
  return createJournal({ sqlite, fence: raiseFence(sqlite, () => {}), files: files(), ...more });
}

journalContract("SQLite", async () => {
  const { sqlite } = open();
  const fence = raiseFence(sqlite, () => {});
  const journal = createJournal({ sqlite, fence, files: files() });
  // A process that starts now has its own connection and sees what is committed.
  return {
    journal,
    announce: async (id) => journal.open(record(id)),
    read: async (id) => createJournal({ sqlite: open().sqlite, fence, files: files() }).read(id),
  };
});

describe("group commit", () => {
  test("stores a short execution as one row and one chunk in one commit", async () => {
    const database = open();
    const commits: number[] = [];
    const journal = journalOn(database, { onCommit: (commit) => commits.push(commit.executions) });
    journal.open(record("a"));
    journal.append("a", [accepted, started, succeeded]);
    await journal.commit("a");
    expect(rows(database)).toEqual([{ id: "a", status: "succeeded", finished_at: 9, error: null }]);
    expect(chunkCount(database)).toBe(1);
    expect(commits).toEqual([1]);
  });

  test("serves everyone who asks in one turn with one commit", async () => {
    const commits: number[] = [];
    const journal = journalOn(open(), { onCommit: (commit) => commits.push(commit.executions) });
    const ids = Array.from({ length: 200 }, (_, i) => `e${i}`);
    await Promise.all(
      ids.map((id) => {
        journal.open(record(id));
        journal.append(id, [accepted, succeeded]);
        return journal.commit(id);
      }),
    );
    expect(commits).toEqual([200]);
  });

  test("one that cannot be stored is told so and takes nobody with it", async () => {
    const database = open();
    const journal = journalOn(database);
    journal.open(record("orphan", { flowId: "deleted" }));
    journal.open(record("endless"));
    journal.open(record("fine"));
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    journal.append("orphan", [accepted]);
    journal.append("endless", [
      accepted,
      { type: "run.finished", at: 1, run: 0, outputs: { main: [{ json: circle }] } },
    ]);
    journal.append("fine", [accepted]);
    const outcome = await Promise.allSettled(["orphan", "endless", "fine"].map((id) => journal.commit(id)));
    expect(outcome.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(rows(database)).toEqual([{ id: "fine", status: "running", finished_at: null, error: null }]);
  });

  test("a failed commit keeps its events for the next one", async () => {
    const database = open();
    const journal = journalOn(database);
    database.sqlite.exec(
      "CREATE TRIGGER full BEFORE INSERT ON journal_chunks BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    );
    journal.open(record("a"));
    journal.append("a", [accepted]);
    await expect(journal.commit("a")).rejects.toThrow("the disk is full");
    database.sqlite.exec("DROP TRIGGER full");
    journal.append("a", [succeeded]);
    await journal.commit("a");
    expect(await journal.read("a")).toEqual([accepted, succeeded]);
  });
});

describe("the row", () => {
  const write: RunEvent = { ...started, write: true };
  test.each([
    ["running", [started]],
    ["parked", [started, { type: "run.parked", at: 3, run: 0, reason: "retry", until: 9 }]],
    [
      "running",
      [started, { type: "run.parked", at: 3, run: 0, reason: "wait" }, { type: "run.woken", at: 4, run: 0 }],
    ],
    [
      "needsAttention",
      [write, { type: "run.needsAttention", at: 3, run: 0, error: { code: "x", message: "?" } }],
    ],
  ] as const)("says %s (%#)", async (status, events) => {
    const database = open();
    const journal = journalOn(database);
    journal.open(record("a"));
    journal.append("a", [accepted]);
    await journal.commit("a");
    journal.append("a", events);
    await journal.commit("a");
    expect(rows(database)).toMatchObject([{ status, finished_at: null }]);
  });

  test("never changes once it is finished", async () => {
    const database = open();
    const journal = journalOn(database);
    journal.open(record("a"));
    journal.append("a", [accepted, failed]);
    await journal.commit("a");
    journal.append("a", [succeeded]);
    await journal.commit("a");
    expect(rows(database)).toEqual([
      {
        id: "a",
        status: "failed",
        finished_at: 9,
        error: JSON.stringify({ code: "x", message: "no stock" }),
      },
    ]);
  });
});

describe("saveData", () => {
  test.each([
    ["all", succeeded, 1],
    ["all", failed, 1],
    ["errors", succeeded, 0],
    ["errors", failed, 1],
    ["none", succeeded, 0],
    ["none", failed, 0],
  ] as const)("%s: %o", async (keep, end, kept) => {
    const database = open();
    const journal = journalOn(database);
    journal.open(record("at once", { keep }));
    journal.append("at once", [accepted, end]);
    journal.open(record("in two steps", { keep }));
    journal.append("in two steps", [accepted]);
    await Promise.all([journal.commit("at once"), journal.commit("in two steps")]);
    expect(rows(database)).toContainEqual(expect.objectContaining({ id: "in two steps", status: "running" }));
    journal.append("in two steps", [end]);
    await journal.commit("in two steps");
    expect(rows(database)).toHaveLength(2 * kept);
    expect(chunkCount(database)).toBe(3 * kept);
  });
});

test("what is to happen along with the first events happens once, in their transaction", async () => {
  const database = open();
  const journal = journalOn(database);
  const inTransaction: boolean[] = [];
  journal.open(record("a"), () => inTransaction.push(database.sqlite.inTransaction));
  journal.append("a", [accepted]);
  await journal.commit("a");
  journal.append("a", [succeeded]);
  await journal.commit("a");
  expect(inTransaction).toEqual([true]);
});

test("goes on with an execution that another process began", async () => {
  const first = journalOn(open());
  first.open(record("a"));
  first.append("a", [accepted, started]);
  await first.commit("a");
  const database = open();
  const second = journalOn(database);
  expect(await second.reopen(record("a"))).toEqual([accepted, started]);
  second.append("a", [succeeded]);
  await second.commit("a");
  expect(await second.read("a")).toEqual([accepted, started, succeeded]);
  expect(rows(database)).toMatchObject([{ status: "succeeded" }]);
});

test("a process that was taken for dead adds nothing, and hears of it", async () => {
  const database = open();
  const heard: string[] = [];
  const fence = raiseFence(database.sqlite, () => heard.push("fenced"));
  const before = createJournal({ sqlite: database.sqlite, fence, files: files() });
  before.open(record("a"));
  before.append("a", [accepted]);
  await before.commit("a");
  const after = journalOn(open());
  before.open(record("b"));
  before.append("b", [accepted, succeeded]);
  await expect(before.commit("b")).rejects.toThrow("another Weft process");
  after.open(record("c"));
  after.append("c", [accepted]);
  await after.commit("c");
  expect(heard).not.toEqual([]);
  expect(rows(database)).toMatchObject([{ id: "a" }, { id: "c" }]);
});
