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

const once = { flow };
const each = { flow, each: "each" } as const;

test.for([
  [once, [failed], "The called flow failed: The ERP is busy"],
  [each, [failed], "The called flow failed: The ERP is busy"],
  [each, [result(), failed], "The called flow failed for 1 of 2 items, first for item 2: The ERP is busy"],
  [once, [result({ status: "cancelled" })], "The execution ex_1 of the called flow was cancelled."],
  [
    each,
    [result({ status: "cancelled" }), failed],
    "The called flow did not finish for 2 of 2 items; for item 1 it was cancelled.",
  ],
] as const)(
  "a failure is told with its message and its execution: %#",
  async ([params, results, message]) => {
    const run = runNode(flowCall, { items, params, woken: { by: "children", results } });
    await expect(run).rejects.toMatchObject({ message, details: { values: { execution: "ex_1" } } });
  },
);

test("once for each: what failed is told by item, and what the others gave is kept", async () => {
  const given = result({ items: [{ json: { label: "A" } }] });
  const woken = { by: "children", results: [failed, given] } as const;
  const waited = runNode(flowCall, { items, params: each, woken });
  await expect(waited).rejects.toMatchObject({
    results: [{ code: "call-failed", message: "The called flow failed: The ERP is busy" }, given.items],
  });
  const started = { by: "children", results: [failed, result({ status: "running" })] } as const;
  const detached = runNode(flowCall, { items, params: { ...each, wait: false }, woken: started });
  await expect(detached).rejects.toMatchObject({ results: [{ code: "call-failed" }, [items[1]]] });
});
