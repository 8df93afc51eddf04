import { expect, test } from "vitest";
import { getPath, parsePath, setPath, splitNames, unsetPath, wholeName } from "./paths.ts";

test.for<[string, readonly (string | number)[]]>([
  ["total", ["total"]],
  ["customer.name", ["customer", "name"]],
  ["lines[0].price", ["lines", 0, "price"]],
  ["[1]", [1]],
  ["matrix[0][2]", ["matrix", 0, 2]],
  ['a["odd.name"].b', ["a", "odd.name", "b"]],
  ["a['it''s'].b", ["a['it''s']", "b"]],
  ["price [EUR]", ["price [EUR]"]],
])("reads the path %s", ([path, steps]) => {
  expect(parsePath(path)).toEqual(steps);
});

test.for(["", "a..b", ".a", "a.", "__proto__.polluted", "a.constructor.b", 'a["prototype"]', "list[99999]"])(
  "refuses the path %j in words for people",
  (path) => {
    expect(() => parsePath(path)).toThrow(/field/i);
  },
);

test("reads own fields only", () => {
  const json = { customer: { name: "Anna" }, lines: [{ sku: "X1" }] };
  expect(getPath(json, parsePath("customer.name"))).toBe("Anna");
  expect(getPath(json, parsePath("lines[0].sku"))).toBe("X1");
  expect(getPath(json, parsePath("lines.0.sku"))).toBe("X1");
  expect(getPath(json, parsePath("customer.toString"))).toBeUndefined();
  expect(getPath(json, parsePath("customer.name.length.x"))).toBeUndefined();
});

test("writes a copy and shares what it did not touch", () => {
  const json = { a: { b: 1 }, other: { c: 2 } };
  const written = setPath(json, parsePath("a.d.e"), 5);
  expect(written).toEqual({ a: { b: 1, d: { e: 5 } }, other: { c: 2 } });
  expect(json).toEqual({ a: { b: 1 }, other: { c: 2 } });
  expect(written["other"]).toBe(json.other);
});

test("an index in brackets makes a list, a number behind a dot only enters one", () => {
  expect(setPath({}, parsePath("data[1]"), "x")).toEqual({ data: [null, "x"] });
  expect(setPath({ data: ["a"] }, parsePath("data.0"), "x")).toEqual({ data: ["x"] });
  expect(setPath({}, parsePath("year.2026"), "x")).toEqual({ year: { "2026": "x" } });
});

test("what stands in the way of a path is replaced", () => {
  expect(setPath({ customer: "Anna" }, parsePath("customer.name"), "Anna")).toEqual({
    customer: { name: "Anna" },
  });
});

test("removes fields and list entries without touching the original", () => {
  const json = { a: { b: 1, c: 2 }, list: [1, 2, 3] };
  expect(unsetPath(json, parsePath("a.b"))).toEqual({ a: { c: 2 }, list: [1, 2, 3] });
  expect(unsetPath(json, parsePath("list[1]"))).toEqual({ a: { b: 1, c: 2 }, list: [1, 3] });
  expect(unsetPath(json, parsePath("a.missing.deep"))).toBe(json);
  expect(Object.keys(unsetPath(json, parsePath("a.b")))).toEqual(["a", "list"]);
  expect(json).toEqual({ a: { b: 1, c: 2 }, list: [1, 2, 3] });
});

test("a whole name keeps its dots and is still checked", () => {
  expect(wholeName("a.b")).toEqual(["a.b"]);
  expect(() => wholeName("__proto__")).toThrow("“__proto__” cannot be used");
});

test("names are separated by commas or lines", () => {
  expect(splitNames(" name, customer.email ,\n total,, ")).toEqual(["name", "customer.email", "total"]);
});
