import { conditionOperators } from "@weft/sdk";
import { expect, test } from "vitest";
import { holds } from "./evaluate.ts";

const how = { ignoreCase: false, flow: { timezone: "Europe/Warsaw" } };
const one = (left: unknown, operator: string, right?: unknown, more: Partial<typeof how> = {}) =>
  holds({ combine: "all", conditions: [{ left, operator, right }], ...how, ...more });

test.for<[unknown, string, unknown, boolean]>([
  ["shop", "string.equals", "shop", true],
  ["Shop", "string.equals", "shop", false],
  [42, "string.equals", "42", true],
  [undefined, "string.equals", "", true],
  ["shop", "string.notEquals", "store", true],
  ["anna@example.com", "string.contains", "@example", true],
  [{ a: "x" }, "string.contains", '"a":"x"', true],
  ["anna", "string.notContains", "@", true],
  ["PL-1042", "string.startsWith", "PL-", true],
  ["PL-1042", "string.notStartsWith", "BR-", true],
  ["invoice.pdf", "string.endsWith", ".pdf", true],
  ["invoice.pdf", "string.notEndsWith", ".xml", true],
  ["A-1001", "string.matches", "^[A-Z]-\\d{4}$", true],
  ["a-1001", "string.matches", "/^[A-Z]-\\d{4}$/i", true],
  ["ab ab", "string.matches", "/ab/g", true],
  ["A-1", "string.notMatches", "^\\d", true],
  ["", "string.empty", undefined, true],
  [null, "string.empty", undefined, true],
  [" ", "string.empty", undefined, false],
  [0, "string.notEmpty", undefined, true],
  [153, "number.greater", 100, true],
  ["153", "number.greater", "100", true],
  [" 1e3 ", "number.equals", 1000, true],
  [true, "number.equals", 1, true],
  [100, "number.greater", 100, false],
  [100, "number.greaterOrEqual", 100, true],
  [99.5, "number.less", 100, true],
  [100, "number.lessOrEqual", 100, true],
  [1, "number.notEquals", 2, true],
  [undefined, "number.less", 100, false],
  [null, "number.greater", -1, false],
  ["", "number.less", 100, false],
  [undefined, "number.equals", null, true],
  [undefined, "number.notEquals", 5, true],
  ["2026-01-15T09:00:00+01:00", "dateTime.equals", "2026-01-15T08:00:00Z", true],
  ["2026-01-15 09:00", "dateTime.equals", "2026-01-15T08:00:00Z", true],
  ["2026-01-15", "dateTime.notEquals", "2026-01-16", true],
  ["2026-01-16", "dateTime.after", "2026-01-15T23:59:59", true],
  [1768464000000, "dateTime.before", "2026-01-16", true],
  ["1768464000000", "dateTime.before", "2026-01-16", true],
  ["Thu, 15 Jan 2026 09:00:00 GMT", "dateTime.afterOrEqual", "2026-01-15T10:00:00", true],
  ["2026-01-15", "dateTime.beforeOrEqual", "2026-01-15", true],
  [null, "dateTime.before", "2026-01-15", false],
  ["March 7, 2026", "dateTime.equals", "2026-03-07", true],
  ["Sat, 7 Mar 2026 10:30", "dateTime.equals", "2026-03-07T10:30:00", true],
  ["Mar 7 2026, 1:05 pm", "dateTime.equals", "2026-03-07T13:05:00", true],
  [true, "boolean.true", undefined, true],
  ["TRUE", "boolean.true", undefined, true],
  [1, "boolean.true", undefined, true],
  ["0", "boolean.false", undefined, true],
  [undefined, "boolean.false", undefined, true],
  [true, "boolean.equals", "true", true],
  [true, "boolean.notEquals", false, true],
  [["a", "b"], "array.contains", "b", true],
  [[1, 2], "array.contains", "2", true],
  ['["a"]', "array.contains", "a", true],
  [["a"], "array.notContains", "b", true],
  [[null], "array.contains", "", false],
  [[1, 2], "array.lengthEquals", 2, true],
  [[1, 2], "array.lengthGreater", "1", true],
  [[1, 2], "array.lengthLess", 3, true],
  [[], "array.empty", undefined, true],
  [undefined, "array.empty", undefined, true],
  [[0], "array.notEmpty", undefined, true],
  [{}, "object.empty", undefined, true],
  [{ a: 1 }, "object.notEmpty", undefined, true],
  ['{"a":1}', "object.notEmpty", undefined, true],
  [0, "any.exists", undefined, true],
  ["", "any.exists", undefined, true],
  [null, "any.exists", undefined, false],
  [Number.NaN, "any.notExists", undefined, true],
  [5, "any.equals", 5, true],
  ["5", "any.equals", 5, false],
  ["true", "any.equals", true, false],
  [undefined, "any.equals", false, false],
  [undefined, "any.equals", "", false],
  [null, "any.equals", undefined, true],
  [{ a: 1, b: [2] }, "any.equals", { b: [2], a: 1 }, true],
  [0, "any.notEquals", "", true],
  [undefined, "any.empty", undefined, true],
  ["", "any.empty", undefined, true],
  [[], "any.empty", undefined, true],
  [{}, "any.empty", undefined, true],
  [" ", "any.notEmpty", undefined, true],
  [0, "any.notEmpty", undefined, true],
  [false, "any.notEmpty", undefined, true],
])("%j %s %j is %s", ([left, operator, right, expected]) => {
  expect(one(left, operator, right)).toBe(expected);
});

test("every operator that the editor offers can be evaluated", () => {
  for (const { id } of conditionOperators) expect(one(undefined, id)).toBeTypeOf("boolean");
});

test.for<[unknown, string, unknown, string]>([
  ["many", "number.greater", 100, "Condition 1 compares numbers, but it was given “many”."],
  ["3,14", "number.equals", 3.14, "given “3,14”"],
  [[1], "number.equals", 1, "given “[1]”"],
  ["yesterday", "dateTime.after", "2026-01-01", "compares dates"],
  ["2026-02-30", "dateTime.after", "2026-01-01", "compares dates"],
  ["February 30, 2026", "dateTime.after", "2026-01-01", "given “February 30, 2026”"],
  ["March 7", "dateTime.after", "2026-01-01", "given “March 7”"],
  ["01/02/2026", "dateTime.after", "2026-01-01", "given “01/02/2026”"],
  ["maybe", "boolean.true", undefined, "compares true or false"],
  [{}, "array.empty", undefined, "compares a list"],
  [[], "object.empty", undefined, "compares an object"],
  ["x", "string.matches", "(", "“(” is not a regular expression"],
  ["x", "string.sounds", "y", "“string.sounds”, which does not exist"],
  ["x", "constructor", "y", "does not exist"],
])("%j %s %j says what is wrong", ([left, operator, right, message]) => {
  expect(() => one(left, operator, right)).toThrow(message);
});

test("dates without an offset are read in the flow's zone", () => {
  const compare = (timezone: string) =>
    one("2026-01-15 09:00", "dateTime.before", "2026-01-15T08:30:00Z", { flow: { timezone } });
  expect([compare("Europe/Warsaw"), compare("UTC")]).toEqual([true, false]);
});

test("upper and lower case count as the same when asked", () => {
  const ignoreCase = { ignoreCase: true };
  expect(one("Łódź", "string.equals", "ŁÓDŹ", ignoreCase)).toBe(true);
  expect(one(["Anna"], "array.contains", "ANNA", ignoreCase)).toBe(true);
  expect(one("ABC", "string.matches", "^abc$", ignoreCase)).toBe(true);
  expect(one("ABC", "string.matches", "^[A-Z]+$", ignoreCase)).toBe(true);
});

test("all have to hold, or any", () => {
  const yes = { left: 1, operator: "number.equals", right: 1 };
  const no = { left: 1, operator: "number.equals", right: 2 };
  expect(holds({ combine: "all", conditions: [yes, no], ...how })).toBe(false);
  expect(holds({ combine: "any", conditions: [no, yes], ...how })).toBe(true);
  expect(holds({ combine: "any", conditions: [no, no], ...how })).toBe(false);
});

test("the message names the condition that went wrong", () => {
  const fine = { left: 1, operator: "number.equals", right: 1 };
  const broken = { left: "x", operator: "number.equals", right: 1 };
  expect(() => holds({ combine: "all", conditions: [fine, broken], ...how })).toThrow("Condition 2");
});

test("a pattern that would search for ever is stopped", () => {
  expect(() => one(`${"a".repeat(60)}!`, "string.matches", "^(a+)+$")).toThrow("takes too long");
  expect(() => one("a".repeat(200_000), "string.matches", "a*a*a*b")).toThrow("takes too long");
  expect(one("a".repeat(60), "string.matches", "^(a+)+$")).toBe(true);
});
