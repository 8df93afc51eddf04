import { afterEach, expect, test } from "vitest";
import { attempt, damage } from "./harness.ts";

afterEach(() => {
  expect(damage()).toEqual([]);
});

const receivers = [
  "'a'",
  "1",
  "true",
  "1n",
  "[]",
  "({})",
  "(() => 1)",
  "(function () {})",
  "/a/",
  "new Date()",
  "new Set([1])",
  "new Map([[1, 2]])",
  "$now",
  "Duration.fromMillis(1)",
  "Interval.after($now, { days: 1 })",
  "Math",
  "JSON",
  "Object",
  "Array",
  "Number",
  "String",
  "Boolean",
  "Date",
  "DateTime",
  "Duration",
  "Interval",
  "RegExp",
  "Set",
  "Map",
  "Error",
  "BigInt",
  "Intl",
  "Intl.NumberFormat",
  "new Intl.NumberFormat()",
  "$",
  "$if",
  "$min",
  "$jmespath",
  "$input",
  "$input.first",
  "$input.first()",
  "$('A')",
  "$('A').item",
  "$node",
  "$node.A",
  "$item(0)",
  "$env",
  "$workflow",
  "$execution",
  "$execution.customData",
  "$parameter",
  "$rawParameter",
  "$evaluateExpression",
  "$evaluateExpression('{{ [1] }}')",
  "$fromAI",
  "$json",
  "$json.list",
  "$json.host",
  "$json.parsed",
  "[].map",
  "''.trim",
  "Math.max",
  "Array.from",
  "'a'.match(/a/)",
  "[...'ab'.matchAll(/./g)]",
  "new Error('x')",
  "[1].entries()",
  "Object.entries({ a: 1 })",
  'JSON.parse(\'{"constructor": 1, "__proto__": { "a": 1 }}\')',
  "((...all) => all)(1)",
  "`a${1}`",
  "parseInt",
  "[1].reduce",
];

const keys = ["constructor", "__proto__", "prototype", "__defineGetter__", "__lookupSetter__"];

/** Each way that syntax has to name a property. */
const positions: readonly ((receiver: string, key: string) => string)[] = [
  (receiver, key) => `(${receiver}).${key}`,
  (receiver, key) => `(${receiver})?.${key}`,
  (receiver, key) => `(${receiver})["${key}"]`,
  (receiver, key) => `(${receiver})?.["${key}"]`,
  (receiver, key) => `(${receiver})[\`${key}\`]`,
  (receiver, key) => `(${receiver})["${key.slice(0, 3)}" + "${key.slice(3)}"]`,
  (receiver, key) => `(${receiver})[["${key}"]]`,
  (receiver, key) => `(${receiver})[{ toString: () => "${key}" }]`,
  (receiver, key) => `(${receiver})[{ valueOf: () => "a", toString: () => "${key}" }]`,
  (receiver, key) =>
    `(() => { let n = 0; const k = { toString: () => (n++ ? "${key}" : "length") }; const r = ${receiver}; return [r[k], r[k]]; })()`,
  (receiver, key) => `$evaluateExpression("{{ (" + ${JSON.stringify(receiver)} + ").${key} }}")`,
  (receiver, key) => `(${receiver}).\\u{${key.codePointAt(0)?.toString(16)}}${key.slice(1)}`,
  (receiver, key) => `(({ ${key}: x }) => x)(${receiver})`,
  (receiver, key) => `(({ ["${key}"]: x }) => x)(${receiver})`,
  (receiver, key) => `((x = (${receiver})["${key}"]) => x)()`,
  (receiver, key) => `(() => { const { ${key}: { ${key}: x } } = ${receiver}; return x; })()`,
  (receiver, key) => `(() => { let x; ({ "${key}": x } = ${receiver}); return x; })()`,
  (receiver, key) => `(${receiver}).${key}.${key}("weftCanary()")()`,
  (receiver, key) => `(${receiver}).${key}()`,
  (receiver, key) => `(${receiver})["${key}"]?.("weftCanary()")`,
  (receiver, key) => `(${receiver})["${key}"]["${key}"]("return weftCanary()")()`,
  (receiver, key) => `(${receiver}).${key}\`weftCanary()\``,
  (receiver, key) => `new (${receiver}).${key}("weftCanary()")`,
  (receiver, key) => `({ ...(${receiver}) })["${key}"]`,
  (receiver, key) => `(() => { const o = ${receiver}; o["${key}"] = { polluted: 1 }; return o; })()`,
  (receiver, key) => `(() => { const o = ${receiver}; o.${key}.polluted = 1; return o; })()`,
  (receiver, key) => `(() => { const o = ${receiver}; delete o["${key}"]; return o; })()`,
  (receiver, key) => `Object.assign({}, ${receiver}, { ["${key}"]: { polluted: 1 } })`,
  (receiver, key) => `["${key}"].map(k => (${receiver})[k])`,
  (receiver, key) => `["${key}"].reduce((o, k) => o[k], ${receiver})`,
  (receiver, key) => `$jmespath({ r: ${receiver} }, 'r."${key}"')`,
  (receiver, key) => `$jmespath(${receiver}, '"${key}"."${key}"')`,
  (receiver, key) => `[${receiver}].pluck("${key}")`,
  (receiver, key) => `[${receiver}].smartJoin("${key}", "${key}")`,
  (receiver, key) => `Object.values(${receiver}).map(v => v["${key}"])`,
];

test("no key leads from any value to its type, in any syntax", () => {
  let count = 0;
  for (const receiver of receivers) {
    for (const key of keys) {
      for (const position of positions) {
        attempt(position(receiver, key));
        count += 1;
      }
    }
  }
  expect(count).toBe(receivers.length * keys.length * positions.length);
});

test("direct reads of such keys always fail", () => {
  for (const receiver of receivers.filter((code) => !["$json.host", "$env"].includes(code))) {
    for (const key of keys) {
      for (const position of positions.slice(0, 8))
        expect(attempt(position(receiver, key)), position(receiver, key)).toBe("failed");
    }
  }
});
