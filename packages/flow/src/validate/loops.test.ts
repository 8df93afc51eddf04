import { expect, test } from "vitest";
import { loopsOf, outputHandles, parseFlow, validateFlow } from "../index.ts";
import type { Flow } from "../index.ts";
import { lookup, manifestOf } from "../testing/sample.ts";

/** Nodes by id and type; edges as `source.handle > target`. */
function flowOf(nodes: Readonly<Record<string, string>>, edges: readonly string[], settings = {}): Flow {
  const parsed = parseFlow({
    format: "weft/1",
    id: "rounds",
    name: "Rounds",
    nodes: Object.entries(nodes).map(([id, type]) => ({
      id,
      type,
      version: 1,
      name: id,
      position: { x: 0, y: 0 },
      params: { path: "in", conditions: [{ left: 1, operator: "number.greater", right: 0 }] },
    })),
    edges: edges.map((edge, i) => {
      const [from = "", target = ""] = edge.split(" > ");
      const [source = "", sourceHandle = "main"] = from.split(".");
      return { id: `e${i}`, source, sourceHandle, target, targetHandle: "main" };
    }),
    settings,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.flow;
}

function problems(nodes: Readonly<Record<string, string>>, edges: readonly string[], settings = {}) {
  const found = validateFlow(flowOf(nodes, edges, settings), { manifest: lookup });
  return found.map(({ code, severity, node, values }) => ({ code, severity, node: node?.id, values }));
}

const start = { in: "core.webhook", each: "flow.loop" };
const simple = { ...start, a: "data.set", b: "data.set" };
const around = ["in > each", "each.loop > a", "a > each"];

test("a loop goes round through its body, whatever follows it", () => {
  expect(problems(simple, [...around, "each.done > b"])).toEqual([]);
});

test("loops nest, and a body may go on to the next round of the outer loop", () => {
  const nodes = { ...simple, inner: "flow.loop", c: "data.set" };
  const edges = [
    "in > each",
    "each.loop > a",
    "a > inner",
    "inner.loop > c",
    "c > inner",
    "inner.done > each",
  ];
  expect(problems(nodes, [...edges, "each.done > b"])).toEqual([]);
  expect(problems(nodes, [...edges, "c > each", "each.done > b"])).toEqual([]);
  const [outer, inner] = loopsOf(flowOf(nodes, edges), lookup);
  expect([outer, inner]).toMatchObject([{ id: "each" }, { id: "inner" }]);
  expect([...(outer?.body ?? [])].toSorted()).toEqual(["a", "c", "inner"]);
  expect(inner?.back.map((edge) => edge.source)).toEqual(["c"]);
});

test("a body may be a branch with a way out", () => {
  const nodes = { ...simple, big: "flow.if" };
  const edges = ["in > each", "each.loop > big", "big.true > a", "a > each", "big.false > b"];
  expect(problems(nodes, edges)).toEqual([]);
});

test.for([
  ["from “done”", [...around, "each.done > b", "b > a"], { name: "each", names: "a, b" }],
  ["from before", [...around, "in > a", "each.done > b"], { name: "each", names: "a" }],
] as const)("a circle that enters the body %s is refused", ([, edges, values]) => {
  expect(problems(simple, edges)).toContainEqual({
    code: "loop.entered",
    severity: "error",
    node: "each",
    values,
  });
});

test("a second trigger may be plugged into the body", () => {
  const nodes = { ...simple, again: "core.webhook", c: "data.set" };
  const edges = ["in > each", "each.loop > a", "a > c", "c > each", "each.done > b"];
  expect(problems(nodes, [...edges, "again > c"])).toEqual([]);
  const [loop] = loopsOf(flowOf(nodes, [...edges, "again > c"]), lookup);
  expect([...(loop?.body ?? [])].toSorted()).toEqual(["a", "c"]);
});

test("“done” that leads back is no loop", () => {
  expect(problems(start, ["in > each", "each.loop > each", "each.done > each"])).toEqual([
    { code: "graph.cycle", severity: "error", node: "each", values: { names: "each" } },
  ]);
});

test("any circle is legal one node after the other", () => {
  expect(problems(simple, ["in > a", "a > b", "b > a", "in > each", "each.loop > each"])).toMatchObject([
    { code: "graph.cycle" },
  ]);
  const edges = ["in > a", "a > b", "b > a", "in > each", "each.loop > each"];
  expect(problems(simple, edges, { order: "sequential" })).toEqual([]);
});

test("a loop without a body, or whose body never comes back while something waits for it, is told", () => {
  const warning = (code: string) => ({ code, severity: "warning", node: "each", values: { name: "each" } });
  expect(problems({ ...start, b: "data.set" }, ["in > each", "each.done > b"])).toEqual([
    warning("loop.noBody"),
  ]);
  expect(problems(simple, ["in > each", "each.loop > a", "each.done > b"])).toEqual([
    warning("loop.noWayBack"),
  ]);
  const { b: _b, ...nodes } = simple;
  expect(problems(nodes, ["in > each", "each.loop > a"])).toEqual([]);
});

test("outputs are there while the parameters say so", () => {
  const [, node] = flowOf({ in: "core.webhook", wait: "flow.wait" }, []).nodes;
  if (!node) throw new Error("no node");
  const handles = (params: Flow["nodes"][number]["params"]) =>
    outputHandles({ ...node, params }, manifestOf("flow.wait")).map((handle) => handle.id);
  expect(handles({})).toEqual(["main"]);
  expect(handles({ mode: "call" })).toEqual(["main"]);
  expect(handles({ mode: "call", limit: 5 })).toEqual(["main", "timeout"]);
  expect(handles({ mode: "duration", limit: 5, key: "={{ 1 }}" })).toEqual(["main", "cancelled"]);
  expect(handles({ key: "" })).toEqual(["main"]);
});
