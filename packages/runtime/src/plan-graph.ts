import type { Flow } from "@weft/flow";

/** An edge with nodes as indexes. */
export interface PlanEdge {
  readonly id: string;
  readonly source: number;
  readonly output: string;
  readonly target: number;
  readonly input: string;
}

/** `has(source)`: a delivery to the input can still come of this node. */
export interface NodeSet {
  has(index: number): boolean;
}

export type Feeders = (target: number, input: string) => NodeSet;

export interface PlanEdges {
  /** By source, in the order in which the targets start. */
  readonly outOf: readonly (readonly PlanEdge[])[];
  readonly into: readonly (readonly PlanEdge[])[];
}

export function planEdges(
  flow: Flow,
  byId: ReadonlyMap<string, number>,
  outputs: readonly (readonly string[])[],
): PlanEdges {
  const outOf = flow.nodes.map((): PlanEdge[] => []);
  const into = flow.nodes.map((): PlanEdge[] => []);
  for (const { id, source, sourceHandle, target, targetHandle } of flow.edges) {
    const from = byId.get(source);
    const to = byId.get(target);
    if (from === undefined || to === undefined) continue;
    const edge: PlanEdge = { id, source: from, output: sourceHandle, target: to, input: targetHandle };
    outOf[from]?.push(edge);
    into[to]?.push(edge);
  }
  const order = flow.settings.order === "sequential" ? byPosition(flow) : byHandle(outputs);
  for (const edges of outOf) if (edges.length > 1) edges.sort(order);
  return { outOf, into };
}

type Order = (a: PlanEdge, b: PlanEdge) => number;

/** n8n's order: the uppermost target first, then the leftmost. */
function byPosition({ nodes }: Flow): Order {
  const at = (edge: PlanEdge) => nodes[edge.target]?.position ?? { x: 0, y: 0 };
  return (a, b) => at(a).y - at(b).y || at(a).x - at(b).x;
}

function byHandle(outputs: readonly (readonly string[])[]): Order {
  const rank = ({ source, output }: PlanEdge) => outputs[source]?.indexOf(output) ?? 0;
  return (a, b) => rank(a) - rank(b);
}

/** Finds, on first need, from where an input can be reached; remembered as one bit for each node of the flow. */
export function feederFinder(into: readonly (readonly PlanEdge[])[]): Feeders {
  const found = new Map<string, NodeSet>();
  return (target, input) => {
    const key = `${target}:${input}`;
    const known = found.get(key);
    if (known) return known;
    const made = reachedBackwards(
      into,
      (into[target] ?? []).filter((edge) => edge.input === input),
    );
    found.set(key, made);
    return made;
  };
}

function reachedBackwards(into: readonly (readonly PlanEdge[])[], start: readonly PlanEdge[]): NodeSet {
  const bits = new Uint32Array(Math.ceil(into.length / 32));
  const has = (index: number) => ((bits[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
  const open = start.map((edge) => edge.source);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (has(index)) continue;
    bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
    for (const edge of into[index] ?? []) if (!has(edge.source)) open.push(edge.source);
  }
  return { has };
}
