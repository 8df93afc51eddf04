import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * What the shape alone cannot tell: ids are unique, edges join nodes that exist. A flow that fails here cannot be drawn.
 * It looks at what is well formed and passes over the rest, so that these problems are told together with those of shape.
 */
export function checkReferences(file: Json): readonly Problem[] {
  const nodes = new Set<string>();
  const found: Problem[] = [];
  for (const { at, value } of objectsIn(file["nodes"])) {
    const { id, name } = value;
    if (typeof id !== "string") continue;
    const node = { id, name: typeof name === "string" ? name : `#${at + 1}` };
    if (nodes.has(id)) found.push(problem("node.duplicateId", { path: ["nodes", at, "id"], node }, { id }));
    nodes.add(id);
  }
  return [...found, ...checkEdges(file["edges"], nodes), ...checkPins(file["pinData"], nodes)];
}

function checkEdges(edges: unknown, nodes: ReadonlySet<string>): readonly Problem[] {
  const seen = new Set<string>();
  return objectsIn(edges).flatMap(({ at, value }) => {
    const found: Problem[] = [];
    const edge = typeof value["id"] === "string" ? value["id"] : `#${at + 1}`;
    if (seen.has(edge))
      found.push(problem("edge.duplicateId", { path: ["edges", at, "id"], edge }, { id: edge }));
    seen.add(edge);
    for (const end of ["source", "target"] as const) {
      const id = value[end];
      if (typeof id !== "string" || nodes.has(id)) continue;
      found.push(problem("edge.missingNode", { path: ["edges", at, end], edge }, { edge, id }));
    }
    return found;
  });
}

function checkPins(pinData: unknown, nodes: ReadonlySet<string>): readonly Problem[] {
  if (typeof pinData !== "object" || pinData === null) return [];
  return Object.keys(pinData)
    .filter((id) => !nodes.has(id))
    .map((id) => problem("pinData.unknownNode", { path: ["pinData", id] }, { id }));
}

function objectsIn(list: unknown): readonly { readonly at: number; readonly value: Json }[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((value, at) =>
    typeof value === "object" && value !== null ? [{ at, value: value as Json }] : [],
  );
}
