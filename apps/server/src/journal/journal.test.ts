import type { RunEvent } from "@weft/flow";
import { journalContract } from "@weft/runtime/testing";
import { describe, expect, test } from "vitest";
import { raiseFence } from "../db/fence.ts";
import {
  accepted,
  chunkCount,
  failed,
  files,
  journalOn,
  open,
  record,
  rows,
  started,
  succeeded,
} from "../testing/journals.ts";
import { createJournal } from "./journal.ts";

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
