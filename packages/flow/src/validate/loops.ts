import type { NodeManifest } from "@weft/sdk";
import type { Flow, FlowNode } from "../document.ts";
import { cycles } from "../graph/cycles.ts";
import { outputHandles } from "../graph/handles.ts";
import type { Handle, ManifestLookup } from "../graph/handles.ts";
import { isIntoBody, loopsOf, withoutWaysBack } from "../graph/loops.ts";
import type { LoopShape } from "../graph/loops.ts";
import { descendants } from "../graph/queries.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

interface Placed {
  readonly node: FlowNode;
  readonly manifest: NodeManifest | undefined;
  readonly index: number;
}

/** Items go round only through the body of a loop; a loop has a body, and that leads back. */
export function checkLoops(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  const loops = loopsOf(flow, manifest);
  const placed = new Map(
    flow.nodes.map((node, index) => [node.id, { node, index, manifest: manifest(node.type, node.version) }]),
  );
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

function checkLoop(flow: Flow, loop: LoopShape, placed: ReadonlyMap<string, Placed>): readonly Problem[] {
  const { id, back } = loop;
  const { edges } = flow;
  const at = placed.get(id);
  if (!at || at.node.disabled) return [];
  const { node, index, manifest } = at;
  if (manifest?.loops === "calls")
    return outputHandles(node, manifest)
      .filter((handle) => isIntoBody(manifest, handle.id))
      .flatMap((handle) => checkCalled(flow, loop, { node, index, handle }));
  const tell = (code: "loop.noBody" | "loop.noWayBack") => [
    problem(code, { path: ["nodes", index], node }, { name: node.name }),
  ];
  const out = edges.filter((edge) => edge.source === id);
  if (!out.some((edge) => isIntoBody(manifest, edge.sourceHandle))) return tell("loop.noBody");
  // Without anything that waits for its end, a loop may well be the end of the flow.
  const awaited = out.some((edge) => !isIntoBody(manifest, edge.sourceHandle));
  return awaited && back.length === 0 ? tell("loop.noWayBack") : [];
}

interface Called {
  readonly node: FlowNode;
  readonly index: number;
  readonly handle: Handle;
}

/** What a node calls has a body of its own for each output, and leads back from each. */
function checkCalled(
  flow: Flow,
  { id, body, back }: LoopShape,
  { node, index, handle }: Called,
): readonly Problem[] {
  const tell = (code: "loop.callsNothing" | "loop.callsForNothing") => [
    problem(code, { path: ["nodes", index], node }, { name: node.name, output: handle.label ?? handle.id }),
  ];
  const into = flow.edges.filter((edge) => edge.source === id && edge.sourceHandle === handle.id);
  if (into.length === 0) return tell("loop.callsNothing");
  const inside = { ...flow, edges: flow.edges.filter((edge) => body.has(edge.source)) };
  const first = into.map((edge) => edge.target);
  const reached = new Set([...first, ...descendants(inside, first)]);
  return back.some((edge) => reached.has(edge.source)) ? [] : tell("loop.callsForNothing");
}
