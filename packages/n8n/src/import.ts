import { ERROR_HANDLE, parseFlow } from "@weft/flow";
import type { Flow, FlowEdge, FlowNode, Note, Problem } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { conversionsOf } from "./conversions.ts";
import type { ConvertedNode } from "./conversions.ts";
import { credentialOf } from "./credentials.ts";
import type { UsedCredential } from "./credentials.ts";
import { convertNote, stickyNote } from "./notes.ts";
import { errorItemsOf } from "./error-items.ts";
import { flowSettings, nodeOptions } from "./options.ts";
import { Names, slug } from "./names.ts";
import { nodesOf, takenIn } from "./parts.ts";
import { importPinData, withoutPlainPins } from "./pins.ts";
import { withToolsApart } from "./tool-places.ts";
import { idOf, readWorkflow } from "./workflow.ts";
import type { N8nEdge, N8nNode, N8nWorkflow } from "./workflow.ts";

/** How faithful one node came over. `exact`: it does the same; `adapted`: read the notes; `placeholder`: kept whole, cannot run. */
export interface NodeReport {
  /** Name. */
  readonly node: string;
  /** n8n's type. */
  readonly type: string;
  readonly status: "exact" | "adapted" | "placeholder";
  readonly notes: readonly string[];
  /** The node that it is a part of now, by name. */
  readonly partOf?: string;
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly flow: Flow;
      /** The id by which other workflows of n8n name this one. */
      readonly sourceId?: string;
      readonly report: readonly NodeReport[];
      /** Whose access the nodes had there, by the ids that the nodes have here. */
      readonly credentials: ReadonlyMap<string, UsedCredential>;
      readonly problems: readonly Problem[];
      /** Workflows that stood within nodes which call them: flows of their own, by the ids that those name. */
      readonly called?: readonly Taken[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Taken = Extract<ImportResult, { ok: true }>;

/** A node of the file and what it became. */
export interface ImportedNode extends Pick<
  ConvertedNode,
  "source" | "converted" | "parts" | "used" | "copy"
> {
  readonly node: FlowNode;
  readonly report: NodeReport;
  /** What other agents have of it, by their names. */
  readonly copies?: ReadonlyMap<string, ImportedNode>;
}

/** A file and what became of its parts. The same file always becomes the same. */
export interface Imported {
  readonly workflow: N8nWorkflow;
  readonly nodes: readonly ImportedNode[];
  /** Nodes that are parts of others now, and of which. */
  readonly parts: ReadonlyMap<N8nNode, ImportedNode>;
  /** Sticky notes and what they became. */
  readonly notes: readonly (readonly [N8nNode, Note])[];
  /** Where names are used twice, connections mean the first node of the name, as in n8n. */
  readonly byName: ReadonlyMap<string, ImportedNode>;
}

/** Turns an n8n workflow into a flow. Never throws on people's files; what cannot be converted is kept as a placeholder. */
export function importN8n(json: JsonObject): ImportResult {
  const imported = takeApart(json);
  const { workflow, nodes, notes, byName } = imported;
  const parsed = parseFlow({
    format: "weft/1",
    id: slug(workflow.name) || "imported",
    name: workflow.name.slice(0, 200),
    nodes: nodes.map((n) => n.node),
    edges: importEdges(workflow.edges, byName),
    settings: flowSettings(workflow.settings),
    notes: notes.map(([, note]) => note),
    pinData: importPinData(workflow, byName),
    origin: { n8n: withoutPlainPins(json, workflow, byName) },
  });
  if (!parsed.ok) {
    // The same is wrong with the copy in `origin`; people want to hear it once.
    const own = parsed.problems.filter((p) => !p.pointer.startsWith("/origin/"));
    return { ok: false, problems: own.length > 0 ? own : parsed.problems };
  }
  const { id: sourceId } = workflow;
  const called = calledBy(nodes);
  return {
    ...parsed,
    ...(sourceId !== "" && { sourceId }),
    report: reportsOf(imported),
    credentials: usedCredentials(nodes),
    ...(called.length > 0 && { called }),
  };
}

/** In the order of the file. */
function reportsOf({ workflow, nodes, parts }: Imported): readonly NodeReport[] {
  const own = Map.groupBy(nodes, ({ source }) => source);
  return workflow.nodes.flatMap((node): readonly NodeReport[] => {
    const reports = own.get(node)?.map(({ report }) => report);
    const root = parts.get(node)?.node.name;
    if (reports) return reports;
    if (root === undefined) return [];
    const { name, type } = node;
    return [{ node: name, type, status: "adapted", notes: [`It is part of “${root}” now`], partOf: root }];
  });
}

function calledBy(nodes: readonly ImportedNode[]): readonly Taken[] {
  return nodes.flatMap(({ converted }) => {
    const result = converted.called && importN8n(converted.called);
    return result?.ok === true
      ? [{ ...result, flow: { ...result.flow, id: idOf(converted.params["flow"]) } }]
      : [];
  });
}

function usedCredentials(nodes: readonly ImportedNode[]): ReadonlyMap<string, UsedCredential> {
  return new Map(
    nodes.flatMap(({ source, node, converted, parts }) => {
      const model = converted.takesParts && parts.find(({ kind }) => kind === "ai_languageModel")?.node;
      const used = credentialOf(source) ?? (model && credentialOf(model));
      return used ? [[node.id, used] as const] : [];
    }),
  );
}

export function takeApart(json: JsonObject): Imported {
  const workflow = readWorkflow(json);
  const conversions = conversionsOf(
    workflow,
    workflow.nodes.filter((n) => n.type !== stickyNote),
  );
  const roots = conversions.map(({ source, parts, converted: { takesParts, calls } }) => {
    const own = parts.filter(({ kind, node }) => !(kind === "ai_tool" && calls?.has(node.name)));
    return { node: source, takes: takesParts ? nodesOf(own) : [] };
  });
  const taken = takenIn(workflow, roots);
  const names = new Names();
  const ids = new Names();
  const nodes = withCopies(
    withToolsApart(
      conversions
        .filter(({ source }) => !taken.has(source))
        .map((conversion) => importNode(conversion, { names, ids })),
    ),
  );
  const originals = nodes.filter(isOriginal);
  const stickies = workflow.nodes.filter((n) => n.type === stickyNote);
  const bySource = new Map(originals.map((n) => [n.source, n]));
  const parts = [...taken].flatMap(([part, root]) => {
    const into = bySource.get(root);
    return into ? [[part, into] as const] : [];
  });
  const named = originals.filter(({ source }) => source.named);
  const byName = new Map(named.toReversed().map((n) => [n.source.name, n]));
  const made = stickies.map((n, i) => [n, convertNote(n, i)] as const);
  return { workflow, nodes, parts: new Map(parts), notes: made, byName };
}

export function isOriginal({ copy }: ImportedNode): boolean {
  return copy === undefined;
}

function withCopies(nodes: readonly ImportedNode[]): readonly ImportedNode[] {
  const copies = Map.groupBy(
    nodes.filter(({ copy }) => copy),
    ({ source }) => source,
  );
  return nodes.map((node) => {
    const own = isOriginal(node) ? (copies.get(node.source) ?? []) : [];
    return own.length === 0
      ? node
      : { ...node, copies: new Map(own.map((copy) => [copy.used?.by ?? "", copy])) };
  });
}

function importNode(conversion: ConvertedNode, { names, ids }: { names: Names; ids: Names }): ImportedNode {
  const { source, parts, converted, status, notes, used, copy } = conversion;
  const { type, position, raw } = source;
  const name = names.take(source.name.slice(0, 190));
  const all = [...notes];
  if (name !== source.name && !copy)
    all.push(`Renamed from “${source.name.slice(0, 80)}”: names are unique and at most 200 characters`);
  const version = status === "placeholder" ? source.typeVersion : 1;
  const id = ids.take(slug(name) || "node");
  const options = nodeOptions(raw, used !== undefined);
  // An agent reads what went wrong with its tools as it is told here.
  const errorItems = used || status === "placeholder" ? undefined : errorItemsOf(source, options.onError);
  const node = {
    id,
    type: converted.type,
    version,
    name,
    position,
    params: converted.params,
    ...options,
    ...(errorItems && { errorItems }),
  };
  const judged = status === "exact" && all.length > 0 ? "adapted" : status;
  return {
    source,
    node,
    converted,
    parts,
    ...(used && { used }),
    ...(copy && { copy }),
    report: { node: name, type, status: judged, notes: all },
  };
}

function importEdges(
  edges: readonly N8nEdge[],
  byName: ReadonlyMap<string, ImportedNode>,
): readonly FlowEdge[] {
  const made = new Map<string, Ends>();
  for (const edge of edges)
    for (const ends of endsOf(edge, byName)) if (!made.has(keyOf(ends))) made.set(keyOf(ends), ends);
  return [...made.values()].map((ends, i) => ({ id: `e${i + 1}`, ...ends }));
}

export type Ends = Omit<FlowEdge, "id">;

export function keyOf({ source, sourceHandle, target, targetHandle }: Ends): string {
  return JSON.stringify([source, sourceHandle, target, targetHandle]);
}

/** What one connection becomes: usually one edge, none where it leads nowhere. */
export function endsOf(edge: N8nEdge, byName: ReadonlyMap<string, ImportedNode>): readonly Ends[] {
  const source = byName.get(edge.source);
  const target = byName.get(edge.target);
  const called = source && target && edge.kind === "ai_tool" ? usesOf(target, source) : undefined;
  if (called) return called;
  const targetHandle = target && inputHandle(target, edge);
  if (!source || !target || targetHandle === undefined) return [];
  return outputHandles(source, edge).map((sourceHandle) => ({
    source: source.node.id,
    sourceHandle,
    target: target.node.id,
    targetHandle,
  }));
}

/** A tool of an agent: from the agent's output for it, and back. */
function usesOf(agent: ImportedNode, original: ImportedNode): readonly Ends[] | undefined {
  const sourceHandle = agent.converted.calls?.get(original.source.name);
  if (sourceHandle === undefined) return undefined;
  const { name } = agent.source;
  const tool = original.used?.by === name ? original : original.copies?.get(name);
  if (!tool) return [];
  const [first = "main"] = [tool.converted.outputs?.[0] ?? []].flat();
  const back = tool.report.status === "placeholder" ? "main" : first;
  return [
    { source: agent.node.id, sourceHandle, target: tool.node.id, targetHandle: "main" },
    { source: tool.node.id, sourceHandle: back, target: agent.node.id, targetHandle: "main" },
  ];
}

/** n8n puts the error output behind all others. */
function outputHandles(
  { node, converted, report }: ImportedNode,
  { kind, output }: N8nEdge,
): readonly string[] {
  if (report.status === "placeholder") return [placeholderHandle(kind, output, "out")];
  if (kind !== "main") return [];
  const handles = converted.outputs ?? ["main"];
  if (node.onError === "output" && output === handles.length) return [ERROR_HANDLE];
  return [handles[output] ?? []].flat();
}

function inputHandle({ converted, report }: ImportedNode, { kind, input }: N8nEdge): string | undefined {
  if (report.status === "placeholder") return placeholderHandle(kind, input, "in");
  return kind === "main" ? (converted.inputs ?? ["main"])[input] : undefined;
}

/** Placeholders keep every connection, those of AI nodes too, so that nothing is lost. */
function placeholderHandle(kind: string, index: number, prefix: string): string {
  if (kind !== "main") return index === 0 ? kind : `${kind}${index + 1}`;
  return index === 0 ? "main" : `${prefix}${index + 1}`;
}
