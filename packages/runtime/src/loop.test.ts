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
