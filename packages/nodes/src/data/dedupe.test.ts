import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataDedupe } from "./dedupe.ts";

type Params = ParamsOf<typeof dataDedupe.params>;

const people = [
  { id: 1, name: "John Doe", age: 18 },
  { id: 1, name: "John Doe", age: 18 },
  { id: 1, name: "John Doe", age: 98 },
  { id: 3, name: "Bob Johnson", age: 34 },
];

/** Places of the items that are kept; it also checks that the others leave as duplicates. */
async function kept(items: readonly JsonObject[], params: Partial<Params> = {}) {
  const marked = items.map((json, at) => ({ json, from: at }));
  const { outputs } = await runNode(dataDedupe, { items: marked, params });
  const places = outputs["main"]?.map(({ from }) => from as number) ?? [];
  const discarded = outputs["discarded"]?.map(({ from }) => from as number) ?? [];
  expect([...places, ...discarded].sort((a, b) => a - b)).toEqual(items.map((_, at) => at));
  return places;
}

test.for<[string, Partial<Params>, readonly number[]]>([
  ["all fields", {}, [0, 2, 3]],
  ["all but some", { compare: "except", names: "age" }, [0, 3]],
  ["some", { compare: "selected", names: "name" }, [0, 3]],
  ["the last of them", { compare: "selected", names: "name", keep: "last" }, [2, 3]],
  ["several", { compare: "selected", names: "name, age" }, [0, 2, 3]],
])("compares %s", async ([, params, places]) => {
  expect(await kept(people, params)).toEqual(places);
});

test("values of different types are different; objects are the same in any order of their fields", async () => {
  const values = ["1", 1, true, false, {}, [], null, "true", { a: 1, b: [2] }];
  const items = [...values, ...values].map((v) => ({ v }));
  expect(await kept([...items, { v: { b: [2], a: 1 } }])).toEqual(values.map((_, at) => at));
});

test("ignores upper and lower case when asked", async () => {
  const items = [{ mail: "Łucja@X.pl" }, { mail: "łucja@x.pl" }];
  const params = { compare: "selected", names: "mail" } as const;
  expect(await kept(items, params)).toEqual([0, 1]);
  expect(await kept(items, { ...params, ignoreCase: true })).toEqual([0]);
  expect(await kept(items, { ignoreCase: true })).toEqual([0]);
});

test("reaches into objects unless dots belong to the name", async () => {
  const items = [
    { who: { id: 1 }, n: 1 },
    { who: { id: 1 }, n: 2 },
    { "who.id": 1, n: 3 },
  ];
  const params = { compare: "selected", names: "who.id", whenMissing: "compare" } as const;
  expect(await kept(items, params)).toEqual([0]);
  expect(await kept(items, { ...params, dotPaths: false })).toEqual([0, 2]);
  expect(await kept(items, { compare: "except", names: "who.id, n" })).toEqual([0, 2]);
});

test("items that lack the fields are kept, taken as duplicates, or a mistake", async () => {
  const items = [{ a: 1 }, { b: 1 }, { a: null }, { b: 2 }, { a: null }];
  const params = { compare: "selected", names: "a" } as const;
  expect(await kept(items, params)).toEqual([0, 1, 2, 3]);
  expect(await kept(items, { ...params, whenMissing: "compare" })).toEqual([0, 1, 2]);
  await expect(kept(items, { ...params, whenMissing: "stop" })).rejects.toThrow(
    "Item 2 has none of the fields “a” to be compared by.",
  );
  const { logs } = await runNode(dataDedupe, { items, params: { ...params, names: "a, mail" } });
  expect(logs).toEqual(["No item has the field “mail”."]);
});

test("keeps only the compared fields when asked, and files", async () => {
  const files = { scan: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  const items = [{ json: { id: 1, who: { name: "A", age: 5 } }, files }];
  const run = async (params: Partial<Params>) =>
    (await runNode(dataDedupe, { items, params: { ...params, onlyCompared: true } })).outputs["main"];
  expect(await run({ compare: "selected", names: "who.name, no" })).toEqual([
    { json: { who: { name: "A" } }, files, from: 0 },
  ]);
  expect(await run({ compare: "except", names: "who.name" })).toEqual([
    { json: { id: 1, who: { age: 5 } }, files, from: 0 },
  ]);
  expect(await run({})).toEqual(items);
});

test.for<[Partial<Params>, string]>([
  [{ compare: "selected" }, "A field has no name."],
  [{ compare: "except", names: "__proto__" }, "“__proto__” cannot be used as a field name."],
])("%j says what is wrong", async ([params, message]) => {
  await expect(kept(people, params)).rejects.toThrow(message);
});

test("no items, and ten thousand of which half are duplicates", async () => {
  expect(await kept([])).toEqual([]);
  const items = Array.from({ length: 10_000 }, (_, n) => ({ row: { n: n % 5000 } }));
  expect(await kept(items)).toHaveLength(5000);
});
