import { diffFlows, parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { merged } from "./merged.ts";

const node = (id: string, x: number, y = 0, params = {}) => ({
  id,
  type: "data.set",
  version: 1,
  name: id,
  position: { x, y },
  params,
});
const edge = (id: string, source: string, target: string) => ({
  id,
  source,
  sourceHandle: "main",
  target,
  targetHandle: "main",
});

function flow(nodes: readonly object[], edges: readonly object[]): Flow {
  const parsed = parseFlow({ format: "weft/1", id: "f", name: "F", nodes, edges });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.flow;
}

test("what was removed stays in the drawing with its edges, clear of what stands in its place now", () => {
  const before = flow(
    [node("a", 0), node("b", 300), node("c", 600)],
    [edge("e1", "a", "b"), edge("e2", "b", "c")],
  );
  const after = flow(
    [node("a", 0, 0, { note: "x" }), node("new", 300), node("c", 600, 80)],
    [edge("e1", "a", "new"), edge("e3", "new", "c")],
  );
  const drawn = merged(after, diffFlows(before, after));
  expect(Object.fromEntries(drawn.marks)).toEqual({
    a: "changed",
    b: "removed",
    c: "moved",
    new: "added",
    e1: "added",
    e3: "added",
    "removed:e1": "removed",
    "removed:e2": "removed",
  });
  expect(drawn.flow.nodes.map(({ id }) => id)).toEqual(["a", "new", "c", "b"]);
  expect(drawn.flow.nodes.at(-1)?.position).toEqual({ x: 300, y: 96 });
  expect(new Set(drawn.flow.edges.map(({ id }) => id)).size).toBe(4);
});
