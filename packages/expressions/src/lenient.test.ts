import { expect, test } from "vitest";
import { emptyContext, evaluateExpression } from "./index.ts";

const lenient = emptyContext({ item: { json: { contact: null, name: "Ann" } }, lenient: true });

test.each([
  ["={{ $json.contact.name }}", undefined],
  ["=Dear {{ $json.contact.name }} and {{ $json.name }}", "Dear  and Ann"],
  ["={{ $json.name.nope() }}", undefined],
  ["={{ nope }}", undefined],
  ["={{ JSON.parse('{') }}", undefined],
  ["={{ [].reduce((a, b) => a + b) }}", undefined],
  ["={{ (() => { throw new Error('own'); })() }}", undefined],
  ["={{ $evaluateExpression('{{ $json.contact.name }}') ?? 'none' }}", "none"],
  ["={{ $json.name }}", "Ann"],
])("where n8n gives an empty value for a failure, a lenient context does too: %s", (text, value) => {
  expect(evaluateExpression(text, lenient)).toBe(value);
  if (value === undefined) expect(() => evaluateExpression(text, { ...lenient, lenient: false })).toThrow();
});

test.each([
  ["={{ $('Nowhere').item }}", "unknown-node"],
  ["={{ (() => { for (;;) {} })() }}", "too-long"],
  ["={{ $json.constructor }}", "not-allowed"],
  ["={{ process.env }}", "not-allowed"],
  ["={{ $env.HOME }}", "not-allowed"],
  ["={{ $json.name.trim }}", "needs-call"],
  ["={{ 1 + }}", "syntax"],
])("rules, limits and names of nodes hold there as well: %s", (text, code) => {
  expect(() => evaluateExpression(text, lenient)).toThrow(expect.objectContaining({ code }));
});
