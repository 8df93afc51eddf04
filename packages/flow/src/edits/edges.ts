import type { Flow, FlowEdge } from "../document.ts";
import { cycles } from "../graph/cycles.ts";
import type { ManifestLookup } from "../graph/handles.ts";
import { loopsOf, withoutWaysBack } from "../graph/loops.ts";
import { descendants } from "../graph/queries.ts";
import { shortId } from "../short-id.ts";

/** Joins an output to an input. The same edge twice is one edge. */
export function connect(flow: Flow, edge: Omit<FlowEdge, "id">): Flow {
  const { source, sourceHandle, target, targetHandle } = edge;
  const exists = flow.edges.some(
    (e) =>
      e.source === source &&
      e.sourceHandle === sourceHandle &&
      e.target === target &&
      e.targetHandle === targetHandle,
  );
  if (exists) return flow;
  const id = shortId("e", new Set(flow.edges.map((e) => e.id)));
  return { ...flow, edges: [...flow.edges, { id, source, sourceHandle, target, targetHandle }] };
}

/**
 * Whether an edge may be drawn: between two different nodes, and without closing a circle, unless that is the way back
 * of a loop or the flow allows circles.
 */
export function canConnect(flow: Flow, edge: Omit<FlowEdge, "id">, lookup: ManifestLookup): boolean {
  const { source, target } = edge;
  if (source === target) return false;
  if (flow.settings.order === "sequential" || !descendants(flow, [target]).has(source)) return true;
  const joined = { ...flow, edges: [...flow.edges, { ...edge, id: "" }] };
  const oneWay = withoutWaysBack(joined, loopsOf(joined, lookup));
  return !cycles(oneWay).some((ids) => ids.includes(source) && ids.includes(target));
}
