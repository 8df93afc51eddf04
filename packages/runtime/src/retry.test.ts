import { defineAction, RetryAfter, Transient } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

const begin = { id: "in", type: "start" };

/** Throws what `failures` holds, one after the other; then gives the item. */
function flaky(failures: readonly Error[], effect: "read" | "write" = "read") {
  const calls: { item: number; key: string }[] = [];
  const left = [...failures];
  const node = defineAction({
    type: "flaky",
    version: 1,
    label: "Flaky",
    effect,
    params: {},
    run: async ({ item, index, ctx }) => {
      calls.push({ item: index, key: ctx.idempotencyKey });
      const failure = left.shift();
      if (failure) throw failure;
      return item;
    },
  });
  return { calls, catalog: catalogOf([...testNodes, node]) };
}

const busy = () => new Transient("busy", "Busy");
const flowWith = (options: object) =>
  flowOf({ nodes: [begin, { id: "x", type: "flaky", ...options }], edges: ["in > x"] });

test("exponential: the delays double, within a quarter of jitter", async () => {
  const { catalog } = flaky([busy(), busy(), busy()]);
  const flow = flowWith({ retry: { attempts: 4, backoff: "exponential", firstDelayMs: 100 } });
  const { events, status, started } = await runFlow(flow, { catalog });
  const delays = events.flatMap((e) => (e.type === "run.failed" ? [(e.retryAt ?? 0) - e.at] : []));
  expect(status).toBe("succeeded");
  expect(started).toEqual(["in", "x", "x", "x", "x"]);
  for (const [i, delay] of delays.entries()) {
    expect(delay).toBeGreaterThanOrEqual(75 * 2 ** i);
    expect(delay).toBeLessThanOrEqual(125 * 2 ** i);
  }
  expect(delays).toHaveLength(3);
});

test("a wait of more than a second parks the run, and the clock has moved when it wakes", async () => {
  const { catalog } = flaky([new RetryAfter(30_000, "Too many requests")]);
  const { events } = await runFlow(flowWith({ retry: { attempts: 2 } }), { catalog });
  const kinds = events.filter((e) => "run" in e && e.run === 1).map((e) => e.type);
  expect(kinds).toEqual([
    "run.started",
    "run.failed",
    "run.parked",
    "run.woken",
    "run.started",
    "run.finished",
  ]);
  const [failed, parked, woken] = ["run.failed", "run.parked", "run.woken"].map((type) =>
    events.find((e) => e.type === type),
  );
  expect(failed).toMatchObject({ retryAt: (failed?.at ?? 0) + 30_000 });
  expect(parked).toMatchObject({ reason: "retry", until: (failed?.at ?? 0) + 30_000 });
  expect(woken?.at).toBe((failed?.at ?? 0) + 30_000);
});

test("an error that will not pass is not tried again, unless the flow says so", async () => {
  const once = flaky([new Error("broken")]);
  expect((await runFlow(flowWith({ retry: { attempts: 3 } }), { catalog: once.catalog })).status).toBe(
    "failed",
  );
  expect(once.calls).toHaveLength(1);
  const always = flaky([new Error("broken")]);
  const flow = flowWith({ retry: { attempts: 3, always: true } });
  expect((await runFlow(flow, { catalog: always.catalog })).status).toBe("succeeded");
  expect(always.calls).toHaveLength(2);
});

test("when the tries are used up, onError decides", async () => {
  const { catalog, calls } = flaky([busy(), busy(), busy()]);
  const flow = flowWith({ retry: { attempts: 3, firstDelayMs: 1 }, onError: "continue" });
  const result = await runFlow(flow, { catalog, items: [{ n: 1 }, { n: 2 }] });
  expect(result.outputs("x")).toMatchObject([{ n: 1, error: { code: "busy" } }, { n: 2 }]);
  expect(calls.map((c) => c.item)).toEqual([0, 0, 0, 1]);
});

test("items that are done are not sent again, and the key of an item stays the same", async () => {
  const { catalog, calls } = flaky([], "write");
  const second = flaky([], "write");
  await runFlow(flowWith({}), { catalog: second.catalog, items: [{}, {}] });
  const failing = flaky([busy()], "write");
  await runFlow(flowWith({ retry: { attempts: 2 } }), { catalog: failing.catalog, items: [{}, {}] });
  await runFlow(flowWith({}), { catalog, items: [{}, {}] });
  expect(failing.calls.map((c) => c.item)).toEqual([0, 0, 1]);
  expect(failing.calls.map((c) => c.key)).toEqual([calls[0]?.key, calls[0]?.key, calls[1]?.key]);
  expect(calls[0]?.key).not.toBe(calls[1]?.key);
  expect(second.calls).toEqual(calls);
});
