import type { Item, JsonObject, NodeManifest } from "@weft/sdk";
import type { Flow, FlowNode, Position } from "../document.ts";
import { inputHandles, outputHandles } from "../graph/handles.ts";
import { shortId } from "../short-id.ts";
import { connect } from "./edges.ts";

export interface NewNode {
  readonly manifest: NodeManifest;
  readonly position: Position;
  /** The manifest's label unless said; a number is added when it is taken. */
  readonly name?: string;
  readonly id?: string;
  readonly params?: JsonObject;
}

export function addNode(
  flow: Flow,
  { manifest, position, name, id, params }: NewNode,
): { readonly flow: Flow; readonly node: FlowNode } {
  const node: FlowNode = {
    id: id ?? shortId("", new Set(flow.nodes.map((n) => n.id))),
    type: manifest.type,
    version: manifest.version,
    name: freeName(flow, name ?? manifest.label),
    position,
    params: params ?? defaultParams(manifest),
  };
  return { flow: { ...flow, nodes: [...flow.nodes, node] }, node };
}

/** Puts a new node between the two ends of an edge; what was connected stays connected through it. */
export function insertNodeOnEdge(
  flow: Flow,
  edgeId: string,
  added: NewNode,
): { readonly flow: Flow; readonly node: FlowNode } {
  const edge = flow.edges.find((e) => e.id === edgeId);
  const placed = addNode(flow, added);
  const input = inputHandles(placed.node, added.manifest)[0];
  const output = outputHandles(placed.node, added.manifest)[0];
  if (!edge || !input) return placed;
  const { id } = placed.node;
  const without = { ...placed.flow, edges: placed.flow.edges.filter((e) => e.id !== edgeId) };
  const before = connect(without, {
    source: edge.source,
    sourceHandle: edge.sourceHandle,
    target: id,
    targetHandle: input.id,
  });
  if (!output) return { flow: before, node: placed.node };
  const { target, targetHandle } = edge;
  return {
    flow: connect(before, { source: id, sourceHandle: output.id, target, targetHandle }),
    node: placed.node,
  };
}

/** What a new node starts with: nothing. Defaults apply when it runs, so a flow file says only what a person chose. */
export function defaultParams(manifest: NodeManifest): JsonObject {
  const starters = Object.entries(manifest.params).flatMap(([name, spec]) =>
    (spec.kind === "conditions" || spec.kind === "fields" || spec.kind === "list") &&
    spec.default !== undefined
      ? [[name, structuredClone(spec.default)]]
      : [],
  );
  return Object.fromEntries(starters) as JsonObject;
}

export type NodePatch = { readonly [K in keyof Omit<FlowNode, "id">]?: FlowNode[K] | undefined };

/** Changes a node's own fields; `undefined` takes one away. Names go through `renameNode`. */
export function updateNode(flow: Flow, id: string, patch: NodePatch): Flow {
  return mapNode(flow, id, (node) => {
    const entries = Object.entries({ ...node, ...patch }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries) as unknown as FlowNode;
  });
}

/** Sets one parameter, or a place inside one: `["fields", 0, "value"]`. `undefined` takes it away. */
export function setParam(flow: Flow, id: string, path: readonly (string | number)[], value: unknown): Flow {
  return mapNode(flow, id, (node) => ({ ...node, params: setIn(node.params, path, value) as JsonObject }));
}

export function setPinData(flow: Flow, id: string, items: readonly Item[] | undefined): Flow {
  const { [id]: _, ...others } = flow.pinData;
  return { ...flow, pinData: items ? { ...others, [id]: items } : others };
}

/** A name that no node has: `name`, or `name 2`, `name 3` … */
export function freeName(flow: Flow, name: string): string {
  return freeNameAmong(new Set(flow.nodes.map((n) => n.name)), name);
}

export function freeNameAmong(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/ \d+$/, "");
  for (let i = 2; ; i++) if (!taken.has(`${stem} ${i}`)) return `${stem} ${i}`;
}

export function mapNode(flow: Flow, id: string, change: (node: FlowNode) => FlowNode): Flow {
  return { ...flow, nodes: flow.nodes.map((n) => (n.id === id ? change(n) : n)) };
}

function setIn(target: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list: unknown[] = Array.isArray(target) ? [...target] : [];
    if (rest.length === 0 && value === undefined) list.splice(key, 1);
    else list[key] = setIn(list[key], rest, value);
    return list;
  }
  const object = typeof target === "object" && target !== null ? (target as JsonObject) : {};
  const next = setIn(object[key], rest, value);
  if (next !== undefined) return { ...object, [key]: next };
  const { [key]: _, ...others } = object;
  return others;
}
