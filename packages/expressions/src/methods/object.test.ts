import { expect, test } from "vitest";
import { failure, value } from "./harness.ts";

test.each<[string, unknown]>([
  ["[({}).isEmpty(), ({ a: 1 }).isNotEmpty()]", [true, true]],
  [
    "[({ a: 1, b: 2 }).keys(), ({ a: 1, b: 2 }).values()]",
    [
      ["a", "b"],
      [1, 2],
    ],
  ],
  ["[({ a: 1 }).hasField('a'), ({}).hasField('toString')]", [true, false]],
  ["({ a: 1, b: 2 }).removeField('a')", { b: 2 }],
  ["({ a: 'x1', b: 'y', c: 1 }).removeFieldsContaining('x')", { b: "y", c: 1 }],
  ["({ a: 'x1', b: 'y', c: 1 }).keepFieldsContaining('x')", { a: "x1" }],
  ["({ a: null, b: { c: '' }, d: [1, null] }).compact()", { d: [1] }],
  ["({ q: 'a b', n: 1 }).urlEncode()", "q=a+b&n=1"],
  ["({ a: 1 }).toJsonString()", '{"a":1}'],
  ["$json.missing.isEmpty()", true],
  ["$json.missing.isNotEmpty()", false],
  ["({ a: [null, { b: '' }], c: { d: {} }, e: 0, f: false }).compact()", { a: [], e: 0, f: false }],
  ["({ a: null, b: undefined, c: true }).urlEncode()", "a=null&b=undefined&c=true"],
  ["({ a: 1 }).removeField('missing')", { a: 1 }],
  [
    "[({ a: 1 }).toInt(), ({ a: 1 }).toFloat(), ({ a: 1 }).toBoolean(), ({ a: 1 }).toDateTime()]",
    [undefined, undefined, undefined, undefined],
  ],
  ["[null.isEmpty(), null.isNotEmpty()]", [true, false]],
  // n8n writes [object Object] here, which nobody can read.
  ["({ a: { b: 1 } }).urlEncode()", "a=%7B%22b%22%3A1%7D"],
])("object and missing value: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["({ x: null, y: 2, z: '' }).compact()", { y: 2 }],
  [
    "['name', 'Name', 'inventedField'].map(x => ({ name: 'Nathan', age: 42 }).hasField(x))",
    [true, false, false],
  ],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('Nathan')", { name: "Mr Nathan" }],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('nathan')", {}],
  [
    "({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('han')",
    { name: "Mr Nathan", city: "hanoi" },
  ],
  [
    "({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).removeFieldsContaining('Nathan')",
    { city: "hanoi", age: 42 },
  ],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).removeFieldsContaining('han')", { age: 42 }],
  ["({ name: 'Nathan', city: 'hanoi' }).removeField('name')", { city: "hanoi" }],
  ["({ name: 'Nathan', age: 42 }).toJsonString()", '{"name":"Nathan","age":42}'],
  ["({ name: 'Mr Nathan', city: 'hanoi' }).urlEncode()", "name=Mr+Nathan&city=hanoi"],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["({ name: 'Nathan', city: 'hanoi' }).delete('name')", { city: "hanoi" }],
  // The words of n8n's documentation say that the first object wins; its example shows the second one.
  [
    "({ name: 'Nathan', age: 42 }).merge({ name: 'Jan', city: 'hanoi' })",
    { name: "Nathan", age: 42, city: "hanoi" },
  ],
])("documented by n8n, and unknown to it: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["({ a: 'x' }).removeFieldsContaining()", "`removeFieldsContaining` needs a text that is not empty"],
  ["({ a: 'x' }).keepFieldsContaining('')", "`keepFieldsContaining` needs a text that is not empty"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
