import type { Item } from "@weft/sdk";
import { expect, test } from "vitest";
import { itemsToPin } from "./items-to-pin.ts";

const item = (n: number, text = ""): Item => ({ json: { n, text } });
const range = (from: number, to: number): Item[] =>
  Array.from({ length: to - from }, (_, i) => item(from + i));

/** Pages of 300 items, of which those in `large` cannot be shown. */
function outputOf(total: number, large: readonly number[] = []) {
  const asked: number[] = [];
  const ask = async (offset: number) => {
    asked.push(offset);
    if (large.includes(offset)) return { items: [], total, tooLarge: true };
    const end = Math.min(total, offset + 300, ...large.filter((at) => at > offset));
    return { items: range(offset, end), total, tooLarge: false };
  };
  return { total, ask, asked };
}

test("all items of an output are taken, not only those that are shown", async () => {
  const output = outputOf(750);
  expect(await itemsToPin({ items: range(0, 100), ...output })).toEqual(range(0, 750));
  expect(output.asked).toEqual([100, 400, 700]);
});

test("what cannot be shown is passed by", async () => {
  const items = await itemsToPin({ items: range(0, 10), ...outputOf(30, [10, 20]) });
  expect(items).toEqual([...range(0, 10), ...range(11, 20), ...range(21, 30)]);
});

test("no more are taken than a flow can well hold", async () => {
  expect(await itemsToPin({ items: range(0, 100), ...outputOf(5000) })).toEqual(range(0, 1000));
  const large = [item(0, "x".repeat(600_000)), item(1, "x".repeat(600_000))];
  expect(await itemsToPin({ items: large, ...outputOf(2) })).toEqual([large[0]]);
});

test("an output that is shorter than was said does not keep it asking", async () => {
  expect(await itemsToPin({ items: [], ...outputOf(0), total: 5 })).toEqual([]);
});
