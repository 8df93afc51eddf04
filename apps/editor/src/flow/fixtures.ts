import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { indexCatalog } from "./catalog-index.ts";

const main = ["main"];

// table of data
const manifests: readonly NodeManifest[] = [
  {
    kind: "trigger",
    type: "core.webhook",
    version: 1,
    label: "Webhook",
    group: "Triggers",
    trigger: "webhook",
    params: {
      method: { kind: "choice", label: "Method", options: ["GET", "POST"], default: "POST" },
      path: { kind: "text", label: "Path", literal: true },
    },
    inputs: [],
    outputs: main,
    effect: "none",
    summary: "{method} /{path}",
    translations: { pl: { label: "Webhook", synonyms: ["wyzwalacz", "żądanie"] } },
  },
  {
    kind: "action",
    type: "flow.loop",
    version: 1,
    label: "Loop over items",
    group: "Flow",
    params: {},
    inputs: main,
    outputs: ["done", "loop"],
    effect: "none",
    loops: true,
  },
  {
    kind: "action",
    type: "ai.agent",
    version: 1,
    label: "AI agent",
    group: "AI",
    params: { tools: { kind: "list", label: "Tools", of: { name: { kind: "text", label: "Name" } } } },
    inputs: main,
    outputs: { each: "tools", label: "name", first: "done" },
    effect: "read",
    loops: "calls",
  },
  {
    kind: "action",
    type: "flow.call",
    version: 1,
    label: "Call a flow",
    group: "Flow",
    params: { flow: { kind: "remote", label: "Flow", load: "flows" } },
    inputs: main,
    outputs: main,
    effect: "none",
    summary: "{flow}",
  },
  {
    kind: "action",
    type: "flow.noop",
    version: 1,
    label: "Do nothing",
    group: "Flow",
    params: {},
    inputs: main,
    outputs: main,
    effect: "none",
  },
  {
    kind: "action",
    type: "data.set",
    version: 1,
    label: "Edit fields",
    group: "Data",
    help: "Adds fields to each item.",
    synonyms: ["set", "assign"],
    params: { fields: { kind: "fields", label: "Fields" } },
    inputs: main,
    outputs: main,
    effect: "none",
    translations: { pl: { label: "Edytuj pola", synonyms: ["ustaw"] } },
  },
  {
    kind: "action",
    type: "flow.if",
    version: 1,
    label: "If",
    group: "Flow",
    params: { conditions: { kind: "conditions", label: "Conditions", operators: [] } },
    inputs: main,
    outputs: ["true", "false"],
    effect: "none",
  },
  {
    kind: "action",
    type: "flow.respond",
    version: 1,
    label: "Respond",
    group: "Flow",
    params: {},
    inputs: main,
    outputs: main,
    effect: "none",
  },
];

/** A small catalog for tests. */
export const testCatalog = indexCatalog({ nodes: [...manifests], credentials: [] });

export function manifestOf(type: string): NodeManifest {
  const manifest = testCatalog.newest(type);
  if (!manifest) throw new Error(`The test catalog has no ${type}.`);
  return manifest;
}

/** New order → Add total → Big? with a loose output on each side of the last. */
export function orderFlow(): Flow {
  const parsed = parseFlow({
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
      { id: "total", type: "data.set", version: 1, name: "Add total", position: { x: 320, y: 0 } },
      { id: "big", type: "flow.if", version: 1, name: "Big?", position: { x: 640, y: 0 } },
    ],
    edges: [
      { id: "e1", source: "order", sourceHandle: "main", target: "total", targetHandle: "main" },
      { id: "e2", source: "total", sourceHandle: "main", target: "big", targetHandle: "main" },
    ],
    notes: [{ id: "n1", text: "Ask Ola", position: { x: 0, y: 200 }, size: { width: 240, height: 120 } }],
  });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.flow;
}
