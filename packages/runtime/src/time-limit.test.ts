import type { RunEvent } from "@weft/flow";
import { defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import type { Host } from "./host.ts";
import { retryHistory } from "./index.ts";
import { memoryJournal } from "./journal.ts";
import { catalogOf, flowOf, runFlow, testHost } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

const WORK_MS = 40_000;
const DAY_MS = 86_400_000;
const noon = Date.UTC(2026, 0, 15, 12);

const work = defineAction({
  type: "work",
  version: 1,
  label: "Work",
  effect: "read",
  params: {},
  run: async ({ item, ctx }) => {
    await ctx.http({ url: "https://slow.test" });
    return item;
  },
});
const catalog = catalogOf([...testNodes, work]);

/** Whose other systems take their time to answer. */
function hostFrom(now: number): Host {
  const host = testHost({ now, journal: memoryJournal() });
  const http = async () => {
    await host.sleep(WORK_MS, new AbortController().signal);
    return { status: 200, headers: {}, body: null };
  };
  return { ...host, http, wakes: true };
}

/** One node after the other, each of which works for 40 seconds or waits for a day. */
function flowWith(nodes: readonly string[], timeoutMs: number) {
  const ids = nodes.map((_, index) => `n${index}`);
  return flowOf({
    nodes: [
      { id: "start", type: "start" },
      ...nodes.map((type, index) => ({
        id: `n${index}`,
        type,
        params: type === "wait" ? { ms: DAY_MS } : {},
      })),
    ],
    edges: [["start", ...ids].join(" > ")],
    settings: { timeoutMs },
  });
}

const started = (id: string) => (event: RunEvent) => event.type === "run.started" && event.node === id;

test("the time that an execution has worked counts after a crash; the time in which nobody carried it out does not", async () => {
  const flow = flowWith(["work", "work"], 2 * WORK_MS + 10_000);
  const whole = await runFlow(flow, { catalog, host: hostFrom(noon), acceptFirst: true });
  expect(whole.status).toBe("succeeded");
  const history = whole.events.slice(0, whole.events.findIndex(started("n1")) + 1);
  const onTime = await runFlow(flow, { catalog, host: hostFrom(noon + DAY_MS), history });
  expect(onTime.status).toBe("succeeded");

  const shorter = flowWith(["work", "work"], 2 * WORK_MS - 10_000);
  const late = await runFlow(shorter, { catalog, host: hostFrom(noon + DAY_MS), history });
  expect(late.error).toMatchObject({ code: "flow-timeout" });
  expect(late.events.at(-1)?.at).toBe(noon + DAY_MS + WORK_MS - 10_000);

  const over = await runFlow(flowWith(["work", "work"], WORK_MS), { catalog, host: hostFrom(noon), history });
  expect(over.error).toMatchObject({ code: "flow-timeout" });
  expect(over.started.filter((id) => id === "n1")).toHaveLength(1);
});

test("the time that an execution waits does not count", async () => {
  const nodes = ["work", "wait", "work"];
  const flow = flowWith(nodes, 2 * WORK_MS + 10_000);
  const first = await runFlow(flow, { catalog, host: hostFrom(noon), acceptFirst: true });
  expect(first.status).toBe("parked");
  const wakes = [{ run: 2, woken: { by: "time" } }] as const;
  const more = { history: first.events, wakes, after: "wait" } as const;
  const host = () => hostFrom(noon + 2 * DAY_MS);
  expect((await runFlow(flow, { catalog, host: host(), ...more })).status).toBe("succeeded");
  const late = await runFlow(flowWith(nodes, 2 * WORK_MS - 10_000), { catalog, host: host(), ...more });
  expect(late.error).toMatchObject({ code: "flow-timeout" });
});

test("an execution that is tried again has all of its time", async () => {
  const flow = flowWith(["work", "work"], WORK_MS + 10_000);
  const first = await runFlow(flow, { catalog, host: hostFrom(noon), acceptFirst: true });
  expect(first.error).toMatchObject({ code: "flow-timeout" });
  const history = retryHistory(first.events, { id: "test", at: noon + DAY_MS });
  const host = hostFrom(noon + DAY_MS);
  expect((await runFlow(flow, { catalog, host, history, after: "queue" })).status).toBe("succeeded");
});
