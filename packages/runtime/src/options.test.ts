import { defineAction, Fatal } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog, testNodes } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };
const items = [{ n: 1 }, { n: 2 }, { n: 3 }];
const failOnTwo = { id: "x", type: "fail", params: { when: "={{ $json.n === 2 }}" } };
const told = { message: "The other system is busy", code: "busy", hint: "Wait", response: { status: 503 } };
const inItem = { ...told, httpCode: "503", status: 503 };

test("disabled: the first input passes through", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "x", type: "fail", disabled: true },
      { id: "f", type: "fork", disabled: true },
      { id: "end", type: "pass" },
    ],
    edges: ["in > x > f", "f.yes > end"],
  });
  const result = await runFlow(flow, { catalog, items });
  expect(result.outputs("end")).toEqual(items);
  expect(result.outputs("f", "no")).toEqual([]);
});

test("executeOnce: only the first item", async () => {
  const flow = flowOf({ nodes: [begin, { id: "x", type: "pass", executeOnce: true }], edges: ["in > x"] });
  expect((await runFlow(flow, { catalog, items })).outputs("x")).toEqual([{ n: 1 }]);
});

test("alwaysOutput: an empty item, which every input item led to", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "x", type: "emit", params: { list: [] }, alwaysOutput: true },
      { id: "end", type: "pass" },
    ],
    edges: ["in > x > end"],
  });
  const result = await runFlow(flow, { catalog, items });
  expect(result.outputs("end")).toEqual([{}]);
  expect(result.events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    outputs: { main: [{ json: {}, from: [0, 1, 2] }] },
  });
});

test("alwaysOutput: an output that has items is enough", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "f", type: "fork", params: { value: false }, alwaysOutput: true },
      { id: "end", type: "pass" },
    ],
    edges: ["in > f", "f.yes > end", "f.no > end"],
  });
  expect((await runFlow(flow, { catalog, items })).outputs("end")).toEqual(items);
});

test("alwaysOutput: what leaves by an output that leads nowhere does not count", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { id: "f", type: "fork", params: { value: false }, alwaysOutput: true },
      { id: "end", type: "pass" },
    ],
    edges: ["in > f", "f.yes > end"],
  });
  const result = await runFlow(flow, { catalog, items });
  expect(result.outputs("end")).toEqual([{}]);
  expect(result.outputs("f", "no")).toEqual(items);
});

test("onError stop: the execution fails, and says at which node and item", async () => {
  const flow = flowOf({ nodes: [begin, failOnTwo, { id: "end", type: "pass" }], edges: ["in > x > end"] });
  const { status, error, started, events } = await runFlow(flow, { catalog, items });
  expect(status).toBe("failed");
  expect(error).toEqual({ ...told, node: { id: "x", name: "x" }, item: 1 });
  expect(started).toEqual(["in", "x"]);
  expect(events.at(-1)).toMatchObject({
    type: "execution.finished",
    status: "failed",
    error: { code: "busy" },
  });
});

test("onError continue: the failed item carries its error, the others go on", async () => {
  const flow = flowOf({ nodes: [begin, { ...failOnTwo, onError: "continue" }], edges: ["in > x"] });
  const result = await runFlow(flow, { catalog, items });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("x")).toEqual([{ n: 1 }, { n: 2, error: inItem }, { n: 3 }]);
  expect(result.events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    error: { code: "busy", item: 1 },
  });
});

test("onError continue: a node may say by which output what failed leaves", async () => {
  const deciding = defineAction({
    type: "deciding",
    version: 1,
    label: "Deciding",
    effect: "none",
    params: {},
    outputs: ["yes", "no"],
    failed: "no",
    run: ({ item }) => {
      if (item.json["n"] === 2) throw new Fatal("Neither one nor the other", { code: "neither" });
      return { yes: item };
    },
  });
  const flow = flowOf({
    nodes: [begin, { id: "x", type: "deciding", onError: "continue" }],
    edges: ["in > x"],
  });
  const result = await runFlow(flow, { catalog: catalogOf([...testNodes, deciding]), items });
  expect(result.outputs("x", "yes")).toEqual([{ n: 1 }, { n: 3 }]);
  expect(result.outputs("x", "no")).toMatchObject([{ n: 2, error: { code: "neither" } }]);
});

test("onError output: the failed item leaves through the error handle", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      { ...failOnTwo, onError: "output" },
      { id: "ok", type: "pass" },
      { id: "bad", type: "pass" },
    ],
    edges: ["in > x > ok", "x.error > bad"],
  });
  const result = await runFlow(flow, { catalog, items });
  expect(result.outputs("ok")).toEqual([{ n: 1 }, { n: 3 }]);
  expect(result.outputs("bad")).toEqual([{ n: 2, error: inItem }]);
});

test("onError of a node that works on all items: all of them fail together", async () => {
  const burst = defineAction({
    type: "burst",
    version: 1,
    label: "Burst",
    effect: "none",
    params: {},
    runAll: () => {
      throw new TypeError("no good");
    },
  });
  const flow = flowOf({ nodes: [begin, { id: "x", type: "burst", onError: "continue" }], edges: ["in > x"] });
  const result = await runFlow(flow, { catalog: catalogOf([...testNodes, burst]), items });
  const error = {
    code: "node-fault",
    message: "The code of the node failed: no good",
    hint: "Look at the parameters and the item; if both are right, report it to the author of burst",
  };
  expect(result.outputs("x")).toEqual(items.map((json) => ({ ...json, error })));
});

test("an error in a parameter belongs to its item", async () => {
  const flow = flowOf({
    nodes: [
      begin,
      {
        id: "x",
        type: "fork",
        params: { value: "={{ $json.n === 2 ? 'perhaps' : true }}" },
        onError: "output",
      },
    ],
    edges: ["in > x"],
  });
  const result = await runFlow(flow, { catalog, items });
  expect(result.outputs("x", "yes")).toEqual([{ n: 1 }, { n: 3 }]);
  expect(result.outputs("x", "error")).toMatchObject([{ n: 2, error: { code: "param-type" } }]);
});

const hang = defineAction({
  type: "hang",
  version: 1,
  label: "Hang",
  effect: "read",
  params: {},
  run: ({ item, index }) => (index === 1 ? new Promise<typeof item>(() => undefined) : item),
});

test("timeoutMs: a node that does not come to an end fails", async () => {
  const flow = flowOf({ nodes: [begin, { id: "x", type: "hang", timeoutMs: 5000 }], edges: ["in > x"] });
  const { error, events } = await runFlow(flow, { catalog: catalogOf([...testNodes, hang]), items });
  expect(error).toMatchObject({
    code: "node-timeout",
    message: "The node took longer than 5000 ms",
    item: 1,
  });
  expect((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0)).toBe(5000);
});

test("timeoutMs with onError: what was done stays, the rest fails with the time-out", async () => {
  const flow = flowOf({
    nodes: [begin, { id: "x", type: "hang", timeoutMs: 5000, onError: "output" }],
    edges: ["in > x"],
  });
  const result = await runFlow(flow, { catalog: catalogOf([...testNodes, hang]), items });
  expect(result.outputs("x")).toEqual([{ n: 1 }]);
  expect(result.outputs("x", "error").map((json) => json["n"])).toEqual([2, 3]);
});

test("the flow's own time limit stops everything", async () => {
  const flow = flowOf({
    nodes: [begin, { id: "x", type: "hang" }],
    edges: ["in > x"],
    settings: { timeoutMs: 60_000 },
  });
  const { status, error } = await runFlow(flow, { catalog: catalogOf([...testNodes, hang]), items });
  expect(status).toBe("failed");
  expect(error).toMatchObject({ code: "flow-timeout", message: "The execution took longer than 60000 ms" });
});

test("what is not an item is refused with the node's name and output", async () => {
  const wrong = defineAction({
    type: "wrong",
    version: 1,
    label: "Wrong",
    effect: "none",
    params: {},
    run: () => "text" as never,
  });
  const flow = flowOf({ nodes: [begin, { id: "x", type: "wrong" }], edges: ["in > x"] });
  const { error } = await runFlow(flow, { catalog: catalogOf([...testNodes, wrong]) });
  expect(error).toMatchObject({
    code: "bad-output",
    message: "The node gave something that is not an item on its output main: “text”",
    actor: "us",
    node: { id: "x", name: "x" },
  });
});

test("what fails half-way through an item gives nothing of it", async () => {
  const half = defineAction({
    type: "half",
    version: 1,
    label: "Half",
    effect: "none",
    params: {},
    outputs: ["good", "bad"],
    run: ({ item }) => ({ good: [item, item], bad: [item, "text" as never] }),
  });
  const flow = flowOf({
    nodes: [begin, { id: "x", type: "half", onError: "output" }],
    edges: ["in > x"],
  });
  const { outputs } = await runFlow(flow, { catalog: catalogOf([...testNodes, half]), items: [{ n: 1 }] });
  expect([outputs("x", "good"), outputs("x", "bad")]).toEqual([[], []]);
  expect(outputs("x", "error")).toMatchObject([{ n: 1, error: { code: "bad-output" } }]);
});
