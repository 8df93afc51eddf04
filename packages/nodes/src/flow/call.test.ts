import type { ChildResult } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowCall } from "./call.ts";

const items = [
  { json: { id: 1 }, from: 5 },
  { json: { id: 2 }, from: 6 },
];
const flow = "ship";
const result = (more: Partial<ChildResult> = {}): ChildResult => ({
  executionId: "ex_1",
  status: "succeeded",
  items: [],
  ...more,
});

test("once with all items, or once for each; lineage begins anew there", async () => {
  const children = async (params: object) =>
    (await runNode(flowCall, { items, params: { flow, ...params } })).waits;
  const bare = [{ json: { id: 1 } }, { json: { id: 2 } }];
  expect(await children({})).toEqual({ children: { flow, items: [bare] } });
  expect(await children({ each: "each", wait: false })).toEqual({
    children: { flow, items: bare.map((item) => [item]), detached: true },
  });
});

test("only the mapped fields, worked out for each item", async () => {
  const { waits } = await runNode(flowCall, {
    items,
    params: { flow, send: "fields" },
    paramsAt: ({ json }) => ({ inputs: [{ name: "order.id", type: "any" as const, value: json["id"] }] }),
  });
  expect(waits?.children?.items).toEqual([[{ json: { order: { id: 1 } } }, { json: { order: { id: 2 } } }]]);
});

test("goes on with what the called flow gave", async () => {
  const given = { json: { label: "A" }, from: 9 };
  const all = await runNode(flowCall, {
    items,
    params: { flow },
    woken: { by: "children", results: [result({ items: [given] })] },
  });
  expect(all.outputs["main"]).toEqual([{ json: { label: "A" } }]);
  const each = await runNode(flowCall, {
    items,
    params: { flow, each: "each" },
    woken: { by: "children", results: [result(), result({ items: [given, given] })] },
  });
  expect(each.outputs["main"]?.map((item) => item.from)).toEqual([1, 1]);
});

test("without waiting the items go on, and the log says what was started", async () => {
  const { outputs, logs } = await runNode(flowCall, {
    items,
    params: { flow, wait: false },
    woken: { by: "children", results: [result({ status: "running" })] },
  });
  expect(outputs["main"]).toEqual(items);
  expect(logs).toEqual(["Started ex_1"]);
});

test("nothing is called for no items", async () => {
  const { waits, outputs } = await runNode(flowCall, { items: [], params: { flow } });
  expect(waits).toBeUndefined();
  expect(outputs["main"]).toEqual([]);
});

const failed = result({ status: "failed", error: { code: "busy", message: "The ERP is busy" } });

test.for([
  [[failed], "The called flow failed: The ERP is busy"],
  [[result(), failed], "The called flow failed 1 times out of 2, first with: The ERP is busy"],
  [[result({ status: "cancelled" })], "The execution ex_1 of the called flow was cancelled."],
] as const)("a failure is told with its message and its execution: %#", async ([results, message]) => {
  const run = runNode(flowCall, { items, params: { flow }, woken: { by: "children", results } });
  await expect(run).rejects.toMatchObject({ message, details: { values: { execution: "ex_1" } } });
});
