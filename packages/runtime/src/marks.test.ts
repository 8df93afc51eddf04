import { expect, test } from "vitest";
import { flowOf, runFlow } from "./testing/index.ts";
import { testCatalog as catalog } from "./testing/nodes.ts";

const field = (name: string, value: string) => ({ fields: [{ name, type: "any", value }] });
const flow = flowOf({
  nodes: [
    { id: "in", type: "start" },
    {
      id: "mark",
      type: "set",
      params: field(
        "own",
        "={{ $execution.customData.set('order', $json.n) ?? $execution.customData.get('order') }}",
      ),
    },
    { id: "read", type: "set", params: field("seen", "={{ $execution.customData.getAll() }}") },
  ],
  edges: ["in > mark > read"],
});
const marks = { order: "7" };

test("what an execution is marked with is read by the same node and by those after it, and stands in its log", async () => {
  const result = await runFlow(flow, { catalog, items: [{ n: 7 }] });
  expect(result.outputs("read")).toEqual([{ n: 7, own: "7", seen: marks }]);
  const marked = result.events.find((event) => event.type === "run.finished" && event.run === 1);
  expect(marked).toMatchObject({ marks, logs: ["The execution is marked: order = 7"] });
});

test("it is still there when the process ended in between", async () => {
  const { events } = await runFlow(flow, { catalog, items: [{ n: 7 }] });
  const cut = events.findIndex((event) => event.type === "run.finished" && event.run === 1) + 1;
  const again = await runFlow(flow, { catalog, history: events.slice(0, cut) });
  expect(again.outputs("read")).toEqual([{ n: 7, own: "7", seen: marks }]);
});
