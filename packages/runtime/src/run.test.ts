import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { start, testCatalog, testNodes } from "./testing/nodes.ts";

const catalog = testCatalog;

test("a chain leaves this list of events", async () => {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      {
        id: "total",
        type: "set",
        params: { fields: [{ name: "total", type: "number", value: "={{ $json.n * 2 }}" }] },
      },
    ],
    edges: ["in > total"],
  });
  const { events, status } = await runFlow(flow, { catalog, items: [{ n: 1 }, { n: 2 }] });
  const at = Date.UTC(2026, 0, 15, 12);
  const inputs = [{ input: "main", run: 0, output: "main", edge: "e1" }];
  expect(status).toBe("succeeded");
  expect(events).toEqual([
    { type: "execution.accepted", at, trigger: "in", mode: "test" },
    { type: "run.started", at, run: 0, node: "in", index: 0, inputs: [], attempt: 1 },
    { type: "run.finished", at, run: 0, outputs: { main: [{ json: { n: 1 } }, { json: { n: 2 } }] } },
    { type: "run.started", at, run: 1, node: "total", index: 0, inputs, attempt: 1 },
    {
      type: "run.finished",
      at,
      run: 1,
      outputs: {
        main: [
          { json: { n: 1, total: 2 }, from: 0 },
          { json: { n: 2, total: 4 }, from: 1 },
        ],
      },
    },
    { type: "execution.finished", at, status: "succeeded" },
  ]);
});

test("outputs without items deliver nothing, and every handle is there", async () => {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "big", type: "fork", params: { value: "={{ $json.n > 1 }}" } },
      { id: "yes", type: "pass" },
      { id: "no", type: "pass" },
    ],
    edges: ["in > big", "big.yes > yes", "big.no > no"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.outputs("big", "yes")).toEqual([]);
  expect(result.outputs("no")).toEqual([{ n: 1 }]);
  expect(result.started).not.toContain("yes");
  expect(result.lastItems).toEqual([{ json: { n: 1 }, from: 0 }]);
});

test("a node runs once for each delivery", async () => {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "a", type: "pass" },
      { id: "b", type: "pass" },
      { id: "c", type: "collect" },
    ],
    edges: ["in > a > c", "in > b > c"],
  });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }] });
  expect(result.outputs("c")).toEqual([{ all: [{ n: 1 }] }, { all: [{ n: 1 }] }]);
  expect(result.events.flatMap((e) => (e.type === "run.started" && e.node === "c" ? [e.index] : []))).toEqual(
    [0, 1],
  );
});

test("the first answer counts, and nobody who does not wait is answered", async () => {
  const answers: boolean[] = [];
  const respond = defineAction({
    type: "respond",
    version: 1,
    label: "Respond",
    effect: "none",
    params: {},
    run: ({ item, ctx }) => {
      answers.push(ctx.respond({ status: 201, body: item.json }));
      return item;
    },
  });
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "r", type: "respond" },
    ],
    edges: ["in > r"],
  });
  const result = await runFlow(flow, { catalog: catalogOf([start, respond]), items: [{ n: 1 }, { n: 2 }] });
  expect(answers).toEqual([true, false]);
  expect(result.answer).toEqual({ status: 201, body: { n: 1 } });
});

test("what a node logs stands in its run", async () => {
  const talk = defineAction({
    type: "talk",
    version: 1,
    label: "Talk",
    effect: "none",
    params: {},
    run: ({ item, index, ctx: { log } }) => {
      log(`item ${index}`);
      return item;
    },
  });
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "t", type: "talk" },
    ],
    edges: ["in > t"],
  });
  const { events } = await runFlow(flow, { catalog: catalogOf([start, talk]), items: [{}, {}] });
  expect(events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    logs: ["item 0", "item 1"],
  });
});

test("until a node: only what it needs runs", async () => {
  const flow = flowOf({
    nodes: ["in", "a", "b", "c", "side"].map((id) => ({ id, type: id === "in" ? "start" : "pass" })),
    edges: ["in > a > b > c", "a > side"],
  });
  const { started } = await runFlow(flow, { catalog, until: "b" });
  expect(started).toEqual(["in", "a", "b"]);
});

test("pinned outputs stand in for a node that must not run", async () => {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "send", type: "send" },
      { id: "after", type: "pass" },
    ],
    edges: ["in > send > after"],
  });
  const reuse = { send: { outputs: { main: [{ json: { id: 1 } }] }, from: "pinned" } } as const;
  const result = await runFlow(flow, { catalog, reuse });
  expect(result.outputs("after")).toEqual([{ id: 1 }]);
  const finished = result.events.find((e) => e.type === "run.finished" && e.run === 1);
  expect(finished).toMatchObject({ reused: "pinned" });
  expect(result.events.some((e) => e.type === "run.started" && e.write)).toBe(false);
});

test("a node type that is missing fails when it is reached, and says so", async () => {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "a", type: "pass" },
      { id: "x", type: "acme.magic" },
    ],
    edges: ["in > a > x"],
  });
  const { status, error, outputs } = await runFlow(flow, { catalog });
  expect(status).toBe("failed");
  expect(outputs("a")).toEqual([{}]);
  expect(error).toEqual({
    code: "node-type-unknown",
    message: "The node type acme.magic is not installed here",
    values: { type: "acme.magic" },
    hint: "Install the package that has it, or replace the node",
    actor: "admin",
    node: { id: "x", name: "x" },
  });
});

test("a start from a node that is not there fails with words", async () => {
  const flow = flowOf({ nodes: [{ id: "in", type: "start" }] });
  const { status, error } = await runFlow(flow, { catalog, trigger: "nowhere" });
  expect(status).toBe("failed");
  expect(error?.message).toBe("The flow has no node nowhere to start from");
});

test("items that nodes give are frozen on a test host", async () => {
  const spoil = defineAction({
    type: "spoil",
    version: 1,
    label: "Spoil",
    effect: "none",
    params: {},
    run: ({ item }) => {
      (item.json as { n: number }).n = 2;
      return item;
    },
  });
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "s", type: "spoil" },
    ],
    edges: ["in > s"],
  });
  const { status, error } = await runFlow(flow, {
    catalog: catalogOf([...testNodes, spoil]),
    items: [{ n: 1 }],
  });
  expect(status).toBe("failed");
  expect(error?.code).toBe("node-fault");
});

test.for([
  ["an answer that is not what the node was written for", null, "reading 'items'"],
  ["an answer that is no item", { items: "busy" }, '{"items":"busy"}'],
] as const)("%s is told as the fault of who gave it, with the answer", async ([, body, reason]) => {
  const ask = defineAction({
    type: "test.ask",
    version: 1,
    label: "Ask",
    effect: "read",
    params: {},
    async run({ ctx }) {
      const answer = await ctx.http({ url: "https://shop.example.com/items" });
      return { json: (answer.body as { items: Record<string, unknown> }).items };
    },
  });
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "ask", type: "test.ask" },
    ],
    edges: ["in > ask"],
  });
  const host = testHost({ http: async () => ({ status: 200, headers: {}, body }) });
  const { error } = await runFlow(flow, { catalog: catalogOf([...testNodes, ask]), host });
  expect(error).toMatchObject({
    code: "answer-unread",
    actor: "system",
    message: expect.stringContaining("What shop.example.com answered cannot be read"),
    values: { reason: expect.stringContaining(reason) },
    response: { status: 200, body: JSON.stringify(body) },
  });
});
