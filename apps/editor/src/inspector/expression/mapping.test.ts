import { referenceExpression } from "@weft/expressions";
import { expect, test } from "vitest";
import { expressionInJson, textToJson } from "../form/json-text.ts";
import { firstCaret, insertIntoCode, insertIntoExpression, insertIntoFixed, toExpression } from "./insert.ts";
import { parseFormatted } from "./format/formatted.ts";
import { referenceLabel } from "./reference.ts";

test.each([
  { path: ["body", "customer", "first name", 0, "x"] },
  { node: "New order", path: ["body", "total"] },
  { node: 'Anna\'s "shop"', path: ["a"] },
  { path: [] },
])("a reference is read back from its expression: %j", (reference) => {
  expect(parseFormatted(referenceExpression(reference))).toEqual({ reference, steps: [] });
});

test.each([
  "={{ $json.a + 1 }}",
  "={{ $json.a.padStart(3) }}",
  "={{ $jsonish.a }}",
  "=x {{ $json.a }}",
  "={{ $json.a }}{{ $json.b }}",
  "={{ $now }}",
  "a",
])("%s is more than a field and its format", (text) => {
  expect(parseFormatted(text)).toBeUndefined();
});

test("people read where a field comes from", () => {
  expect(referenceLabel({ path: ["body", "lines", 0, "sku"] }, "New order")).toBe(
    "New order › body › lines › 1. › sku",
  );
  expect(referenceLabel({ node: "Set", path: ["a"] }, "New order")).toBe("Set › a");
});

test("a picked field takes the place of a fixed value, or stands between the words of a text", () => {
  const picked = "={{ $json.name }}";
  expect(insertIntoFixed(undefined, undefined, picked)).toBe(picked);
  expect(insertIntoFixed(12, undefined, picked)).toBe(picked);
  expect(insertIntoFixed("Hello !", { from: 6, to: 6 }, picked)).toBe("=Hello {{ $json.name }}!");
  expect(insertIntoFixed("Hello", { from: 0, to: 5 }, picked)).toBe(picked);
  expect(insertIntoFixed("a {{ b", { from: 6, to: 6 }, picked)).toBe("=a \\{{ b{{ $json.name }}");
});

test("inside the braces of an expression only the code goes in", () => {
  const picked = "={{ $json.name }}";
  expect(insertIntoExpression("{{ 1 +  }}", { from: 7, to: 7 }, picked).value).toBe("={{ 1 + $json.name }}");
  expect(insertIntoExpression("{{ 1 }} x", { from: 9, to: 9 }, picked)).toEqual({
    value: "={{ 1 }} x{{ $json.name }}",
    caret: 25,
  });
  expect(insertIntoExpression("{{  }}", { from: 3, to: 3 }, picked).value).toBe("={{ $json.name }}");
});

test("where nobody has been yet, a picked field goes between empty braces or to the end", () => {
  const into = (text: string, language: "expression" | "json" | "text") =>
    insertIntoCode({ text, caret: firstCaret(text), expression: "={{ $json.name }}", language });
  expect(into("{{  }}", "expression").text).toBe("{{ $json.name }}");
  expect(into("Hello ", "expression")).toEqual({ text: "Hello {{ $json.name }}", caret: 22 });
  expect(into("{}", "json").text).toBe('{}"={{ $json.name }}"');
  expect(into("", "text").text).toBe("={{ $json.name }}");
});

test("a fixed value goes on as an expression that gives the same", () => {
  expect([undefined, "a b", 3, true].map(toExpression)).toEqual([
    "={{  }}",
    "=a b",
    "={{ 3 }}",
    "={{ true }}",
  ]);
});

test("JSON that is not complete stays text; expressions inside it are texts", () => {
  expect(textToJson('{"a":1}')).toEqual({ a: 1 });
  expect(textToJson('{"a":')).toBe('{"a":');
  expect(textToJson(" ")).toBeUndefined();
  expect(expressionInJson('{"a": }', 6, '={{ $json["b"] }}')).toBe('"={{ $json[\\"b\\"] }}"');
  expect(expressionInJson('{"a": ""}', 7, "={{ $json.b }}")).toBe("={{ $json.b }}");
});
