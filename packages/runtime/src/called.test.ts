import { Fatal, defineTrigger } from "@weft/sdk";
import { expect, test } from "vitest";
import { retryHistory } from "./index.ts";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { pass } from "./testing/nodes.ts";

const begin = defineTrigger({
  type: "begin",
  version: 1,
  label: "Begin",
  params: { most: { kind: "number", label: "Most", default: 5 } },
  called: true,
  accept: ({ items, params, caller, timezone }) =>
    items.map(({ json }) => {
      const n = Number(json["n"]);
      if (!(n <= params.most)) throw new Fatal(`${n} is too many`, { code: "too-many" });
      return { json: { n, caller, timezone } };
    }),
});
const catalog = catalogOf([begin, pass]);
const flow = (params = {}) =>
  flowOf({
    nodes: [
      { id: "begin", type: "begin", params },
      { id: "after", type: "pass" },
    ],
    edges: ["begin > after"],
    settings: { timezone: "Europe/Warsaw" },
  });
const parent = { execution: "ex_1", run: 3, depth: 1 };

test("the trigger of a called flow checks and converts what comes", async () => {
  const result = await runFlow(flow(), { catalog, items: [{ n: "5" }], parent });
  expect(result.outputs("after")).toEqual([{ n: 5, caller: "ex_1", timezone: "Europe/Warsaw" }]);
});

test("what it turns away ends the execution at the trigger, and is kept for another try", async () => {
  const failed = await runFlow(flow(), { catalog, items: [{ n: 6 }], parent });
  expect(failed.status).toBe("failed");
  expect(failed.error).toMatchObject({ code: "too-many", node: { id: "begin" } });
  expect(failed.started).toEqual(["begin"]);
  const history = retryHistory(failed.events, { id: "test", at: 9 });
  const again = await runFlow(flow({ most: 6 }), { catalog, items: [], history, after: "queue" });
  expect(again.status).toBe("succeeded");
  expect(again.outputs("after")).toMatchObject([{ n: 6 }]);
});

test("pinned data stands for what comes", async () => {
  const outputs = { main: [{ json: { n: 100 } }] };
  const reuse = { begin: { outputs, from: "pinned" as const } };
  const result = await runFlow(flow(), { catalog, items: [], reuse });
  expect(result.outputs("after")).toEqual([{ n: 100 }]);
});
