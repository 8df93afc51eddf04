import type { ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { toText } from "../conditions/convert.ts";
import { dataSort } from "./sort.ts";

type Params = ParamsOf<typeof dataSort.params>;
type Key = Params["keys"][number];

const key = (field: string, more: Partial<Key> = {}): Key => ({
  by: "field",
  field,
  value: "",
  order: "ascending",
  as: "auto",
  ...more,
});

/** What the field `v` of the items is, in their new order. */
async function order(values: readonly unknown[], more: Partial<Key> = {}, params: Partial<Params> = {}) {
  const items = values.map((v) => (v === undefined ? {} : { v }));
  const { outputs } = await runNode(dataSort, { items, params: { keys: [key("v", more)], ...params } });
  return outputs["main"]?.map(({ json }) => json["v"]);
}

test("sorts by several fields, each in its direction; equals stay as they came", async () => {
  const items = [
    { city: "Łódź", total: 5, n: 1 },
    { city: "Kraków", total: 7, n: 2 },
    { city: "Łódź", total: 9, n: 3 },
    { city: "Kraków", total: 7, n: 4 },
  ];
  const keys = [key("city"), key("total", { order: "descending" })];
  const { outputs } = await runNode(dataSort, { items, params: { keys } });
  expect(outputs["main"]?.map(({ json }) => json["n"])).toEqual([2, 4, 3, 1]);
});

test("items keep their files", async () => {
  const files = { scan: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  const items = [{ json: { v: 2 } }, { json: { v: 1 }, files }];
  const { outputs } = await runNode(dataSort, { items, params: { keys: [key("v")] } });
  expect(outputs["main"]).toMatchObject([{ json: { v: 1 }, files }, { json: { v: 2 } }]);
});

test.for<[readonly unknown[], readonly unknown[]]>([
  [
    [10, 9, -1, 2.5],
    [-1, 2.5, 9, 10],
  ],
  [
    ["b", "A", "C", "a"],
    ["A", "a", "b", "C"],
  ],
  [
    ["9", "10", "1"],
    ["1", "10", "9"],
  ],
  [
    [9, "10", 1],
    [1, 9, "10"],
  ],
  [
    ["x", 2, "10", 1],
    [1, 2, "10", "x"],
  ],
  [
    [true, false],
    [false, true],
  ],
  [
    ["2026-02-01", "2025-12-31", "2026-01-15"],
    ["2025-12-31", "2026-01-15", "2026-02-01"],
  ],
  [
    [[2], { a: 1 }, [10]],
    [[10], [2], { a: 1 }],
  ],
])("%j in order are %j", async ([values, sorted]) => {
  expect(await order(values)).toEqual(sorted);
});

test("what is missing goes to the end in either direction, or to the beginning", async () => {
  const values = [null, 2, undefined, 1];
  expect(await order(values)).toEqual([1, 2, null, undefined]);
  expect(await order(values, { order: "descending" })).toEqual([2, 1, null, undefined]);
  expect(await order(values, { order: "descending" }, { missing: "first" })).toEqual([null, undefined, 2, 1]);
  expect(await order(["b", null, ""])).toEqual(["", "b", null]);
});

test("compares as texts, numbers or dates when asked", async () => {
  expect(await order([10, 9, 100], { as: "text" })).toEqual([10, 100, 9]);
  expect(await order(["10", "9", " ", "1e3"], { as: "number" })).toEqual(["9", "10", "1e3", " "]);
  const dates = ["2026-01-15T09:00:00+09:00", "2026-01-15 00:30", "Thu, 15 Jan 2026 02:00:00 GMT"];
  const asDates = { as: "date" } as const;
  expect(await order(dates, asDates)).toEqual([dates[0], dates[1], dates[2]]);
  expect(await order(dates, { ...asDates, order: "descending" })).toEqual([dates[2], dates[1], dates[0]]);
});

test.for<[Partial<Key>, unknown, string]>([
  [{ as: "number" }, "many", "Item 2 cannot be sorted by “v” as a number: it has “many” there."],
  [{ as: "date" }, "soon", "Item 2 cannot be sorted by “v” as a date: it has “soon” there."],
])("%j with %j says which item is wrong", async ([more, value, message]) => {
  await expect(order([1, value], more)).rejects.toThrow(message);
});

test("texts are compared by characters, with or without their case, or as in a dictionary", async () => {
  const words = ["łódź", "Zebra", "item 10", "ewa", "Ewa", "item 9"];
  expect(await order(words)).toEqual(["ewa", "Ewa", "item 10", "item 9", "Zebra", "łódź"]);
  expect(await order(words, {}, { texts: "exact" })).toEqual([
    "Ewa",
    "Zebra",
    "ewa",
    "item 10",
    "item 9",
    "łódź",
  ]);
  const dictionary = { texts: "dictionary", language: "pl" } as const;
  expect(await order(words, {}, dictionary)).toEqual(["ewa", "Ewa", "item 9", "item 10", "łódź", "Zebra"]);
  expect(await order(["ö", "z", "a"], {}, { texts: "dictionary", language: "sv" })).toEqual(["a", "z", "ö"]);
  expect(await order(["ö", "z", "a"], {}, { texts: "dictionary", language: "de" })).toEqual(["a", "ö", "z"]);
  await expect(order(words, {}, { texts: "dictionary", language: "no such" })).rejects.toThrow(
    "“no such” is not the code of a language.",
  );
});

test("reaches into objects unless dots belong to the name", async () => {
  const items = [
    { who: { age: 2 }, "who.age": 1 },
    { who: { age: 1 }, "who.age": 2 },
  ];
  const by = async (dotPaths: boolean) => {
    const { outputs } = await runNode(dataSort, { items, params: { keys: [key("who.age")], dotPaths } });
    return outputs["main"]?.map(({ json }) => json["who.age"]);
  };
  expect(await by(true)).toEqual([2, 1]);
  expect(await by(false)).toEqual([1, 2]);
});

test("a field that no item has is a mistake, one that some have is not", async () => {
  await expect(order([1, 2], { field: "vv" })).rejects.toThrow("No item has the field “vv”.");
  await expect(order([1], { field: "" })).rejects.toThrow("A field has no name.");
  expect(await order([], { field: "vv" })).toEqual([]);
});

test("sorts by what an expression gives: numbers by value, though they come as texts", async () => {
  const items = [{ p: 10 }, { p: 9 }, { p: 100 }, {}];
  const run = async (as: Key["as"]) => {
    const { outputs } = await runNode(dataSort, {
      items,
      paramsAt: ({ json }) => ({
        keys: [key("", { by: "expression", as, value: toText(json["p"]) })],
      }),
    });
    return outputs["main"]?.map(({ json }) => json["p"]);
  };
  expect(await run("auto")).toEqual([9, 10, 100, undefined]);
  expect(await run("text")).toEqual([10, 100, 9, undefined]);
});

test("at random: the same items, in an order that the seed decides", async () => {
  const values = Array.from({ length: 100 }, (_, n) => n);
  const [first, again, other] = await Promise.all(
    ["a", "a", "b"].map((seed) => order(values, {}, { mode: "random", seed })),
  );
  expect(first).toEqual(again);
  expect(first).not.toEqual(values);
  expect(first).not.toEqual(other);
  expect(first?.toSorted((a, b) => Number(a) - Number(b))).toEqual(values);
});
