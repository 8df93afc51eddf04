import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataSplitOut } from "./split-out.ts";

type Params = ParamsOf<typeof dataSplitOut.params>;

async function split(json: JsonObject, params: Partial<Params>) {
  const { outputs } = await runNode(dataSplitOut, { items: [{ json }], params });
  return outputs["main"]?.map((item) => item.json);
}

const order = {
  id: 7,
  buyer: { name: "Łucja", email: "l@x.test" },
  order: { no: 3, lines: [{ sku: "a" }, { sku: "b" }] },
  tags: ["x", "y", "z"],
  sizes: { s: 1, m: 2 },
  none: null,
  empty: [],
};

test.for<[string, Partial<Params>, readonly JsonObject[]]>([
  ["objects become items", { fields: "order.lines" }, [{ sku: "a" }, { sku: "b" }]],
  ["other values keep the name", { fields: "tags" }, [{ tags: "x" }, { tags: "y" }, { tags: "z" }]],
  ["an object’s values", { fields: "sizes" }, [{ sizes: 1 }, { sizes: 2 }]],
  ["a single value", { fields: "id" }, [{ id: 7 }]],
  ["null is a single value", { fields: "none" }, [{ none: null }]],
  ["an empty list", { fields: "empty" }, []],
  ["a new name", { fields: "order.lines", to: "line" }, [{ line: { sku: "a" } }, { line: { sku: "b" } }]],
  [
    "a new name inside an object",
    { fields: "sizes", to: "size.value" },
    [{ size: { value: 1 } }, { size: { value: 2 } }],
  ],
  [
    "several side by side, the shorter with gaps",
    { fields: "tags, sizes" },
    [{ tags: "x", sizes: 1 }, { tags: "y", sizes: 2 }, { tags: "z" }],
  ],
  [
    "several with new names",
    { fields: "tags, order.lines", to: "tag, line" },
    [{ tag: "x", line: { sku: "a" } }, { tag: "y", line: { sku: "b" } }, { tag: "z" }],
  ],
  [
    "with selected fields",
    { fields: "order.lines", keep: "selected", names: "id, buyer.name, nothing" },
    [
      { id: 7, buyer: { name: "Łucja" }, order: { lines: { sku: "a" } } },
      { id: 7, buyer: { name: "Łucja" }, order: { lines: { sku: "b" } } },
    ],
  ],
  [
    "dots stay in names",
    { fields: "order.lines", keep: "selected", names: "buyer.name", wholeNames: true },
    [
      { "buyer.name": "Łucja", "order.lines": { sku: "a" } },
      { "buyer.name": "Łucja", "order.lines": { sku: "b" } },
    ],
  ],
])("%s", async ([, params, expected]) => {
  expect(await split(order, params)).toEqual(expected);
});

test("with all other fields: what is split is no longer there beside its entry", async () => {
  const { order: _, ...others } = order;
  expect(await split(order, { fields: "order.lines", keep: "all", to: "line" })).toEqual([
    { ...others, order: { no: 3 }, line: { sku: "a" } },
    { ...others, order: { no: 3 }, line: { sku: "b" } },
  ]);
});

test("dots belong to names when the flow says so; else a field with the whole name goes first", async () => {
  const json = { "a.b": [1], a: { b: [2] } };
  expect(await split(json, { fields: "a.b", dotPaths: false })).toEqual([{ "a.b": 1 }]);
  expect(await split(json, { fields: "a.b", to: "n" })).toEqual([{ n: 1 }]);
  expect(await split({ a: { b: [2] } }, { fields: "a.b", to: "n" })).toEqual([{ n: 2 }]);
});

test("lists inside the list become items by number, or stay lists under a name", async () => {
  const json = { rows: [["a", 1], [], ["b"]] };
  expect(await split(json, { fields: "rows" })).toEqual([{ 0: "a", 1: 1 }, {}, { 0: "b" }]);
  expect(await split(json, { fields: "rows", to: "row" })).toEqual([
    { row: ["a", 1] },
    { row: [] },
    { row: ["b"] },
  ]);
});

const file = (id: string) => ({ id, name: `${id}.pdf`, type: "application/pdf", size: 1 });

test("files: along with each item, or each an item of its own", async () => {
  const items = [
    { json: { n: 1, list: [1, 2] }, files: { a: file("0a"), b: file("0b") } },
    { json: { n: 2 } },
  ];
  const along = await runNode(dataSplitOut, { items, params: { fields: "list", withFiles: true } });
  expect(along.outputs["main"]).toEqual([
    { json: { list: 1 }, files: items[0]?.files, from: 0 },
    { json: { list: 2 }, files: items[0]?.files, from: 0 },
  ]);
  const each = await runNode(dataSplitOut, {
    items,
    params: { what: "files", keep: "selected", names: "n", fileName: "data" },
  });
  expect(each.outputs["main"]).toEqual([
    { json: { n: 1 }, files: { data: file("0a") }, from: 0 },
    { json: { n: 1 }, files: { data: file("0b") }, from: 0 },
  ]);
  const own = await runNode(dataSplitOut, { items, params: { what: "files" } });
  expect(own.outputs["main"]?.map(({ files }) => Object.keys(files ?? {}))).toEqual([["a"], ["b"]]);
});

test("each new item says which item it comes from", async () => {
  const items = [{ l: [1] }, { l: [] }, { l: [2, 3] }, {}];
  const { outputs } = await runNode(dataSplitOut, { items, params: { fields: "l" } });
  expect(outputs["main"]).toEqual([
    { json: { l: 1 }, from: 0 },
    { json: { l: 2 }, from: 2 },
    { json: { l: 3 }, from: 2 },
  ]);
});

test("a field that no item has is a mistake, or an empty list that the log tells of", async () => {
  await expect(split({ a: 1 }, { fields: "b" })).rejects.toThrow("No item has the field “b”.");
  const { outputs, logs } = await runNode(dataSplitOut, {
    items: [{ a: 1 }],
    params: { fields: "b", whenNotFound: "empty" },
  });
  expect(outputs["main"]).toEqual([]);
  expect(logs).toEqual(["No item has the field “b”; it was taken as an empty list."]);
});

test.for<[Partial<Params>, string]>([
  [{ fields: " , " }, "A field has no name."],
  [{ fields: "tags", to: "__proto__.x" }, "“__proto__” cannot be used as a field name."],
  [{ fields: "tags, sizes", to: "one" }, "There are 1 new names for 2 fields to split."],
])("%j says what is wrong", async ([params, message]) => {
  await expect(split(order, params)).rejects.toThrow(message);
});

test("an own field __proto__ inside an entry sets no prototype", async () => {
  const json = JSON.parse('{"list": [{"__proto__": {"x": 1}}]}') as JsonObject;
  const [first = {}] = (await split(json, { fields: "list" })) ?? [];
  expect((first as { x?: unknown }).x).toBeUndefined();
  expect(JSON.stringify(first)).toBe('{"__proto__":{"x":1}}');
});

test("ten thousand entries, each with the other fields", async () => {
  const list = Array.from({ length: 10_000 }, (_, n) => ({ n }));
  const made = await split({ id: 1, list }, { fields: "list", keep: "all" });
  expect(made).toHaveLength(10_000);
  expect(made?.[9999]).toEqual({ id: 1, list: { n: 9999 } });
});
