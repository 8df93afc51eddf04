import { expect, test } from "vitest";
import { flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const items = [{ n: 0 }, { n: 1 }, { n: 2 }];

test.each([
  ["parallel", "start"],
  ["parallel", "again"],
  ["sequential", "start"],
  ["sequential", "again"],
] as const)(
  "a second trigger plugged into the body leaves the loop a loop (%s, from %s)",
  async (order, trigger) => {
    const flow = flowOf({
      nodes: [
        { id: "start", type: "start" },
        { id: "again", type: "start" },
        { id: "loop", type: "loop" },
        { id: "first", type: "pass" },
        { id: "second", type: "pass" },
        { id: "after", type: "collect" },
      ],
      edges: ["start > loop", "loop.loop > first > second > loop", "again > second", "loop.done > after"],
      settings: { order },
    });
    const result = await runFlow(flow, { catalog, items: items, trigger });
    expect(result.outputs("after")).toEqual([{ all: items }]);
    expect(result.outputs("first")).toEqual(items);
  },
);
