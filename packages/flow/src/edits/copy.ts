import type { Flow } from "../document.ts";

/** A piece of a flow. As JSON text it is itself a flow file, so that what is copied can also be saved, mailed and imported. */
export type FlowFragment = Flow;

/** The nodes and notes of these ids with the edges between them. */
export function copyElements(flow: Flow, ids: readonly string[]): FlowFragment {
  const chosen = new Set(ids);
  return {
    ...flow,
    settings: {},
    nodes: flow.nodes.filter((n) => chosen.has(n.id)),
    edges: flow.edges.filter((e) => chosen.has(e.source) && chosen.has(e.target)),
    notes: flow.notes.filter((n) => chosen.has(n.id)),
    pinData: Object.fromEntries(Object.entries(flow.pinData).filter(([id]) => chosen.has(id))),
  };
}
