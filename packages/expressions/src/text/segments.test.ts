import { expect, test } from "vitest";
import { emptyContext, evaluateExpression, isExpression } from "../index.ts";

const context = emptyContext({
  item: { json: { a: 1, name: "Anna", list: [1], object: { b: 2 }, none: null } },
});

test.each([
  ["={{ $json.a }}", 1],
  ["={{$json.a}}", 1],
  ["=plain text", "plain text"],
  ["=", ""],
  ["={{ }}", undefined],
  ["={{ /* nothing */ }}", undefined],
  ["= {{ $json.a }}", " 1"],
  ["={{ $json.a }}{{ $json.a }}", "11"],
  ["=Hello {{ $json.name }}!", "Hello Anna!"],
  ["=[{{ $json.none }}][{{ $json.missing }}]", "[][]"],
  ["=list {{ $json.list }} object {{ $json.object }}", 'list 1 object {"b":2}'],
  ["=lists {{ ['a', null, 2] }} and {{ [{ a: 1 }] }}", 'lists a,,2 and [{"a":1}]'],
  ["=none {{ Number('x') }}|{{ null }}|{{ undefined }}", "none ||"],
  ["=C:\\\\dir\\\\{{ 'x.pdf' }}", "C:\\\\dir\\x.pdf"],
  ["=\\\\\\{{ 1 }} \\{{ 2 }} \\\\{{ 3 }}", "\\{{ 1 }} {{ 2 }} \\3"],
  ["={{ // see {{ $json.a }} here\n 2 }}", 2],
  ["={{ 1 // c }} tail", "1 tail"],
  ["=\\{{ not code }} {{ $json.a }}", "{{ not code }} 1"],
  ["={{ $json.a", 1],
  ["={{ $json.a }} and {{ $json.name", "1 and Anna"],
  ["={{ '}}' }}", "}}"],
  ['={{ "}}" + `}}` }}', "}}}}"],
  ["={{ `a${ { b: '}}' }.b }c` }}", "a}}c"],
  ["={{ 1 /* }} */ + 1 }}", 2],
  ["={{ 'a}}b'.replace(/}}/, '-') }}", "a-b"],
  ["={{ {a: {b: 1}} }}", { a: { b: 1 } }],
  ["={{ {a: {b: {c: 1}}}}}", { a: { b: { c: 1 } } }],
  ["={{ {a: 1} }}", { a: 1 }],
  ["={{ {} }}", {}],
  ["={{ (1) }}", 1],
  ["={{ ((1) + (2)) }}", 3],
  ["={{ Math.min(1, 2); }}", 1],
  ["={{ 4 / 2 }} {{ 9 / 3 }}", "2 3"],
  ["={{ $json.a // why\n }}", 1],
])("%s", (text, expected) => {
  expect(evaluateExpression(text, context)).toEqual(expected);
});

test("only a text that starts with = is an expression", () => {
  expect([
    isExpression("={{ 1 }}"),
    isExpression("a={{ 1 }}"),
    isExpression(""),
    isExpression(1),
    isExpression(undefined),
  ]).toEqual([true, false, false, false, false]);
});

test("dates become ISO text, alone and among text", () => {
  const at = emptyContext({ now: () => Date.UTC(2024, 2, 30, 10), timezone: "Europe/Warsaw" });
  expect(evaluateExpression("={{ $now }}", at)).toBe("2024-03-30T11:00:00.000+01:00");
  expect(evaluateExpression("={{ [new Date(0)] }}", at)).toEqual(["1970-01-01T00:00:00.000Z"]);
  expect(evaluateExpression("=on {{ $today }}", at)).toBe("on 2024-03-30T00:00:00.000+01:00");
});
