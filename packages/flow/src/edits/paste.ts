import type { Flow, FlowEdge, FlowNode, Note, Position } from "../document.ts";
import { shortId } from "../short-id.ts";
import type { FlowFragment } from "./copy.ts";
import { freeNameAmong } from "./nodes.ts";
import { withNewNames } from "./rename.ts";

export interface Pasted {
  readonly flow: Flow;
  /** Ids of the new nodes and notes. */
  readonly ids: readonly string[];
}

/** Adds a fragment with fresh ids and free names; its upper left corner comes to `at`. References inside it follow the new names. */
export function pasteFragment(flow: Flow, fragment: FlowFragment, at: Position): Pasted {
  const corner = upperLeft([...fragment.nodes, ...fragment.notes]);
  const move = ({ x, y }: Position): Position => ({
    x: Math.round(x - corner.x + at.x),
    y: Math.round(y - corner.y + at.y),
  });
  const taken = new Set([...flow.nodes, ...flow.notes].map((e) => e.id));
  const ids = new Map([...fragment.nodes, ...fragment.notes].map((e) => [e.id, fresh(e.id, taken)]));
  const named = placeNodes({ flow, nodes: fragment.nodes, ids, move });
  const notes = fragment.notes.map((n): Note => ({
    ...n,
    id: ids.get(n.id) ?? n.id,
    position: move(n.position),
  }));
  const pins = Object.entries(fragment.pinData).flatMap(([id, items]) =>
    ids.has(id) ? [[ids.get(id), items]] : [],
  );
  return {
    flow: {
      ...flow,
      nodes: [...flow.nodes, ...named],
      edges: [...flow.edges, ...placeEdges(flow, fragment.edges, ids)],
      notes: [...flow.notes, ...notes],
      pinData: { ...flow.pinData, ...Object.fromEntries(pins) },
    },
    ids: [...ids.values()],
  };
}

interface Placing {
  readonly flow: Flow;
  readonly nodes: readonly FlowNode[];
  readonly ids: ReadonlyMap<string, string>;
  move(position: Position): Position;
}

function placeNodes({ flow, nodes, ids, move }: Placing): readonly FlowNode[] {
  const taken = new Set(flow.nodes.map((n) => n.name));
  const names = new Map<string, string>();
  for (const { name } of nodes) {
    const free = freeNameAmong(taken, name);
    names.set(name, free);
    taken.add(free);
  }
  const renamed = new Map([...names].filter(([from, to]) => from !== to));
  return nodes.map((node) => ({
    ...node,
    id: ids.get(node.id) ?? node.id,
    name: names.get(node.name) ?? node.name,
    position: move(node.position),
    params: withNewNames(node, renamed),
  }));
}

function placeEdges(
  flow: Flow,
  edges: readonly FlowEdge[],
  ids: ReadonlyMap<string, string>,
): readonly FlowEdge[] {
  const taken = new Set(flow.edges.map((e) => e.id));
  return edges.map((edge) => ({
    ...edge,
    id: fresh(edge.id, taken),
    source: ids.get(edge.source) ?? edge.source,
    target: ids.get(edge.target) ?? edge.target,
  }));
}

/** The id itself while it is free, so that moving a flow between tabs keeps its diff small. */
function fresh(id: string, taken: Set<string>): string {
  const free = taken.has(id) ? shortId("", taken) : id;
  taken.add(free);
  return free;
}

function upperLeft(elements: readonly { readonly position: Position }[]): Position {
  if (elements.length === 0) return { x: 0, y: 0 };
  return {
    x: Math.min(...elements.map((e) => e.position.x)),
    y: Math.min(...elements.map((e) => e.position.y)),
  };
}
