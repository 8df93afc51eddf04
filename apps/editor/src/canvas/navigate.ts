import type { Flow, FlowNode } from "@weft/flow";

export type Arrow = "left" | "right" | "up" | "down";

/**
 * The node that an arrow key leads to: right and left follow the edges, up and down go to the nearest node above or
 * below. Where no edge leads on, the nearest node in that direction is taken.
 */
export function neighbour(flow: Flow, from: string, arrow: Arrow): string | undefined {
  const start = flow.nodes.find(({ id }) => id === from);
  if (!start) return undefined;
  const others = flow.nodes.filter(({ id }) => id !== from);
  if (arrow === "left" || arrow === "right") {
    const joined = joinedTo(flow, from, arrow);
    const next = closest(
      start,
      others.filter(({ id }) => joined.has(id)),
      () => true,
    );
    if (next) return next.id;
  }
  return closest(start, others, (node) => lies(node, start, arrow))?.id;
}

function joinedTo(flow: Flow, from: string, arrow: "left" | "right"): ReadonlySet<string> {
  const [near, far] = arrow === "right" ? (["source", "target"] as const) : (["target", "source"] as const);
  return new Set(flow.edges.filter((edge) => edge[near] === from).map((edge) => edge[far]));
}

function lies(node: FlowNode, start: FlowNode, arrow: Arrow): boolean {
  const dx = node.position.x - start.position.x;
  const dy = node.position.y - start.position.y;
  const along = arrow === "left" ? -dx : arrow === "right" ? dx : arrow === "up" ? -dy : dy;
  const across = Math.abs(arrow === "left" || arrow === "right" ? dy : dx);
  return along > 0 && across <= along * 3;
}

function closest(
  start: FlowNode,
  nodes: readonly FlowNode[],
  fits: (node: FlowNode) => boolean,
): FlowNode | undefined {
  let best: { node: FlowNode; distance: number } | undefined;
  for (const node of nodes) {
    if (!fits(node)) continue;
    const distance = Math.hypot(node.position.x - start.position.x, node.position.y - start.position.y);
    if (!best || distance < best.distance) best = { node, distance };
  }
  return best?.node;
}

/** Where an arrow key leads from the node that the keyboard is at; to the first node when it is at none. */
export function nextNode(flow: Flow, from: string | undefined, arrow: Arrow): string | undefined {
  return from === undefined ? firstNode(flow) : neighbour(flow, from, arrow);
}

/** Where keyboard work begins: the leftmost, topmost node. */
export function firstNode(flow: Flow): string | undefined {
  return flow.nodes.toSorted((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)[0]?.id;
}
