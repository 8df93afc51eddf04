import { expect, test } from "vitest";
import { failure, value } from "./harness.ts";

test.each<[string, unknown]>([
  ["[[1, 2].first(), [1, 2].last(), [].first()]", [1, 2, undefined]],
  ["[1, 2].includes([1, 2].randomItem())", true],
  ["[{ a: 1, b: 2 }, { b: 2, a: 1 }, 'x', 'x'].unique()", [{ a: 1, b: 2 }, "x"]],
  ["[{ a: 1, b: 1 }, { a: 1, b: 2 }].removeDuplicates('a')", [{ a: 1, b: 1 }]],
  ["[{ a: 1, b: 2 }, { a: 3 }].pluck('a')", [1, 3]],
  [
    "[{ a: 1, b: 2 }, { a: 3, b: 4 }].pluck('a', 'b')",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["[[3, 1].sum(), [3, 1].min(), [3, 1].max(), [3, 1].average(), [].average()]", [4, 1, 3, 2, 0]],
  ["[[].isEmpty(), [1].isNotEmpty()]", [true, true]],
  ["[1, null, '', 'nil', {}, { a: null, b: 1 }, 0].compact()", [1, { b: 1 }, 0]],
  ["[{ k: 'a', v: 1 }, { k: 'b', v: 2 }].smartJoin('k', 'v')", { a: 1, b: 2 }],
  ["[1, 2, 3].chunk(2)", [[1, 2], [3]]],
  ["[{ a: 1, c: 2 }].renameKeys('a', 'b')", [{ b: 1, c: 2 }]],
  ["[{ a: 1 }].merge([{ a: 2, b: 3 }])", { a: 1, b: 3 }],
  ["[{ a: 1 }, { b: 2 }].merge()", { a: 1, b: 2 }],
  ["[[1, 2].union([2, 3]), [1, 2].difference([2]), [1, 2].intersection([2, 3])]", [[1, 2, 3], [1], [2]]],
  ["[1].append(2, [3, 4])", [1, 2, 3, 4]],
  ["[1, { a: 2 }].toJsonString()", '[1,{"a":2}]'],
  ["[1].toInt()", undefined],
  ["[[].first(), [].last(), [].randomItem(), [].sum()]", [undefined, undefined, undefined, 0]],
  ["[null, undefined, '', 'nil', {}, []].compact()", [[]]],
  ["[1, '1', null, undefined, null, [1], [1]].unique()", [1, "1", null, undefined, [1]]],
  ["[{ a: 1 }, 'x', null, { b: 2 }].pluck('a')", [1]],
  ["[{ a: 1 }, 7].renameKeys('a', 'b', 'c', 'd')", [{ b: 1 }, 7]],
  ["[1, 2].chunk(5)", [[1, 2]]],
  ["[].chunk(2)", []],
  ["[{ k: 'a', v: 1 }, { v: 2 }, 5].smartJoin('k', 'v')", { a: 1 }],
  ["[1].append([2, [3]])", [1, 2, [3]]],
  ["[[1].toFloat(), [1].toBoolean(), [1].toDateTime()]", [undefined, undefined, undefined]],
])("list: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["['forget', 'me'].append('not')", ["forget", "me", "not"]],
  ["[9, 0, 2].append(1, 0)", [9, 0, 2, 1, 0]],
  ["[12, 1, 5].average()", 6],
  [
    "[1, 2, 3, 4, 5, 6].chunk(2)",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ["[2, null, 1, ''].compact()", [2, 1]],
  ["[1, 2, 3].difference([2, 3])", [1]],
  ["[1, 2].intersection([2, 3])", [2]],
  ["[[1, 12, 5].max(), [12, 1, 5].min(), [12, 1, 5].sum()]", [12, 1, 18]],
  ["[{ name: 'Nathan', age: 42 }, { name: 'Jan', city: 'Berlin' }].pluck('name')", ["Nathan", "Jan"]],
  ["[{ name: 'Nathan', age: 42 }, { name: 'Jan', city: 'Berlin' }].pluck('age')", [42]],
  ["['quick', 'brown', 'quick'].removeDuplicates()", ["quick", "brown"]],
  ["[{ name: 'bob' }, { name: 'meg' }].renameKeys('name', 'x')", [{ x: "bob" }, { x: "meg" }]],
  [
    "[{ field: 'age', value: 2 }, { field: 'city', value: 'Berlin' }].smartJoin('field', 'value')",
    { age: 2, city: "Berlin" },
  ],
  ["['quick', 'brown', 'fox'].toJsonString()", '["quick","brown","fox"]'],
  ["[1, 2].union([2, 3])", [1, 2, 3]],
  [
    "[[].isEmpty(), ['quick'].isEmpty(), ['quick'].isNotEmpty(), [].isNotEmpty()]",
    [true, false, true, false],
  ],
  ["['make', 'my', 'day'].toString()", "make,my,day"],
  ["['don\\'t', 'make', 'me', 'do', 'this'].toSpliced(1, 2)", ["don't", "do", "this"]],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["[1, 'a'].sum()", "`sum` needs numbers, but element 2 of the list is: text"],
  ["[1, null].average()", "`average` needs numbers, but element 2 of the list is: empty value"],
  ["[1].chunk(0)", "`chunk` needs a whole number above 0"],
  ["[1].union(2)", "`union` needs a list (found: number)"],
  ["[{}].renameKeys('a')", "`renameKeys` needs pairs of names"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
