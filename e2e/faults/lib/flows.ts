import { call, chain, end, hook, keyed, lines, notify, onceBy, plain, slot, total } from "./nodes.ts";
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
  /** The business keys of executions of other flows that this one has led to once it is over. */
  leadsTo?(sent: Sent, executionId: string): readonly string[];
  /** What is wrong when its execution rests. */
  wrongEnd(sent: Sent, rested: Rested, other: OtherSystem): string | undefined;
}

const mustSucceed = (_sent: Sent, { status }: Rested): string | undefined =>
  status === "succeeded" ? undefined : "nothing in this flow may need attention";

/**
 * A write without a key happens once, or a person is asked; one with a key happens once whatever happens.
 * @param keys that are sent
 * @param plain writes without one
 */
const written =
  ({ keys = 0, plain = 0 }: { keys?: number; plain?: number }): TestedFlow["wrongEnd"] =>
  ({ id }, { status, node }, other) => {
    const sent = other.keysOf(id).size;
    const writes = other.plainWritesOf(id);
    if (sent !== keys) return `${sent} idempotency keys were sent, not ${keys}`;
    if (status === "needsAttention" && node !== "plain")
      return `it needs attention at ${node}, whose outcome is never in doubt`;
    if (writes > plain) return `the write without a key took effect ${writes} times`;
    if (status === "succeeded" && writes !== plain)
      return "it succeeded, but the write without a key never happened";
    return undefined;
  };
const writtenOnce = written({ keys: LINES, plain: 1 });

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
      chain(
        "fails",
        [
          hook("fails", "lastNode"),
          lines(other),
          { id: "stop", type: "flow.stop", params: { message: "As it should be" } },
        ],
        { errorFlow: "errors" },
      ),
    leadsTo: (_sent, executionId) => [`error ${executionId}`],
    wrongEnd: () => "it must fail",
  },
  {
    name: "errors",
    share: 0,
    document: () =>
      chain("errors", [{ id: "failed", type: "core.error" }, end], {
        correlation: "={{ 'error ' + $json.execution.id }}",
      }),
    wrongEnd: mustSucceed,
  },
  {
    name: "waits",
    share: 2,
    document: (other) =>
      chain("waits", [
        hook("waits", "immediately"),
        { id: "wait", type: "flow.wait", params: { mode: "duration", duration: 1200 } },
        plain(other),
        end,
      ]),
    wrongEnd: written({ plain: 1 }),
  },
  {
    name: "called-back",
    share: 1,
    document: (other) =>
      chain("called-back", [
        hook("called-back", "immediately"),
        notify(other),
        { id: "wait", type: "flow.wait", params: { mode: "call" } },
        plain(other),
        end,
      ]),
    wrongEnd: written({ plain: 1 }),
  },
  {
    name: "calls",
    share: 1,
    document: (other) =>
      chain("calls", [
        hook("calls", "immediately"),
        lines(other),
        { id: "call", type: "flow.call", params: { flow: "callee", each: "each" } },
        end,
      ]),
    leadsTo: ({ id }) => Array.from({ length: LINES }, (_, line) => `call ${id} ${line}`),
    wrongEnd: mustSucceed,
  },
  {
    name: "callee",
    share: 0,
    document: (other) =>
      chain("callee", [{ id: "called", type: "core.called" }, keyed(other, call), end], {
        correlation: "={{ 'call ' + $json.id + ' ' + $json.line }}",
      }),
    wrongEnd: written({ keys: 1 }),
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
          plain(other, slot),
          end,
        ],
        { correlation: "={{ 'slot ' + $json.timestamp }}" },
      ),
    wrongEnd: written({ plain: 1 }),
  },
];

/** Under steady load there are events of megabytes too. */
export const soakedFlows: readonly TestedFlow[] = [...testedFlows, largeFlow("huge", 2_000_000)];
