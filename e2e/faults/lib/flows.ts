import { LINES } from "./other-system.ts";
import type { OtherSystem } from "./other-system.ts";

/** An event that was sent to a flow, and what came back. */
export interface Sent {
  /** Also the business key of its execution. */
  readonly id: string;
  readonly flow: TestedFlow;
  readonly price: number;
  readonly qty: number;
  /** Absent: no answer came. */
  status?: number;
  body?: unknown;
}

/** An execution that has come to rest. */
export interface Rested {
  readonly id: string;
  readonly status: "succeeded" | "needsAttention";
  /** The node at which it needs attention. */
  readonly node: string | undefined;
}

/** A flow that is put under load while the server is killed, and what must be true of it afterwards. */
export interface TestedFlow {
  /** Also its id and the path of its webhook. */
  readonly name: string;
  /** How often it is called, in proportion to the others; 0: it starts by itself. */
  readonly share: number;
  /** It takes each event once: one without an answer is sent again, and some are sent twice at the same time. */
  readonly once?: true;
  /** Its executions fail, and who waits for them is answered 500. */
  readonly fails?: true;
  /** Bytes that each event carries besides. */
  readonly padding?: number;
  document(other: string): object;
  /** What is wrong with an answer 2xx. */
  wrongAnswer?(sent: Sent): string | undefined;
  /** What is wrong when its execution rests. */
  wrongEnd(sent: Sent, rested: Rested, other: OtherSystem): string | undefined;
}

type Node = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

const id = "={{ $('hook').first().json.body.id }}";
const slot = "={{ 'slot ' + $('clock').first().json.timestamp }}";
const retry = { attempts: 6, backoff: "constant", firstDelayMs: 40 };

const hook = (path: string, respond: string, more: object = {}): Node => ({
  id: "hook",
  type: "core.webhook",
  params: { path, respond, ...more },
});
const onceBy = "={{ $json.body.id }}";
const total: Node = {
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
const lines = (other: string): Node => request("lines", `${other}/lines`, { method: "GET" });
const keyed = (other: string): Node =>
  request("keyed", `${other}/keyed`, {
    idempotencyHeader: "Idempotency-Key",
    body: "fields",
    fields: [{ name: "line", type: "number", value: "={{ $json.line }}" }],
  });
const plain = (other: string): Node => ({ ...request("plain", `${other}/plain`, {}), executeOnce: true });
const end: Node = {
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

const mustSucceed = (_sent: Sent, { status }: Rested): string | undefined =>
  status === "succeeded" ? undefined : "nothing in this flow may need attention";

/** A write without a key happens once, or a person is asked; one with a key happens once whatever happens. */
function writtenOnce({ id }: Sent, { status, node }: Rested, other: OtherSystem): string | undefined {
  const keys = other.keysOf(id).size;
  const writes = other.plainWritesOf(id);
  if (keys !== LINES) return `${keys} idempotency keys were sent, not ${LINES}`;
  if (status === "needsAttention" && node !== "plain")
    return `it needs attention at ${node}, whose outcome is never in doubt`;
  if (writes > 1) return `the write without a key took effect ${writes} times`;
  if (status === "succeeded" && writes !== 1)
    return "it succeeded, but the write without a key never happened";
  return undefined;
}

function slotWrittenOnce({ id }: Sent, { status }: Rested, other: OtherSystem): string | undefined {
  const writes = other.plainWritesOf(id);
  if (writes > 1) return `the write of this slot took effect ${writes} times`;
  return status === "succeeded" && writes === 0 ? "it succeeded, but its write never happened" : undefined;
}

/** What its nodes give is too large for the database. */
const largeFlow = (name: string, padding: number): TestedFlow => ({
  name,
  share: 1,
  padding,
  document: (other) => chain(name, [hook(name, "immediately"), total, lines(other), end]),
  wrongEnd: mustSucceed,
});

/** One more kind of flow is one more entry here. */
export const testedFlows: readonly TestedFlow[] = [
  {
    name: "pure",
    share: 4,
    document: () => chain("pure", [hook("pure", "lastNode"), total, end]),
    wrongAnswer: ({ price, qty, body }) =>
      (body as { total?: unknown }).total === price * qty ? undefined : `the total is not ${price * qty}`,
    wrongEnd: mustSucceed,
  },
  {
    name: "accepted",
    share: 3,
    document: (other) => chain("accepted", [hook("accepted", "immediately"), total, lines(other), end]),
    wrongEnd: mustSucceed,
  },
  {
    name: "writes",
    share: 3,
    document: (other) =>
      chain("writes", [hook("writes", "immediately"), lines(other), keyed(other), plain(other), end]),
    wrongEnd: writtenOnce,
  },
  {
    name: "writes-first",
    share: 2,
    document: (other) =>
      chain("writes-first", [
        hook("writes-first", "lastNode"),
        lines(other),
        keyed(other),
        plain(other),
        end,
      ]),
    wrongEnd: writtenOnce,
  },
  {
    name: "responds",
    share: 2,
    document: (other) =>
      chain("responds", [
        hook("responds", "respondNode"),
        total,
        { id: "respond", type: "flow.respond", params: {} },
        lines(other),
        keyed(other),
        plain(other),
      ]),
    wrongEnd: writtenOnce,
  },
  {
    name: "once",
    share: 2,
    once: true,
    document: (other) => chain("once", [hook("once", "immediately", { onceBy }), total, lines(other), end]),
    wrongEnd: mustSucceed,
  },
  {
    name: "once-writes",
    share: 1,
    once: true,
    document: (other) =>
      chain("once-writes", [
        hook("once-writes", "lastNode", { onceBy }),
        lines(other),
        keyed(other),
        plain(other),
        end,
      ]),
    wrongEnd: writtenOnce,
  },
  {
    name: "fails",
    share: 1,
    fails: true,
    document: (other) =>
      chain("fails", [
        hook("fails", "lastNode"),
        lines(other),
        { id: "stop", type: "flow.stop", params: { message: "As it should be" } },
      ]),
    wrongEnd: () => "it must fail",
  },
  largeFlow("large", 300_000),
  {
    name: "slots",
    share: 0,
    document: (other) =>
      chain(
        "slots",
        [
          {
            id: "clock",
            type: "core.schedule",
            params: { rules: [{ every: "cron", cron: "* * * * * *" }] },
          },
          request("plain", `${other}/plain`, {}, slot),
          end,
        ],
        { correlation: "={{ 'slot ' + $json.timestamp }}" },
      ),
    wrongEnd: slotWrittenOnce,
  },
];

/** Under steady load there are events of megabytes too. */
export const soakedFlows: readonly TestedFlow[] = [...testedFlows, largeFlow("huge", 2_000_000)];
