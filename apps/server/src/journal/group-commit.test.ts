import type { RunEvent } from "@weft/flow";
import { describe, expect, test } from "vitest";
import {
  accepted,
  chunkCount,
  journalOn,
  open,
  record,
  rows,
  started,
  succeeded,
} from "../testing/journals.ts";
import type { ExecutionJournal } from "./journal.ts";

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

describe("an end that nobody waits for", () => {
  const alone = { awaited: false } as const;
  const finished: RunEvent = { type: "run.finished", at: 3, run: 0, outputs: {} };

  async function accept(journal: ExecutionJournal, id: string, events: RunEvent[]): Promise<void> {
    journal.open(record(id, alone));
    journal.append(id, events);
    await journal.commit(id);
  }

  test("goes along with the next commit, or is stored a moment later", async () => {
    const commits: number[] = [];
    const journal = journalOn(open(), { onCommit: (commit) => commits.push(commit.executions) });
    await accept(journal, "a", [accepted]);
    journal.append("a", [started, finished, succeeded]);
    const end = journal.commit("a");
    await accept(journal, "b", [accepted]);
    await end;
    expect(commits).toEqual([1, 2]);
    journal.append("b", [succeeded]);
    await journal.commit("b");
    expect(commits).toEqual([1, 2, 1]);
  });

  test("does not wait when it follows a write, which must not be forgotten", async () => {
    const commits: number[] = [];
    const journal = journalOn(open(), { onCommit: (commit) => commits.push(commit.executions) });
    await accept(journal, "a", [accepted, { ...started, write: true }]);
    journal.append("a", [finished, succeeded]);
    void journal.commit("a");
    await new Promise((resolve) => setImmediate(resolve));
    expect(commits).toEqual([1, 1]);
  });
});
