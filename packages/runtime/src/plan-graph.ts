import type { Flow } from "@weft/flow";

/** An edge with nodes as indexes. */
export interface PlanEdge {
  readonly id: string;
  readonly source: number;
  readonly output: string;
  readonly target: number;
  readonly input: string;
}

export interface NodeSet {
  has(index: number): boolean;
}

/** From where an input can be reached; `without`: on ways that do not lead through that node. */
export type Feeders = (target: number, input: string, without?: number) => NodeSet;

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

/** Finds on first need; remembered as one bit for each node of the flow. */
export function feederFinder({ into }: PlanEdges): Feeders {
  const found = new Map<string, NodeSet>();
  return (target, input, without) => {
    const key = `${target}:${input}:${without ?? ""}`;
    const known = found.get(key);
    if (known) return known;
    const edges = (into[target] ?? []).filter((edge) => edge.input === input);
    const start = edges.map((edge) => edge.source);
    const made = reached(start, into.length, (index) =>
      index === without ? [] : (into[index] ?? []).map((edge) => edge.source),
    );
    found.set(key, made);
    return made;
  };
}

/** The nodes that items from before the loop reach only through its outputs into the body. */
export type Bodies = (loop: number) => NodeSet;

export function bodyFinder(
  { outOf }: PlanEdges,
  triggers: readonly number[],
  isInto: (edge: PlanEdge) => boolean,
): Bodies {
  const found = new Map<number, NodeSet>();
  const targets = (index: number) => (outOf[index] ?? []).map((edge) => edge.target);
  return (loop) => {
    const known = found.get(loop);
    if (known) return known;
    const [inside = [], outside = []] = [true, false].map((within) =>
      (outOf[loop] ?? []).filter((edge) => isInto(edge) === within).map((edge) => edge.target),
    );
    const body = reached(inside, outOf.length, (index) => (index === loop ? [] : targets(index)));
    const before = triggers.filter((trigger) =>
      reached([trigger], outOf.length, (index) => (body.has(index) ? [] : targets(index))).has(loop),
    );
    // A trigger that is plugged into the body begins in the middle of a round; that makes the body no other.
    const from = before.length > 0 ? before : triggers;
    const others = reached(from, outOf.length, (index) => (index === loop ? outside : targets(index)));
    const made = { has: (index: number) => body.has(index) && !others.has(index) };
    found.set(loop, made);
    return made;
  };
}

function reached(
  start: readonly number[],
  size: number,
  onwards: (index: number) => readonly number[],
): NodeSet {
  const bits = new Uint32Array(Math.ceil(size / 32));
  const has = (index: number) => ((bits[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
  const open = [...start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (has(index)) continue;
    bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
    for (const other of onwards(index)) if (!has(other)) open.push(other);
  }
  return { has };
}
