import type { RunEvent } from "@weft/flow";
import { expect, test } from "vitest";
import type { Wake } from "./execution.ts";
import { memoryJournal } from "./journal.ts";
import { simulationCatalog as catalog } from "./simulation/nodes.ts";
import { flowOf, runFlow, testHost } from "./testing/index.ts";

const http = async () => ({ status: 200, headers: {}, body: { ok: true } });
const wakingHost = () => ({ ...testHost({ journal: memoryJournal(), http }), wakes: true });
const start = { id: "start", type: "start" };

function goOn(flow: object, history: readonly RunEvent[], wakes: readonly Wake[]) {
  return runFlow(flow as never, { catalog, host: wakingHost(), history, wakes, after: "wait" });
}

test("what a person says that a node gave keeps its lineage", async () => {
  const flow = flowOf({
    nodes: [
      start,
      { id: "send", type: "send" },
      {
        id: "after",
        type: "set",
        params: { fields: [{ name: "n", value: "={{ $('start').item.json.n }}" }] },
      },
    ],
    edges: ["start > send > after"],
  });
  const host = wakingHost();
  const full = await runFlow(flow, { catalog, host, items: [{ n: 5 }], acceptFirst: true });
  const cut = full.events.findIndex((event) => event.type === "run.started" && event.node === "send") + 1;
  const decision = { by: "person", user: "anna", choice: "done", items: [{ json: { id: 42 } }] } as const;
  const asked = await runFlow(flow, { catalog, host, history: full.events.slice(0, cut) });
  const decided = await goOn(flow, asked.events, [{ run: 1, woken: decision }]);
  expect(decided.outputs("after")).toEqual([{ id: 42, n: 5 }]);
});

test("a call that ended a wait is not lost when a person lets the run be tried again", async () => {
  const flow = flowOf({
    nodes: [start, { id: "wait", type: "wait", params: { call: true } }, { id: "after", type: "pass" }],
    edges: ["start > wait > after"],
  });
  const parked = await runFlow(flow, { catalog, host: wakingHost(), acceptFirst: true });
  const woken = { by: "call", items: [{ json: { approved: true } }] } as const;
  const crash: RunEvent = { type: "execution.resumed", at: 3, after: "crash" };
  const history: RunEvent[] = [...parked.events, { type: "run.woken", at: 2, run: 1, woken }, crash, crash];
  const stuck = await runFlow(flow, { catalog, host: wakingHost(), history });
  expect(stuck.status).toBe("needsAttention");
  const retry = { by: "person", user: "anna", choice: "retry" } as const;
  const again = await goOn(flow, stuck.events, [{ run: 1, woken: retry }]);
  expect(again.outputs("after")).toEqual([{ approved: true }]);
});

test("a node that has waited and fails then does not wait again for its next try", async () => {
  const flow = flowOf({
    nodes: [
      start,
      { id: "call", type: "callEach", retry: { attempts: 2, firstDelayMs: 5000, always: true } },
    ],
    edges: ["start > call"],
  });
  const parked = await runFlow(flow, { catalog, host: wakingHost(), acceptFirst: true });
  const results = [{ executionId: "x", status: "failed" as const, items: [] }];
  const wakes = [{ run: 1, woken: { by: "children", results } }] as const;
  const failed = await goOn(flow, parked.events, wakes);
  expect(failed.status).toBe("parked");
  const tried = await goOn(flow, failed.events, [{ run: 1 }]);
  expect(tried.error?.message).toBe("A called flow failed");
  const attempts = tried.events.flatMap((e) => (e.type === "run.started" && e.run === 1 ? [e.attempt] : []));
  expect(attempts).toEqual([1, 2]);
});
