import type { Flow } from "@weft/flow";

/** A flow file with one webhook trigger, ready to be published. */
export function webhookFlow(id: string, path: string, more: Partial<Flow> = {}): object {
  return {
    format: "weft/1",
    id,
    name: `Flow ${id}`,
    nodes: [
      {
        id: "hook",
        type: "core.webhook",
        version: 1,
        name: "Webhook",
        position: { x: 0, y: 0 },
        params: { method: "POST", path, respond: "immediately" },
      },
      { id: "end", type: "flow.noop", version: 1, name: "End", position: { x: 240, y: 0 } },
    ],
    edges: [{ id: "e1", source: "hook", sourceHandle: "main", target: "end", targetHandle: "main" }],
    ...more,
  };
}
