import type { N8nNode, N8nWorkflow } from "./workflow.ts";

/** A node that gives another one something to work with: its model, memory, parser or tool. */
export interface Part {
  /** The name of the connection, such as `ai_languageModel`. */
  readonly kind: string;
  /** Which of several inputs of that kind it goes into. */
  readonly input: number;
  readonly node: N8nNode;
  readonly parts: readonly Part[];
}

/** Parts of parts of parts end here, connections in a circle too. */
const deepest = 4;

const none: readonly Part[] = [];

/** What each node is given by others. */
export function partsIn({ nodes, edges }: N8nWorkflow): (node: N8nNode) => readonly Part[] {
  const joins = edges.filter(({ kind }) => kind.startsWith("ai_"));
  if (joins.length === 0) return () => none;
  const byName = new Map(
    nodes
      .filter(({ named }) => named)
      .toReversed()
      .map((node) => [node.name, node]),
  );
  const partsOf = (node: N8nNode, depth: number): readonly Part[] => {
    if (depth > deepest || byName.get(node.name) !== node) return none;
    return joins.flatMap(({ kind, source, target, input }) => {
      const given = target === node.name && source !== node.name ? byName.get(source) : undefined;
      return given ? [{ kind, input, node: given, parts: partsOf(given, depth + 1) }] : [];
    });
  };
  return (node) => partsOf(node, 1);
}

/** The nodes of parts, and of what they are given. */
export function nodesOf(parts: readonly Part[]): readonly N8nNode[] {
  return parts.flatMap(({ node, parts: inner }) => [node, ...nodesOf(inner)]);
}

/** The same parts with other nodes. */
export function mapParts(parts: readonly Part[], change: (node: N8nNode) => N8nNode): readonly Part[] {
  return parts.map((part) => ({ ...part, node: change(part.node), parts: mapParts(part.parts, change) }));
}

interface Joined {
  readonly node: N8nNode;
  /** What it takes into itself. */
  readonly takes: readonly N8nNode[];
}

/**
 * Nodes that are nothing but parts of nodes which took them in, with those. What also goes to a node that took nothing in, or
 * to none, stays a node.
 */
export function takenIn({ edges }: N8nWorkflow, roots: readonly Joined[]): ReadonlyMap<N8nNode, N8nNode> {
  const into = new Map<N8nNode, N8nNode>();
  for (const { node, takes } of roots) for (const part of takes) if (!into.has(part)) into.set(part, node);
  const names = new Set(roots.filter(({ takes }) => takes.length > 0).map(({ node }) => node.name));
  // Whatever is left out makes what it is given stay, too.
  for (let before = -1; before !== into.size;) {
    before = into.size;
    const inside = new Set([...into.keys()].map(({ name }) => name));
    for (const part of into.keys()) {
      const stays = edges.some(
        ({ source, target, kind }) =>
          (source === part.name && (!kind.startsWith("ai_") || !(names.has(target) || inside.has(target)))) ||
          (target === part.name && !kind.startsWith("ai_")),
      );
      if (stays) into.delete(part);
    }
  }
  return into;
}
