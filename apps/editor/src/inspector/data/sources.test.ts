import { connect, emptyFlow, foldExecution, setPinData } from "@weft/flow";
import type { ExecutionView, Flow, FlowNode } from "@weft/flow";
import type { Item, JsonObject, NodeManifest } from "@weft/sdk";
import { expect, test } from "vitest";
import { previewContext } from "../expression/preview-context.ts";
import { resultOf } from "../expression/evaluate.ts";
import type { Knowledge } from "./known.ts";
import { itemsOf } from "./expected.ts";
import { inputsOfRun, sourcesOf } from "./sources.ts";

const base = { version: 1, label: "", inputs: ["main"], outputs: ["main"], effect: "none" } as const;
const manifests: Record<string, NodeManifest> = {
  hook: {
    ...base,
    kind: "trigger",
    type: "hook",
    params: {},
    inputs: [],
    sample: [{ total: 153, name: "Anna" }],
  },
  keyed: {
    ...base,
    kind: "trigger",
    type: "keyed",
    params: { once: { kind: "text", label: "Once", perEvent: true } },
    inputs: [],
    sample: [{ id: "A-1" }],
  },
  agent: {
    ...base,
    kind: "action",
    type: "agent",
    params: {},
    outputs: { each: "tools", label: "name", holds: "arguments", first: "done" },
    loops: "calls",
    sample: [{ answer: "Sent" }],
  },
  set: { ...base, kind: "action", type: "set", params: { fields: { kind: "fields", label: "Fields" } } },
};

function node(id: string, type: string, params: JsonObject = {}): FlowNode {
  return { id, type, version: 1, name: id.toUpperCase(), position: { x: 0, y: 0 }, params };
}

const double = { fields: [{ name: "double.value", type: "number", value: "={{ $json.total * 2 }}" }] };

function chain(): Flow {
  const nodes = [node("a", "hook"), node("b", "set", double), node("c", "set")];
  const start: Flow = { ...emptyFlow({ id: "f", name: "F" }), nodes };
  const main = { sourceHandle: "main", targetHandle: "main" };
  return connect(connect(start, { source: "a", target: "b", ...main }), {
    source: "b",
    target: "c",
    ...main,
  });
}

function known(flow: Flow, more: Partial<Knowledge> = {}): Knowledge {
  return { flow, manifest: ({ type }) => manifests[type], ...more };
}

function ran(outputs: Record<string, readonly Item[]>): ExecutionView {
  return foldExecution(
    Object.entries(outputs).flatMap(([id, main], run) => [
      {
        type: "run.started",
        at: run,
        run,
        node: id,
        index: 0,
        inputs: run > 0 ? [{ input: "main", run: run - 1, output: "main", edge: "" }] : [],
        attempt: 1,
      } as const,
      { type: "run.finished", at: run, run, outputs: { main } } as const,
    ]),
  );
}

const first = (knowledge: Knowledge) => itemsOf(knowledge, { node: node("a", "hook"), handle: "main" });

test("what is connected comes first, the others from near to far", () => {
  const sources = sourcesOf(known(chain()), "c");
  expect(sources.map((one) => [one.node.id, one.direct])).toEqual([
    ["b", true],
    ["a", false],
  ]);
});

test("data comes from the execution, else pinned, else earlier, else the sample", () => {
  const [execution, pinned, earlier] = [1, 2, 3].map((total) => [{ json: { total } }]);
  const flow = chain();
  const all = { execution: ran({ a: execution ?? [] }), earlier: new Map([["a", { main: earlier ?? [] }]]) };
  const withPins = setPinData(flow, "a", pinned);
  expect(first(known(withPins, all))).toEqual({ items: execution, origin: "run" });
  expect(first(known(withPins, { earlier: all.earlier }))).toEqual({ items: pinned, origin: "pinned" });
  expect(first(known(flow, { earlier: all.earlier }))).toEqual({ items: earlier, origin: "earlier" });
  expect(first(known(flow))).toEqual({ items: [{ json: { total: 153, name: "Anna" } }], origin: "sample" });
});

test("a node that passes items on is expected to give what comes in, with its fields", () => {
  const source = { node: node("b", "set", double), handle: "main" };
  expect(itemsOf(known(chain()), source).items[0]?.json).toEqual({
    total: 153,
    name: "Anna",
    double: { value: 306 },
  });
  const given = itemsOf(known(chain(), { execution: ran({ a: [{ json: { total: 4 } }] }) }), source);
  expect(given).toEqual({ items: [{ json: { total: 4, double: { value: 8 } } }], origin: "expected" });
});

test("expressions are tried out on the same data, also that of nodes further back", () => {
  const preview = {
    knowledge: known(chain()),
    node: node("c", "set"),
    index: 0,
    timezone: "UTC",
    env: { REGION: "‹REGION›" },
  };
  const context = previewContext(preview);
  expect(resultOf("={{ $json.double.value }}", context)).toMatchObject({ ok: true, text: "306" });
  expect(resultOf("={{ $('A').item.json.name }}", context)).toMatchObject({ ok: true, text: "Anna" });
  expect(resultOf("={{ $env.REGION }}", context)).toMatchObject({ ok: true, text: "‹REGION›" });
  expect(resultOf("={{ $env.SECRET }}", context)).toMatchObject({ ok: false });
  expect(resultOf("={{ $('Z').item.json.name }}", context)).toMatchObject({ ok: false });
});

test("the input of a run is what the runs before it gave over its edges", () => {
  const view = ran({ a: [{ json: { total: 1 } }], b: [] });
  const run = view.runs[1];
  expect(run && inputsOfRun(view, run).get("main")).toEqual([{ json: { total: 1 } }]);
});

test("what a trigger works out for each event reads its own item", () => {
  const params = { once: "={{ $json.id }}" };
  const flow: Flow = { ...emptyFlow({ id: "f", name: "F" }), nodes: [node("a", "keyed", params)] };
  const knowledge = known(flow);
  const context = previewContext({
    knowledge,
    node: flow.nodes[0] as FlowNode,
    index: 0,
    timezone: "UTC",
    env: {},
  });
  expect(resultOf(params.once, context)).toMatchObject({ ok: true, text: "A-1" });
});

test("nodes of a tool are shown what a model says to it, until they ran", () => {
  const tools = [{ id: "find", name: "Find", arguments: [{ name: "number", type: "integer" }] }];
  const agent = node("a", "agent", { tools });
  const ends = { target: "b", targetHandle: "main" };
  const nodes = [agent, node("b", "set")];
  const flow = connect(
    { ...emptyFlow({ id: "f", name: "F" }), nodes },
    { source: "a", sourceHandle: "find", ...ends },
  );
  const leaving = { items: [{ json: { number: 1 } }], origin: "sample" };
  const find = { node: agent, handle: "find" };
  expect(itemsOf(known(flow), find)).toEqual(leaving);
  expect(itemsOf(known(setPinData(flow, "a", [{ json: { answer: "x" } }])), find)).toEqual(leaving);
  expect(itemsOf(known(flow), { node: agent, handle: "done" }).items).toEqual([{ json: { answer: "Sent" } }]);
});
