/** A node of a flow file, without what all nodes have alike. */
export type Node = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

const id = "={{ $('hook').first().json.body.id }}";
export const call = "={{ 'call ' + $('called').first().json.id + ' ' + $('called').first().json.line }}";
export const slot = "={{ 'slot ' + $('clock').first().json.timestamp }}";
const retry = { attempts: 6, backoff: "constant", firstDelayMs: 40 };

export const hook = (path: string, respond: string, more: object = {}): Node => ({
  id: "hook",
  type: "core.webhook",
  params: { path, respond, ...more },
});
export const onceBy = "={{ $json.body.id }}";
export const total: Node = {
  id: "total",
  type: "data.set",
  params: {
    fields: [{ name: "total", type: "number", value: "={{ $json.body.price * $json.body.qty }}" }],
  },
};
const request = (name: string, url: string, more: object, event = id): Node => ({
  id: name,
  type: "http.request",
  retry,
  params: { method: "POST", url, query: [{ name: "id", value: event }], ...more },
});
export const lines = (other: string): Node => request("lines", `${other}/lines`, { method: "GET" });
export const keyed = (other: string, event = id): Node =>
  request(
    "keyed",
    `${other}/keyed`,
    {
      idempotencyHeader: "Idempotency-Key",
      body: "fields",
      fields: [{ name: "line", type: "number", value: "={{ $json.line }}" }],
    },
    event,
  );
export const plain = (other: string, event = id): Node => ({
  ...request("plain", `${other}/plain`, {}, event),
  executeOnce: true,
});
/** Tells the other system where it may call back, which it does until it is heard. */
export const notify = (other: string): Node =>
  request("notify", `${other}/notify`, {
    idempotencyHeader: "Idempotency-Key",
    body: "fields",
    fields: [{ name: "url", type: "string", value: "={{ $execution.resumeUrl }}" }],
  });
export const end: Node = {
  id: "end",
  type: "data.set",
  params: { fields: [{ name: "done", type: "boolean", value: true }] },
};

/** A flow file whose nodes stand in a row. */
export function chain(name: string, nodes: readonly Node[], settings: object = {}): object {
  return {
    format: "weft/1",
    id: name,
    name: `Fault test: ${name}`,
    nodes: nodes.map((node, i) => ({
      version: 1,
      name: node.id,
      position: { x: i * 240, y: 0 },
      params: {},
      ...node,
    })),
    edges: nodes.slice(1).map((node, i) => ({
      id: `e${i}`,
      source: nodes[i]?.id,
      sourceHandle: "main",
      target: node.id,
      targetHandle: "main",
    })),
    settings: { correlation: "={{ $json.body.id }}", ...settings },
  };
}
