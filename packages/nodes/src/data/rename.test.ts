import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataRename } from "./rename.ts";

type Params = ParamsOf<typeof dataRename.params>;
type Pattern = Params["patterns"][number];

async function renamed(json: JsonObject, params: Partial<Params>) {
  const { outputs } = await runNode(dataRename, { items: [{ json }], params });
  return outputs["main"]?.[0]?.json;
}

const fields = (...pairs: readonly (readonly [string, string])[]) => ({
  fields: pairs.map(([from, to]) => ({ from, to })),
});

const pattern = (source: string, replacement: string, more: Partial<Pattern> = {}) => ({
  patterns: [{ pattern: source, replacement, ignoreCase: false, depth: "all" as const, levels: 1, ...more }],
});

test.for<[string, JsonObject, Partial<Params>, JsonObject]>([
  ["one field", { a: 1, b: 2 }, fields(["a", "c"]), { c: 1, b: 2 }],
  ["several, one after the other", { a: 1, b: 2 }, fields(["a", "c"], ["b", "a"]), { c: 1, a: 2 }],
  ["into an object", { mail: "x" }, fields(["mail", "customer.email"]), { customer: { email: "x" } }],
  ["out of an object", { c: { m: 1, n: 2 } }, fields(["c.m", "m"]), { c: { n: 2 }, m: 1 }],
  ["over its own object", { a: { b: 5 } }, fields(["a.b", "a"]), { a: 5 }],
  ["into itself", { a: 5 }, fields(["a", "a.b"]), { a: { b: 5 } }],
  ["a name with a dot goes first", { "a.b": 1, a: { b: 2 } }, fields(["a.b", "x"]), { x: 1, a: { b: 2 } }],
  ["a missing field is left alone", { a: 1 }, fields(["b", "c"]), { a: 1 }],
  ["null is a value", { a: null }, fields(["a", "b"]), { b: null }],
  ["a taken name is replaced", { a: 1, b: 2 }, fields(["a", "b"]), { b: 1 }],
  ["rows that are not filled in", { a: 1 }, fields(["", "x"], ["a", ""], ["a", "a"]), { a: 1 }],
  ["other letters", { "größe łódź": 1 }, fields(["größe łódź", "尺寸"]), { 尺寸: 1 }],
])("%s", async ([, json, params, expected]) => {
  expect(await renamed(json, params)).toEqual(expected);
});

test("a renamed field keeps its place, and files stay", async () => {
  const files = { scan: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  const items = [{ json: { a: 1, b: 2, c: 3 }, files }];
  const { outputs } = await runNode(dataRename, { items, params: fields(["b", "x"]) });
  expect(Object.keys(outputs["main"]?.[0]?.json ?? {})).toEqual(["a", "x", "c"]);
  expect(outputs["main"]).toMatchObject([{ files }]);
});

test("dots belong to names when the flow says so", async () => {
  const json = { "a.b": 1, a: { b: 2 } };
  expect(await renamed(json, { ...fields(["a.b", "c.d"]), dotPaths: false })).toEqual({
    "c.d": 1,
    a: { b: 2 },
  });
});

test.for<[string, JsonObject, Partial<Params>, JsonObject]>([
  ["a group", { utm_source: 1, id: 2 }, pattern("^utm_(.*)$", "$1"), { source: 1, id: 2 }],
  ["a named group", { a_b: 1 }, pattern("(?<l>\\w)_(?<r>\\w)", "$<r>$<l>"), { ba: 1 }],
  ["each match", { "a b c": 1 }, pattern(" ", "_"), { a_b_c: 1 }],
  ["inside objects and lists", { X: [{ X: { X: 1 } }] }, pattern("X", "y"), { y: [{ y: { y: 1 } }] }],
  ["the item’s own fields", { X: { X: 1 } }, pattern("X", "y", { depth: "top" }), { y: { X: 1 } }],
  [
    "down to a level",
    { X: { X: { X: 1 } } },
    pattern("X", "y", { depth: "levels", levels: 1 }),
    { y: { y: { X: 1 } } },
  ],
  ["with the case", { Id: 1, ID: 2 }, pattern("id", "n"), { Id: 1, ID: 2 }],
  ["without the case", { Id: 1 }, pattern("id", "n", { ignoreCase: true }), { n: 1 }],
  ["flags of its own", { Id: 1 }, pattern("/id/i", "n"), { n: 1 }],
  ["a name that is taken", { a1: 1, a: 2 }, pattern("\\d", ""), { a: 1 }],
  ["no pattern yet", { a: 1 }, pattern("", "x"), { a: 1 }],
])("by pattern: %s", async ([, json, params, expected]) => {
  expect(await renamed(json, params)).toEqual(expected);
});

test.for<[JsonObject, Partial<Params>, string]>([
  [{ a: 1 }, { ...fields(["b", "c"]), whenMissing: "stop" }, "Item 1 has no field “b” to rename."],
  [
    { a: 1, b: 2 },
    { ...fields(["a", "b"]), whenTaken: "stop" },
    "Item 1 would have two fields of the name “b”.",
  ],
  [
    { a1: 1, a2: 2 },
    { ...pattern("\\d", ""), whenTaken: "stop" },
    "Item 1 would have two fields of the name “a”.",
  ],
  [{ a: 1 }, pattern("a", ""), "The pattern leaves nothing of the field name “a”."],
  [{ a: 1 }, pattern("a", "__proto__"), "“__proto__” cannot be used as a field name."],
  [{ a: 1 }, fields(["a", "constructor"]), "“constructor” cannot be used as a field name."],
  [{ a: 1 }, pattern("(", ""), "“(” is not a regular expression."],
  [{ [`${"a".repeat(40)}!`]: 1 }, pattern("(a+)+$", ""), "The pattern “(a+)+$” takes too long on this text."],
])("%j with %j says what is wrong", async ([json, params, message]) => {
  await expect(renamed(json, params)).rejects.toThrow(message);
});

test("an own field __proto__ goes through and sets no prototype", async () => {
  const json = JSON.parse('{"__proto__": {"x": 1}, "a": 2}') as JsonObject;
  const result = (await renamed(json, { ...fields(["a", "b"]), ...pattern("^b$", "c") })) ?? {};
  expect(JSON.stringify(result)).toBe('{"__proto__":{"x":1},"c":2}');
  expect((result as { x?: unknown }).x).toBeUndefined();
});

test("ten thousand items", async () => {
  const items = Array.from({ length: 10_000 }, (_, n) => ({ id: n, row: { Name: n } }));
  const params = { ...fields(["id", "number"]), ...pattern("Name", "name") };
  const { outputs } = await runNode(dataRename, { items, params });
  expect(outputs["main"]).toHaveLength(10_000);
  expect(outputs["main"]?.[9999]?.json).toEqual({ number: 9999, row: { name: 9999 } });
});
