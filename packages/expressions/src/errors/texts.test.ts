import { expect, test } from "vitest";
import { emptyContext, errorTexts, expressionError } from "../index.ts";
import type { ExpressionContext, ExpressionError, NodeView } from "../index.ts";
import { limits } from "../limits.ts";
import { failureOf } from "../testing/failure-of.ts";
import { nodeWith } from "../testing/node-with.ts";

const item = { json: { customer: null, name: "Anna", list: [1, 2], text: "a".repeat(60_000) } };
const one = emptyContext({
  item,
  node: (name) => (Object.hasOwn(nodes, name) ? nodes[name] : undefined),
});
const third: Partial<ExpressionContext> = { items: [item, item, item], itemIndex: 2 };
const prevNode = { name: "Shop", outputIndex: 0, runIndex: 0 };

const orders = nodeWith(item);

/** A node whose items cannot be traced, as the runtime tells it. */
function untraced(lose: () => ExpressionError): NodeView {
  return {
    ...orders,
    item() {
      throw lose();
    },
  };
}

const nodes: Readonly<Record<string, NodeView>> = {
  "New order": orders,
  Later: { ...orders, isExecuted: false },
  Lost: untraced(() => expressionError("lineage-lost", { node: "Lost", before: "A", after: "B" })),
  Several: untraced(() => expressionError("lineage-several", { node: "Several" })),
  None: untraced(() => expressionError("lineage-none", { node: "None" })),
};

type Case = readonly [
  code: string,
  text: string,
  values: Readonly<Record<string, string | number>>,
  more?: Partial<ExpressionContext>,
];

const full: ExpressionContext["execution"] = {
  id: "1",
  mode: "test",
  customData: {
    getAll: () => Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`k${index}`, "1"])),
    set: () => undefined,
  },
};

const email = { name: "customer", member: ".email" };
const deep = "let d = []; for (let i = 0; i < 300; i++) d = [d];";

const cases: readonly Case[] = [
  ["1 +", "incomplete", {}],
  ["$pageCount", "only-in-paging", { name: "$pageCount" }],
  ["$value", "only-in-connectors", { name: "$value" }],
  ["$secrets.shop", "only-in-credentials", { name: "$secrets" }],
  ["$tool.name", "only-with-agents", { name: "$tool" }],
  ["$fromAI('sum')", "no-agent", { key: "sum" }],
  ["$execution.customData.set('a', 1)", "custom-data-none", {}],
  ["$execution.customData.set('a b', 1)", "custom-data-key", { key: "a b", most: 50 }],
  ["$execution.customData.set('a', $json.text)", "custom-data-long", { key: "a", most: 512 }],
  ["$execution.customData.set('new', 1)", "custom-data-many", { most: 10 }, { execution: full }],
  ["$execution.customData.setAll([1])", "argument-object", { method: "setAll", kind: "list" }],
  ["enum", "reserved-word", { word: "enum" }],
  ["[1, ; 2]", "unexpected-here", {}],
  ["1 2", "unexpected-part", { part: "2" }],
  ["1 + @", "unexpected-part", { part: "@" }],
  ["{ get a(b) { return 1 } }", "unreadable", {}],
  ["const a = 1; a", "statement-needs-function", { word: "const" }],
  ["'abc + 1", "unterminated-text", {}],
  ["`abc + 1", "unterminated-template", {}],
  ["/abc + 1", "unterminated-regex", {}],
  ["1 /* abc", "unterminated-comment", {}],
  ["(() => { let a; let a; })()", "declared-twice", { name: "a" }],
  ["((a, a) => a)(1)", "parameter-twice", {}],
  ["3x", "bad-number", {}],
  ["'\\u12' + 1", "bad-escape", {}],
  ["/(/.test('a')", "bad-regex", { regex: "/(/" }],
  ["new RegExp('(', 'g')", "bad-regex", { regex: "/(/g" }],
  ["/a/gg.test('a')", "bad-regex-flags", {}],
  ["1 = 2", "not-assignable", {}],
  ["1 || 2 ?? 3", "mixed-operators", {}],
  ["(() => { try { } })()", "try-needs-catch", {}],
  ["class {}", "syntax-unavailable", { syntax: "classes" }],
  ["(async () => 1)", "syntax-unavailable", { syntax: "async functions" }],
  ["(function* () {})", "syntax-unavailable", { syntax: "generator functions" }],
  ["({ get a() { return 1 } })", "syntax-unavailable", { syntax: "getters and setters" }],
  ["(() => { a: for (;;) break a; })()", "syntax-unavailable", { syntax: "this kind of statement" }],
  ["`a${1}`.x`b`", "syntax-unavailable", { syntax: "tagged templates" }],
  ["process.env", "name-unavailable", { name: "process" }],
  ["this.x", "name-unavailable", { name: "this" }],
  ["import.meta", "name-unavailable", { name: "import.meta" }],
  ["new Intl()", "name-unavailable", { name: "new Intl" }],
  ["$json.constructor", "name-reserved", { name: "constructor" }],
  ["(() => delete $vars)()", "delete-needs-field", {}],
  ["/(?i:a)+b/.test($json.text)", "regex-inner-flags", {}],
  ["/[\\q{ab}]+c/v.test($json.text)", "regex-inner-texts", {}],
  ["abcdefg", "unknown-name", { name: "abcdefg" }],
  ["$jsn", "unknown-name-similar", { name: "$jsn", similar: "$json" }],
  ["(() => { x; let x = 1; })()", "used-too-early", { name: "x" }],
  ["$('Nope').item", "unknown-node", { node: "Nope" }],
  ["$('Later').item", "node-not-run", { node: "Later" }],
  ["$('Lost').item", "lineage-lost", { node: "Lost", before: "A", after: "B" }],
  ["$('Several').item", "lineage-several", { node: "Several" }],
  ["$('None').item", "lineage-none", { node: "None" }],
  ["$json.customer.email", "empty-read", email],
  ["$json.customer.email", "empty-read-node", { ...email, node: "Shop" }, { prevNode }],
  ["$json.customer.email", "empty-read-item", { ...email, item: 3 }, third],
  [
    "$json.customer.email",
    "empty-read-item-node",
    { ...email, item: 3, node: "Shop" },
    { ...third, prevNode },
  ],
  [
    "$('New order').item.json.customer.email",
    "empty-read-node",
    { ...email, node: "New order" },
    { prevNode },
  ],
  ['$node["New order"].json.customer.email', "empty-read-node", { ...email, node: "New order" }],
  ["$json.list[5].a", "empty-read", { name: "list[5]", member: ".a" }],
  ["$json.list[$json.name].a", "empty-read", { name: "list[…]", member: ".a" }],
  ["(null ?? undefined).a()", "empty-read", { name: "(…)", member: ".a()" }],
  ["(({ a }) => a)(null)", "empty-taken-apart", {}],
  ["Object.keys(null)", "empty-argument", { method: "Object.keys" }],
  ["$json.name.frobnicate()", "unknown-method", { method: "frobnicate", kind: "text" }],
  ["(() => 1).frobnicate()", "unknown-method", { method: "frobnicate", kind: "function" }],
  [
    "$json.list.filtr(x => x)",
    "unknown-method-similar",
    { method: "filtr", kind: "list", similar: "filter" },
  ],
  ["Math.frobnicate(1)", "unknown-member", { object: "Math", method: "frobnicate" }],
  ["Math.maxx(1)", "unknown-member-similar", { object: "Math", method: "maxx", similar: "max" }],
  ["$json.name()", "field-not-function", { name: "name" }],
  ["(1 + 1)()", "not-a-function", { name: "(…)" }],
  ["Set([1])", "type-needs-new", { name: "Set" }],
  ["$json.name.trim", "needs-call", {}],
  ["$now = 1", "name-not-own", { name: "$now" }],
  ["$json.a = 1", "flow-data", {}],
  ["$env.SECRET", "env-unavailable", { name: "SECRET" }],
  ["$vars.host", "value-unavailable", {}, { vars: { host: () => 1 } }],
  ["$vars.host.a", "member-unavailable", { member: "a" }, { vars: { host: new URL("http://a") } }],
  ["$jmespath($json, '$.a')", "jmespath-variables", {}],
  ["$jmespath($json, 'constructor')", "name-reserved", { name: "constructor" }],
  ["$jmespath($json, 'frobnicate(a)')", "jmespath-function", { name: "frobnicate" }],
  ["Object.create({})", "create-needs-null", {}],
  ["[...1]", "needs-list", { kind: "number" }],
  ["[1].union(1)", "argument-list", { method: "union", kind: "number" }],
  ["[1].map('a')", "argument-function", { method: "map", kind: "text" }],
  ["'a'.startsWith(/a/)", "argument-text", { method: "startsWith" }],
  ["[1].chunk(0)", "argument-whole", { method: "chunk" }],
  ["Interval.after($now, { days: 1 }).splitBy({ days: 0 })", "argument-duration", { method: "splitBy" }],
  ["$now.format()", "argument-pattern", {}],
  ["Object.fromEntries(['ab'])", "needs-pairs", { kind: "text" }],
  ["[{ a: 1 }].renameKeys('a')", "argument-pairs", {}],
  ["numberList(1, 'x')", "argument-numbers", { method: "numberList" }],
  ["zip([1], [])", "argument-same-length", {}],
  ["(1.5).isEven()", "needs-whole-number", { method: "isEven", value: 1.5 }],
  ["[1, '2'].sum()", "needs-numbers", { method: "sum", position: 2, kind: "text" }],
  ["[].reduce((a, b) => a + b)", "needs-start", { method: "reduce" }],
  ["'aa'.replaceAll(/a/, 'b')", "needs-flag-g", { method: "replaceAll" }],
  ["[1].with(5, 1)", "no-position", { position: 5, kind: "list" }],
  ["(() => { const a = [1]; a.x = 1; })()", "not-a-position", { key: "x" }],
  ["Array(-1)", "not-a-length", { value: -1 }],
  ["(() => { const a = 'b'; a.x = 1; })()", "not-settable", { key: "x", kind: "text" }],
  ["(() => { const a = 'b'; delete a.x; })()", "not-removable", { key: "x", kind: "text" }],
  ["'a' in 'abc'", "in-needs-fields", { kind: "text" }],
  ["1 instanceof 2", "instanceof-needs-type", {}],
  ["(() => { const a = 1; a = 2; })()", "constant", { name: "a" }],
  ["'abc'.toNumber()", "not-a-number", { value: "abc" }],
  ["'1,5'.toFloat()", "float-commas", {}],
  ["'1,5'.toNumber('x')", "unknown-locale", { locale: "x" }],
  ["(5).formatMoney()", "needs-currency", {}],
  ["'501 234 567'.toE164()", "needs-country", {}],
  ["'501 234'.toE164('PL')", "not-a-phone", { value: "501 234" }],
  ["({ a: 'b' }).keepFieldsContaining('')", "argument-some-text", { method: "keepFieldsContaining" }],
  ["2n ** 3n", "big-integer-operator", { operator: "**" }],
  ["JSON.stringify(1n)", "big-integer-json", {}],
  ["$now.diffTo({})", "needs-date", { kind: "object" }],
  ["'abc'.toDateTime()", "not-a-date", { value: "abc" }],
  ["'abc'.toDateTime('dd.MM')", "not-a-date-format", { value: "abc", format: "dd.MM" }],
  ["$json.text.toDateTime()", "date-text-long", {}],
  ["new Date('x').toISOString()", "invalid-date", {}],
  ["(1).toDateTime('years')", "unknown-date-number", { unit: "years" }],
  ["$now.plus(1, 'moons')", "unknown-time-unit", { unit: "moons" }],
  ["$now.extract('moons')", "unknown-time-unit", { unit: "moons" }],
  [
    "'a'.hash('md6')",
    "unknown-hash",
    { name: "md6", names: "md5, sha1, sha224, sha256, sha384, sha512, sha3, ripemd160" },
  ],
  ["$jmespath($json, 'a[')", "jmespath-query", { query: "a[" }],
  ["JSON.parse('{')", "not-json", { value: "{" }],
  ["'*'.base64Decode()", "not-base64", {}],
  ["'%'.urlDecode()", "not-url-encoded", {}],
  ["1n + 1", "values-unfit-method", { method: "+" }],
  [
    "$json",
    "values-unfit",
    {},
    {
      item: {
        get json() {
          throw new TypeError("of the host");
        },
      },
    },
  ],
  [
    "$json",
    "internal",
    {},
    {
      item: {
        get json() {
          // oxlint-disable-next-line only-throw-error -- what a host may do
          throw "of the host";
        },
      },
    },
  ],
  ["(() => { throw new Error('No stock'); })()", "thrown", { message: "No stock" }],
  ["(() => { for (;;) {} })()", "too-many-steps", {}],
  ["'a'.repeat(20_000_000)", "text-too-large", { millions: 10 }],
  ["Array(2_000_000)", "list-too-large", { millions: 1 }],
  ["(() => { const a = []; a[20_000] = 1; })()", "list-grows", {}],
  ["(() => { let a = 3n; for (let i = 0; i < 40; i++) a = a * a; })()", "number-too-large", {}],
  ["1".repeat(limits.textLength), "expression-too-long", {}],
  ["$now.format('d'.repeat(2000))", "date-pattern-long", {}],
  ["DateTime.fromFormat('d'.repeat(2000), 'd')", "date-texts-long", {}],
  ["new RegExp('a'.repeat(6000))", "regex-too-long", {}],
  ["$jmespath($json, 'a'.repeat(20_000))", "jmespath-too-long", {}],
  [`$jmespath($json, '${"[@, @] | ".repeat(20)}@')`, "jmespath-grows", {}],
  ["(".repeat(20_000) + "1" + ")".repeat(20_000), "expression-nested", {}],
  [`(() => { ${deep} return d.flat(1000); })()`, "list-nested", {}],
  [`(() => { ${deep} return String(d); })()`, "list-nested-text", {}],
  [`(() => { ${deep} return d; })()`, "data-nested", {}],
  ["(() => { const f = () => f(); f(); })()", "calls-nested", {}],
  ["/(a|a)*b/.test($json.text)", "regex-slow", {}],
  ["/(?:a|aa|aaa|aaaa)*(?:a|aa)*x/.test('a'.repeat(2_000_000))", "regex-ways", {}],
  ["/(?:(?:ab|b){1000}){1000}x/.test($json.text)", "regex-repeats", {}],
];

const written = cases.map(([code, text, values, more]) => ({ code, text, values, more }));

test.each(written)("$text: $code", ({ code, text, values, more }) => {
  const error = failureOf(`={{ ${code} }}`, { ...one, ...more });
  expect({ text: error.text, values: error.values }).toEqual({ text, values });
  const english = errorTexts[error.text];
  expect(error.code).toBe(english.code);
  expect(error.message).toBe(filled(english.message, values));
  expect(error.hint).toBe("hint" in english ? filled(english.hint, values) : undefined);
});

test("every text is told for one of them", () => {
  const texts = new Set(cases.map(([, text]) => text));
  texts.add(failureOf("1 + 1", one).text);
  expect([...texts].sort()).toEqual(Object.keys(errorTexts).sort());
});

test("long values are cut, the words of the author are not", () => {
  const long = "x".repeat(5000);
  const { message, values } = failureOf(`={{ '${long}'.hash('${long}') }}`, one);
  expect(values["name"]).toBe(`${"x".repeat(200)}…`);
  expect(message.length).toBeLessThan(300);
  expect(failureOf(`={{ (() => { throw '${long}'; })() }}`, one).message).toBe(long);
});

test("what stands in a value is not filled again", () => {
  const { message } = failureOf("={{ $('{{node}}').item }}", one);
  expect(message).toBe("The flow has no node “{{node}}”");
});

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce(
    (filling, [name, value]) => filling.split(`{{${name}}}`).join(String(value)),
    text,
  );
}
