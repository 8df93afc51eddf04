import { expect, test } from "vitest";
import { canConnect, loopsOf, outputHandles, parseFlow, validateFlow } from "../index.ts";
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
      params: {
        path: "in",
        tools: [{ name: "Find" }, { name: "Mail", id: "m" }],
        conditions: [{ left: 1, operator: "number.greater", right: 0 }],
      },
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

test("each output of what calls its body has nodes of its own, and a way back; which one has not is told", () => {
  const nodes = { in: "core.webhook", agent: "ai.agent", a: "data.set", b: "data.set", c: "data.set" };
  const whole = ["in > agent", "agent.0 > a", "a > agent", "agent.m > b", "b > agent", "agent.done > c"];
  expect(problems(nodes, whole)).toEqual([]);
  const flow = flowOf(nodes, whole);
  const [agent] = loopsOf(flow, lookup);
  expect([...(agent?.body ?? [])].toSorted()).toEqual(["a", "b"]);
  const handles = flow.nodes.flatMap((node) =>
    node.id === "agent" ? outputHandles({ ...node, onError: "output" }, manifestOf("ai.agent")) : [],
  );
  expect(handles).toEqual([
    { id: "done" },
    { id: "0", label: "Find" },
    { id: "m", label: "Mail" },
    { id: "error" },
  ]);

  const warning = (code: string, output: string) => ({
    code,
    severity: "warning",
    node: "agent",
    values: { name: "agent", output },
  });
  const without = (...edges: string[]) =>
    problems(
      nodes,
      whole.filter((edge) => !edges.includes(edge)),
    );
  expect(without("b > agent")).toEqual([warning("loop.callsForNothing", "Mail")]);
  expect(without("agent.0 > a", "a > agent")).toContainEqual(warning("loop.callsNothing", "Find"));
  expect(problems(nodes, [...whole, "c > a"])).toContainEqual(
    expect.objectContaining({ code: "loop.entered", node: "agent" }),
  );
});

test("a way back of a tool may be drawn, and “done” may not lead back", () => {
  const nodes = { in: "core.webhook", agent: "ai.agent", a: "data.set", c: "data.set" };
  const flow = flowOf(nodes, ["in > agent", "agent.0 > a", "agent.done > c"]);
  const into = { sourceHandle: "main", target: "agent", targetHandle: "main" };
  expect(canConnect(flow, { source: "a", ...into }, lookup)).toBe(true);
  expect(canConnect(flow, { source: "c", ...into }, lookup)).toBe(false);
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
