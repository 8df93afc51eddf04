import { ERROR_HANDLE } from "@weft/flow";
import type { FlowEdge } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { endsOf, keyOf } from "../import.ts";
import type { Ends, ImportedNode } from "../import.ts";
import { isObject, listOf, objectOf, readEdge, textOf } from "../workflow.ts";
import type { N8nEdge } from "../workflow.ts";
import type { ExportedNode } from "./nodes.ts";
import type { Uses } from "./uses.ts";

interface Target {
  readonly node: string;
  readonly type: string;
  readonly index: number;
}

/** By name of the source, kind and index of the output. */
type Connections = Record<string, Record<string, (unknown[] | null)[]>>;

export interface Wiring {
  /** The connections of the file that the flow came from. */
  readonly before: JsonObject;
  readonly byName: ReadonlyMap<string, ImportedNode>;
  readonly edges: readonly FlowEdge[];
  /** By id. */
  readonly nodes: ReadonlyMap<string, ExportedNode>;
  /** What agents use. */
  readonly uses: Uses["byNode"];
  /** Parts of nodes that do not go back. */
  readonly dropped: ReadonlySet<string>;
  /** Nodes that had parts, and now have them in themselves. */
  readonly remade: ReadonlySet<string>;
}

/** The file's connections, without those that are gone and with those that are new. `lost`: edges that n8n has no place for. */
export function connectionsOf(wiring: Wiring): {
  readonly connections: JsonObject;
  readonly lost: readonly FlowEdge[];
} {
  const covered = new Set<string>();
  const connections = keepConnections(wiring, covered);
  const lost: FlowEdge[] = [];
  for (const edge of wiring.edges) {
    if (covered.has(keyOf(edge))) continue;
    covered.add(keyOf(edge));
    if (!addConnection(connections, edge, wiring)) lost.push(edge);
  }
  for (const node of wiring.nodes.values()) joinBeside(connections, node);
  return { connections, lost };
}

function joinBeside(connections: Connections, { json, beside = [] }: ExportedNode): void {
  for (const { kind, json: part } of beside) {
    const entry: Target = { node: textOf(json["name"]), type: kind, index: 0 };
    connections[textOf(part["name"])] = { [kind]: [[entry]] };
  }
}

function keepConnections(wiring: Wiring, covered: Set<string>): Connections {
  const present = new Set(wiring.edges.map(keyOf));
  const stays = (edge: N8nEdge): boolean => {
    if (edge.kind.startsWith("ai_") && wiring.remade.has(edge.target)) return false;
    const ends = endsOf(edge, wiring.byName);
    if (ends.length === 0) return !isGone(edge.source, wiring) && !isGone(edge.target, wiring);
    const kept = isKept(edge.source, wiring) && isKept(edge.target, wiring);
    const drawn = ends.filter((end) => present.has(keyOf(end)));
    if (!kept || drawn.length === 0 || drawn.some((end) => isApart(edge, end, wiring))) return false;
    for (const end of drawn) covered.add(keyOf(end));
    return true;
  };
  const entries = Object.entries(wiring.before).flatMap(([source, kinds]) => {
    if (isGone(source, wiring)) return [];
    const kept = isObject(kinds) ? keepKinds({ source, kinds, wiring, stays }) : kinds;
    return [[nameOf(source, wiring), kept] as const];
  });
  return Object.fromEntries(entries) as Connections;
}

function keepKinds(call: {
  readonly source: string;
  readonly kinds: JsonObject;
  readonly wiring: Wiring;
  readonly stays: (edge: N8nEdge) => boolean;
}): JsonObject {
  const { source, kinds, wiring, stays } = call;
  const keepTargets = (kind: string) => (targets: unknown, output: number) => {
    if (!Array.isArray(targets)) return targets;
    return listOf(targets).flatMap((to) => {
      if (!isObject(to)) return [to];
      if (!stays(readEdge({ source, kind, output, to }))) return [];
      const name = nameOf(textOf(to["node"]), wiring);
      // What is not a name means no node, and stays what it is.
      return [name === to["node"] || typeof to["node"] !== "string" ? to : { ...to, node: name }];
    });
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, outputs]) => [
      kind,
      Array.isArray(outputs) ? listOf(outputs).map(keepTargets(kind)) : outputs,
    ]),
  );
}

/** Its node was in the file, and is no more. */
function isGone(name: string, { byName, nodes, dropped }: Wiring): boolean {
  const imported = byName.get(name);
  return dropped.has(name) || (imported !== undefined && !nodes.has(imported.node.id));
}

/** A copy of a tool that is no longer the same has a name of its own. */
function isApart({ source, target }: N8nEdge, ends: Ends, wiring: Wiring): boolean {
  const names = new Set([source, target].map((name) => nameOf(name, wiring)));
  return [ends.source, ends.target].some((id) => {
    const exported = wiring.nodes.get(id);
    return exported !== undefined && !names.has(textOf(exported.json["name"]));
  });
}

function isKept(name: string, { byName, nodes }: Wiring): boolean {
  return nodes.get(byName.get(name)?.node.id ?? "")?.kept === true;
}

/** The name that the node has now; what is not in the file stays as it was. */
function nameOf(name: string, { byName, nodes }: Wiring): string {
  const exported = nodes.get(byName.get(name)?.node.id ?? "");
  return exported === undefined ? name : textOf(exported.json["name"]);
}

function addConnection(connections: Connections, edge: FlowEdge, { nodes, uses }: Wiring): boolean {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  if (!source || !target) return false;
  // What an agent uses is joined to it, which stands for the way there and for the way back.
  if (uses.get(edge.target)?.agent === edge.source) return true;
  const back = uses.get(edge.source)?.agent === edge.target;
  const joined: Place = { kind: "ai_tool", index: 0 };
  const out = back ? joined : outputOf(source, edge.sourceHandle);
  const into = back ? joined : inputOf(target, edge.targetHandle);
  if (!out || !into) return false;
  const kinds = objectOf((connections[textOf(source.json["name"])] ??= {})) as Connections[string];
  const outputs = (kinds[out.kind] ??= []);
  while (outputs.length <= out.index) outputs.push([]);
  const entry: Target = { node: textOf(target.json["name"]), type: into.kind, index: into.index };
  (outputs[out.index] ??= []).push(entry);
  return true;
}

interface Place {
  readonly kind: string;
  readonly index: number;
}

/** n8n puts the error output behind all others. */
function outputOf({ outputs, node }: ExportedNode, handle: string): Place | undefined {
  if (outputs === "any") return placeOf(handle, "out");
  if (handle === ERROR_HANDLE && node.onError === "output") return { kind: "main", index: outputs.length };
  return indexOf(outputs, handle);
}

function inputOf({ inputs }: ExportedNode, handle: string): Place | undefined {
  return inputs === "any" ? placeOf(handle, "in") : indexOf(inputs, handle);
}

function indexOf(handles: readonly (string | readonly string[])[], handle: string): Place | undefined {
  const index = handles.findIndex((one) => one === handle || (Array.isArray(one) && one.includes(handle)));
  return index < 0 ? undefined : { kind: "main", index };
}

/** The handles of a placeholder say kind and index: `main`, `out2`, `ai_tool`, `ai_tool2`. */
function placeOf(handle: string, prefix: string): Place {
  if (handle === "main") return { kind: "main", index: 0 };
  const [, kind = handle, number] = /^(.*?)(\d*)$/s.exec(handle) ?? [];
  const index = number === undefined || number === "" ? 0 : Number(number) - 1;
  return { kind: kind === prefix ? "main" : kind, index: Math.max(0, index) };
}
