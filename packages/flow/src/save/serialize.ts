import type { Item, JsonObject } from "@weft/sdk";
import type { Flow, FlowEdge, FlowNode, FlowSettings, Note } from "../document.ts";

/** What a node is like unless its file says otherwise; left out when saved. */
const nodeDefaults = {
  disabled: false,
  notes: "",
  onError: "stop",
  errorItems: "both",
  executeOnce: false,
  alwaysOutput: false,
  onUnknownOutcome: "ask",
} as const;
const settingDefaults = {
  errorFlow: null,
  order: "parallel",
  expressionErrors: "stop",
  saveData: "all",
} as const;

/** The flow as a file: fixed key order, defaults left out. */
export function toFile(flow: Flow): JsonObject {
  return {
    format: flow.format,
    id: flow.id,
    name: flow.name,
    ...(flow.description && { description: flow.description }),
    nodes: flow.nodes.map(nodeToFile),
    edges: flow.edges.map(edgeToFile),
    ...ifAny("settings", settingsToFile(flow.settings)),
    ...(flow.notes.length > 0 && { notes: flow.notes.map(noteToFile) }),
    ...ifAny("pinData", pinDataToFile(flow)),
    ...ifAny("origin", flow.origin ?? {}),
  };
}

/** Same flow, same bytes: two-space indent, final newline. */
export function serializeFlow(flow: Flow): string {
  return `${JSON.stringify(toFile(flow), null, 2)}\n`;
}

const nodeOrder = [
  "id",
  "type",
  "version",
  "name",
  "position",
  "params",
  "credential",
  "disabled",
  "notes",
  "onError",
  "errorItems",
  "retry",
  "timeoutMs",
  "executeOnce",
  "alwaysOutput",
  "onUnknownOutcome",
] as const;
const settingOrder = [
  "timezone",
  "errorFlow",
  "order",
  "expressionErrors",
  "concurrency",
  "correlation",
  "timeoutMs",
  "saveData",
] as const;
const retryOrder = ["attempts", "backoff", "firstDelayMs", "always"] as const;

export function nodeToFile(node: FlowNode): JsonObject {
  const { params, position, retry, ...rest } = node;
  return inOrder(nodeOrder, {
    ...without(rest, nodeDefaults),
    position: { x: position.x, y: position.y },
    ...(Object.keys(params).length > 0 && { params }),
    ...(retry && { retry: inOrder(retryOrder, retry) }),
  });
}

export function settingsToFile(settings: FlowSettings): JsonObject {
  return inOrder(settingOrder, without(settings, settingDefaults));
}

function edgeToFile({ id, source, sourceHandle, target, targetHandle }: FlowEdge): JsonObject {
  return { id, source, sourceHandle, target, targetHandle };
}

export function noteToFile({ id, text, position, size, color }: Note): JsonObject {
  return {
    id,
    text,
    position: { x: position.x, y: position.y },
    size: { width: size.width, height: size.height },
    ...(color && { color }),
  };
}

/** Pins in the order of the nodes; pins of nodes that are gone stay, at the end. */
function pinDataToFile(flow: Flow): JsonObject {
  const known = flow.nodes.map((n) => n.id).filter((id) => flow.pinData[id] !== undefined);
  const others = Object.keys(flow.pinData)
    .filter((id) => !known.includes(id))
    .sort();
  return Object.fromEntries(
    [...known, ...others].map((id) => [id, (flow.pinData[id] ?? []).map(itemToFile)]),
  );
}

function itemToFile({ json, files, from }: Item): JsonObject {
  return { json, ...(files && { files }), ...(from !== undefined && { from }) };
}

function without(value: object, defaults: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key, v]) => v !== undefined && v !== defaults[key]),
  );
}

function inOrder(order: readonly string[], value: object): JsonObject {
  const given = value as JsonObject;
  return Object.fromEntries(order.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
}

function ifAny(key: string, value: JsonObject): JsonObject {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}
