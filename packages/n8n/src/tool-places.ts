import type { FlowNode, Position } from "@weft/flow";
import type { Used } from "./conversions.ts";

interface Placed {
  readonly source: { readonly name: string };
  readonly node: FlowNode;
  readonly used?: Used;
  readonly copy?: true;
}

/** A node here, and room for its edges. */
const STEP = 288;
/** From one row of nodes to the next. */
const ROW = 144;

/**
 * n8n draws tools as small circles, close together below their agent: here they stand beside each other, to the right of the
 * output that leads to them. What several agents share there stands in rows below each other.
 */
export function withToolsApart<P extends Placed>(nodes: readonly P[]): readonly P[] {
  const places = new Map<P, Position>();
  const placeOf = (one: P): Position => places.get(one) ?? one.node.position;
  // What uses a tool is placed before that tool's own tools.
  const open = nodes.filter(({ used }) => used === undefined);
  for (let agent = open.shift(); agent; agent = open.shift()) {
    const { name } = agent.source;
    // A name may stand there twice.
    const tools = nodes.filter((one) => one.used?.by === name && !places.has(one));
    let x = placeOf(agent).x + STEP;
    for (const tool of tools.toSorted((a, b) => a.node.position.x - b.node.position.x)) {
      const { position } = tool.node;
      const place = { x: Math.max(x, position.x), y: position.y + rowOf(tool, nodes) * ROW };
      places.set(tool, place);
      x = place.x + STEP;
      open.push(tool);
    }
  }
  return nodes.map((one) => {
    const position = places.get(one);
    return position ? { ...one, node: { ...one.node, position } } : one;
  });
}

/** 0 for what is in the file, 1 for its first copy. */
function rowOf<P extends Placed>(tool: P, nodes: readonly P[]): number {
  return tool.copy ? nodes.filter(({ source }) => source === tool.source).indexOf(tool) : 0;
}
