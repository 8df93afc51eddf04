import { conditionOperators } from "@weft/sdk";
import type { NodeManifest } from "@weft/sdk";
import type { ManifestLookup } from "../graph/handles.ts";

const base = { version: 1, inputs: ["main"], outputs: ["main"], effect: "none", params: {} } as const;

/** Node types for this package's tests, shaped like the built-in ones. */
export const manifests: Readonly<Record<string, NodeManifest>> = {
  "core.webhook": {
    ...base,
    kind: "trigger",
    type: "core.webhook",
    label: "Webhook",
    inputs: [],
    trigger: "webhook",
    params: {
      method: { kind: "choice", label: "Method", options: ["GET", "POST"], default: "POST", literal: true },
      path: { kind: "text", label: "Path", literal: true },
    },
  },
  "data.set": {
    ...base,
    kind: "action",
    type: "data.set",
    label: "Edit fields",
    params: {
      fields: { kind: "fields", label: "Fields", default: [] },
      note: { kind: "text", label: "Note", optional: true },
      limit: { kind: "number", label: "Limit", default: 1, min: 1, max: 9, integer: true },
    },
  },
  "flow.if": {
    ...base,
    kind: "action",
    type: "flow.if",
    label: "If",
    outputs: ["true", "false"],
    params: { conditions: { kind: "conditions", label: "Conditions", operators: conditionOperators } },
  },
  "flow.switch": {
    ...base,
    kind: "action",
    type: "flow.switch",
    label: "Switch",
    outputs: { each: "rules", label: "name", fallback: "else" },
    params: {
      rules: { kind: "list", label: "Rules", of: { name: { kind: "text", label: "Name" } }, default: [] },
    },
  },
  "flow.merge": {
    ...base,
    kind: "action",
    type: "flow.merge",
    label: "Merge",
    inputs: { count: "inputs" },
    params: { inputs: { kind: "number", label: "Inputs", default: 2, literal: true } },
  },
  "flow.loop": {
    ...base,
    kind: "action",
    type: "flow.loop",
    label: "Loop over items",
    outputs: ["done", "loop"],
    loops: true,
  },
  "ai.agent": {
    ...base,
    kind: "action",
    type: "ai.agent",
    label: "AI agent",
    outputs: { each: "tools", label: "name", holds: "arguments", first: "done" },
    params: {
      tools: { kind: "list", label: "Tools", default: [], of: { name: { kind: "text", label: "Name" } } },
    },
    loops: "calls",
  },
  "flow.wait": {
    ...base,
    kind: "action",
    type: "flow.wait",
    label: "Wait",
    outputs: ["main", "timeout", "cancelled"],
    outputsWhen: { timeout: { mode: ["call"], limit: "filled" }, cancelled: { key: "filled" } },
    params: {
      mode: { kind: "choice", label: "Wait", options: ["duration", "call"], default: "duration" },
      limit: { kind: "duration", label: "At most", optional: true },
      key: { kind: "text", label: "Key", optional: true },
    },
  },
  "flow.call": {
    ...base,
    kind: "action",
    type: "flow.call",
    label: "Call a flow",
    params: { flow: { kind: "remote", label: "Flow", load: "weft.flows" } },
  },
  "core.called": {
    ...base,
    kind: "trigger",
    type: "core.called",
    label: "When called by another flow",
    inputs: [],
    trigger: "called",
    params: {
      accepts: { kind: "choice", label: "Takes", options: ["anything", "inputs"], default: "anything" },
      inputs: { kind: "list", label: "Inputs", of: {}, default: [] },
    },
    declares: { rows: "inputs", when: { accepts: ["inputs"] } },
  },
  "http.request": {
    ...base,
    kind: "action",
    type: "http.request",
    label: "HTTP request",
    effect: { param: "method", values: { GET: "read" }, otherwise: "write" },
    params: {
      method: { kind: "choice", label: "Method", options: ["GET", "POST"], default: "GET" },
      url: { kind: "text", label: "URL" },
    },
    credential: { types: ["http.basic"], optional: false },
  },
};

export const lookup: ManifestLookup = (type) => manifests[type];

export function manifestOf(type: string): NodeManifest {
  const manifest = manifests[type];
  if (!manifest) throw new Error(`no test manifest ${type}`);
  return manifest;
}

/** A flow file that is right in every point: webhook → edit fields → if → HTTP request. */
export function goodFile() {
  return {
    format: "weft/1",
    id: "orders",
    name: "Orders",
    nodes: [
      {
        id: "order",
        type: "core.webhook",
        version: 1,
        name: "New order",
        position: { x: 0, y: 0 },
        params: { path: "orders" },
      },
      {
        id: "total",
        type: "data.set",
        version: 1,
        name: "Add total",
        position: { x: 260, y: 0 },
        params: {
          fields: [
            { name: "total", type: "number", value: "={{ $('New order').item.json.body.price * 2 }}" },
          ],
        },
      },
      {
        id: "big",
        type: "flow.if",
        version: 1,
        name: "Big?",
        position: { x: 520, y: 0 },
        params: { conditions: [{ left: "={{ $json.total }}", operator: "number.greater", right: 100 }] },
      },
      {
        id: "erp",
        type: "http.request",
        version: 1,
        name: "Tell the ERP",
        position: { x: 780, y: 0 },
        params: { method: "POST", url: "https://erp.example/orders" },
        credential: "cred_1",
      },
    ],
    edges: [
      { id: "e1", source: "order", sourceHandle: "main", target: "total", targetHandle: "main" },
      { id: "e2", source: "total", sourceHandle: "main", target: "big", targetHandle: "main" },
      { id: "e3", source: "big", sourceHandle: "true", target: "erp", targetHandle: "main" },
    ],
  };
}
