import { expect, test } from "vitest";
import { flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const passes = (...ids: string[]) => ids.map((id) => ({ id, type: "pass" }));
const begin = { id: "in", type: "start" };

test("a diamond joins once, with both branches in the order of the inputs", async () => {
  const flow = flowOf({
    nodes: [begin, { id: "slow", type: "slow" }, ...passes("quick"), { id: "j", type: "join" }],
    edges: ["in > slow > j.in1", "in > quick > j.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.started).toEqual(["in", "slow", "quick", "j"]);
  expect(result.outputs("j")).toEqual([{ n: 1 }, { n: 1 }]);
  const finished = result.events.findLast((e) => e.type === "run.finished");
  expect(finished).toMatchObject({
    outputs: { main: [{ from: 0 }, { from: { input: "in2", item: 0 } }] },
  });
});

test("a branch that gets nothing is not waited for", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "f", type: "fork", params: { value: true } },
      ...passes("a", "b"),
      { id: "j", type: "join" },
    ],
    edges: ["in > f", "f.yes > a > j.in1", "f.no > b > j.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.started).toEqual(["in", "f", "a", "j"]);
  expect(result.outputs("j")).toEqual([{ n: 1 }]);
});

test("a join whose inputs all stay empty does not run", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "none", type: "emit", params: { list: [] } },
      ...passes("a", "b"),
      { id: "j", type: "join" },
    ],
    edges: ["in > none", "none > a > j.in1", "none > b > j.in2"],
  });
  const { started, status } = await runFlow(flow, { catalog });
  expect(started).toEqual(["in", "none"]);
  expect(status).toBe("succeeded");
});

test("the error output of a failing branch feeds the join", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "bad", type: "fail", onError: "output" },
      ...passes("ok"),
      { id: "j", type: "join" },
    ],
    edges: ["in > bad", "bad.error > j.in1", "in > ok > j.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.outputs("j")).toEqual([
    {
      n: 1,
      error: {
        message: "The other system is busy",
        code: "busy",
        hint: "Wait",
        response: { status: 503 },
        httpCode: "503",
        status: 503,
      },
    },
    { n: 1 },
  ]);
});

test("several deliveries to each input make several runs, paired by age", async () => {
  const flow = flowOf({
    nodes: [begin, ...passes("a", "b", "c"), { id: "j", type: "join" }],
    edges: ["in > a > j.in1", "in > b > j.in1", "in > c > j.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.outputs("j")).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  expect(result.started.filter((id) => id === "j")).toHaveLength(2);
});

test("a join waits for another join that waits", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "s", type: "slow" },
      { id: "none", type: "emit", params: { list: [] } },
      { id: "j1", type: "join" },
      { id: "j2", type: "join" },
      ...passes("a", "b"),
    ],
    edges: ["in > a > j1.in1", "in > s > none > j1.in2", "j1 > j2.in1", "in > b > j2.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.started.slice(-2)).toEqual(["j1", "j2"]);
  expect(result.outputs("j2")).toEqual([{ n: 1 }, { n: 1 }]);
});

test("of two joins that can wait no longer, the one that feeds the other goes first", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      ...passes("quick"),
      { id: "s", type: "slow" },
      { id: "f", type: "fork", params: { value: true } },
      { id: "j1", type: "join" },
      { id: "j2", type: "join" },
    ],
    edges: ["in > quick > j2.in1", "in > s > f", "f.yes > j1.in1", "f.no > j1.in2", "j1 > j2.in2"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.started).toEqual(["in", "quick", "s", "f", "j1", "j2"]);
  expect(result.outputs("j2")).toEqual([{ n: 1 }, { n: 1 }]);
});

test("an input that nothing is connected to is not waited for", async () => {
  const flow = flowOf({
    nodes: [begin, ...passes("a", "b"), { id: "j", type: "join", params: { inputs: 3 } }],
    edges: ["in > a > j.in1", "in > b > j.in3"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.outputs("j")).toHaveLength(2);
  expect(result.started.filter((id) => id === "j")).toHaveLength(1);
});

test("a thousand branches come together in one run", async () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `b${i}`);
  const joins = Array.from({ length: 10 }, (_, i) => ({
    id: `j${i}`,
    type: "join",
    params: { inputs: 100 },
  }));
  const flow = flowOf({
    nodes: [
      begin,
      ...ids.map((id, i) => ({ id, type: i % 7 === 0 ? "slow" : "pass" })),
      ...joins,
      { id: "all", type: "join", params: { inputs: 10 } },
    ],
    edges: [
      ...ids.map((id, i) => `in > ${id} > j${Math.floor(i / 100)}.in${(i % 100) + 1}`),
      ...joins.map(({ id }, i) => `${id} > all.in${i + 1}`),
    ],
  });
  const result = await runFlow(flow, { catalog });
  expect(result.outputs("all")).toHaveLength(1000);
  expect(result.started.filter((id) => id.startsWith("j") || id === "all")).toHaveLength(11);
});
