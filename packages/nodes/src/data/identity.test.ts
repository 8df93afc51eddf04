import { expect, test } from "vitest";
import { contentOf, looseContentOf } from "./identity.ts";

test.for<[unknown, unknown, boolean]>([
  [{ a: 1, b: { c: 2, d: [1] } }, { b: { d: [1], c: 2 }, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [1, "1", false],
  [null, undefined, false],
  [{}, [], false],
  [{ a: null }, {}, false],
])("%j and %j", ([a, b, same]) => {
  expect(contentOf(a) === contentOf(b)).toBe(same);
});

test("texts are folded wherever they stand, names of fields are not", () => {
  const fold = (text: string) => text.toLowerCase();
  expect(contentOf({ a: ["X"] }, fold)).toBe(contentOf({ a: ["x"] }, fold));
  expect(contentOf({ A: 1 }, fold)).not.toBe(contentOf({ a: 1 }, fold));
});

test.for<[unknown, unknown, boolean]>([
  [1, "1", true],
  [25.36, " 25.36 ", true],
  ["10.50", 10.5, true],
  ["007", 7, false],
  ["1e3", 1000, false],
  ["12345678901234567", Number("12345678901234567"), false],
  [42, "forty two", false],
  [true, "tRuE", true],
  [true, 1, true],
  [false, "0", true],
  [true, false, false],
  [[1, 2, 3], "[1,2,3]", true],
  [["a", "b"], '["a", "b"]', true],
  [{ a: 1, b: 2 }, '{"b": 2, "a": 1}', true],
  [{}, "{}", true],
  [[], "[]", true],
  [null, [], true],
  ["", null, true],
  ["  ", undefined, true],
  [0, null, false],
  [false, null, false],
  ["[not JSON", "[not JSON", true],
  ["{a}", {}, false],
  ["2019-08-30T22:54:40.273Z", "Sat Aug 31 2019 01:54:40 GMT+0300", false],
])("loosely, %j and %j", ([a, b, same]) => {
  expect(looseContentOf(a) === looseContentOf(b)).toBe(same);
});
