import type { Flow, FlowEdge } from "../document.ts";
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

/** Whether an edge may be drawn: between two different nodes, and without closing a circle unless the flow allows circles. */
export function canConnect(flow: Flow, source: string, target: string): boolean {
  if (source === target) return false;
  if (flow.settings.order === "sequential") return true;
  const next = new Map<string, string[]>();
  for (const e of flow.edges) next.set(e.source, [...(next.get(e.source) ?? []), e.target]);
  const open = [target];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === source) return false;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return true;
}
