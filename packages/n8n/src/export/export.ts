import { ERROR_HANDLE } from "@weft/flow";
import type { Flow, FlowEdge, FlowNode, Note } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { isOriginal, takeApart } from "../import.ts";
import { pinnedItems, plainPins } from "../pins.ts";
import type { Imported, ImportedNode, NodeReport } from "../import.ts";
import { nodesOf } from "../parts.ts";
import { isObject, listOf, objectOf, sameJson, textOf } from "../workflow.ts";
import { connectionsOf } from "./connections.ts";
import type { Wiring } from "./connections.ts";
import { exportNode, renamedPart } from "./nodes.ts";
import type { ExportedNode, NodeContext } from "./nodes.ts";
import { exportNote } from "./notes.ts";
import { settingsOf } from "./options.ts";
import { SharedTools } from "./shared.ts";
import { usesIn } from "./uses.ts";
import type { Uses } from "./uses.ts";

export interface ExportOptions {
  /** n8n's ids of flows that came from there, by the ids that they have here: calls name them again. */
  readonly flowIds?: ReadonlyMap<string, string>;
}

export interface ExportResult {
  /** A file for n8n. */
  readonly workflow: JsonObject;
  /** What became of each node; a `placeholder` does nothing there. */
  readonly report: readonly NodeReport[];
}

/**
 * Turns a flow into an n8n workflow. What came from n8n and was not changed goes back as it stood in its file, with
 * everything of it that means nothing here.
 */
export function exportN8n(flow: Flow, { flowIds = new Map() }: ExportOptions = {}): ExportResult {
  const file = objectOf(flow.origin?.["n8n"]);
  const imported = takeApart(file);
  const before = new Map(imported.nodes.map((n) => [n.node.id, n]));
  const uses = usesIn(flow, before);
  const nodes = exportNodes(flow, { imported, before, uses, flowIds });
  const { connections, lost } = connectionsOf({
    before: objectOf(file["connections"]),
    byName: imported.byName,
    edges: flow.edges,
    nodes,
    uses: uses.byNode,
    ...droppedParts(imported, nodes),
  });
  const settings = settingsOf(
    isObject(file["settings"]) ? file["settings"] : settingsOfOld(file),
    flow.settings,
    flowIds,
  );
  const pinData = pinDataOf(flow, imported, nodes);
  const renamed = imported.workflow.name.slice(0, 200) !== flow.name || file["nodes"] === undefined;
  const workflow = {
    ...file,
    ...(renamed && { name: flow.name }),
    nodes: nodeList({ flow, imported, nodes, renamed: renamedNodes(flow, imported) }),
    connections,
    ...((isObject(file["settings"]) || !sameJson(settings, {})) && { settings }),
    ...((isObject(file["pinData"]) || Object.keys(pinData).length > 0) && { pinData }),
  };
  return { workflow, report: reportOf(flow, nodes, lost) };
}

/** A file of n8n's without settings has none; a flow that is not from there gets what is usual today. */
function settingsOfOld(file: JsonObject): JsonObject | undefined {
  return file["nodes"] === undefined ? undefined : {};
}

interface Given {
  readonly imported: Imported;
  /** By id. */
  readonly before: ReadonlyMap<string, ImportedNode>;
  readonly uses: Uses;
  readonly flowIds: ReadonlyMap<string, string>;
}

function exportNodes(
  flow: Flow,
  { imported, before, uses, flowIds }: Given,
): ReadonlyMap<string, ExportedNode> {
  const renamed = renamedNodes(flow, imported);
  const taken = new Set<string>();
  // Originals come before their copies.
  const rank = ({ id }: FlowNode) => (before.get(id)?.copy ? 1 : before.has(id) ? 0 : 2);
  const ordered = flow.nodes.toSorted((a, b) => rank(a) - rank(b));
  const tools = new SharedTools();
  const exported = ordered.map((node) => {
    const was = before.get(node.id);
    const used = usedHandles(flow.edges, node.id);
    const joined = used.inputs.length + used.outputs.length > 0;
    const needsName =
      joined && was !== undefined && !was.copy && imported.byName.get(was.source.name) !== was;
    const use = uses.byNode.get(node.id);
    const left = uses.left.get(node.id) ?? [];
    const context = { imported: was, renamed, flowIds, needsName, used, use, left, taken };
    const made = exportNode(node, context);
    const apart = () => exportNode(node, { ...context, needsName: true });
    return [node.id, tools.add(was, made, apart)] as const;
  });
  return new Map(exported);
}

/** New names by old ones. */
function renamedNodes(flow: Flow, imported: Imported): ReadonlyMap<string, string> {
  const before = new Map(imported.nodes.map(({ node }) => [node.id, node.name]));
  return new Map(
    flow.nodes.flatMap(({ id, name }) => {
      const old = before.get(id);
      return old === undefined || old === name ? [] : [[old, name] as const];
    }),
  );
}

/** Parts go back with the node that they are part of; one that was changed has them in itself. */
function droppedParts(
  imported: Imported,
  nodes: ReadonlyMap<string, ExportedNode>,
): Pick<Wiring, "dropped" | "remade"> {
  const roots = imported.nodes.filter(({ converted }) => converted.takesParts);
  const isKept = ({ node }: ImportedNode): boolean => nodes.get(node.id)?.kept === true;
  const kept = new Set(roots.filter(isKept).flatMap(({ parts }) => nodesOf(parts)));
  const gone = [...imported.parts.keys()].filter((part) => !kept.has(part));
  const remade = roots.filter((root) => !isKept(root));
  return {
    dropped: new Set(gone.map(({ name }) => name)),
    remade: new Set(remade.map(({ source }) => source.name)),
  };
}

function usedHandles(edges: readonly FlowEdge[], id: string): NodeContext["used"] {
  const outputs = edges.flatMap((e) =>
    e.source === id && e.sourceHandle !== ERROR_HANDLE ? [e.sourceHandle] : [],
  );
  const inputs = edges.flatMap((e) => (e.target === id ? [e.targetHandle] : []));
  return { inputs: [...new Set(inputs)], outputs: [...new Set(outputs)] };
}

interface Listed {
  readonly flow: Flow;
  readonly imported: Imported;
  readonly nodes: ReadonlyMap<string, ExportedNode>;
  readonly renamed: ReadonlyMap<string, string>;
}

/** In the order of the file that the flow came from; what is new comes after. */
function nodeList({ flow, imported, nodes, renamed }: Listed): readonly unknown[] {
  const parts = new Map([...imported.parts.keys()].map((part) => [part.raw as unknown, part]));
  const { dropped } = droppedParts(imported, nodes);
  const notes = new Map(flow.notes.map((note) => [note.id, note]));
  const idOfRaw = new Map<unknown, string>([
    ...imported.nodes.filter(isOriginal).map((n) => [n.source.raw, n.node.id] as const),
    ...imported.notes.map(([source, note]) => [source.raw, note.id] as const),
  ]);
  const noteOfRaw = new Map<unknown, Note>(imported.notes.map(([source, note]) => [source.raw, note]));
  const seen = new Set<string>();
  const old = listOf(imported.workflow.entries).flatMap((raw): readonly unknown[] => {
    const id = idOfRaw.get(raw);
    const part = parts.get(raw);
    if (part) return dropped.has(part.name) ? [] : [renamedPart(part, renamed).raw];
    if (id === undefined) return [raw];
    const before = noteOfRaw.get(raw);
    const now = before && notes.get(id);
    if (before) {
      seen.add(`note:${id}`);
      return now === undefined ? [] : [exportNote(now, { raw: objectOf(raw), note: before })];
    }
    seen.add(id);
    const exported = nodes.get(id);
    return exported === undefined ? [] : jsonsOf(exported);
  });
  const added = flow.nodes.flatMap(({ id }) => {
    const exported = seen.has(id) ? undefined : nodes.get(id);
    return exported === undefined ? [] : jsonsOf(exported);
  });
  const addedNotes = flow.notes.filter(({ id }) => !seen.has(`note:${id}`)).map((note) => exportNote(note));
  return [...old, ...added, ...addedNotes];
}

function jsonsOf({ json, shared, beside = [] }: ExportedNode): readonly JsonObject[] {
  return shared ? [] : [json, ...beside.map((one) => one.json)];
}

function pinDataOf(
  flow: Flow,
  { workflow, byName }: Imported,
  nodes: ReadonlyMap<string, ExportedNode>,
): JsonObject {
  const pinned: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const [name, raw] of Object.entries(workflow.pinData)) {
    const id = byName.get(name)?.node.id;
    const items = id === undefined ? undefined : flow.pinData[id];
    if (id !== undefined) seen.add(id);
    const exported = nodes.get(id ?? "");
    // Pins of nodes that the file does not have stay as they are.
    if (id === undefined) pinned[name] = raw;
    else if (items !== undefined && exported !== undefined)
      pinned[textOf(exported.json["name"])] =
        raw !== true && sameJson(pinnedItems(raw), items) ? raw : plainPins(items);
  }
  for (const [id, items] of Object.entries(flow.pinData)) {
    const exported = nodes.get(id);
    if (!seen.has(id) && exported !== undefined) pinned[textOf(exported.json["name"])] = plainPins(items);
  }
  return pinned;
}

function reportOf(
  flow: Flow,
  nodes: ReadonlyMap<string, ExportedNode>,
  lost: readonly FlowEdge[],
): readonly NodeReport[] {
  return flow.nodes.flatMap(({ id }) => {
    const report = nodes.get(id)?.report;
    if (report === undefined) return [];
    const handles = lost.filter(({ source }) => source === id).map(({ sourceHandle }) => sourceHandle);
    if (handles.length === 0) return [report];
    const notes = [
      ...report.notes,
      `There is no such output in n8n, its edges were left out: ${handles.join(", ")}`,
    ];
    return [{ ...report, status: report.status === "exact" ? ("adapted" as const) : report.status, notes }];
  });
}
