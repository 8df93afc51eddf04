import { expect, test } from "vitest";
import { changedFirst, changedKeys, schemaOf, searchSchema } from "./schema.ts";
import { linesOf, treeMove } from "./tree.ts";

const order = {
  headers: { host: "shop" },
  body: { total: 12.5, customer: { "first name": "Anna" }, lines: [{ sku: "X1" }, { sku: "Y2" }] },
};

test("fields carry their path, kind and example; a list shows its first element", () => {
  const [body] = schemaOf([order]);
  expect(body?.children.map(({ path, kind, example }) => [path.join("/"), kind, example])).toEqual([
    ["body/total", "number", "12.5"],
    ["body/customer", "object", '{"first name":"Anna"}'],
    ["body/lines", "list", '[{"sku":"X1"},{"sku":"Y2"}]'],
  ]);
  expect(body?.children[2]?.children[0]?.path).toEqual(["body", "lines", 0]);
});

test("headers come last and stay closed", () => {
  const lines = linesOf(schemaOf([order]), new Map());
  expect(lines.at(-1)).toMatchObject({ field: { key: "headers" }, open: false });
});

test("fields that only other items have are there too, the chosen item's examples first", () => {
  const fields = schemaOf([{ a: 1 }, { a: 2, b: 3 }], 1);
  expect(fields.map(({ key, example }) => [key, example])).toEqual([
    ["a", "2"],
    ["b", "3"],
  ]);
});

test("an empty value is told by what others have in its place", () => {
  expect(schemaOf([{ a: null }, { a: "x" }])[0]).toMatchObject({ kind: "text", example: "x" });
});

test("a search keeps what is above a hit", () => {
  const found = searchSchema(schemaOf([order]), "sku");
  expect(linesOf(found, new Map(), true).map(({ field }) => field.key)).toEqual([
    "body",
    "lines",
    "0",
    "sku",
  ]);
  expect(searchSchema(schemaOf([order]), "nowhere")).toEqual([]);
});

test("what a node set comes first", () => {
  const changed = changedKeys({ a: 1, b: { c: 1 } }, { a: 1, b: { c: 2 }, d: 4 });
  expect([...changed]).toEqual(["b", "d"]);
  const fields = schemaOf([{ a: 1, b: { c: 2 }, d: 4 }]);
  expect(changedFirst(fields, changed).map(({ key }) => key)).toEqual(["b", "d", "a"]);
});

test("arrow keys walk the tree, open and close it", () => {
  const lines = linesOf(schemaOf([{ a: { b: 1 }, c: 2 }]), new Map());
  expect(treeMove(lines, 0, "ArrowRight")).toEqual({ to: 1 });
  expect(treeMove(lines, 1, "ArrowLeft")).toEqual({ to: 0 });
  expect(treeMove(lines, 0, "ArrowLeft")).toEqual({ toggle: true });
  expect(treeMove(lines, 2, "ArrowDown")).toEqual({ to: 2 });
  expect(treeMove(lines, 0, "x")).toBeUndefined();
});
