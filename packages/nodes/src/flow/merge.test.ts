import { runNode } from "@weft/sdk/testing";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { expect, test } from "vitest";
import { flowMerge } from "./merge.ts";

type Params = Partial<ParamsOf<typeof flowMerge.params>>;
type Given = readonly (Item | JsonObject)[];

async function merge(params: Params, in1: Given, in2: Given, more: Record<string, Given> = {}) {
  const { outputs } = await runNode(flowMerge, { params, inputs: { in1, in2, ...more } });
  return outputs["main"] ?? [];
}

const jsonOf = (items: readonly Item[]) => items.map((item) => item.json);
const people = [
  { id: 1, name: "Anna" },
  { id: 2, name: "Łukasz" },
  { id: 3, name: "Zoë" },
];
const orders = [
  { id: 2, total: 20 },
  { id: 1, total: 10 },
  { id: 2, total: 25 },
  { id: 9, total: 90 },
];
const byId = { mode: "fields", match: [{ first: "id", second: "" }] } as const;

test("appends the inputs in their order and says where each item came from", async () => {
  expect(await merge({ inputs: 3 }, [{ id: 1 }, { id: 2 }], [], { in3: [{ id: 5 }] })).toEqual([
    { json: { id: 1 }, from: { input: "in1", item: 0 } },
    { json: { id: 2 }, from: { input: "in1", item: 1 } },
    { json: { id: 5 }, from: { input: "in3", item: 0 } },
  ]);
});

test("joins by equal fields in the order of input 1, an item for each partner, and says where both came from", async () => {
  const merged = await merge(byId, people, orders);
  expect(jsonOf(merged)).toEqual([
    { id: 1, name: "Anna", total: 10 },
    { id: 2, name: "Łukasz", total: 20 },
    { id: 2, name: "Łukasz", total: 25 },
  ]);
  expect(merged[0]?.from).toEqual([
    { input: "in1", item: 0 },
    { input: "in2", item: 1 },
  ]);
  expect(jsonOf(await merge({ ...byId, several: "first" }, people, orders))).toEqual([
    { id: 1, name: "Anna", total: 10 },
    { id: 2, name: "Łukasz", total: 20 },
  ]);
});

const sql = (text: string, in1: Given, in2: Given) => merge({ mode: "sql", sql: text }, in1, in2);

test("SQL reads the branches as tables, and gives values as they were", async () => {
  const left = [
    { id: 1, name: "Żółć", tags: ["a", { b: 1 }], ok: true, big: 1.5 },
    { id: 2, name: "O'Hara", ok: false, tags: "5" },
  ];
  const right = [{ ref: 2, name: null, 'odd "name"': "x" }, { ref: 9 }];
  const all = "SELECT * FROM input1 LEFT JOIN input2 ON input1.id = input2.ref ORDER BY id";
  expect(jsonOf(await sql(all, left, right))).toEqual([
    { id: 1, name: "Żółć", tags: ["a", { b: 1 }], ok: true, big: 1.5 },
    { id: 2, name: "O'Hara", ok: false, tags: "5", ref: 2, 'odd "name"': "x" },
  ]);
  const counted = 'SELECT count(*) AS n, max(id) AS most, "text" AS word FROM input1 WHERE ok = TRUE';
  expect(jsonOf(await sql(counted, left, []))).toEqual([{ n: 1, most: 1, word: "text" }]);
  expect(jsonOf(await sql("SELECT * FROM input2", left, []))).toEqual([]);
  expect(jsonOf(await sql("SELECT id, ref FROM input1 JOIN input2", left, right))).toHaveLength(4);
});

test.each([
  ["DELETE FROM input1", "merge-sql-writes"],
  ["CREATE TABLE t (a)", "merge-sql-writes"],
  ["ATTACH '/tmp/x.db' AS x", "sqlite-refused"],
  ["PRAGMA query_only = OFF", "sqlite-refused"],
  ["SELECT load_extension('x')", "sqlite-refused"],
  ["SELECT * FROM input7", "sql-table"],
  ["SELECT nope FROM input1", "sql-column"],
  ["SELEC 1", "sql-syntax"],
])("%s is refused", async (text, code) => {
  await expect(sql(text, people, orders)).rejects.toMatchObject({ code });
  // Nothing is left of it.
  expect(jsonOf(await sql("SELECT count(*) AS n FROM input1", people, orders))).toEqual([{ n: 3 }]);
});

test("fields that differ by the case of their letters alone are told", async () => {
  await expect(sql("SELECT 1", [{ Name: 1 }, { name: 2 }], [])).rejects.toMatchObject({
    code: "merge-sql-names",
  });
});

test("all of one input in its order, with one partner, whose own name of the field is left out", async () => {
  const refs = [
    { ref: "2", total: 20 },
    { ref: "2", total: 25 },
    { ref: 3, total: 30 },
    { ref: "", total: 40 },
  ];
  const looked = {
    mode: "fields",
    match: [{ first: "id", second: "ref" }],
    keep: "first",
    order: "input",
    several: "last",
    asText: true,
    dropEqual: true,
  } as const;
  const given = [...people, { id: "", name: "Nobody" }, { name: "Nothing" }];
  expect(jsonOf(await merge(looked, given, refs))).toEqual([
    { id: 1, name: "Anna" },
    { id: 2, name: "Łukasz", total: 25 },
    { id: 3, name: "Zoë", total: 30 },
    { id: "", name: "Nobody" },
    { name: "Nothing" },
  ]);
  const second = { ...byId, keep: "second", order: "input" } as const;
  expect(jsonOf(await merge(second, people, orders)).map(({ total }) => total)).toEqual([20, 10, 25, 90]);
});

test.each<[string, Params, readonly JsonObject[]]>([
  ["what matches, of input 1", { keep: "matches", from: "in1" }, people.slice(0, 2)],
  ["what matches, of input 2", { keep: "matches", from: "in2" }, orders.slice(0, 3)],
  ["what does not match", { keep: "nonMatches" }, [people[2] ?? {}, orders[3] ?? {}]],
  ["what does not match, of input 1", { keep: "nonMatches", from: "in1" }, [people[2] ?? {}]],
  ["what does not match, of input 2", { keep: "nonMatches", from: "in2" }, [orders[3] ?? {}]],
])("keeps %s", async (_what, params, expected) => {
  expect(jsonOf(await merge({ ...byId, ...params }, people, orders))).toEqual(expected);
});

test("keeps all of one side, or everything, without losing what has no partner", async () => {
  const both = { several: "first" } as const;
  const ids = async (keep: "first" | "second" | "everything") =>
    jsonOf(await merge({ ...byId, ...both, keep }, people, orders)).map((json) => json["id"]);
  expect(await ids("first")).toEqual([1, 2, 3]);
  expect(await ids("second")).toEqual([1, 2, 9]);
  expect(await ids("everything")).toEqual([1, 2, 3, 9]);
});

test("an item that lacks the field has no partner, unless empty counts as equal", async () => {
  const first = [{ code: "7" }, { name: "none" }];
  const second = [
    { code: 7, a: 1 },
    { code: null, b: 2 },
  ];
  const match = [{ first: "code", second: "" }];
  expect(await merge({ mode: "fields", match }, first, second)).toEqual([]);
  expect(jsonOf(await merge({ mode: "fields", match, loose: true }, first, second))).toEqual([
    { code: 7, a: 1 },
    { name: "none", code: null, b: 2 },
  ]);
});

test("fields within objects, of other names, or with dots in their names", async () => {
  const first = [{ customer: { id: 5 }, "a.b": 1 }];
  const second = [{ id: 5, city: "Łódź", "a.b": 1 }];
  const match = [{ first: "customer.id", second: "id" }];
  expect(jsonOf(await merge({ mode: "fields", match }, first, second))).toEqual([
    { customer: { id: 5 }, "a.b": 1, id: 5, city: "Łódź" },
  ]);
  const dots = { mode: "fields", match: [{ first: "a.b", second: "" }] } as const;
  expect(await merge({ ...dots, dotPaths: false }, first, second)).toHaveLength(1);
  expect(await merge(dots, first, second)).toEqual([]);
});

test.each<[string, Params, JsonObject]>([
  ["the later input stands", {}, { a: 2, o: { x: 1, y: 2, l: [9, 2] }, e: "" }],
  ["input 1 stands", { clash: "first" }, { a: 1, o: { x: 1, y: 2, l: [1, 2] }, e: "full" }],
  ["objects as a whole", { depth: "shallow" }, { a: 2, o: { y: 2, l: [9] }, e: "" }],
  ["nothing empty", { keepFilled: true }, { a: 2, o: { x: 1, y: 2, l: [9, 2] }, e: "full" }],
  [
    "both, numbered",
    { clash: "number" },
    { a_1: 1, o_1: { x: 1, l: [1, 2] }, e_1: "full", a_2: 2, o_2: { y: 2, l: [9] }, e_2: "" },
  ],
])("when both have a field: %s", async (_how, params, expected) => {
  const first = [{ a: 1, o: { x: 1, l: [1, 2] }, e: "full" }];
  const second = [{ a: 2, o: { y: 2, l: [9] }, e: "" }];
  expect(jsonOf(await merge({ mode: "position", ...params }, first, second))).toEqual([expected]);
  expect(first[0]?.o).toEqual({ x: 1, l: [1, 2] });
});

test("joins by position, files too; what is left over is left out or kept", async () => {
  const file = (id: string) => ({ id, name: `${id}.txt`, type: "text/plain", size: 1 });
  const first = [{ json: { a: 1 }, files: { one: file("f1") } }];
  const second = [{ json: { b: 1 }, files: { two: file("f2") } }, { json: { b: 2 } }];
  const [item, ...others] = await merge({ mode: "position" }, first, second);
  expect(item).toMatchObject({ json: { a: 1, b: 1 }, files: { one: { id: "f1" }, two: { id: "f2" } } });
  expect(others).toEqual([]);
  expect(jsonOf(await merge({ mode: "position", unpaired: "all" }, first, second))).toEqual([
    { a: 1, b: 1 },
    { b: 2 },
  ]);
  expect(await merge({ mode: "position", unpaired: "first" }, first, second)).toHaveLength(1);
  expect(await merge({ mode: "position", unpaired: "first" }, second, first)).toHaveLength(2);
  expect(await merge({ mode: "position" }, [], second)).toEqual([]);
});

test("every combination, with an end", async () => {
  const merged = await merge({ mode: "all" }, [{ size: "S" }, { size: "M" }], [{ c: "red" }, { c: "blue" }]);
  expect(jsonOf(merged)).toEqual([
    { size: "S", c: "red" },
    { size: "S", c: "blue" },
    { size: "M", c: "red" },
    { size: "M", c: "blue" },
  ]);
  const many = Array.from({ length: 1001 }, (_, n) => ({ n }));
  await expect(merge({ mode: "all" }, many, many)).rejects.toThrow("1002001 items; at most 1000000");
});

test("one branch alone, or one empty item", async () => {
  expect(jsonOf(await merge({ mode: "branch", branch: 2 }, people, orders))).toEqual(orders);
  expect(await merge({ mode: "branch", give: "empty" }, people, orders)).toEqual([{ json: {} }]);
  await expect(merge({ mode: "branch", branch: 3 }, people, orders)).rejects.toThrow("no branch 3");
});

test("what cannot be joined is said", async () => {
  await expect(merge({ mode: "fields" }, people, orders)).rejects.toThrow("not said by which fields");
  await expect(merge({ ...byId, inputs: 3 }, people, orders)).rejects.toThrow("joins two branches");
  const match = [{ first: "__proto__", second: "" }];
  await expect(merge({ mode: "fields", match }, people, orders)).rejects.toThrow("cannot be used");
});

test("10,000 items find their partners, and no field becomes a prototype", async () => {
  const first = Array.from({ length: 10_000 }, (_, id) => ({ id, a: id }));
  const second = first.map(({ id }) => ({ id: 9999 - id, b: id }));
  expect(await merge(byId, first, second)).toHaveLength(10_000);
  const bad = JSON.parse('{"id":1,"__proto__":{"polluted":true}}') as JsonObject;
  const [item] = await merge({ mode: "position" }, [{ id: 1 }], [bad]);
  expect(item?.json["polluted"]).toBeUndefined();
});
