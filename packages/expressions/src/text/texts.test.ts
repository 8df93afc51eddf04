import fc from "fast-check";
import { expect, test } from "vitest";
import {
  emptyContext,
  evaluateExpression,
  literalText,
  referenceExpression,
  renameNodesInExpression,
} from "../index.ts";
import { nodeWith } from "../testing/node-with.ts";

test.each([
  ["={{ $('Old').item.json.a }}", "={{ $('New one').item.json.a }}"],
  ['={{ $("Old").first().json }}', '={{ $("New one").first().json }}'],
  ["={{ $(`Old`).all() }}", "={{ $(`New one`).all() }}"],
  [
    '={{ $node["Old"].json.a + $node.Old.json.b }}',
    '={{ $node["New one"].json.a + $node["New one"].json.b }}',
  ],
  ["={{ $node?.Old?.json }}", '={{ $node?.["New one"]?.json }}'],
  ["={{ $items('Old', 0) }}", "={{ $items('New one', 0) }}"],
  ["=a {{ $('Old').item }} b {{ $('Old').item }}", "=a {{ $('New one').item }} b {{ $('New one').item }}"],
  [
    "={{ $json.list.map(x => $('Old').first().json[x]) }}",
    "={{ $json.list.map(x => $('New one').first().json[x]) }}",
  ],
  ["={{ 'Old' + $('Other').item.json.Old }}", "={{ 'Old' + $('Other').item.json.Old }}"],
  ["={{ $('Old' + 1) }}", "={{ $('Old' + 1) }}"],
  ["=$('Old')", "=$('Old')"],
  ["$('Old')", "$('Old')"],
  ["={{ $('Old').item }} {{ $('Old' }}", "={{ $('New one').item }} {{ $('Old' }}"],
])("rename in %s", (before, after) => {
  expect(renameNodesInExpression(before, new Map([["Old", "New one"]]))).toBe(after);
});

test("two nodes take each other's names; a name with a quote is found however it is written", () => {
  const names = new Map([
    ["A", "B"],
    ["B", "A"],
    ["It's", "Its"],
    ['"', "Quote"],
  ]);
  expect(renameNodesInExpression("={{ $('A').item + $node.B.json + $('It\\'s') + $('\"') }}", names)).toBe(
    "={{ $('B').item + $node.A.json + $('Its') + $('Quote') }}",
  );
});

test("a rename to any name is understood again", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom("'", '"', "`"), (name, quote) => {
      const text = `={{ $(${quote}Old${quote}).first().json.v }}`;
      const renamed = renameNodesInExpression(text, new Map([["Old", name]]));
      const context = emptyContext({
        node: (asked) => (asked === name ? nodeWith({ json: { v: 7 } }) : undefined),
      });
      expect(evaluateExpression(renamed, context)).toBe(7);
    }),
  );
});

test.each([
  [{ path: ["customer", "email"] }, "={{ $json.customer.email }}"],
  [{ path: [] }, "={{ $json }}"],
  [{ path: ["lines", 0, "first name"] }, '={{ $json.lines[0]["first name"] }}'],
  [{ node: "New order", path: ["first name"] }, "={{ $('New order').item.json[\"first name\"] }}"],
  [{ node: "It's", path: ["a"] }, "={{ $('It\\'s').item.json.a }}"],
])("reference %o", (reference, expected) => {
  expect(referenceExpression(reference)).toBe(expected);
});

test("a reference reads what it names, whatever the names", () => {
  const key = fc.string().filter((name) => !["__proto__", "constructor", "prototype"].includes(name));
  fc.assert(
    fc.property(fc.string(), fc.array(key, { minLength: 1, maxLength: 3 }), (node, path) => {
      const json = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), 42);
      const context = emptyContext({
        item: { json },
        node: (asked) => (asked === node ? nodeWith({ json }) : undefined),
      });
      expect(evaluateExpression(referenceExpression({ path }), context)).toBe(42);
      expect(evaluateExpression(referenceExpression({ node, path }), context)).toBe(42);
    }),
  );
});

test("a literal gives its own text back", () => {
  expect(literalText("plain")).toBe("plain");
  fc.assert(
    fc.property(fc.string(), (tail) => {
      expect(evaluateExpression(literalText(`=${tail}`), emptyContext())).toBe(`=${tail}`);
    }),
  );
});
