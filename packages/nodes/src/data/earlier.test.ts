import type { FlowMemory, ParamsOf } from "@weft/sdk";
import { runNode, testMemory } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { toText } from "../conditions/convert.ts";
import { dataDedupe } from "./dedupe.ts";

type Params = ParamsOf<typeof dataDedupe.params>;

/** What one execution lets through and what it discards, of items with the field `v`. */
async function execution(memory: FlowMemory, values: readonly unknown[], params: Partial<Params> = {}) {
  const { outputs, logs } = await runNode(dataDedupe, {
    items: values.map((v) => ({ v })),
    params: { against: "earlier", ...params },
    paramsAt: ({ json }) => ({ value: toText(json["v"]) }),
    memory,
  });
  const of = (handle: string) => outputs[handle]?.map(({ json }) => json["v"]);
  return { kept: of("main"), discarded: of("discarded"), logs };
}

test("lets through what no earlier execution has seen, each value once", async () => {
  const memory = testMemory();
  expect(await execution(memory, [1, "a", 1, "ż"])).toMatchObject({ kept: [1, "a", "ż"], discarded: [1] });
  expect(await execution(memory, ["ż", 2, 1])).toMatchObject({ kept: [2], discarded: ["ż", 1] });
  const long = "x".repeat(100_000);
  expect(await execution(memory, [long])).toMatchObject({ kept: [long] });
  expect(await execution(memory, [long, `${long}x`])).toMatchObject({ kept: [`${long}x`] });
});

test("items without a value are all kept", async () => {
  const memory = testMemory();
  expect(await execution(memory, [null, "", undefined])).toMatchObject({ discarded: [] });
  expect(await execution(memory, ["", null])).toMatchObject({ kept: ["", null], discarded: [] });
});

test("forgets the oldest beyond the number to remember", async () => {
  const memory = testMemory();
  await execution(memory, [1, 2, 3], { most: 2 });
  expect(await execution(memory, [1, 3], { most: 2 })).toMatchObject({ kept: [1], discarded: [3] });
});

test("a node’s memory is its own unless the flow’s is asked for", async () => {
  const memory = testMemory();
  await execution(memory, [1]);
  expect(await execution(memory, [1], { scope: "flow" })).toMatchObject({ kept: [1] });
  expect(await execution(memory, [1], { scope: "flow" })).toMatchObject({ kept: [] });
});

test("by number: those above all of earlier executions, in whatever order they come", async () => {
  const memory = testMemory();
  const by = { by: "number" } as const;
  expect(await execution(memory, [5, "3", 7], by)).toMatchObject({ kept: [5, "3", 7] });
  expect(await execution(memory, [9, 7, 8, ""], by)).toMatchObject({ kept: [9, 8, ""], discarded: [7] });
  expect(await execution(memory, [9], by)).toMatchObject({ kept: [], discarded: [9] });
  await expect(execution(memory, [1, "many"], by)).rejects.toThrow("Item 2: “many” is not a number.");
});

test("by date: those after all of earlier executions", async () => {
  const memory = testMemory();
  const by = { by: "date" } as const;
  await execution(memory, ["2026-03-01T12:00:00Z"], by);
  const later = ["2026-03-01T12:30:00+01:00", "2026-03-01T12:30:00Z"];
  expect(await execution(memory, later, by)).toMatchObject({ kept: [later[1]], discarded: [later[0]] });
  await expect(execution(memory, ["soon"], by)).rejects.toThrow(
    "Item 1: “soon” is not a date to compare by.",
  );
});

test("forgets everything when asked, and lets all items through", async () => {
  const memory = testMemory();
  await execution(memory, [1, 2]);
  expect(await execution(memory, [1, 1], { against: "forget" })).toMatchObject({
    kept: [1, 1],
    discarded: [],
  });
  expect(await execution(memory, [1])).toMatchObject({ kept: [1] });
});

test("no items claim nothing; a test says that it remembers nothing", async () => {
  const memory = testMemory();
  expect(await execution(memory, [], { by: "number" })).toMatchObject({ kept: [] });
  expect((await execution(memory, [1])).logs).toEqual([
    "Nothing is remembered of a test: these items are new again.",
  ]);
});

test("ten thousand values", async () => {
  const memory = testMemory();
  const values = Array.from({ length: 10_000 }, (_, n) => n);
  expect((await execution(memory, values)).kept).toHaveLength(10_000);
});
