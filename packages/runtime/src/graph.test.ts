import { foldExecution, parseFlow } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createPlan } from "./plan.ts";
import { next } from "./schedule/schedule.ts";
import { createSchedule } from "./schedule/state.ts";
import { flowOf, runFlow } from "./testing/index.ts";
import { graphs } from "./testing/graphs.ts";
import type { Graph } from "./testing/graphs.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const items = [{ path: "a" }, { path: "bc" }];

/** The paths of all items by `node.handle`, in any order. */
function pathsOf(
  events: readonly RunEvent[],
  expected: Graph["expected"],
): Record<string, readonly string[]> {
  const view = foldExecution(events);
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(expected).map((key) => [key, []]));
  for (const run of view.runs) {
    for (const [handle, list] of Object.entries(run.outputs)) {
      (found[`${run.node}.${handle}`] ??= []).push(...list.map((item) => String(item.json["path"])));
    }
  }
  return Object.fromEntries(Object.entries(found).map(([key, paths]) => [key, paths.toSorted()]));
}

test("generated flows give what a plain interpreter gives", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.constantFrom("parallel", "sequential"), async ({ flow, expected }, order) => {
      const { status, events } = await runFlow({ ...flow, settings: { order } }, { catalog, items });
      expect(status).toBe("succeeded");
      expect(pathsOf(events, expected)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("replaying the events through the schedule starts the same runs", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.constantFrom("parallel", "sequential"), async ({ flow }, order) => {
      const file = { ...flow, settings: { order } };
      const { events } = await runFlow(file, { catalog, items });
      const parsed = parseFlow(file);
      if (!parsed.ok) throw new Error("not a flow");
      const plan = await createPlan(parsed.flow, catalog);
      const state = createSchedule(plan);
      const again = events.flatMap((event) => next(state, event));
      const started = events.flatMap((e) => (e.type === "run.started" && e.run > 0 ? [e] : []));
      const key = (run: number, node: string | undefined, inputs: unknown) =>
        JSON.stringify([run, node, inputs]);
      const replayed = again.map((r) => key(r.run, plan.nodes[r.node]?.node.id, r.inputs));
      expect(replayed.toSorted()).toEqual(started.map((e) => key(e.run, e.node, e.inputs)).toSorted());
      expect(state.active.size).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test("resuming after any event gives the same items, and runs nothing again that had finished", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.constantFrom("parallel", "sequential"), async ({ flow, expected }, order) => {
      const file = { ...flow, settings: { order } };
      const { events } = await runFlow(file, { catalog, items });
      for (let length = 1; length < events.length; length += 1) {
        const history = events.slice(0, length);
        const resumed = await runFlow(file, { catalog, items, history });
        expect(resumed.status).toBe("succeeded");
        expect(pathsOf(resumed.events, expected)).toEqual(expected);
        const finished = resumed.events.flatMap((e) => (e.type === "run.finished" ? [e.run] : []));
        expect(new Set(finished).size).toBe(finished.length);
      }
    }),
    { numRuns: 30 },
  );
});

test("a chain of 10,000 nodes runs to its end", async () => {
  const ids = Array.from({ length: 9999 }, (_, i) => `n${i}`);
  const nodes = [{ id: "in", type: "start" }, ...ids.map((id) => ({ id, type: "pass" }))];
  const result = await runFlow(flowOf({ nodes, edges: [["in", ...ids].join(" > ")] }), { catalog, items });
  expect(result.status).toBe("succeeded");
  expect(result.outputs("n9998")).toEqual(items);
});
