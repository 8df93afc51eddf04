import { expect, test } from "vitest";
import { evaluateExpression, ExpressionError } from "../index.ts";
import { bombContext as context, bombs } from "./bombs.ts";

function codeOf(expression: string): string {
  try {
    evaluateExpression(`={{ ${expression} }}`, context);
    return "no error";
  } catch (error) {
    return error instanceof ExpressionError ? error.code : `not ours: ${String(error)}`;
  }
}

// Each would take minutes or gigabytes; that the test ends is what it shows.
test.each(bombs)("%s ends with %s", (expression, code) => {
  expect(codeOf(expression)).toBe(code);
});

test.each([
  ["brackets", `={{ ${"(".repeat(40_000)}1${")".repeat(40_000)} }}`],
  ["lists", `={{ ${"[".repeat(40_000)}${"]".repeat(40_000)} }}`],
  ["members", `={{ $json${".a".repeat(40_000)} }}`],
  ["sums", `={{ 1${" + 1".repeat(20_000)} }}`],
  ["functions", `={{ ${"x => ".repeat(10_000)}1 }}`],
  ["templates", `={{ ${"`${".repeat(20_000)}1${"}`".repeat(20_000)} }}`],
  ["quotes", `={{ ${"'".repeat(50_001)} }}`],
  ["slashes", `={{ ${"/[".repeat(40_000)} }}`],
  ["openings", `=${"{{".repeat(50_000)}`],
  ["length", `=${"a".repeat(100_001)}`],
])("a text of too many %s is refused, not followed", (_name, text) => {
  expect(() => evaluateExpression(text, context)).toThrowError(ExpressionError);
});

test("much honest work is allowed", () => {
  expect(
    evaluateExpression(
      "={{ $json.list.filter(x => x.index % 2 === 0).map(x => x.index * 2).reduce((a, b) => a + b, 0) }}",
      context,
    ),
  ).toBe(199_980_000);
  expect(evaluateExpression("={{ $json.text.replace(/a/g, 'b').length }}", context)).toBe(50_000);
  expect(evaluateExpression("={{ $json.spaces.replace(/\\s+/g, '-') }}", context)).toBe("-");
  expect(
    evaluateExpression(
      "={{ /^[^@\\s]+@[^@\\s]+\\.[a-z]+$/.test('a'.repeat(200) + '@example.com') }}",
      context,
    ),
  ).toBe(true);
});
