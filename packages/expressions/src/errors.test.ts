import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compileExpression,
  emptyContext,
  evaluateExpression,
  expressionError,
  ExpressionError,
  renameNodesInExpression,
} from "./index.ts";
import { completeExpression } from "./help/complete.ts";
import { failureOf } from "./testing/failure-of.ts";

const context = emptyContext({
  items: [{ json: {} }, { json: {} }, { json: {} }],
  item: { json: { customer: null, name: "Anna", list: [1] } },
  itemIndex: 2,
  prevNode: { name: "New order", outputIndex: 0, runIndex: 0 },
});

const failure = (text: string): ExpressionError => failureOf(text, context);

test("an error of the context gets the place of what asked for it", () => {
  const lost = emptyContext({
    node: () => {
      throw expressionError("lineage-none", { node: "A" });
    },
  });
  const text = "=a {{ 1 + $('A').item }}";
  expect(() => evaluateExpression(text, lost)).toThrowError(
    expect.objectContaining({
      code: "lineage-broken",
      text: "lineage-none",
      values: { node: "A" },
      message: "No item of “A” led to this item",
      position: text.indexOf("$("),
      end: text.indexOf(".item"),
    }),
  );
});

test("an empty value is named, with its item and what to do", () => {
  const error = failure("={{ $json.customer.email }}");
  expect(error.code).toBe("read-of-empty");
  expect(error.message).toBe("`customer` is empty on item 3, so `.email` cannot be read");
  expect(error.hint).toContain("?.");
  expect(error.hint).toContain("New order");
  expect("={{ $json.customer.email }}".slice(error.position, error.end)).toBe("$json.customer.email");
});

test.each([
  ["={{ $jsn.a }}", "unknown-name", "$jsn", "`$json`"],
  ["={{ 1 + $json.name.toUpercase() }}", "unknown-method", "$json.name.toUpercase()", "`toUpperCase`"],
  ["={{ Math.maxx(1) }}", "unknown-method", "Math.maxx(1)", "`max`"],
  ["={{ $json.name() }}", "not-a-function", "$json.name()", "brackets"],
  ["={{ $json.name.toUpperCase }}", "needs-call", " $json.name.toUpperCase ", "()"],
  ["={{ $('Nope').item }}", "unknown-node", "$('Nope')", "name"],
  ["={{ $json.a = 1 }}", "flow-data", "$json.a", "{...$json"],
  ["={{ 1 + }}", "syntax", "", "brackets"],
  ["={{ 1 2 }}", "syntax", "2", "operator"],
  ["={{ const a = 1; a }}", "syntax", "c", "=>"],
  ["={{ process.env }}", "not-allowed", "process", undefined],
  ["={{ $env.SECRET }}", "not-allowed", "$env.SECRET", "admin"],
  ["={{ [3].reduce() }}", "wrong-value", "[3].reduce()", "reduce"],
  ["={{ (() => { throw new Error('No stock'); })() }}", "thrown", "throw new Error('No stock');", undefined],
  ["=a {{ $json.list.map(x => x.y.z) }}", "read-of-empty", "x.y.z", "?."],
])("%s", (text, code, place, hint) => {
  const error = failure(text);
  expect(error.code).toBe(code);
  expect(text.slice(error.position, error.end)).toBe(place);
  if (hint !== undefined) expect(error.hint).toContain(hint);
});

/** Bits of syntax, good and bad. */
const piece = fc.constantFrom(
  "{{",
  "}}",
  "$json",
  ".",
  "[",
  "]",
  "(",
  ")",
  "'",
  '"',
  "`",
  "${",
  "\\",
  "/",
  "=>",
  "x",
  "1",
  "?.",
  "...",
  ";",
  ",",
  " ",
  "\n",
  "{",
  "}",
  "let ",
  "return ",
  "/*",
  "//",
  "=",
  "+",
  "$('",
  "constructor",
  "#",
  "@",
  "async ",
  "await ",
  "yield ",
  "class ",
  "new ",
);

test("no text makes anything but an ExpressionError", () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map((parts) => `{{${parts.join("")}}}`),
  );
  fc.assert(
    fc.property(text, fc.nat(40), (body, offset) => {
      const whole = `=${body}`;
      renameNodesInExpression(whole, new Map([["x", "y"]]));
      const at = Math.min(offset, whole.length);
      completeExpression({ text: whole, offset: at, context, nodeNames: ["x"], language: "en" });
      try {
        compileExpression(whole).evaluate(context);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
        const { position, code } = error as ExpressionError;
        expect(code).not.toBe("internal");
        expect(position >= 0 && position <= whole.length).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});
