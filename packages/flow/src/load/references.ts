import type { Flow } from "../document.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

/** What the shape alone cannot tell: ids are unique, edges join nodes that exist. A flow that fails here cannot be drawn. */
export function checkReferences(flow: Flow): readonly Problem[] {
  const found: Problem[] = [];
  const nodes = new Set<string>();
  for (const [i, node] of flow.nodes.entries()) {
    if (nodes.has(node.id)) found.push(problem("node.duplicateId", { path: ["nodes", i, "id"], node }, { id: node.id }));
    nodes.add(node.id);
  }
  const edges = new Set<string>();
  for (const [i, edge] of flow.edges.entries()) {
    if (edges.has(edge.id)) found.push(problem("edge.duplicateId", { path: ["edges", i, "id"], edge: edge.id }, { id: edge.id }));
    edges.add(edge.id);
    for (const end of ["source", "target"] as const) {
      if (nodes.has(edge[end])) continue;
      found.push(problem("edge.missingNode", { path: ["edges", i, end], edge: edge.id }, { edge: edge.id, id: edge[end] }));
    }
  }
  for (const id of Object.keys(flow.pinData)) {
    if (!nodes.has(id)) found.push(problem("pinData.unknownNode", { path: ["pinData", id] }, { id }));
  }
  return found;
}
