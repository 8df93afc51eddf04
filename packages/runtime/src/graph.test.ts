import { foldExecution } from "@weft/flow";
import { expect, test } from "vitest";
import { createPlan } from "./plan.ts";
import { next } from "./schedule/schedule.ts";
import { createSchedule } from "./schedule/state.ts";
import { expectedOf, inAnyOrder, inSequence, runsOf } from "./simulation/compare.ts";
import { simulationCatalog as catalog } from "./simulation/nodes.ts";
import { seeds } from "./simulation/seeds.ts";
import { slowHost } from "./simulation/slow-host.ts";
import { flowOf, runFlow } from "./testing/index.ts";

const orders = ["parallel", "sequential"] as const;

test.each(orders)("generated flows give what a plain interpreter gives (%s)", async (order) => {
  for (const seed of seeds(300)) {
    const { flow, items, runs, fixed } = expectedOf({ seed, order, effects: false, size: 12 });
    const { status, events } = await runFlow(flow, { catalog, items, host: slowHost(seed) });
    const compared = (of: typeof runs) => (order === "parallel" ? inAnyOrder(of, fixed) : inSequence(of));
    expect({ seed, status, runs: compared(runsOf(events)) }).toEqual({
      seed,
      status: "succeeded",
      runs: compared(runs),
    });
  }
});

test.each(orders)("replaying the events through the schedule starts the same runs (%s)", async (order) => {
  for (const seed of seeds(100)) {
    const { flow, parsed, items } = expectedOf({ seed, order, effects: false, size: 12 });
    const { events } = await runFlow(flow, { catalog, items, host: slowHost(seed) });
    const plan = await createPlan(parsed, catalog);
    const state = createSchedule(plan);
    const again = events.flatMap((event) => next(state, event));
    const key = (run: number, node: string | undefined, inputs: unknown) =>
      JSON.stringify([run, node, inputs]);
    const replayed = again.map((r) => key(r.run, plan.nodes[r.node]?.node.id, r.inputs));
    const started = foldExecution(events).runs.slice(1);
    expect({ seed, runs: replayed.toSorted() }).toEqual({
      seed,
      runs: started.map((r) => key(r.run, r.node, r.inputs)).toSorted(),
    });
    expect(state.active.size + state.waiting.size + state.loops.size).toBe(0);
  }
});

test.each(orders)("resuming after any event gives the same, and runs nothing again (%s)", async (order) => {
  for (const seed of seeds(15)) {
    const { flow, items, runs, fixed } = expectedOf({ seed, order, effects: false, size: 8 });
    const { events } = await runFlow(flow, { catalog, items, host: slowHost(seed) });
    const compared = (of: typeof runs) => (order === "parallel" ? inAnyOrder(of, fixed) : inSequence(of));
    for (let length = 1; length < events.length; length += 1) {
      const history = events.slice(0, length);
      const resumed = await runFlow(flow, { catalog, items, host: slowHost(seed), history });
      const finished = resumed.events.flatMap((e) => (e.type === "run.finished" ? [e.run] : []));
      expect(new Set(finished).size).toBe(finished.length);
      expect({ seed, length, runs: compared(runsOf(resumed.events)) }).toEqual({
        seed,
        length,
        runs: compared(runs),
      });
    }
  }
});

test("a chain of 10,000 nodes runs to its end", async () => {
  const ids = Array.from({ length: 9999 }, (_, i) => `n${i}`);
  const nodes = [{ id: "in", type: "start" }, ...ids.map((id) => ({ id, type: "pass" }))];
  const items = [{ path: "a" }, { path: "bc" }];
  const result = await runFlow(flowOf({ nodes, edges: [["in", ...ids].join(" > ")] }), { catalog, items });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("n9998")).toEqual(items);
});
