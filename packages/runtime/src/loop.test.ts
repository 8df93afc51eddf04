import { expect, test } from "vitest";
import { flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));
const plus = (field: string, value: string) => ({ fields: [{ name: field, type: "any", value }] });

test.each(["parallel", "sequential"] as const)(
  "items go round in batches and come out together (%s)",
  async (order) => {
    const flow = flowOf({
      nodes: [
        { id: "start", type: "start" },
        { id: "loop", type: "loop", params: { size: 2 } },
        { id: "body", type: "set", params: plus("m", "={{ $json.n * 10 }}") },
        { id: "after", type: "collect" },
      ],
      edges: ["start > loop.main", "loop.loop > body > loop", "loop.done > after"],
      settings: { order },
    });
    const result = await runFlow(flow, { catalog, items: numbers(5) });
    expect(result.status).toBe("succeeded");
    expect(result.outputs("after")).toEqual([{ all: numbers(5).map(({ n }) => ({ n, m: n * 10 })) }]);
    expect(result.started).toEqual([
      "start",
      "loop",
      "body",
      "loop",
      "body",
      "loop",
      "body",
      "loop",
      "after",
    ]);
  },
);

test("a round ends when nothing more can come, whatever came back", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "even", type: "fork", params: { value: "={{ $json.n % 2 === 0 }}" } },
      { id: "slow", type: "slow" },
      { id: "aside", type: "slow" },
      { id: "after", type: "collect" },
    ],
    edges: [
      "start > loop",
      "loop.loop > even",
      "even.yes > slow > loop",
      "loop.loop > aside",
      "loop.done > after",
    ],
  });
  const result = await runFlow(flow, { catalog, items: numbers(4) });
  expect(result.outputs("after")).toEqual([{ all: [{ n: 0 }, { n: 2 }] }]);
  expect(result.outputs("aside")).toEqual(numbers(4));
});

test("nested loops keep their own counters, and joins in a body wait for their own round", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "outer", type: "loop" },
      { id: "two", type: "emit", params: { list: "={{ [{ o: $json.n, i: 0 }, { o: $json.n, i: 1 }] }}" } },
      { id: "inner", type: "loop" },
      { id: "left", type: "slow" },
      { id: "right", type: "pass" },
      { id: "join", type: "join" },
      { id: "after", type: "collect" },
    ],
    edges: [
      "start > outer",
      "outer.loop > two > inner",
      "inner.loop > left > join.in1",
      "inner.loop > right > join.in2",
      "join > inner",
      "inner.done > outer",
      "outer.done > after",
    ],
  });
  const result = await runFlow(flow, { catalog, items: numbers(3) });
  expect(result.status).toBe("succeeded");
  const pairs = numbers(3).flatMap(({ n }) => [0, 0, 1, 1].map((i) => ({ o: n, i })));
  expect(result.outputs("after")).toEqual([{ all: pairs }]);
});

test("the lineage of an item goes on through a loop", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "first", type: "set", params: plus("name", "=item {{ $json.n }}") },
      { id: "loop", type: "loop", params: { size: 2 } },
      { id: "bare", type: "emit", params: { list: "={{ [{ seen: $('first').item.json.name }] }}" } },
      { id: "after", type: "set", params: plus("first", "={{ $('first').item.json.name }}") },
    ],
    edges: ["start > first > loop", "loop.loop > bare > loop", "loop.done > after"],
  });
  const result = await runFlow(flow, { catalog, items: numbers(3) });
  expect(result.outputs("after")).toEqual(
    numbers(3).map(({ n }) => ({ seen: `item ${n}`, first: `item ${n}` })),
  );
});

test("a loop without a body, and one whose body leads nowhere, come to their end", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "bare", type: "loop" },
      { id: "loop", type: "loop" },
      { id: "aside", type: "pass" },
      { id: "after", type: "collect" },
    ],
    edges: ["start > bare", "start > loop", "loop.loop > aside", "bare.done > after", "loop.done > after"],
  });
  const result = await runFlow(flow, { catalog, items: numbers(3) });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("aside")).toEqual(numbers(3));
  expect(result.outputs("after")).toEqual([]);
});

test("a node that the body and what follows share runs in the outer scope", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "body", type: "pass" },
      { id: "notify", type: "pass" },
    ],
    edges: ["start > loop", "loop.loop > body > loop", "body > notify", "loop.done > notify"],
  });
  const result = await runFlow(flow, { catalog, items: numbers(3) });
  expect(result.outputs("notify")).toEqual([...numbers(3), ...numbers(3)]);
});

test.each(["parallel", "sequential"] as const)(
  "three loops within each other, and items find their origin through all of them (%s)",
  async (order) => {
    const flow = flowOf({
      nodes: [
        { id: "start", type: "start" },
        { id: "first", type: "loop", params: { size: 2 } },
        { id: "second", type: "loop" },
        { id: "pair", type: "double" },
        { id: "third", type: "loop" },
        { id: "body", type: "set", params: plus("m", "={{ $('start').item.json.n * 10 }}") },
        { id: "after", type: "set", params: plus("o", "={{ $('start').item.json.n }}") },
      ],
      edges: [
        "start > first",
        "first.loop > second",
        "second.loop > pair > third",
        "third.loop > body > third",
        "third.done > second",
        "second.done > first",
        "first.done > after",
      ],
      settings: { order },
    });
    const result = await runFlow(flow, { catalog, items: numbers(5) });
    expect(result.outputs("after").map(({ n, m, o }) => ({ n, m, o }))).toEqual(
      numbers(5).flatMap(({ n }) => [0, 1].map(() => ({ n, m: n * 10, o: n }))),
    );
    expect(result.started.filter((id) => id === "body")).toHaveLength(10);
  },
);

test("ten thousand rounds, whose items all find their origin", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "body", type: "set", params: plus("m", "={{ $('start').item.json.n * 10 }}") },
      { id: "after", type: "set", params: plus("o", "={{ $('body').item.json.m }}") },
    ],
    edges: ["start > loop", "loop.loop > body > loop", "loop.done > after"],
  });
  const result = await runFlow(flow, { catalog, items: numbers(10_000) });
  expect(result.outputs("after")).toEqual(numbers(10_000).map(({ n }) => ({ n, m: n * 10, o: n * 10 })));
});

const around = (node: object) =>
  flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop", ...node },
      { id: "body", type: "pass" },
      { id: "after", type: "pass" },
    ],
    edges: ["start > loop", "loop.loop > body > loop", "loop.done > after"],
  });

test("a loop that is disabled, fails, gives something always or has pinned outputs is done; it does not begin anew", async () => {
  const items = numbers(2);
  const disabled = await runFlow(around({ disabled: true }), { catalog, items });
  expect([disabled.outputs("body"), disabled.outputs("after")]).toEqual([[], items]);

  const size = "={{ $json.nothing.at.all }}";
  const failed = await runFlow(around({ params: { size }, onError: "continue" }), { catalog, items });
  expect(failed.outputs("body")).toEqual([]);
  expect(failed.outputs("after")).toMatchObject([
    { n: 0, error: {} },
    { n: 1, error: {} },
  ]);

  const nothingBack = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop", alwaysOutput: true },
      { id: "after", type: "pass" },
    ],
    edges: ["start > loop", "loop.done > after"],
  });
  expect((await runFlow(nothingBack, { catalog, items })).outputs("after")).toEqual([{}]);

  const reuse = { loop: { outputs: { loop: [{ json: { pinned: 1 } }], done: [] }, from: "pinned" as const } };
  const pinned = await runFlow(around({}), { catalog, items, reuse });
  expect([pinned.outputs("body"), pinned.outputs("after")]).toEqual([[], [{ pinned: 1 }]]);
});

test("sequential: of two joins that wait in a round, the one that feeds the other goes first", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "none", type: "emit", params: { list: [] } },
      { id: "second", type: "join", position: { x: 0, y: -100 } },
      { id: "first", type: "join", position: { x: 0, y: 100 } },
    ],
    edges: [
      "start > loop",
      "loop.loop > second.in2",
      "loop.loop > first.in1",
      "loop.loop > none > first.in2",
      "first > second.in1",
      "second > loop",
    ],
    settings: { order: "sequential" },
  });
  const { started } = await runFlow(flow, { catalog, items: numbers(1) });
  expect(started.filter((id) => id === "first" || id === "second")).toEqual(["first", "second"]);
});

test("sequential: what leaves the body runs in its round, not after the loop", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "body", type: "pass" },
      { id: "notify", type: "pass", position: { x: 0, y: -100 } },
    ],
    edges: ["start > loop", "loop.loop > body > loop", "body > notify", "loop.done > notify"],
    settings: { order: "sequential" },
  });
  const result = await runFlow(flow, { catalog, items: numbers(2) });
  expect(result.started.slice(2)).toEqual(["body", "notify", "loop", "body", "notify", "loop", "notify"]);
  expect(result.outputs("notify")).toEqual([...numbers(2), ...numbers(2)]);
});

test("the body knows which round it is in, and whether it is the last one", async () => {
  const told = "={{ [$runIndex, ...Object.values($('loop').context)] }}";
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop", params: { size: 2 } },
      { id: "body", type: "set", params: plus("told", told) },
    ],
    edges: ["start > loop", "loop.loop > body > loop"],
  });
  const result = await runFlow(flow, { catalog, items: numbers(5) });
  expect(result.outputs("body").map(({ told }) => told)).toEqual([
    [0, 0, 3, false],
    [0, 0, 3, false],
    [1, 1, 3, false],
    [1, 1, 3, false],
    [2, 2, 3, true],
  ]);
});

test("a loop may be left from within, by a condition on its last round", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "loop", type: "loop" },
      { id: "last", type: "fork", params: { value: "={{ $node['loop'].context['noItemsLeft'] }}" } },
      { id: "after", type: "pass" },
    ],
    edges: ["start > loop", "loop.loop > last", "last.yes > after", "last.no > loop"],
    settings: { order: "sequential" },
  });
  const result = await runFlow(flow, { catalog, items: numbers(3) });
  expect(result.outputs("after")).toEqual([{ n: 2 }]);
});
