import type { Flow, FlowNode } from "../document.ts";
import { cycles } from "../graph/cycles.ts";
import type { ManifestLookup } from "../graph/handles.ts";
import { LOOP_HANDLE, loopsOf, withoutWaysBack } from "../graph/loops.ts";
import type { LoopShape } from "../graph/loops.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

interface Placed {
  readonly node: FlowNode;
  readonly index: number;
}

/** Items go round only through the body of a loop; a loop has a body, and that leads back. */
export function checkLoops(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  const loops = loopsOf(flow, manifest);
  const placed = new Map(flow.nodes.map((node, index) => [node.id, { node, index }]));
  return [...checkCycles(flow, loops, placed), ...loops.flatMap((loop) => checkLoop(flow, loop, placed))];
}

/** Any other circle is legal only in sequential order, where imported flows may carry one. */
function checkCycles(
  flow: Flow,
  loops: readonly LoopShape[],
  placed: ReadonlyMap<string, Placed>,
): readonly Problem[] {
  if (flow.settings.order === "sequential") return [];
  const isLoop = new Set(loops.map((loop) => loop.id));
  return cycles(withoutWaysBack(flow, loops)).map((ids) => {
    const members = ids.flatMap((id) => placed.get(id) ?? []).toSorted((a, b) => a.index - b.index);
    const loop = members.find(({ node }) => isLoop.has(node.id));
    const first = loop ?? members[0];
    const others = members.filter((member) => member !== loop).map(({ node }) => node.name);
    const names = others.join(", ");
    const where = { path: first ? ["nodes", first.index] : ["nodes"], node: first?.node };
    return loop && names !== ""
      ? problem("loop.entered", where, { name: loop.node.name, names })
      : problem("graph.cycle", where, { names: members.map(({ node }) => node.name).join(", ") });
  });
}

function checkLoop(
  { edges }: Flow,
  { id, back }: LoopShape,
  placed: ReadonlyMap<string, Placed>,
): readonly Problem[] {
  const at = placed.get(id);
  if (!at || at.node.disabled) return [];
  const { node, index } = at;
  const tell = (code: "loop.noBody" | "loop.noWayBack") => [
    problem(code, { path: ["nodes", index], node }, { name: node.name }),
  ];
  const out = edges.filter((edge) => edge.source === id);
  if (!out.some((edge) => edge.sourceHandle === LOOP_HANDLE)) return tell("loop.noBody");
  // Without anything that waits for its end, a loop may well be the end of the flow.
  const awaited = out.some((edge) => edge.sourceHandle !== LOOP_HANDLE);
  return awaited && back.length === 0 ? tell("loop.noWayBack") : [];
}
