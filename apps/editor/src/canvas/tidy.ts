import { Graph, layout } from "@dagrejs/dagre";
import type { Position } from "@weft/flow";
import { snapToGrid, STEP_GAP } from "./geometry.ts";
import type { Size } from "./geometry.ts";

export interface TidyInput {
  readonly nodes: readonly ({ readonly id: string; readonly position: Position } & Size)[];
  /** `order`: index of the output that the edge leaves from; branches keep it from top to bottom. */
  readonly edges: readonly { readonly source: string; readonly target: string; readonly order: number }[];
}

/** Positions in columns from left to right. The upper left corner of what is tidied stays where it was. */
export function tidy({ nodes, edges }: TidyInput): Record<string, Position> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 40, ranksep: STEP_GAP, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes.toSorted((a, b) => a.position.y - b.position.y))
    graph.setNode(id, { width, height });
  const sorted = edges.toSorted((a, b) => a.order - b.order);
  for (const [i, { source, target }] of sorted.entries()) graph.setEdge(source, target, {}, String(i));
  layout(graph, { constraints: branchOrder(sorted) });
  const placed = nodes.map(({ id, width, height }) => {
    const { x, y } = graph.node(id) as Position;
    return { id, x: x - width / 2, y: y - height / 2 };
  });
  const left = Math.min(...nodes.map(({ position }) => position.x)) - Math.min(...placed.map(({ x }) => x));
  const top = Math.min(...nodes.map(({ position }) => position.y)) - Math.min(...placed.map(({ y }) => y));
  return Object.fromEntries(placed.map(({ id, x, y }) => [id, snapToGrid({ x: x + left, y: y + top })]));
}

/** Keeps the branches of one node from top to bottom. Where branches meet again no order is asked for, so none can contradict another. */
function branchOrder(edges: TidyInput["edges"]): { left: string; right: string }[] {
  const incoming = Map.groupBy(edges, ({ target }) => target);
  const own = edges.filter(({ target }) => incoming.get(target)?.length === 1);
  return [...Map.groupBy(own, ({ source }) => source).values()].flatMap((branches) =>
    branches.slice(1).map(({ target }, i) => ({ left: branches[i]?.target ?? target, right: target })),
  );
}
