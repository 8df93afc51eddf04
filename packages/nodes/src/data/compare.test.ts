import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataCompare } from "./compare.ts";

type Params = ParamsOf<typeof dataCompare.params>;
type Pair = Params["match"][number];

const by = (...pairs: readonly (string | Pair)[]) => ({
  match: pairs.map((pair) => (typeof pair === "string" ? { a: pair, b: "" } : pair)),
});

async function compared(a: readonly JsonObject[], b: readonly JsonObject[], params: Partial<Params>) {
  const { outputs } = await runNode(dataCompare, { items: a, inputs: { b }, params });
  return Object.fromEntries(
    Object.entries(outputs).map(([handle, items]) => [handle, items.map(({ json }) => json)]),
  );
}

const shop = [
  { sku: "a", price: 5, name: "Łyżka" },
  { sku: "b", price: 7, name: "Nóż" },
  { sku: "c", price: 9, name: "Widelec" },
];
const stock = [
  { sku: "a", price: 5, name: "Łyżka" },
  { sku: "b", price: 8, name: "Nóż", place: 4 },
  { sku: "d", price: 1, name: "Talerz" },
];

test("tells what is only on one side, what is the same, and what differs", async () => {
  expect(await compared(shop, stock, by("sku"))).toEqual({
    onlyA: [shop[2]],
    same: [shop[0]],
    different: [
      {
        keys: { sku: "b" },
        same: { sku: "b", name: "Nóż" },
        different: { price: { inputA: 7, inputB: 8 }, place: { inputA: null, inputB: 4 } },
      },
    ],
    onlyB: [stock[2]],
  });
});

test.for<[string, Partial<Params>, readonly JsonObject[]]>([
  ["A", { different: "a" }, [{ sku: "b", price: 7, name: "Nóż" }]],
  ["B", { different: "b" }, [{ sku: "b", price: 8, name: "Nóż", place: 4 }]],
  ["a mix", { different: "mix", except: "price, place" }, [{ sku: "b", price: 8, name: "Nóż", place: 4 }]],
  [
    "a mix that prefers B",
    { different: "mix", prefer: "b", except: "price, place" },
    [{ sku: "b", price: 7, name: "Nóż" }],
  ],
])("gives the version of %s", async ([, params, different]) => {
  expect((await compared(shop, stock, { ...by("sku"), ...params }))["different"]).toEqual(different);
});

test("names the versions as the flow says", async () => {
  const { different } = await compared(shop, stock, { ...by("sku"), nameA: "shop", nameB: "stock" });
  expect(different?.[0]?.["different"]).toMatchObject({ price: { shop: 7, stock: 8 } });
});

test("matches by several fields, inside objects, and under two names", async () => {
  const a = [{ id: { no: 1, part: "x" }, v: 1 }];
  const b = [
    { no: 1, part: "y", v: 1 },
    { no: 1, part: "x", v: 1 },
  ];
  const match = by({ a: "id.no", b: "no" }, { a: "id.part", b: "part" });
  expect(await compared(a, b, { ...match, skip: "id" })).toEqual({
    onlyA: [],
    same: a,
    different: [],
    onlyB: [b[0]],
  });
  const { different } = await compared([{ customer: 1, v: 1 }], [{ id: 1, v: 2 }], {
    ...by({ a: "customer", b: "id" }),
  });
  expect(different).toEqual([
    { keys: { customer: 1 }, same: {}, different: { v: { inputA: 1, inputB: 2 } } },
  ]);
});

test("fields with dots in their names: before those inside objects, or alone", async () => {
  const a = [{ id: { code: 1 } }, { "id.code": "AAA" }];
  const b = [{ id: { code: 1 } }, { "id.code": "AAA" }];
  expect(await compared(a, b, by("id.code"))).toMatchObject({ same: a, onlyA: [], onlyB: [] });
  expect(await compared(a, b, { ...by("id.code"), dotPaths: false })).toEqual({
    same: [a[1]],
    onlyA: [a[0]],
    different: [],
    onlyB: [b[0]],
  });
});

const address = [{ id: 1, data: { age: 31, active: true }, place: { city: "York", land: "USA" } }];
const moved = [{ id: 1, data: { age: 30, active: false }, place: { city: "York", land: "us" } }];

test.for<string>(["data, place", "data.age, data.active, place.land", "data, place.land"])(
  "items that differ only in %s are the same when those are not compared",
  async (skip) => {
    expect(await compared(address, moved, { ...by("id"), skip })).toMatchObject({ same: address });
  },
);

test("what is not compared is shown apart where the rest differs", async () => {
  const { different } = await compared(address, moved, { ...by("id"), skip: "data.age, place.land" });
  expect(different).toEqual([
    {
      keys: { id: 1 },
      same: { id: 1 },
      different: {
        data: { inputA: { active: true }, inputB: { active: false } },
        place: { inputA: { city: "York" }, inputB: { city: "York" } },
      },
      skipped: {
        data: { inputA: { age: 31 }, inputB: { age: 30 } },
        place: { inputA: { land: "USA" }, inputB: { land: "us" } },
      },
    },
  ]);
});

test("overlooks types when asked, also in the fields that match", async () => {
  const a = [{ id: "1", v: [1, 2] }];
  const b = [{ id: 1, v: "[1,2]", note: "" }];
  expect(await compared(a, b, by("id"))).toMatchObject({ onlyA: a, onlyB: b });
  const loose = { ...by("id"), loose: true };
  expect(await compared(a, b, loose)).toMatchObject({ onlyA: [], same: a, different: [] });
  expect(await compared(a, b, { ...loose, different: "b" })).toMatchObject({ same: b });
});

test("several matches: the first, or each of them", async () => {
  const a = [{ id: 1, v: "A" }];
  const b = [
    { id: 1, v: "A" },
    { id: 1, v: "B" },
  ];
  expect(await compared(a, b, by("id"))).toEqual({ onlyA: [], same: a, different: [], onlyB: [b[1]] });
  const all = await compared(a, b, { ...by("id"), matches: "all", different: "b" });
  expect(all).toEqual({ onlyA: [], same: [b[0]], different: [b[1]], onlyB: [] });
  expect(await compared(b, a, by("id"))).toMatchObject({ same: a, onlyA: [] });
});

test("items that lack a field match nothing; null matches null", async () => {
  const a = [{ id: null, v: 1 }, { v: 2 }];
  expect(await compared(a, a, by("id"))).toEqual({
    onlyA: [a[1]],
    same: [a[0]],
    different: [],
    onlyB: [a[1]],
  });
});

test("each item says which items it comes from, and brings the files of its version", async () => {
  const files = { scan: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  const items = [{ json: { id: 1 } }, { json: { id: 2 } }];
  const b = [
    { json: { id: 3 }, files },
    { json: { id: 2, v: 1 }, files },
  ];
  const { outputs } = await runNode(dataCompare, {
    items,
    inputs: { b },
    params: { ...by("id"), different: "b" },
  });
  expect(outputs["different"]).toEqual([
    { json: { id: 2, v: 1 }, files, from: [1, { input: "b", item: 1 }] },
  ]);
  expect(outputs["onlyB"]).toEqual([{ json: { id: 3 }, files, from: { input: "b", item: 0 } }]);
});

test("one side may be empty", async () => {
  expect(await compared(shop, [], by("sku"))).toMatchObject({ onlyA: shop, onlyB: [] });
  expect(await compared([], stock, by("sku"))).toMatchObject({ onlyA: [], onlyB: stock });
});

test.for<[Partial<Params>, string]>([
  [by(), "No fields are given by which items of A and B match."],
  [by(""), "A field has no name."],
  [by("id"), "No item of the input B has the field “id”."],
  [by({ a: "no", b: "sku" }), "No item of the input A has the field “no”."],
  [by("constructor"), "“constructor” cannot be used as a field name."],
  [{ ...by("sku"), nameA: "x", nameB: "x" }, "Two results have the name “x”."],
])("%j says what is wrong", async ([params, message]) => {
  await expect(compared(shop, stock, params)).rejects.toThrow(message);
});

test("ten thousand items on both sides, and a field that matches too often", async () => {
  const a = Array.from({ length: 10_000 }, (_, n) => ({ n, even: n % 2 }));
  const b = a.map((json) => ({ ...json, n: json.n + 5000 }));
  const { same, onlyA, onlyB } = await compared(a, b, by("n"));
  expect([same?.length, onlyA?.length, onlyB?.length]).toEqual([5000, 5000, 5000]);
  await expect(compared(a, b, { ...by("even"), matches: "all" })).rejects.toThrow(
    "More than 1000000 pairs of items match.",
  );
});
