import type { RunEvent } from "@weft/flow";
import { describe, expect, test } from "vitest";
import type { Journal } from "../host.ts";

export interface JournalUnderTest {
  readonly journal: Journal;
  /** What a process that starts now would find: committed events only, oldest first. */
  read(executionId: string): Promise<readonly RunEvent[]>;
  close?(): Promise<void>;
  /** Called before the first event of an execution, where the storage wants to know it first. */
  announce?(executionId: string): Promise<void>;
}

const accepted: RunEvent = { type: "execution.accepted", at: 1, trigger: "start", mode: "production" };
const finished: RunEvent = { type: "execution.finished", at: 9, status: "succeeded" };

function woken(run: number): RunEvent {
  return { type: "run.woken", at: run, run };
}

type Use = (under: JournalUnderTest, ids: readonly string[]) => Promise<void>;

/** Runs `use` on an empty journal that expects `count` executions. */
type WithJournal = (use: Use, count?: number) => Promise<void>;

/** The rules that every journal keeps. Call it in a test file, with a way to make an empty journal. */
export function journalContract(name: string, create: () => Promise<JournalUnderTest>): void {
  const withJournal: WithJournal = async (use, count = 1) => {
    const under = await create();
    const ids = Array.from({ length: count }, (_, i) => `execution-${i}`);
    try {
      for (const id of ids) await under.announce?.(id);
      await use(under, ids);
    } finally {
      await under.close?.();
    }
  };
  describe(`journal: ${name}`, () => {
    oneExecution(withJournal);
    manyExecutions(withJournal);
  });
}

function oneExecution(withJournal: WithJournal): void {
  test("knows nothing of an execution that it never got", () =>
    withJournal(async ({ read }) => {
      expect(await read("never")).toEqual([]);
    }));

  test("keeps what was committed, in order, over several commits", () =>
    withJournal(async ({ journal, read }, [id = ""]) => {
      journal.append(id, [accepted, woken(1)]);
      await journal.commit(id);
      journal.append(id, [woken(2)]);
      journal.append(id, [woken(3)]);
      await journal.commit(id);
      journal.append(id, [finished]);
      await journal.commit(id);
      expect(await read(id)).toEqual([accepted, woken(1), woken(2), woken(3), finished]);
    }));

  test("a commit without anything new resolves and changes nothing", () =>
    withJournal(async ({ journal, read }, [id = ""]) => {
      journal.append(id, [accepted]);
      await journal.commit(id);
      await journal.commit(id);
      expect(await read(id)).toEqual([accepted]);
    }));

  test("two commits at the same time keep each event once", () =>
    withJournal(async ({ journal, read }, [id = ""]) => {
      journal.append(id, [accepted]);
      const first = journal.commit(id);
      journal.append(id, [finished]);
      await Promise.all([first, journal.commit(id)]);
      expect(await read(id)).toEqual([accepted, finished]);
    }));

  test("events survive as they were: text of any script, nested items, exact numbers", () =>
    withJournal(async ({ journal, read }, [id = ""]) => {
      const name = "Zażółć gęślą jaźń \u{1f9f5} \u0000";
      const json = { name, amounts: [0.1, 9_007_199_254_740_991, -0.5], nested: { empty: {}, none: null } };
      const outputs = { main: [{ json, from: 0 }], error: [] };
      journal.append(id, [accepted, { type: "run.finished", at: 2, run: 0, outputs }]);
      await journal.commit(id);
      expect(await read(id)).toEqual([accepted, { type: "run.finished", at: 2, run: 0, outputs }]);
    }));
}

function manyExecutions(withJournal: WithJournal): void {
  test("many executions at once are kept apart", () =>
    withJournal(async ({ journal, read }, ids) => {
      const work = ids.map(async (id, i) => {
        journal.append(id, [accepted, woken(i)]);
        await journal.commit(id);
        journal.append(id, [finished]);
        await journal.commit(id);
      });
      await Promise.all(work);
      const found = await Promise.all(ids.map((id) => read(id)));
      expect(found).toEqual(ids.map((_, i) => [accepted, woken(i), finished]));
    }, 100));
}
