import type { RunEvent } from "@weft/flow";
import type { HttpResponse } from "@weft/sdk";
import { Transient } from "@weft/sdk";
import { expect, test } from "vitest";
import type { Host, OutboundCall } from "./host.ts";
import { retryHistory } from "./index.ts";
import { memoryJournal } from "./journal.ts";
import { simulationCatalog as catalog } from "./simulation/nodes.ts";
import { flowOf, runFlow, testHost } from "./testing/index.ts";

const start = { id: "start", type: "start" };
const busy = { id: "fail", type: "fail" };

/** On the day after what other hosts of these tests do. */
const nextDay = Date.UTC(2026, 0, 16);

function hostWith(http: (call: OutboundCall) => Promise<HttpResponse>, now?: number): Host {
  const clock = now !== undefined && { now };
  return { ...testHost({ journal: memoryJournal(), http, ...clock }), wakes: true };
}

const answered = async ({ request }: OutboundCall): Promise<HttpResponse> => ({
  status: 200,
  headers: {},
  body: { sent: request.body },
});
const silent = () => new Promise<HttpResponse>(() => undefined);
const again = (events: readonly RunEvent[]) => retryHistory(events, { id: "test", at: nextDay });

test("a write that the flow's time limit cut off is asked about; one that may be repeated is sent again", async () => {
  const flowWith = (type: string) =>
    flowOf({
      nodes: [start, { id: "send", type, params: { url: "https://erp.test" } }],
      edges: ["start > send"],
      settings: { timeoutMs: 1000 },
    });
  const cut = await runFlow(flowWith("plain"), { catalog, host: hostWith(silent), acceptFirst: true });
  expect(cut.error?.code).toBe("flow-timeout");
  const next = {
    catalog,
    host: hostWith(answered, nextDay),
    history: again(cut.events),
    after: "queue",
  } as const;
  expect((await runFlow(flowWith("plain"), next)).status).toBe("needsAttention");
  expect((await runFlow(flowWith("keyed"), next)).status).toBe("succeeded");
});

test("what waited for a person when the execution failed waits for one again", async () => {
  const flow = flowOf({
    nodes: [
      start,
      { id: "send", type: "plain", params: { url: "https://erp.test" } },
      { id: "slow", type: "slow" },
      busy,
    ],
    edges: ["start > send", "start > slow > fail"],
  });
  const journal = memoryJournal();
  void runFlow(flow, { catalog, host: testHost({ journal, http: silent }), acceptFirst: true });
  const begun = () =>
    journal.events("test").findIndex((event) => event.type === "run.started" && event.write);
  await expect.poll(begun).toBeGreaterThan(0);
  const history = journal.events("test").slice(0, begun() + 1);
  const failed = await runFlow(flow, { catalog, host: hostWith(answered), history });
  expect(failed.status).toBe("failed");
  const retried = await runFlow(flow, {
    catalog,
    host: hostWith(answered, nextDay),
    history: again(failed.events),
    after: "queue",
  });
  expect(retried.events.filter(({ type }) => type === "run.needsAttention")).toHaveLength(1);
  expect(retried.started.filter((id) => id === "send")).toHaveLength(1);
});

test("items that were sent before a try that never came are not sent again", async () => {
  const sent: unknown[] = [];
  const host = hostWith(async (call) => {
    if (sent.length === 1) throw new Transient("network", "The connection broke");
    sent.push(call.request.body);
    return answered(call);
  });
  const retry = { attempts: 2, firstDelayMs: 5000 };
  const flowWith = (when: boolean) =>
    flowOf({
      nodes: [
        start,
        { id: "send", type: "plain", params: { url: "https://erp.test" }, retry },
        { id: "ask", type: "wait", params: { ms: 10 } },
        { ...busy, params: { when } },
      ],
      edges: ["start > send", "start > ask > fail"],
    });
  const items = [{ n: 1 }, { n: 2 }];
  const parked = await runFlow(flowWith(true), { catalog, host, items, acceptFirst: true });
  expect(parked.status).toBe("parked");
  const wakes = [{ run: 2, woken: { by: "time" } }] as const;
  const woken = { catalog, host, history: parked.events, wakes, after: "wait" } as const;
  const failed = await runFlow(flowWith(true), woken);
  expect(failed.error?.code).toBe("busy");
  const mended = hostWith(async (call) => {
    sent.push(call.request.body);
    return answered(call);
  }, nextDay);
  const history = again(failed.events);
  const retried = await runFlow(flowWith(false), { catalog, host: mended, history, after: "queue" });
  expect(retried.status).toBe("succeeded");
  expect(sent).toEqual([{ n: 1 }, { n: 2 }]);
});

test("a run that called other flows waits for the same executions again, or calls them anew", async () => {
  const flow = flowOf({ nodes: [start, { id: "call", type: "callEach" }], edges: ["start > call"] });
  const host = hostWith(answered);
  const parked = await runFlow(flow, { catalog, host, items: [{ n: 1 }, { n: 2 }], acceptFirst: true });
  const waiting = parked.events.findLast((event) => event.type === "run.parked");
  const ids = waiting?.children?.ids ?? [];
  const resultsWith = (last: "failed" | "succeeded") =>
    ids.map(
      (executionId, i) =>
        ({ executionId, status: i === 1 ? last : "succeeded", items: [{ json: { i } }] }) as const,
    );
  const woken = (last: "failed" | "succeeded") => [
    { run: 1, woken: { by: "children", results: resultsWith(last) } } as const,
  ];
  const failed = await runFlow(flow, {
    catalog,
    host,
    history: parked.events,
    wakes: woken("failed"),
    after: "wait",
  });
  expect(failed.status).toBe("failed");
  const parks = (events: readonly RunEvent[]) => events.filter(({ type }) => type === "run.parked");
  expect(parks(again(failed.events))).toEqual([]);
  const tomorrow = hostWith(answered, nextDay);
  const anew = await runFlow(flow, {
    catalog,
    host: tomorrow,
    history: again(failed.events),
    after: "queue",
  });
  expect(parks(anew.events)).toHaveLength(1);

  const kept = retryHistory(failed.events, { id: "test", at: 9, keepCalls: true });
  const retried = await runFlow(flow, { catalog, host, history: kept, after: "queue" });
  expect(retried.status).toBe("parked");
  expect(parks(retried.events)).toEqual([waiting]);
  const done = await runFlow(flow, {
    catalog,
    host,
    history: retried.events,
    wakes: woken("succeeded"),
    after: "wait",
  });
  expect(done.outputs("call")).toEqual([{ i: 0 }, { i: 1 }]);
});
