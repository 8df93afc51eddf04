import { expect, test } from "vitest";
import { emptyContext } from "../index.ts";
import { analyse } from "./analyse.ts";

test.each([
  ["=Hello", "text"],
  ["=Order {{ $json.id }}", "text"],
  ["={{ `#${$json.id}` }}", "text"],
  ["={{ 1 + 2 }}", "number"],
  ["={{ $json.a * $json.b }}", "number"],
  ["={{ $json.a + ' zł' }}", "text"],
  ["={{ $json.a + $json.b }}", undefined],
  ["={{ $json.a > 100 }}", "boolean"],
  ["={{ !$json.a }}", "boolean"],
  ["={{ 'x' in $json }}", "boolean"],
  ["={{ [$json.a] }}", "list"],
  ["={{ { a: $json.a } }}", "object"],
  ["={{ $json.a ? 1 : 2 }}", "number"],
  ["={{ $json.a ? 1 : 'two' }}", undefined],
  ["={{ $json.name.toUpperCase() }}", "text"],
  ["={{ $json.name.toUpperCase().length }}", "number"],
  ["={{ $json.tags.map(t => t.id) }}", "list"],
  ["={{ $json.total.toNumber() }}", "number"],
  ["={{ $json.name?.trim() }}", undefined],
  ["={{ $now }}", "date"],
  ["={{ $now.plus(1, 'days').toISO() }}", "text"],
  ["={{ $now.plus(1, 'days').isWeekend() }}", "boolean"],
  ["={{ Math.max(1, $json.a) }}", "number"],
  ["={{ JSON.stringify($json) }}", "text"],
  ["={{ new Date($json.at) }}", "date"],
  ["={{ new Set($json.tags) }}", "list"],
  ["={{ null }}", "empty"],
  ["={{ $json.a }}", undefined],
  ["={{}}", "empty"],
])("by its text alone %s is: %s", (text, type) => {
  expect(analyse(text).type).toBe(type);
});

test.each([
  ["={{ $json.a }}", "number"],
  ["={{ $json.a + $json.b }}", "text"],
  ["={{ $json.at.toDateTime() }}", "date"],
  ["={{ $json.none }}", "empty"],
  ["={{ $json.none?.trim() }}", "empty"],
  ["={{ $json.none.trim() }}", "text"],
])("with sample data %s is: %s", (text, type) => {
  const context = emptyContext({ item: { json: { a: 1, b: "2", at: "2026-01-05", none: null } } });
  expect(analyse(text, context).type).toBe(type);
});

test("it tells what is read, and which names mean nothing", () => {
  const text = "={{ total + $('Shop').item.json.id + $json.a.b + typeof gone + (x => x)(1) }}";
  expect(analyse(text)).toMatchObject({
    nodes: [{ name: "Shop" }],
    fields: ["a.b"],
    unknown: [{ name: "total", start: 4, end: 9 }],
  });
});

test("an expression that cannot be compiled is told with its error", () => {
  expect(analyse("={{ 1 + }}")).toMatchObject({ nodes: [], type: undefined, error: { text: "incomplete" } });
});
