import fc from "fast-check";
import { expect, test } from "vitest";
import * as flowApi from "../index.ts";
import {
  addNode,
  canConnect,
  connect,
  copyElements,
  emptyFlow,
  insertNodeOnEdge,
  parseFlow,
  pasteFragment,
  removeElements,
  renameNode,
  serializeFlow,
  setParam,
  setPinData,
  updateNode,
} from "../index.ts";
import type { Flow } from "../index.ts";
import { goodFile, lookup, manifestOf } from "../testing/sample.ts";

function flowOf(): Flow {
  const result = parseFlow(goodFile());
  if (!result.ok) throw new Error("the sample is broken");
  return result.flow;
}
const at = { x: 10, y: 20 };

test("nodes are added with free names and ids, and nothing of the flow before changes", () => {
  const before = flowOf();
  const bytes = serializeFlow(before);
  const one = addNode(before, { manifest: manifestOf("data.set"), position: at, name: "Add total" });
  const two = addNode(one.flow, { manifest: manifestOf("data.set"), position: at, name: "Add total" });
  expect([one.node.name, two.node.name]).toEqual(["Add total 2", "Add total 3"]);
  expect(new Set(two.flow.nodes.map((n) => n.id)).size).toBe(6);
  expect(serializeFlow(before)).toBe(bytes);
});

test("a node put on an edge takes over both ends", () => {
  const { flow, node } = insertNodeOnEdge(flowOf(), "e3", { manifest: manifestOf("data.set"), position: at });
  const ends = flow.edges.map((e) => `${e.source}.${e.sourceHandle}>${e.target}`);
  expect(ends).toContain(`big.true>${node.id}`);
  expect(ends).toContain(`${node.id}.main>erp`);
  expect(flow.edges.some((e) => e.id === "e3")).toBe(false);
});

test("renaming rewrites the expressions that name the node, and only those", () => {
  const flow = renameNode(flowOf(), "order", "Zamówienie 'A'");
  expect(JSON.stringify(flow.nodes[1]?.params)).toContain("Zamówienie");
  expect(flowApi.validateFlow(flow, { manifest: lookup })).toEqual([]);
  expect(renameNode(flowOf(), "order", "Big?").nodes[0]?.name).toBe("Big? 2");
  expect(renameNode(flowOf(), "order", "   ").nodes[0]?.name).toBe("New order");
});

test("removing a node takes its edges and pins with it", () => {
  const pinned = setPinData(flowOf(), "total", [{ json: { total: 1 } }]);
  const flow = removeElements(pinned, { nodes: ["total"] });
  expect(flow.edges.map((e) => e.id)).toEqual(["e3"]);
  expect(flow.pinData).toEqual({});
});

test("parameters are set and taken away at any depth", () => {
  const set = setParam(flowOf(), "total", ["fields", 0, "value"], 7);
  expect(set.nodes[1]?.params).toEqual({ fields: [{ name: "total", type: "number", value: 7 }] });
  expect(setParam(set, "total", ["fields", 0], undefined).nodes[1]?.params).toEqual({ fields: [] });
  expect(setParam(set, "total", ["fields"], undefined).nodes[1]?.params).toEqual({});
  expect(updateNode(set, "total", { disabled: true }).nodes[1]?.disabled).toBe(true);
  expect("disabled" in (updateNode(set, "total", { disabled: undefined }).nodes[1] ?? {})).toBe(false);
});

test("edges: once only, and no circle", () => {
  const flow = flowOf();
  const again = connect(flow, {
    source: "order",
    sourceHandle: "main",
    target: "total",
    targetHandle: "main",
  });
  expect(again).toBe(flow);
  const can = (source: string, target: string) =>
    canConnect(flow, { source, sourceHandle: "main", target, targetHandle: "main" }, lookup);
  expect(can("erp", "total")).toBe(false);
  expect(can("order", "erp")).toBe(true);
  expect(can("erp", "erp")).toBe(false);
});

test("a circle may be drawn only as the way back of a loop", () => {
  const edge = (source: string, sourceHandle: string, target: string) => ({
    source,
    sourceHandle,
    target,
    targetHandle: "main",
  });
  const { flow: added, node } = addNode(flowOf(), {
    manifest: manifestOf("flow.loop"),
    position: { x: 0, y: 0 },
  });
  const { flow: more, node: body } = addNode(added, {
    manifest: manifestOf("data.set"),
    position: { x: 0, y: 0 },
  });
  const flow = connect(connect(more, edge("order", "main", node.id)), edge(node.id, "loop", body.id));
  expect(canConnect(flow, edge(body.id, "main", node.id), lookup)).toBe(true);
  const done = connect(flow, edge(node.id, "done", body.id));
  expect(canConnect(done, edge(body.id, "main", node.id), lookup)).toBe(false);
});

test("what is pasted beside its original gets new ids and names, and its references follow", () => {
  const flow = flowOf();
  const fragment = copyElements(flow, ["order", "total", "big"]);
  const { flow: pasted, ids } = pasteFragment(flow, fragment, { x: 0, y: 500 });
  const [order, total] = ids.map((id) => pasted.nodes.find((n) => n.id === id));
  expect(order?.name).toBe("New order 2");
  expect(order?.position).toEqual({ x: 0, y: 500 });
  expect(JSON.stringify(total?.params)).toContain("$('New order 2')");
  expect(pasted.edges).toHaveLength(5);
  expect(flowApi.validateFlow(pasted, { manifest: lookup }).filter((p) => p.severity === "error")).toEqual(
    [],
  );
});

test("names that would collide while references are followed stay apart", () => {
  let flow = emptyFlow({ id: "f", name: "F" });
  for (const name of ["A", "A 2"])
    flow = addNode(flow, { manifest: manifestOf("data.set"), position: at, name }).flow;
  const [a, a2] = flow.nodes;
  if (!a || !a2) throw new Error("no nodes");
  flow = setParam(flow, a2.id, ["note"], "={{ $('A').item.json.x + $('A 2').item.json.y }}");
  const { flow: pasted, ids } = pasteFragment(flow, copyElements(flow, [a.id, a2.id]), at);
  const copies = ids.map((id) => pasted.nodes.find((n) => n.id === id));
  expect(copies.map((n) => n?.name)).toEqual(["A 3", "A 4"]);
  expect(copies[1]?.params["note"]).toBe("={{ $('A 3').item.json.x + $('A 4').item.json.y }}");
});

test("a fragment pasted into an empty flow keeps its ids, and is itself a flow file", () => {
  const fragment = copyElements(flowOf(), ["order", "total"]);
  expect(parseFlow(serializeFlow(fragment)).ok).toBe(true);
  const { flow } = pasteFragment(emptyFlow({ id: "x", name: "X" }), fragment, { x: 0, y: 0 });
  expect(flow.nodes.map((n) => [n.id, n.name])).toEqual([
    ["order", "New order"],
    ["total", "Add total"],
  ]);
});

test("any sequence of edits leaves a file that loads", () => {
  const step = fc.record({
    kind: fc.constantFrom("add", "remove", "rename", "connect", "paste"),
    a: fc.nat(9),
    b: fc.nat(9),
    text: fc.string({ minLength: 1, maxLength: 9 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let flow = flowOf();
      for (const { kind, a, b, text } of steps) {
        const [first, second] = [
          flow.nodes[a % flow.nodes.length]?.id,
          flow.nodes[b % flow.nodes.length]?.id,
        ];
        if (kind === "add") flow = addNode(flow, { manifest: manifestOf("data.set"), position: at }).flow;
        else if (!first || !second) continue;
        else if (kind === "remove") flow = removeElements(flow, { nodes: [first] });
        else if (kind === "rename") flow = renameNode(flow, first, text);
        else if (kind === "connect")
          flow = connect(flow, { source: first, sourceHandle: "main", target: second, targetHandle: "main" });
        else flow = pasteFragment(flow, copyElements(flow, [first, second]), at).flow;
      }
      return parseFlow(serializeFlow(flow)).ok;
    }),
    { numRuns: 100 },
  );
});
