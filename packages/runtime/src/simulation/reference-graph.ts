import type { Flow, FlowEdge } from "@weft/flow";

/** Whether items can come from a node to this input of another one, on a way that does not lead through `without`. */
export function leadsTo(
  { edges }: Flow,
  { from, to, input }: { readonly from: string; readonly to: string; readonly input: string },
  without: string | undefined,
): boolean {
  const ways = edges.filter(({ source }) => source !== without);
  const before = nodesOnTheWay(ways, [from]);
  return ways.some((edge) => edge.target === to && edge.targetHandle === input && before.has(edge.source));
}

/** Whether items can come to a node through the output `loop` of this loop, and in no other way. */
export function isInBody({ nodes, edges }: Flow, loop: string, id: string): boolean {
  const enters = ({ source, sourceHandle }: FlowEdge) => source === loop && sourceHandle === "loop";
  const firsts = edges.filter(enters).map(({ target }) => target);
  const others = edges.filter((edge) => !enters(edge));
  const starts = nodes.filter(({ type }) => type === "start").map((node) => node.id);
  const inside = nodesOnTheWay(
    edges.filter(({ source }) => source !== loop),
    firsts,
  );
  return inside.has(id) && !nodesOnTheWay(others, starts).has(id);
}

function nodesOnTheWay(edges: readonly FlowEdge[], from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { source, target } of edges) if (found.has(source)) found.add(target);
  }
  return found;
}
