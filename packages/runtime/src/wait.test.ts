import type { RunEvent } from "@weft/flow";
import { defineAction, defineTrigger } from "@weft/sdk";
import type { WaitChange } from "@weft/sdk";
import { expect, test } from "vitest";
import type { ExecutionStart, Wake } from "./execution.ts";
import type { FlowCall, Host } from "./host.ts";
import { retryHistory } from "./index.ts";
import { memoryJournal } from "./journal.ts";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const typesOf = (events: readonly RunEvent[]) => events.map((event) => event.type);
const waiting = (params: object) =>
  flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "wait", type: "wait", params: params as never },
      { id: "after", type: "pass" },
      { id: "never", type: "pass" },
    ],
    edges: ["start > wait.main", "wait.main > after", "wait.cancelled > never"],
  });

/** A host as a server has it: parked executions leave the process. */
function wakingHost(more: Partial<Host> = {}): Host {
  return { ...testHost({ journal: memoryJournal() }), wakes: true, ...more };
}

function goOn(
  flow: object,
  history: readonly RunEvent[],
  wakes: readonly Wake[],
  more: Partial<ExecutionStart> = {},
) {
  return runFlow(flow as never, { catalog, host: wakingHost(), history, wakes, after: "wait", ...more });
}

test("without a host that wakes it, the loop itself waits", async () => {
  const result = await runFlow(waiting({ ms: 86_400_000 }), { catalog });
  expect(result.status).toBe("succeeded");
  const parked = result.events.find((event) => event.type === "run.parked");
  expect(parked).toMatchObject({ reason: "wait", until: Date.UTC(2026, 0, 16, 12) });
});

test("a wait that only a server can end is refused elsewhere", async () => {
  const result = await runFlow(waiting({ call: true }), { catalog });
  expect(result.error).toMatchObject({ code: "needs-server", node: { id: "wait" } });
});

test("a parked execution goes on with what woke it", async () => {
  const flow = waiting({ ms: 1000, key: "booking-7", call: true });
  const first = await runFlow(flow, { catalog, host: wakingHost(), acceptFirst: true });
  expect(first.status).toBe("parked");
  expect(first.events.at(-1)).toMatchObject({ type: "run.parked", run: 1, key: "booking-7", call: {} });

  const called = await goOn(flow, first.events, [
    { run: 1, woken: { by: "call", items: [{ json: { approved: true } }] } },
  ]);
  expect(called.status).toBe("succeeded");
  expect(called.outputs("after")).toEqual([{ approved: true }]);

  const cancelled = await goOn(flow, first.events, [{ run: 1, woken: { by: "cancelled" } }]);
  expect(cancelled.started).toContain("never");
  expect(cancelled.started).not.toContain("after");
});

test("a wake that is durable is not lost when the process dies right after it", async () => {
  const flow = waiting({ call: true });
  const first = await runFlow(flow, { catalog, host: wakingHost(), acceptFirst: true });
  const woken: RunEvent = {
    type: "run.woken",
    at: 2,
    run: 1,
    woken: { by: "call", items: [{ json: { n: 1 } }] },
  };
  const again = await goOn(flow, [...first.events, woken], [], { after: "crash" });
  expect(again.outputs("after")).toEqual([{ n: 1 }]);
});

test("the other branch goes on while one waits, and a failure ends both", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "wait", type: "wait", params: { ms: 5000 } },
      { id: "slow", type: "slow" },
      { id: "fail", type: "fail" },
    ],
    edges: ["start > wait", "start > slow > fail"],
  });
  const result = await runFlow(flow, { catalog, host: wakingHost() });
  expect(result.status).toBe("failed");
  expect(typesOf(result.events).slice(-3)).toEqual(["run.failed", "run.failed", "execution.finished"]);
});

const calling = flowOf({
  nodes: [
    { id: "start", type: "start" },
    { id: "call", type: "call" },
  ],
  edges: ["start > call"],
});

test("a flow that is called gets its items, and its results come back", async () => {
  const flow = calling;
  const first = await runFlow(flow, { catalog, host: wakingHost(), items: [{ n: 1 }, { n: 2 }] });
  expect(first.status).toBe("parked");
  const parked = first.events.at(-1);
  if (parked?.type !== "run.parked" || !parked.children) throw new Error("not parked for children");
  expect(parked.children).toMatchObject({
    flow: "other",
    items: [[{ json: { n: 1 } }], [{ json: { n: 2 } }]],
  });
  const results = parked.children.ids.map((executionId, n) => ({
    executionId,
    status: "succeeded" as const,
    items: [{ json: { n } }],
  }));
  const second = await goOn(flow, first.events, [{ run: 1, woken: { by: "children", results } }]);
  expect(second.outputs("call")).toEqual([{ n: 0 }, { n: 1 }]);

  const parent = { execution: "x", run: 1, depth: 10 };
  const deep = await runFlow(flow, { catalog, host: wakingHost(), parent });
  expect(deep.error?.code).toBe("too-deep");
});

test("without a host that wakes it, the host itself runs what is called, or calls are refused", async () => {
  const items = [{ n: 1 }, { n: 2 }];
  const calls: FlowCall[] = [];
  const callFlow: Host["callFlow"] = async (call) => {
    calls.push(call);
    return call.executions.map(({ id, items }) => ({ executionId: id, status: "succeeded", items }));
  };
  const result = await runFlow(calling, { catalog, items, host: { ...testHost(), callFlow } });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("call")).toEqual(items);
  expect(calls).toMatchObject([
    { flow: "other", executions: [{ items: [{ json: { n: 1 } }] }, {}], parent: { run: 1, depth: 1 } },
  ]);
  const parent = { execution: "x", run: 1, depth: 10 };
  const deep = await runFlow(calling, { catalog, parent, host: { ...testHost(), callFlow } });
  expect(deep.error?.code).toBe("too-deep");
  expect((await runFlow(calling, { catalog })).error?.code).toBe("needs-server");
});

test("a node changes the waits of others through its host", async () => {
  const changes: (WaitChange & { flowId: string })[] = [];
  const host = wakingHost({ changeWaits: async (change) => changes.push(change) });
  const { ctx } = await contextOf(host);
  await expect(ctx({ key: "booking-7", to: "cancel" })).resolves.toBe(1);
  expect(changes).toEqual([{ key: "booking-7", to: "cancel", flowId: "flow" }]);
});

/** A run's own door to the waits of others. */
async function contextOf(host: Host) {
  let change: ((change: WaitChange) => Promise<number>) | undefined;
  const peek = defineAction({
    type: "peek",
    version: 1,
    label: "Peek",
    effect: "none",
    params: {},
    run: ({ ctx }) => void (change = ctx.changeWaits),
  });
  const begin = defineTrigger({ type: "begin", version: 1, label: "Begin", params: {}, manual: true });
  const nodes = [
    { id: "begin", type: "begin" },
    { id: "peek", type: "peek" },
  ];
  await runFlow(flowOf({ nodes, edges: ["begin > peek"] }), { catalog: catalogOf([begin, peek]), host });
  if (!change) throw new Error("the node did not run");
  return { ctx: change };
}

const sending = flowOf({
  nodes: [
    { id: "start", type: "start" },
    { id: "send", type: "send" },
    { id: "after", type: "pass" },
  ],
  edges: ["start > send > after"],
});
const sent: unknown[] = [];
const http: Host["http"] = async ({ request }) => {
  sent.push(request.headers?.["idempotency-key"]);
  return { status: 200, headers: {}, body: { ok: true } };
};

test.each([
  ["retry", [{ ok: true }], 1],
  ["skip", [{ n: 5 }], 0],
  ["done", [{ id: 42 }], 0],
] as const)("a person decides about an unknown outcome: %s", async (choice, expected, sends) => {
  sent.length = 0;
  const host = wakingHost({ http });
  const full = await runFlow(sending, { catalog, host, items: [{ n: 5 }], acceptFirst: true });
  const cut = full.events.findIndex((event) => event.type === "run.started" && event.node === "send") + 1;
  const [key] = sent.splice(0);
  const asked = await runFlow(sending, { catalog, host, history: full.events.slice(0, cut) });
  expect(asked.status).toBe("needsAttention");
  const decision = { by: "person", user: "anna", choice, items: [{ json: { id: 42 } }] } as const;
  const wakes = [{ run: 1, woken: decision }];
  const decided = await runFlow(sending, { catalog, host, history: asked.events, wakes, after: "wait" });
  expect(decided.status).toBe("succeeded");
  expect(decided.outputs("after")).toEqual(expected);
  expect(sent).toEqual(Array.from({ length: sends }, () => key));
});

test("after three crashes in the same node the run is not tried again by itself", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "slow", type: "slow" },
    ],
    edges: ["start > slow"],
  });
  const full = await runFlow(flow, { catalog, host: wakingHost(), acceptFirst: true });
  const accepted = full.events.slice(0, full.events.findIndex((e) => e.type === "run.finished") + 1);
  const started = full.events.filter((event) => event.type === "run.started" && event.run === 1);
  const crash: RunEvent = { type: "execution.resumed", at: 1, after: "crash" };
  // The first crash left nothing of the run behind; from then on its starts are durable.
  const twice = await runFlow(flow, {
    catalog,
    host: wakingHost(),
    history: [...accepted, crash, ...started],
  });
  expect(twice.status).toBe("succeeded");
  const history = [...accepted, crash, ...started, crash, ...started];
  const third = await runFlow(flow, { catalog, host: wakingHost(), history });
  expect(third.status).toBe("needsAttention");
  expect(third.events.at(-1)).toMatchObject({ type: "run.needsAttention", error: { code: "quarantined" } });
});

test("an execution that has crashed makes each start durable before it", async () => {
  const flow = flowOf({
    nodes: [
      { id: "start", type: "start" },
      { id: "pass", type: "pass" },
    ],
    edges: ["start > pass"],
  });
  const journal = memoryJournal();
  const full = await runFlow(flow, { catalog, acceptFirst: true });
  const accepted = full.events.slice(0, 3);
  const durable: string[][] = [];
  const watching = {
    ...journal,
    commit: async (id: string) => {
      await journal.commit(id);
      durable.push(typesOf(journal.events(id)));
    },
  };
  await runFlow(flow, { catalog, host: wakingHost({ journal: watching }), history: accepted });
  expect(durable[0]).toEqual(["execution.resumed", "run.started"]);
});

test("a failed execution is tried again from where it failed, with the same keys", async () => {
  sent.length = 0;
  let down = true;
  const host = wakingHost({
    http: async (call) => {
      if (down && sent.length === 1) throw new Error("refused");
      return http(call);
    },
  });
  const failed = await runFlow(sending, { catalog, host, items: [{ n: 1 }, { n: 2 }], acceptFirst: true });
  expect(failed.status).toBe("failed");
  down = false;
  const history = retryHistory(failed.events, { id: "test", at: 9 });
  const again = await runFlow(sending, { catalog, host, history, after: "queue" });
  expect(again.status).toBe("succeeded");
  expect(again.outputs("after")).toHaveLength(2);
  expect(new Set(sent).size).toBe(2);
  expect(sent).toHaveLength(2);
  expect(again.started.filter((id) => id === "start")).toHaveLength(1);
});
