import type { Flow, FlowEdge, FlowNode } from "../document.ts";
import type { ManifestLookup } from "./handles.ts";

export function nodeById(flow: Flow, id: string): FlowNode | undefined {
  return flow.nodes.find((n) => n.id === id);
}

export function triggersOf(flow: Flow, lookup: ManifestLookup): readonly FlowNode[] {
  return flow.nodes.filter((n) => lookup(n.type, n.version)?.kind === "trigger");
}

/** Node ids by the node that an edge leads to. */
export function sourcesByTarget(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly string[]> {
  return grouped(edges, "target", "source");
}

export function targetsBySource(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly string[]> {
  return grouped(edges, "source", "target");
}

/** Every node from which edges lead to this one; the node itself only if it lies on a circle. */
export function ancestors(flow: Flow, id: string): ReadonlySet<string> {
  return reach(sourcesByTarget(flow.edges), [id]);
}

/** Every node that edges lead to from these; a start only if it lies on a circle. */
export function descendants(flow: Flow, ids: readonly string[]): ReadonlySet<string> {
  return reach(targetsBySource(flow.edges), ids);
}

/** Everything that these lead to; one of themselves only if something leads back to it. */
export function reach(
  next: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return seen;
}

function grouped(
  edges: readonly FlowEdge[],
  by: "source" | "target",
  take: "source" | "target",
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const edge of edges) {
    const group = groups.get(edge[by]);
    if (group) group.push(edge[take]);
    else groups.set(edge[by], [edge[take]]);
  }
  return groups;
}
