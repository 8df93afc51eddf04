import { foldExecution } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import { expect, test } from "vitest";
import { edgeRun, nodeRun, sameRun } from "./run-state.ts";

const items = [{ json: { n: 1 } }, { json: { n: 2 } }];
const delivery = { input: "main", run: 0, output: "main", edge: "e1" };
const begun: RunEvent[] = [
  { type: "execution.accepted", at: 0, trigger: "order", mode: "test" },
  { type: "run.started", at: 0, run: 0, node: "order", index: 0, inputs: [], attempt: 1 },
  { type: "run.finished", at: 0, run: 0, outputs: { main: items } },
  { type: "run.started", at: 10, run: 1, node: "total", index: 0, inputs: [delivery], attempt: 1 },
];
const failed: RunEvent[] = [
  ...begun,
  { type: "run.failed", at: 50, run: 1, error: { code: "x", message: "No such host" } },
  { type: "execution.finished", at: 50, status: "failed" },
];

test("a node shows its state, its time and its items", () => {
  expect(nodeRun(foldExecution(begun), "order")).toMatchObject({
    state: "succeeded",
    runs: 1,
    items: { main: 2 },
  });
  expect(nodeRun(foldExecution(begun), "total")).toMatchObject({ state: "running", durationMs: undefined });
  expect(nodeRun(foldExecution(failed), "total")).toMatchObject({
    state: "failed",
    durationMs: 40,
    error: { message: "No such host" },
  });
  expect(nodeRun(foldExecution(failed), "big")).toBeUndefined();
});

test("an edge shows what went over it, and is grey when the execution passed it by", () => {
  expect(edgeRun(foldExecution(begun), { id: "e1", target: "total" })).toEqual({
    path: "taken",
    items: 2,
    moving: true,
  });
  expect(edgeRun(foldExecution(begun), { id: "e2", target: "big" })).toMatchObject({ path: "open" });
  expect(edgeRun(foldExecution(failed), { id: "e2", target: "big" })).toMatchObject({ path: "untaken" });
});

test("states that look the same are the same", () => {
  const [a, b] = [nodeRun(foldExecution(begun), "order"), nodeRun(foldExecution(failed), "order")];
  expect(sameRun(a, b)).toBe(true);
  expect(sameRun(nodeRun(foldExecution(begun), "total"), nodeRun(foldExecution(failed), "total"))).toBe(
    false,
  );
});
