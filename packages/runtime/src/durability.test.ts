import type { RunEvent } from "@weft/flow";
import type { HttpResponse, NodeDefinition } from "@weft/sdk";
import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import type { Journal, OutboundCall } from "./host.ts";
import { memoryJournal } from "./journal.ts";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { send, testCatalog as catalog, testNodes } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };
const sending = flowOf({
  nodes: [begin, { id: "a", type: "pass" }, { id: "send", type: "send" }, { id: "b", type: "pass" }],
  edges: ["in > a > send > b"],
});

/** A journal that tells what is done to it, and an outside that tells what reaches it. */
function watched(answer: (call: OutboundCall) => Promise<HttpResponse> = async () => ok) {
  const log: string[] = [];
  const memory = memoryJournal();
  const journal: Journal = {
    append: (id, events) => {
      log.push(...events.map((e) => `append ${e.type}${"run" in e ? ` ${e.run}` : ""}`));
      memory.append(id, events);
    },
    commit: async (id) => {
      log.push("commit");
      await memory.commit(id);
    },
  };
  const http = (call: OutboundCall) => {
    log.push("sent");
    return answer(call);
  };
  return { log, memory, host: testHost({ journal, http }) };
}

const ok: HttpResponse = { status: 200, headers: {}, body: { id: 1 } };

test("a flow without outside effects costs one commit, at its end", async () => {
  const { log, host } = watched();
  const flow = flowOf({
    nodes: [begin, { id: "a", type: "pass" }, { id: "b", type: "slow" }],
    edges: ["in > a > b"],
  });
  await runFlow(flow, { catalog, host });
  expect(log.filter((line) => line === "commit")).toHaveLength(1);
  expect(log.at(-1)).toBe("commit");
});

test("accepted first: the trigger's items are durable before anything runs", async () => {
  const { log, host } = watched();
  await runFlow(flowOf({ nodes: [begin, { id: "a", type: "pass" }], edges: ["in > a"] }), {
    catalog,
    host,
    acceptFirst: true,
  });
  expect(log.slice(0, 4)).toEqual([
    "append execution.accepted",
    "append run.started 0",
    "append run.finished 0",
    "commit",
  ]);
  expect(log.slice(4)).toEqual([
    "append run.started 1",
    "append run.finished 1",
    "append execution.finished",
    "commit",
  ]);
});

test("before a write is sent, its intent and all that led to it are durable", async () => {
  const { log, host } = watched();
  await runFlow(sending, { catalog, host });
  const intent = log.indexOf("append run.started 2");
  expect(log.slice(intent, intent + 3)).toEqual(["append run.started 2", "commit", "sent"]);
  expect(log.slice(0, intent)).toContain("append run.finished 1");
});

test("what a write gave is durable while the execution waits for something else", async () => {
  const { log, host } = watched();
  const nodes = [begin, { id: "send", type: "send" }, { id: "s", type: "slow" }];
  await runFlow(flowOf({ nodes, edges: ["in > send > s"] }), { catalog, host });
  const sent = log.indexOf("append run.finished 1");
  expect(log.slice(sent).indexOf("commit")).toBeLessThan(log.slice(sent).indexOf("append run.finished 2"));
});

test("the caller is answered only when what led to the answer is durable", async () => {
  const { log, host } = watched();
  const answer = defineAction({
    type: "answer",
    version: 1,
    label: "Answer",
    effect: "none",
    params: {},
    run: ({ ctx, item }) => {
      ctx.respond({ status: 200 });
      return item;
    },
  });
  const flow = flowOf({
    nodes: [begin, { id: "r", type: "answer" }, { id: "s", type: "slow" }],
    edges: ["in > r > s"],
  });
  const result = await runFlow(flow, { catalog: catalogOf([...testNodes, answer]), host });
  expect(result.answer).toEqual({ status: 200 });
  expect(log.indexOf("commit")).toBeGreaterThan(log.indexOf("append run.finished 1"));
  expect(log.indexOf("commit")).toBeLessThan(log.indexOf("append run.finished 2"));
});

test("when the journal fails, the execution does too, and nothing is sent", async () => {
  const { log, host } = watched();
  const journal: Journal = {
    append: host.journal.append,
    commit: async () => Promise.reject(new Error("disk full")),
  };
  await expect(runFlow(sending, { catalog, host: { ...host, journal } })).rejects.toThrow("disk full");
  expect(log).not.toContain("sent");
});

/** What the journal holds when the process dies while the request is under way. */
async function crashed(): Promise<readonly RunEvent[]> {
  const { memory, host } = watched(() => new Promise(() => undefined));
  void runFlow(sending, { catalog, host });
  await expect.poll(() => memory.events("test").at(-1)?.type).toBe("run.started");
  return memory.events("test");
}

test("a write of unknown outcome waits for a person", async () => {
  const history = await crashed();
  const { log, host } = watched();
  const { status, events } = await runFlow(sending, { catalog, host, history });
  expect(status).toBe("needsAttention");
  expect(events.at(-1)).toMatchObject({
    type: "run.needsAttention",
    run: 2,
    error: { code: "unknown-outcome", node: { id: "send", name: "send" } },
  });
  expect(log).not.toContain("sent");
  // It goes on waiting, however often the process starts.
  const again = await runFlow(sending, { catalog, host, history: events });
  expect(again.status).toBe("needsAttention");
  expect(again.events.slice(events.length).map((event) => event.type)).toEqual(["execution.resumed"]);
});

test("what a person decided takes the execution on", async () => {
  const stuck = await runFlow(sending, { catalog, history: await crashed() });
  const at = Date.UTC(2026, 0, 15, 13);
  const done: RunEvent = { type: "run.finished", at, run: 2, outputs: { main: [{ json: { id: 9 } }] } };
  const marked = await runFlow(sending, { catalog, history: [...stuck.events, done] });
  expect(marked.status).toBe("succeeded");
  expect(marked.outputs("b")).toEqual([{ id: 9 }]);
  const { log, host } = watched();
  const retried = await runFlow(sending, {
    catalog,
    host,
    history: [...stuck.events, { type: "run.woken", at, run: 2 }],
  });
  expect(retried.status).toBe("succeeded");
  expect(log.filter((line) => line === "sent")).toHaveLength(1);
});

test("a write that may be repeated is sent again with the same key", async () => {
  const history = await crashed();
  const keys: unknown[] = [];
  const host = testHost({
    http: async ({ request }) => {
      keys.push(request.headers?.["idempotency-key"]);
      return ok;
    },
  });
  const nodes = [
    begin,
    { id: "a", type: "pass" },
    { id: "send", type: "send", onUnknownOutcome: "retry" as const },
    { id: "b", type: "pass" },
  ];
  const repeatable = flowOf({ nodes, edges: ["in > a > send > b"] });
  await runFlow(repeatable, { catalog, host });
  const { status, events } = await runFlow(repeatable, { catalog, host, history });
  expect(status).toBe("succeeded");
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(events.findLast((e) => e.type === "run.started" && e.run === 2)).toMatchObject({
    attempt: 2,
    write: true,
  });
});

test("a node type may leave it to a parameter whether a write may be repeated", async () => {
  const history = await crashed();
  const keyed: NodeDefinition = {
    ...send,
    idempotent: { param: "header" },
    params: { ...send.params, header: { kind: "text", label: "Header", default: "", literal: true } },
  };
  const own = catalogOf(testNodes.map((node) => (node === send ? keyed : node)));
  const withHeader = (header: string) =>
    flowOf({
      nodes: [
        begin,
        { id: "a", type: "pass" },
        { id: "send", type: "send", params: { header } },
        { id: "b", type: "pass" },
      ],
      edges: ["in > a > send > b"],
    });
  const { host } = watched();
  const resume = (header: string) => runFlow(withHeader(header), { catalog: own, host, history });
  expect((await resume("Idempotency-Key")).status).toBe("succeeded");
  expect((await resume(" ")).status).toBe("needsAttention");
});

test("after a crash between two tries, the items that were sent are not sent again", async () => {
  const sent: unknown[] = [];
  const host = testHost({
    http: async ({ request }) => {
      sent.push(request.body);
      if (sent.length === 2)
        throw Object.assign(new Error("busy"), { code: "busy", transient: true, details: {} });
      return ok;
    },
  });
  const flow = flowOf({
    nodes: [
      begin,
      {
        id: "send",
        type: "send",
        retry: { attempts: 2, firstDelayMs: 60_000, backoff: "constant" as const },
      },
    ],
    edges: ["in > send"],
  });
  const items = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const whole = await runFlow(flow, { catalog, host, items });
  const crash = whole.events.findIndex((e) => e.type === "run.parked");
  expect(sent).toEqual([{ n: 1 }, { n: 2 }, { n: 2 }, { n: 3 }]);
  sent.length = 2;
  const resumed = await runFlow(flow, { catalog, host, items, history: whole.events.slice(0, crash + 1) });
  expect(resumed.status).toBe("succeeded");
  expect(sent.slice(2)).toEqual([{ n: 2 }, { n: 3 }]);
  expect(resumed.outputs("send")).toHaveLength(3);
});

test("terminal is terminal: a finished execution does not run again", async () => {
  const { events } = await runFlow(sending, { catalog, host: watched().host });
  const { log, host } = watched();
  const again = await runFlow(sending, { catalog, host, history: events });
  expect(again.status).toBe("succeeded");
  expect(again.lastItems).toEqual([{ json: { id: 1 }, from: 0 }]);
  expect(log).toEqual([]);
});
