import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { testCatalog as catalog, testNodes } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };
const at = (x: number, y: number) => ({ position: { x, y } });

test("parallel: branches overlap", async () => {
  const flow = flowOf({
    nodes: [begin, { id: "a", type: "slow" }, { id: "b", type: "slow" }, { id: "c", type: "pass" }],
    edges: ["in > a > c", "in > b > c"],
  });
  const { events } = await runFlow(flow, { catalog });
  const kinds = events.flatMap((e) =>
    e.type.startsWith("run.") && "run" in e ? [`${e.type.slice(4)} ${e.run}`] : [],
  );
  expect(kinds.slice(2, 6)).toEqual(["started 1", "started 2", "finished 1", "started 3"]);
});

/** Two branches of two nodes, the lower one connected first. */
function branches(order: "parallel" | "sequential") {
  return flowOf({
    nodes: [
      { ...begin, ...at(0, 0) },
      { id: "low", type: "slow", ...at(1, 100) },
      { id: "low2", type: "pass", ...at(2, 100) },
      { id: "up", type: "slow", ...at(1, -100) },
      { id: "up2", type: "pass", ...at(2, -100) },
    ],
    edges: ["in > low > low2", "in > up > up2"],
    settings: { order },
  });
}

test("sequential: one at a time, depth first, the upper branch first", async () => {
  const { started, events } = await runFlow(branches("sequential"), { catalog });
  expect(started).toEqual(["in", "up", "up2", "low", "low2"]);
  const runs = events.filter((e) => e.type === "run.started" || e.type === "run.finished").map((e) => e.type);
  expect(runs).toEqual(Array.from({ length: 5 }, () => ["run.started", "run.finished"]).flat());
});

test("parallel: the branches start in the order of their edges", async () => {
  const { started } = await runFlow(branches("parallel"), { catalog });
  expect(started).toEqual(["in", "low", "up", "low2", "up2"]);
});

test("sequential: at the same height the left one comes first, across all outputs", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "f", type: "fork", params: { value: "={{ $json.n === 1 }}" } },
      { id: "right", type: "pass", ...at(500, 0) },
      { id: "left", type: "pass", ...at(400, 0) },
      { id: "top", type: "pass", ...at(900, -50) },
    ],
    edges: ["in > f", "f.yes > right", "f.no > left", "f.no > top"],
    settings: { order: "sequential" },
  });
  const { started } = await runFlow(flow, { catalog, items: [{ n: 1 }, { n: 2 }] });
  expect(started).toEqual(["in", "f", "top", "left", "right"]);
});

test("sequential: a join that lacks an input runs when nothing else is left", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "f", type: "fork", params: { value: true }, ...at(1, -100) },
      { id: "j", type: "join", ...at(2, -100) },
      { id: "other", type: "pass", ...at(1, 100) },
      { id: "other2", type: "pass", ...at(2, 100) },
    ],
    edges: ["in > f", "f.yes > j.in1", "f.no > j.in2", "in > other > other2"],
    settings: { order: "sequential" },
  });
  const { started } = await runFlow(flow, { catalog });
  expect(started).toEqual(["in", "f", "other", "other2", "j"]);
});

test("sequential: a circle goes round until its items take the way out", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      {
        id: "add",
        type: "set",
        params: { fields: [{ name: "n", type: "number", value: "={{ $json.n + 1 }}" }] },
      },
      { id: "again", type: "fork", params: { value: "={{ $json.n < 5 }}" } },
      { id: "out", type: "pass" },
    ],
    edges: ["in > add > again", "again.yes > add", "again.no > out"],
    settings: { order: "sequential" },
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 0 }] });
  expect(result.outputs("out")).toEqual([{ n: 5 }]);
  expect(result.started.filter((id) => id === "add")).toHaveLength(5);
});

test("joins that wait for each other on a circle do not wait for ever", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "a", type: "join" },
      { id: "b", type: "join" },
      { id: "once", type: "fork", params: { value: false } },
    ],
    edges: ["in > a.in1", "in > b.in1", "a > b.in2", "b > once", "once.yes > a.in2"],
  });
  const { status, started } = await runFlow(flow, { catalog });
  expect(status).toBe("succeeded");
  expect(started).toEqual(["in", "a", "b", "once"]);
});

test("a long flow that never waits lets others in", async () => {
  let turns = 0;
  const count = defineAction({
    type: "count",
    version: 1,
    label: "Count",
    effect: "none",
    params: {},
    run: ({ item }) => item,
  });
  const ids = Array.from({ length: 5000 }, (_, i) => `n${i}`);
  const flow = flowOf({
    nodes: [begin, ...ids.map((id) => ({ id, type: "count" }))],
    edges: [["in", ...ids].join(" > ")],
  });
  const ticker = setInterval(() => (turns += 1), 0);
  const { status } = await runFlow(flow, { catalog: catalogOf([...testNodes, count]), host: testHost() });
  clearInterval(ticker);
  expect(status).toBe("succeeded");
  expect(turns).toBeGreaterThan(0);
});
