import { expect, test } from "vitest";
import { foldExecution } from "../index.ts";
import type { RunEvent } from "../index.ts";

const item = { json: {} };
const events: readonly RunEvent[] = [
  { type: "execution.accepted", at: 1, trigger: "a", mode: "test" },
  { type: "run.started", at: 1, run: 0, node: "a", index: 0, inputs: [], attempt: 1 },
  { type: "run.finished", at: 1, run: 0, outputs: { main: [item, item] } },
  {
    type: "run.started",
    at: 2,
    run: 1,
    node: "b",
    index: 0,
    inputs: [{ input: "main", run: 0, output: "main", edge: "e1" }],
    attempt: 1,
  },
  { type: "run.failed", at: 3, run: 1, error: { code: "x", message: "no" }, retryAt: 9 },
];

test("states, counts and times come from the events", () => {
  const view = foldExecution(events);
  expect(view.status).toBe("parked");
  expect(view.edgeItems.get("e1")).toBe(2);
  expect(view.byNode.get("b")?.[0]).toMatchObject({ state: "parked", attempt: 1, error: { message: "no" } });
});

test("a retried run keeps its first start, and an execution its end", () => {
  const more: readonly RunEvent[] = [
    ...events,
    {
      type: "run.started",
      at: 9,
      run: 1,
      node: "b",
      index: 0,
      inputs: [{ input: "main", run: 0, output: "main", edge: "e1" }],
      attempt: 2,
    },
    { type: "run.finished", at: 10, run: 1, outputs: { main: [] } },
    { type: "execution.finished", at: 11, status: "succeeded" },
  ];
  const view = foldExecution(more);
  expect(view).toMatchObject({ status: "succeeded", startedAt: 1, finishedAt: 11 });
  expect(view.runs[1]).toMatchObject({ startedAt: 2, finishedAt: 10, attempt: 2, state: "finished" });
  expect(view.runs[1]?.error).toBeUndefined();
});

test("a run that an earlier execution began takes as long as it took in this one", () => {
  const [accepted, ...rest] = events;
  const started = events.find((event) => event.type === "run.started" && event.run === 1);
  if (accepted?.type !== "execution.accepted" || started?.type !== "run.started") throw new Error("no start");
  const view = foldExecution([
    { ...accepted, at: 100 },
    ...rest,
    { ...started, at: 101, attempt: 2 },
    { type: "run.finished", at: 104, run: 1, outputs: { main: [] } },
  ]);
  expect(view.runs[1]).toMatchObject({ startedAt: 101, finishedAt: 104 });
});

test("items that a node goes on with in a later run went over their edge once", () => {
  const from = (run: number, edge: string) => ({ input: "main", run, output: "main", edge }) as const;
  const started = (run: number, node: string, inputs: readonly ReturnType<typeof from>[]) =>
    ({ type: "run.started", at: run, run, node, index: 0, inputs, attempt: 1 }) as const;
  const gave = (run: number) => ({ type: "run.finished", at: run, run, outputs: { main: [item] } }) as const;
  const view = foldExecution([
    started(0, "start", []),
    gave(0),
    started(1, "agent", [from(0, "in")]),
    gave(1),
    started(2, "tool", [from(1, "out")]),
    gave(2),
    started(3, "agent", [from(0, "in"), from(2, "back")]),
    gave(3),
    started(4, "tool", [from(3, "out")]),
  ]);
  expect([...view.edgeItems]).toEqual([
    ["in", 1],
    ["out", 2],
    ["back", 1],
  ]);
});

test("outputs of which only the first items are there count with all they have", () => {
  const view = foldExecution(events, [{ run: 0, output: "main", items: 5000 }]);
  expect(view.edgeItems.get("e1")).toBe(5000);
  expect(view.runs[0]).toMatchObject({ outputs: { main: [item, item] }, totals: { main: 5000 } });
});

test("one run in need of attention makes the execution need it, until somebody decides", () => {
  const asked: readonly RunEvent[] = [
    ...events,
    { type: "run.needsAttention", at: 4, run: 1, error: { code: "unknown-outcome", message: "?" } },
  ];
  expect(foldExecution(asked).status).toBe("needsAttention");
  const decided = foldExecution([
    ...asked,
    { type: "run.woken", at: 5, run: 1, woken: { by: "person", user: "u1", choice: "skip" } },
    { type: "run.finished", at: 5, run: 1, outputs: { main: [] } },
  ]);
  expect(decided.status).toBe("running");
  expect(decided.runs[1]).not.toHaveProperty("error");
});

test("a run remembers why it went on, also when it is tried again", () => {
  const decision = { by: "person", user: "u1", choice: "retry" } as const;
  const view = foldExecution([
    ...events.slice(0, 4),
    { type: "run.parked", at: 4, run: 1, reason: "wait", until: 8 },
    { type: "run.woken", at: 8, run: 1, woken: { by: "time" } },
    { type: "run.needsAttention", at: 9, run: 1, error: { code: "unknown-outcome", message: "?" } },
    { type: "run.woken", at: 10, run: 1, woken: decision },
    { type: "run.started", at: 10, run: 1, node: "b", index: 0, inputs: [], attempt: 2 },
    { type: "run.parked", at: 11, run: 1, reason: "retry", until: 12 },
    { type: "run.woken", at: 12, run: 1 },
  ]);
  expect(view.runs[1]?.wakings).toEqual([
    { at: 8, woken: { by: "time" } },
    { at: 10, woken: decision },
  ]);
});
