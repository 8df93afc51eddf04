import { expect, test } from "vitest";
import type { ExecutionJournal } from "../journal/journal.ts";
import { createFaults } from "./faults.ts";
import { watchJournal } from "./journal.ts";

const none = { die: () => undefined, tellAtEnd: () => undefined };

/** Faults that say where the process would have died. */
function deadly(wanted: string) {
  const log: string[] = [];
  const faults = createFaults(wanted, { ...none, die: () => log.push("dead") });
  return { log, faults };
}

test("without a fault everything is left as it is", () => {
  const object = { call: () => 1 };
  const faults = createFaults(undefined, none);
  expect(faults.around("area", object)).toBe(object);
  expect(faults.on).toBe(false);
});

test("the process dies when the step is passed for the n-th time, and only there", () => {
  const { log, faults } = deadly("a.b:2");
  for (const point of ["a.b", "a.c", "a.c", "a.b", "a.b"]) {
    log.push(point);
    faults.hit(point);
  }
  expect(log).toEqual(["a.b", "a.c", "a.c", "a.b", "dead", "a.b"]);
});

test("a fault that names no step is refused with how to write one", () => {
  for (const wanted of ["a.b", "a.b:0", ":1", "a b:1"])
    expect(() => createFaults(wanted, none)).toThrow("such as sql.commit.before:3");
});

test("calls are steps before and after, promises when they are kept", async () => {
  const log: string[] = [];
  const faults = createFaults("store.slow.after:1", { ...none, die: () => log.push("dead") });
  const kept = Promise.withResolvers<string>();
  const store = faults.around("store", { slow: () => kept.promise, name: "x" });
  const slow = store.slow();
  await Promise.resolve();
  log.push("waits");
  kept.resolve("done");
  expect(await slow).toBe("done");
  expect(log).toEqual(["waits", "dead"]);
  expect(store.name).toBe("x");
});

test("counting tells at the end how often each step was passed", () => {
  let tell = () => "";
  const faults = createFaults("count", { ...none, tellAtEnd: (text) => (tell = text) });
  for (const point of ["a", "b", "a"]) faults.hit(point);
  expect(tell()).toBe('faults: {"a":2,"b":1}\n');
});

test("the journal's steps are named by what they are about", async () => {
  const journal: Pick<ExecutionJournal, "append" | "commit"> = {
    append: () => undefined,
    commit: async () => undefined,
  };
  const run = { at: 0, run: 1, node: "send", index: 0, inputs: [], attempt: 1 };
  for (const point of [
    "intent.append.before",
    "intent.commit.after",
    "result.append.after",
    "end.commit.before",
  ]) {
    const { log, faults } = deadly(`journal.${point}:1`);
    const watched = watchJournal(journal as ExecutionJournal, faults);
    watched.append("e", [{ type: "run.started", write: true, ...run }]);
    await watched.commit("e");
    watched.append("e", [{ type: "run.finished", at: 0, run: 1, outputs: {} }]);
    watched.append("e", [{ type: "execution.finished", at: 0, status: "succeeded" }]);
    await watched.commit("e");
    expect(log, point).toEqual(["dead"]);
  }
});
