import { ERROR_HANDLE, parseFlow } from "@weft/flow";
import type { Flow, FlowEdge, FlowNode, Problem } from "@weft/flow";
import type { Item, JsonObject } from "@weft/sdk";
import { Unsupported } from "./convert/converter.ts";
import type { Converted } from "./convert/converter.ts";
import { converters } from "./convert/table.ts";
import { convertNote, stickyNote } from "./notes.ts";
import { flowSettings, nodeOptions } from "./options.ts";
import { Names, slug } from "./names.ts";
import { isObject, listOf, objectOf, readWorkflow } from "./workflow.ts";
import type { N8nEdge, N8nNode, N8nWorkflow } from "./workflow.ts";

/** How faithful one node came over. `exact`: it does the same; `adapted`: read the notes; `placeholder`: kept whole, cannot run. */
export interface NodeReport {
  /** Name. */
  readonly node: string;
  /** n8n's type. */
  readonly type: string;
  readonly status: "exact" | "adapted" | "placeholder";
  readonly notes: readonly string[];
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly flow: Flow;
      /** The id by which other workflows of n8n name this one. */
      readonly sourceId?: string;
      readonly report: readonly NodeReport[];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Imported {
  readonly source: N8nNode;
  readonly node: FlowNode;
  readonly converted: Converted;
  readonly report: NodeReport;
}

/** Turns an n8n workflow into a flow. Never throws on people's files; what cannot be converted is kept as a placeholder. */
export function importN8n(json: JsonObject): ImportResult {
  const workflow = readWorkflow(json);
  const names = new Names();
  const ids = new Names();
  const nodes = workflow.nodes.filter((n) => n.type !== stickyNote).map((n) => importNode(n, { names, ids }));
  // Where names are used twice, connections mean the first node of the name, as in n8n.
  const byName = new Map(nodes.toReversed().map((n) => [n.source.name, n]));
  const parsed = parseFlow({
    format: "weft/1",
    id: slug(workflow.name) || "imported",
    name: workflow.name.slice(0, 200),
    nodes: nodes.map((n) => n.node),
    edges: importEdges(workflow.edges, byName),
    settings: flowSettings(workflow.settings),
    notes: workflow.nodes.filter((n) => n.type === stickyNote).map(convertNote),
    pinData: importPinData(workflow, byName),
  });
  if (!parsed.ok) return parsed;
  const { id: sourceId } = workflow;
  return { ...parsed, ...(sourceId !== "" && { sourceId }), report: nodes.map((n) => n.report) };
}

function importNode(source: N8nNode, { names, ids }: { names: Names; ids: Names }): Imported {
  const { type, position, raw } = source;
  const name = names.take(source.name.slice(0, 190));
  const { converted, status, notes } = convert(source);
  const all = [...notes];
  if (name !== source.name)
    all.push(`Renamed from “${source.name.slice(0, 80)}”: names are unique and at most 200 characters`);
  const version = status === "placeholder" ? source.typeVersion : 1;
  const id = ids.take(slug(name) || "node");
  const node = {
    id,
    type: converted.type,
    version,
    name,
    position,
    params: converted.params,
    ...nodeOptions(raw),
  };
  const judged = status === "exact" && all.length > 0 ? "adapted" : status;
  return { source, node, converted, report: { node: name, type, status: judged, notes: all } };
}

interface Conversion {
  readonly converted: Converted;
  readonly status: NodeReport["status"];
  readonly notes: readonly string[];
}

function convert(source: N8nNode): Conversion {
  const converter = converters.get(source.type);
  if (!converter)
    return placeholder(source, ["This node type is not there yet; it is kept whole and cannot run"]);
  try {
    const converted = converter(source);
    const notes = converted.notes ?? [];
    return { converted, status: notes.length > 0 ? "adapted" : "exact", notes };
  } catch (error) {
    if (error instanceof Unsupported) return placeholder(source, [error.message]);
    throw error;
  }
}

function placeholder({ type, raw }: N8nNode, notes: readonly string[]): Conversion {
  const converted = { type: `n8n:${type}`.slice(0, 200), params: { n8n: raw }, inputs: [], outputs: [] };
  return { converted, status: "placeholder", notes };
}

function importEdges(edges: readonly N8nEdge[], byName: ReadonlyMap<string, Imported>): readonly FlowEdge[] {
  const seen = new Set<string>();
  return edges.flatMap((edge) => {
    const source = byName.get(edge.source);
    const target = byName.get(edge.target);
    const targetHandle = target && inputHandle(target, edge);
    if (!source || !target || targetHandle === undefined) return [];
    return outputHandles(source, edge).flatMap((sourceHandle) => {
      const key = JSON.stringify([source.node.id, sourceHandle, target.node.id, targetHandle]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        { id: `e${seen.size}`, source: source.node.id, sourceHandle, target: target.node.id, targetHandle },
      ];
    });
  });
}

/** n8n puts the error output behind all others. */
function outputHandles({ node, converted, report }: Imported, { kind, output }: N8nEdge): readonly string[] {
  if (report.status === "placeholder") return [placeholderHandle(kind, output, "out")];
  if (kind !== "main") return [];
  const handles = converted.outputs ?? ["main"];
  if (node.onError === "output" && output === handles.length) return [ERROR_HANDLE];
  return [handles[output] ?? []].flat();
}

function inputHandle({ converted, report }: Imported, { kind, input }: N8nEdge): string | undefined {
  if (report.status === "placeholder") return placeholderHandle(kind, input, "in");
  return kind === "main" ? (converted.inputs ?? ["main"])[input] : undefined;
}

/** Placeholders keep every connection, those of AI nodes too, so that nothing is lost. */
function placeholderHandle(kind: string, index: number, prefix: string): string {
  if (kind !== "main") return index === 0 ? kind : `${kind}${index + 1}`;
  return index === 0 ? "main" : `${prefix}${index + 1}`;
}

/** Items with or without their `json` wrapper; lineage and binary data stay behind. */
function importPinData(
  { pinData }: N8nWorkflow,
  byName: ReadonlyMap<string, Imported>,
): Readonly<Record<string, readonly Item[]>> {
  const pinned = Object.entries(pinData).flatMap(([name, items]) => {
    const node = byName.get(name)?.node;
    const list = listOf(items).filter(isObject);
    return node
      ? [[node.id, list.map((item) => ({ json: "json" in item ? objectOf(item["json"]) : item }))] as const]
      : [];
  });
  return Object.fromEntries(pinned);
}
