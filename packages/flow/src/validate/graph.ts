import type { Flow, FlowEdge, FlowNode } from "../document.ts";
import { inputHandles, outputHandles } from "../graph/handles.ts";
import type { Handle, ManifestLookup } from "../graph/handles.ts";
import { descendants, triggersOf } from "../graph/queries.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { checkLoops } from "./loops.ts";

/** The graph rules of the flow format. */
export function checkGraph(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  return [
    ...checkNames(flow),
    ...checkEdges(flow, manifest),
    ...checkTriggers(flow, manifest),
    ...checkLoops(flow, manifest),
  ];
}

function checkNames(flow: Flow): readonly Problem[] {
  const seen = new Set<string>();
  return flow.nodes.flatMap((node, i) => {
    if (seen.has(node.name))
      return [problem("node.duplicateName", { path: ["nodes", i, "name"], node }, { name: node.name })];
    seen.add(node.name);
    return [];
  });
}

interface Ends {
  readonly node: FlowNode;
  readonly type: ReturnType<ManifestLookup>;
  readonly inputs: readonly Handle[];
  readonly outputs: readonly Handle[];
}

function checkEdges(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  const ends = new Map<string, Ends>();
  for (const node of flow.nodes) {
    const type = manifest(node.type, node.version);
    ends.set(node.id, {
      node,
      type,
      inputs: type ? inputHandles(node, type) : [],
      outputs: type ? outputHandles(node, type) : [],
    });
  }
  const seen = new Map<string, string>();
  return flow.edges.flatMap((edge, i) => [...checkDuplicate(edge, i, seen), ...checkEnds(edge, i, ends)]);
}

function checkDuplicate(edge: FlowEdge, i: number, seen: Map<string, string>): readonly Problem[] {
  const key = JSON.stringify([edge.source, edge.sourceHandle, edge.target, edge.targetHandle]);
  const other = seen.get(key);
  if (other !== undefined)
    return [problem("edge.duplicate", { path: ["edges", i], edge: edge.id }, { edge: edge.id, other })];
  seen.set(key, edge.id);
  return [];
}

function checkEnds(edge: FlowEdge, i: number, ends: ReadonlyMap<string, Ends>): readonly Problem[] {
  const found: Problem[] = [];
  const source = ends.get(edge.source);
  const target = ends.get(edge.target);
  if (source?.type && !source.outputs.some((h) => h.id === edge.sourceHandle)) {
    const values = { name: source.node.name, handle: edge.sourceHandle, known: names(source.outputs) };
    found.push(
      problem(
        "edge.missingOutput",
        { path: ["edges", i, "sourceHandle"], node: source.node, edge: edge.id },
        values,
      ),
    );
  }
  if (target?.type?.kind === "trigger") {
    const values = { name: target.node.name };
    found.push(
      problem("edge.intoTrigger", { path: ["edges", i, "target"], node: target.node, edge: edge.id }, values),
    );
  } else if (target?.type && !target.inputs.some((h) => h.id === edge.targetHandle)) {
    const values = { name: target.node.name, handle: edge.targetHandle, known: names(target.inputs) };
    found.push(
      problem(
        "edge.missingInput",
        { path: ["edges", i, "targetHandle"], node: target.node, edge: edge.id },
        values,
      ),
    );
  }
  return found;
}

function checkTriggers(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  const triggers = triggersOf(flow, manifest).filter((n) => !n.disabled);
  if (triggers.length === 0) return [problem("graph.noTrigger", { path: ["nodes"] })];
  const starts = triggers.map((n) => n.id);
  const reached = descendants(flow, starts);
  return flow.nodes.flatMap((node, i) => {
    if (reached.has(node.id) || starts.includes(node.id) || node.disabled) return [];
    if (manifest(node.type, node.version)?.kind === "trigger") return [];
    return [problem("graph.unreachable", { path: ["nodes", i], node }, { name: node.name })];
  });
}

function names(handles: readonly Handle[]): string {
  return handles.map((h) => h.id).join(", ") || "none";
}
