import { emptyContext } from "@weft/expressions";
import type { NodeView } from "@weft/expressions";
import { completeExpression } from "@weft/expressions/completion";
import { expect, test } from "vitest";
import { codeCompletion } from "./code-completion.ts";

const lines = [
  { sku: "a", price: 1 },
  { sku: "b", price: 2 },
];
const item = { json: { name: "Ewa", "first name": "E", tags: ["a"], order: { total: 5 }, lines } };
const start: NodeView = {
  isExecuted: true,
  params: {},
  first: () => ({ json: { id: 7 } }),
  last: () => undefined,
  all: () => [],
  item: () => undefined,
};
const context = emptyContext({
  item,
  items: [item],
  node: (name) => (name === "Set fields" ? start : undefined),
});

/** Labels offered where `|` stands. */
async function offered(code: string): Promise<readonly string[]> {
  const complete = codeCompletion(async (text, offset) =>
    completeExpression({
      text: `=${text}`,
      offset: offset + 1,
      context,
      nodeNames: ["Start", "Set fields"],
      language: "en",
    }),
  );
  const found = await complete(code.replace("|", ""), code.indexOf("|"));
  return found.map(({ label }) => label);
}

test.each([
  ["const a = 1;\nreturn $json.|", ["name", "first name", "tags", "order"]],
  ["return { t: $json.order.|", ["total"]],
  ["return item.json.|", ["name", "order"]],
  ["for (const x of items[0].json.|", ["tags"]],
  ["$input.first().json.or|", ["order"]],
  ["const start = $('|", ["Start", "Set fields"]],
  ["return $input.|", ["first", "all", "item"]],
  ["return $|", ["$json", "$input", "$now", "$env"]],
  ["return it|", ["item", "items"]],
  ["return $json.name.|", ["toUpperCase", "split"]],
  ["return $json.tags.|", ["map", "filter"]],
  ["const row = $json;\nrow.|", ["name", "order"]],
  ["const { order } = $json;\norder.|\nreturn [];", ["total"]],
  ["const { order: { total: sum } } = $json; return sum.|", ["toFixed"]],
  ["const { order: whole = {} } = item.json; return whole.t|", ["total"]],
  ["const a = $json, b = a.order; b.|", ["total"]],
  ["const [first, second] = $json.lines; second.|", ["sku"]],
  ["const { name, ...others } = $json; others.|", ["order"]],
  ["for (const one of items) { one.json.|", ["name", "order"]],
  ["for (const { json } of $input.all()) {\n  json.or|\n}", ["order"]],
  ["for (const [key, value] of Object.entries($json)) { key.|", ["toUpperCase"]],
  ["return items.map((one) => one.json.|)", ["name", "order"]],
  ["return items.filter(function (one) { return one.json.order.| })", ["total"]],
  ["return $json.lines.map(({ sku }) => sku.|)", ["toUpperCase"]],
  ["return $json.lines.reduce((sum, line) => sum + line.|, 0)", ["price"]],
  ["return $json.lines.reduce((sum, line) => sum.|, 0)", ["toFixed"]],
  ["return $json.lines.toSorted((a, b) => a.price - b.|)", ["price"]],
  ["const names = items.map((one) => one.json.name); names.|", ["map", "join"]],
  ["const all = items.map((one) => one.json); all[0].|", ["name"]],
  ["const start = $('Set fields').first(); start.json.|", ["id"]],
  ["const answer = await $json.order; answer.|", ["total"]],
  ["const found = items.find((one) => one.json.name === 'x'); $now.|", ["plus", "toISO"]],
  ["const now = DateTime.now(); now.|", ["plus", "startOf", "toISODate", "year"]],
  ["const { DateTime } = require('luxon');\nreturn DateTime.|", ["now", "fromISO"]],
  ["const { DateTime: D } = require('luxon');\nconst at = D.now(); at.|", ["plus"]],
  ["const luxon = require('luxon'); luxon.|", ["DateTime", "Duration"]],
  ["const _ = require('lodash');\n_.gr|", ["groupBy"]],
  ["const crypto = require('node:crypto'); crypto.|", ["createHash", "randomUUID"]],
  ["const _ = require('|", ["lodash", "luxon", "crypto"]],
  ["console.|", ["log", "warn"]],
  ["return Math.|", ["max", "round"]],
  ["return JSON.|", ["stringify", "parse"]],
  ["const kept = [];\nkept.|", ["push", "map"]],
  ["const text = `a${$json.name}`; text.|", ["split"]],
  ["const input = $input; input.|", ["all", "first", "item"]],
  ["return re|", ["require"]],
])("%j offers what is there", async (code, labels) => {
  expect(await offered(code)).toEqual(expect.arrayContaining(labels));
});

test.each([
  ["return $json.name.|", "toTitleCase"],
  ["return $json.tags.|", "smartJoin"],
  ["return $now.|", "format"],
  ["return $f|", "$fromAI"],
  ["const list = $json.tags; list.|", "smartJoin"],
  ["const input = $input; input.|", "isEmpty"],
  ["const now = DateTime.now(); now.|", "format"],
  ["const { order } = $json; order.|", "keys"],
  ["const { order } = $json; order.|", "hasOwnProperty"],
  // A variable of the code hides what has its name outside.
  ["const order = $json; { const order = 'x'; order.| }", "total"],
  ["const later = 1; early.|; const early = $json;", "name"],
])("%j does not offer what only expressions have", async (code, label) => {
  const labels = await offered(code);
  expect(labels).not.toContain(label);
});
