import { emptyContext } from "@weft/expressions";
import type { Params } from "@weft/sdk";
import { expect, test } from "vitest";
import { Failure } from "../errors.ts";
import { compileParams } from "./compile.ts";
import { readSlot } from "./slot.ts";

function resolved(params: Params, values: Record<string, unknown>, json: object = {}): unknown {
  return readSlot(compileParams(params, values), emptyContext({ item: { json } }));
}

function failure(params: Params, values: Record<string, unknown>, json: object = {}): unknown {
  try {
    resolved(params, values, json);
  } catch (error) {
    return error instanceof Failure ? error.error : error;
  }
  return undefined;
}

const one = (param: Params[string]): Params => ({ p: param });

test.each<[string, Params[string], unknown, unknown]>([
  ["text", { kind: "text", label: "P" }, "a", "a"],
  ["text of a number", { kind: "text", label: "P" }, "={{ 12 }}", "12"],
  ["text of an object", { kind: "text", label: "P" }, "={{ {a: 1} }}", '{"a":1}'],
  [
    "text that was emptied, with a default",
    { kind: "text", label: "P", default: "d", optional: true },
    "",
    undefined,
  ],
  ["text left out, with a default", { kind: "text", label: "P", default: "d" }, undefined, "d"],
  ["number from text", { kind: "number", label: "P" }, " 1.5 ", 1.5],
  ["number from an expression", { kind: "number", label: "P" }, "={{ '7' }}", 7],
  ["number, empty, with a default", { kind: "number", label: "P", default: 3 }, "", 3],
  ["duration", { kind: "duration", label: "P" }, "500", 500],
  ["boolean from text", { kind: "boolean", label: "P" }, "TRUE", true],
  ["boolean left out", { kind: "boolean", label: "P" }, undefined, false],
  ["choice", { kind: "choice", label: "P", options: ["a", { value: "b", label: "B" }] }, "b", "b"],
  ["choices from JSON text", { kind: "choices", label: "P", options: ["a", "b"] }, "={{ '[\"b\"]' }}", ["b"]],
  ["json from text", { kind: "json", label: "P" }, '{"a":[1]}', { a: [1] }],
  ["json with expressions inside", { kind: "json", label: "P" }, { a: ["={{ $json.n }}", 2] }, { a: [5, 2] }],
  ["json left out", { kind: "json", label: "P" }, undefined, undefined],
  [
    "date from an expression",
    { kind: "dateTime", label: "P" },
    "={{ new Date(0) }}",
    "1970-01-01T00:00:00.000Z",
  ],
  [
    "literal that looks like an expression",
    { kind: "text", label: "P", literal: true },
    "={{ 1 }}",
    "={{ 1 }}",
  ],
  ["optional, empty", { kind: "number", label: "P", optional: true }, "", undefined],
])("%s", (_, param, value, expected) => {
  expect(resolved(one(param), { p: value }, { n: 5 })).toEqual({ p: expected });
});

test.each<[string, Params[string], unknown, string]>([
  ["number", { kind: "number", label: "Price" }, "abc", "Price must be a number, but is “abc”"],
  [
    "boolean",
    { kind: "boolean", label: "On" },
    "={{ 'perhaps' }}",
    "On must be true or false, but is “perhaps”",
  ],
  [
    "choice",
    { kind: "choice", label: "Way", options: ["up", "down"] },
    "={{ 'left' }}",
    "Way must be one of up, down, but is “left”",
  ],
  ["json", { kind: "json", label: "Body" }, "{", "Body must be valid JSON, but is “{”"],
  ["list", { kind: "list", label: "Rows", of: {} }, "={{ 1 }}", "Rows must be a list, but is “1”"],
  ["required", { kind: "text", label: "URL" }, undefined, "URL is empty"],
  ["required, empty at run time", { kind: "text", label: "URL" }, "={{ $json.none }}", "URL is empty"],
])("a wrong %s names the parameter", (_, param, value, message) => {
  expect(failure(one(param), { p: value })).toMatchObject({ message, param: "p", actor: "author" });
});

test("an expression that does not compile, or fails, names its parameter and place", () => {
  const params = one({ kind: "fields", label: "Fields" });
  const row = (value: string) => ({
    p: [
      { name: "a", type: "any", value: "x" },
      { name: "b", type: "any", value },
    ],
  });
  expect(failure(params, row("={{ 1 + }}"))).toMatchObject({ code: "syntax", param: "p.1.value" });
  expect(failure(params, row("={{ $json.a.b }}"))).toMatchObject({
    code: "read-of-empty",
    param: "p.1.value",
    position: expect.any(Number),
  });
});

test("fields rows get the type that they name", () => {
  const value = [
    { name: "n", type: "number", value: "={{ '2' }}" },
    { name: "o", type: "object", value: '{"a":1}' },
    { name: "l", type: "array", value: "[1,2]" },
    { name: "s", type: "string", value: "={{ 3 }}" },
    { name: "=dyn_{{ $json.n }}", type: "boolean", value: "false" },
    { name: "none", type: "number", value: "={{ $json.missing }}" },
  ];
  const rows = (
    resolved(one({ kind: "fields", label: "F" }), { p: value }, { n: 5 }) as {
      p: { name: string; value: unknown }[];
    }
  ).p;
  expect(rows.map((r) => [r.name, r.value])).toEqual([
    ["n", 2],
    ["o", { a: 1 }],
    ["l", [1, 2]],
    ["s", "3"],
    ["dyn_5", false],
    ["none", null],
  ]);
  const wrong = { p: [{ name: "price", type: "number", value: "free" }] };
  expect(failure(one({ kind: "fields", label: "F" }), wrong)).toMatchObject({
    message: "The field “price” must be a number, but is “free”",
    param: "p.0.value",
  });
});

test("conditions keep their values as they are", () => {
  const value = [{ left: "={{ $json.n }}", operator: "number.greater", right: "3" }];
  expect(resolved(one({ kind: "conditions", label: "C", operators: [] }), { p: value }, { n: 5 })).toEqual({
    p: [{ left: 5, operator: "number.greater", right: "3" }],
  });
});

test("lists and groups are resolved in depth, with defaults", () => {
  const params: Params = {
    headers: {
      kind: "list",
      label: "Headers",
      of: { name: { kind: "text", label: "Name" }, on: { kind: "boolean", label: "On", default: true } },
    },
    auth: { kind: "group", label: "Auth", of: { user: { kind: "text", label: "User", default: "me" } } },
  };
  expect(resolved(params, { headers: [{ name: "={{ $json.n }}" }] }, { n: "x" })).toEqual({
    headers: [{ name: "x", on: true }],
    auth: { user: "me" },
  });
  expect(failure(params, { headers: [{ name: "ok" }, {}] })).toMatchObject({
    message: "Name is empty",
    param: "headers.1.name",
  });
});

test("what is not shown is not required, also when an expression decides", () => {
  const params: Params = {
    body: { kind: "text", label: "Body", showWhen: { method: ["POST"] } },
    method: { kind: "choice", label: "Method", options: ["GET", "POST"], default: "GET" },
  };
  expect(resolved(params, { body: "left over" })).toEqual({ body: undefined, method: "GET" });
  const dynamic = { method: "={{ $json.m }}", body: "={{ $json.b }}" };
  expect(resolved(params, dynamic, { m: "GET" })).toEqual({ body: undefined, method: "GET" });
  expect(resolved(params, dynamic, { m: "POST", b: "x" })).toEqual({ body: "x", method: "POST" });
  expect(failure(params, dynamic, { m: "POST" })).toMatchObject({ message: "Body is empty" });
});

test("constants are resolved once, shared and frozen", () => {
  const slot = compileParams(one({ kind: "fields", label: "F" }), {
    p: [{ name: "a", type: "number", value: "1" }],
  });
  const first = readSlot(slot, emptyContext());
  expect(readSlot(slot, emptyContext())).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
});

test("values that do not fit their rows stay as they are while a sibling says so", () => {
  const params: Params = {
    p: { kind: "fields", label: "P", asIsWhen: "lenient" },
    lenient: { kind: "boolean", label: "L" },
  };
  const p = [
    { name: "n", type: "number", value: "={{ 'hello' }}" },
    { name: "spaces", type: "number", value: " " },
    { name: "nothing", type: "number", value: "={{ '' }}" },
    { name: "list", type: "array", value: "3" },
    { name: "fits", type: "number", value: "3.5" },
  ];
  expect(resolved(params, { p, lenient: true })).toMatchObject({
    p: [{ value: "hello" }, { value: 0 }, { value: 0 }, { value: "3" }, { value: 3.5 }],
  });
  expect(failure(params, { p })).toMatchObject({ code: "param-type", param: "p.0.value" });
});

test("empty texts are the number 0 while a sibling says so; what else does not fit is wrong still", () => {
  const params: Params = {
    p: { kind: "fields", label: "P", zeroWhen: "zero" },
    zero: { kind: "boolean", label: "Z" },
  };
  const p = [
    { name: "n", type: "number", value: "={{ '' }}" },
    { name: "text", type: "string", value: "={{ '' }}" },
  ];
  expect(resolved(params, { p, zero: true })).toMatchObject({ p: [{ value: 0 }, { value: "" }] });
  expect(failure(params, { p })).toMatchObject({ code: "param-type", param: "p.0.value" });
  const word = [{ name: "n", type: "number", value: "={{ 'hello' }}" }];
  expect(failure(params, { p: word, zero: true })).toMatchObject({ code: "param-type" });
});

test("what is worked out for each page is handed over as a function, what is written out as it is", () => {
  const params: Params = {
    rows: {
      kind: "list",
      label: "Rows",
      of: { value: { kind: "text", label: "Value", default: "", perPage: true } },
    },
  };
  const rows = [{ value: "={{ $json.n + $pageCount + $response.body.n }}" }, { value: "links.next" }, {}];
  const made = resolved(params, { rows }, { n: 1 }) as { rows: { value: unknown }[] };
  const [worked, written, empty] = made.rows;
  const at = worked?.value as (page: object) => unknown;
  expect(at({ $pageCount: 2, $request: {}, $response: { body: { n: 40 } } })).toBe(43);
  expect(at({ $pageCount: 3, $request: {}, $response: { body: { n: 40 } } })).toBe(44);
  expect([written, empty]).toEqual([{ value: "links.next" }, { value: "" }]);
  expect(failure({ p: { kind: "text", label: "P" } }, { p: "={{ $pageCount }}" })).toMatchObject({
    text: "only-in-paging",
  });
});
