import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataItems } from "./items.ts";

const give = async (items: unknown) =>
  (await runNode(dataItems, { items: [{ json: { a: 1 } }, { json: { a: 2 } }], params: { items } })).outputs[
    "main"
  ];

test("gives its items once, however many came in", async () => {
  expect(await give([{ id: 1 }, { name: "Żółw" }])).toEqual([
    { json: { id: 1 } },
    { json: { name: "Żółw" } },
  ]);
  expect(await give({ id: 7 })).toEqual([{ json: { id: 7 } }]);
  expect(await give([])).toEqual([]);
});

test("what is not an object is refused with its place", async () => {
  await expect(give([{ id: 1 }, "two"])).rejects.toThrow("Entry 2 of the items is not an object");
  await expect(give("=oops")).rejects.toThrow("Entry 1");
});
