import { expect, test } from "vitest";
import {
  emptyContext,
  evaluateExpression,
  type ExpressionContext,
  type ItemView,
  type NodeView,
} from "../index.ts";

function node(items: readonly ItemView[], isExecuted = true): NodeView {
  return {
    isExecuted,
    params: { url: "https://example.com" },
    first: () => items[0],
    last: () => items.at(-1),
    context: { noItemsLeft: true },
    all: (output = 0) => (output === 0 ? items : []),
    item: (index = 1) => items[index],
  };
}

const orders = [
  { json: { id: 1 } },
  { json: { id: 2 }, files: { pdf: { name: "a.pdf" } } },
  { json: { id: 3 } },
];

const stored: Record<string, string> = { order: "1042" };
const customData = {
  getAll: () => stored,
  set: (key: string, value: string) => void (stored[key] = value),
};

const context: ExpressionContext = emptyContext({
  items: [{ json: { n: 10 } }, { json: { n: 20 } }],
  item: { json: { n: 20 }, files: { photo: { name: "p.png" } } },
  itemIndex: 1,
  runIndex: 2,
  node: (name) => (name === "Orders" ? node(orders) : name === "Later" ? node([], false) : undefined),
  flow: { id: "f1", name: "Invoices" },
  execution: { id: "e1", mode: "production", resumeUrl: "https://weft.example/resume/e1?t=x", customData },
  self: { id: "n7", version: 2, webhookId: "orders" },
  params: { limit: 5, next: "={{ $json.n + 1 }}", rows: [{ a: "=v{{ $runIndex }}", b: 2 }] },
  siblings: { name: "=a{{ $json.n }}" },
  prevNode: { name: "Orders", outputIndex: 0, runIndex: 2 },
  timezone: "America/Sao_Paulo",
  now: () => Date.UTC(2024, 0, 15, 2, 30),
  vars: { region: "eu" },
  env: { STAGE: "test" },
  extra: { $pageCount: 3, $response: { body: { next: "/next" } } },
});

test.each<[string, unknown]>([
  ["$json.n", 20],
  ["$data.n", 20],
  ["$binary.photo.name", "p.png"],
  ["$input.item.json.n", 20],
  ["$input.first().json.n", 10],
  ["$input.last().json.n", 20],
  ["$input.all().map(i => i.json.n)", [10, 20]],
  ["$input.all()", [{ json: { n: 10 } }, { json: { n: 20 } }]],
  ["JSON.stringify($input.first())", '{"json":{"n":10}}'],
  ["$('Orders').item.json.id", 2],
  ["$('Orders').item.binary.pdf.name", "a.pdf"],
  ["$('Orders').first().json.id", 1],
  ["$('Orders').last().json.id", 3],
  ["$('Orders').all().length", 3],
  ["$('Orders').all(1)", []],
  ["$('Orders').itemMatching(0).json.id", 1],
  ["$('Orders').pairedItem(2).json.id", 3],
  ["$('Orders').isExecuted", true],
  ["$('Later').isExecuted", false],
  ["$('Orders').params.url", "https://example.com"],
  ['$node["Orders"].json.id', 2],
  ["$node.Orders.parameter.url", "https://example.com"],
  ["$items('Orders').length", 3],
  ["$items().length", 2],
  ['$item(0).$json.n + $item("0").$node["Orders"].json.id', 11],
  ["[$itemIndex, $runIndex, $mode]", [1, 2, "trigger"]],
  ["$workflow.name + $flow.id", "Invoicesf1"],
  ["$execution.id + $execution.mode", "e1production"],
  ["$prevNode.name", "Orders"],
  ["$parameter.limit", 5],
  ["$parameter.next + $parameter.rows[0].a", "21v2"],
  ["$parameter['&name']", "a20"],
  ["$parameter", { limit: 5, next: 21, rows: [{ a: "v2", b: 2 }] }],
  ["$rawParameter.next", "={{ $json.n + 1 }}"],
  ["[$nodeId, $nodeVersion, $webhookId]", ["n7", 2, "orders"]],
  ["[$workflow.active, $executionId]", [true, "e1"]],
  ["$execution.resumeUrl === $resumeWebhookUrl", true],
  ["$execution", { id: "e1", mode: "production", resumeUrl: "https://weft.example/resume/e1?t=x" }],
  ["$execution.customData.get('order')", "1042"],
  ["[$execution.customData.set('shop', 5), $execution.customData.get('shop')]", [undefined, "5"]],
  [
    "($execution.customData.setAll({ a: 1 }), $execution.customData.getAll())",
    { order: "1042", shop: "5", a: "1" },
  ],
  ["$evaluateExpression('{{ $json.n * 2 }}')", 40],
  ["$evaluateExpression('={{ $json.n }}{{ $itemIndex }}', 0)", "100"],
  ["$evaluateExpression(\"{{ $('Orders').item.json.id }}\", 0)", 1],
  ["$getPairedItem('Orders', {}, { item: 2 }).json.id", 3],
  ["$('Orders').context.noItemsLeft && $input.context.noItemsLeft", true],
  ["$fromAI('amount', 'the amount', 'number', 5)", 5],
  ["$pageCount + $response.body.next", "3/next"],
  ["$vars.region + $env.STAGE", "eutest"],
  ["$now.toISO()", "2024-01-14T23:30:00.000-03:00"],
  ["$today.toISO()", "2024-01-14T00:00:00.000-03:00"],
  ["DateTime.now().hour", 23],
  ["DateTime.fromISO('2024-06-01').toISO()", "2024-06-01T00:00:00.000-03:00"],
  ["DateTime.fromFormat('03.02.2024', 'dd.MM.yyyy').month", 2],
  ["DateTime.local(2024, 5, 6).day", 6],
  ["$now.plus({ days: 1 }).weekdayLong", "Monday"],
  ["$now.setLocale('pl').toFormat('d MMMM')", "14 stycznia"],
  ["$now.diff(DateTime.fromISO('2024-01-13T23:30:00'), 'days').days", 1],
  ["Duration.fromObject({ hours: 25 }).as('days') > 1", true],
  ["Interval.fromDateTimes($today, $now).length('hours')", 23.5],
  ["$now instanceof DateTime", true],
  ["Date.now() === new Date().getTime()", true],
  ["$if($json.n > 5, 'big', $json.none.x)", "big"],
  ["$if(false, 1)", false],
  ["[$ifEmpty('', 1), $ifEmpty([], 2), $ifEmpty({}, 3), $ifEmpty(0, 4)]", [1, 2, 3, 0]],
  ["[$min(3, 1), $max([3, 1]), $average(1, 2), $not(0)]", [1, 3, 1.5, true]],
  ["numberList(3, 5)", [3, 4, 5]],
  ["zip(['a', 'b'], [1, 2])", { a: 1, b: 2 }],
  ["$jmespath([{ a: 1 }, { a: 2 }], '[?a > `1`].a')", [2]],
  ["$jmesPath($json, 'n')", 20],
  ["$jmespath([{ a: 'x', b: 1 }, { a: 'y', b: 2 }], '[?a==`y`].b')", [2]],
  ["[10n, { n: 9007199254740993n }]", [10, { n: "9007199254740993" }]],
  ["new Intl.NumberFormat('pl-PL').format(1234567.5)", "1\u00a0234\u00a0567,5"],
  ["['1', 'x', ''].map(Number)", [1, Number.NaN, 0]],
  ["[1, 0, 2].filter(Boolean)", [1, 2]],
  ["Math.max.apply(null, [1, 5, 2])", 5],
  ["new String('a') + new Number(2)", "a2"],
  ["Object.groupBy([1, 2, 3], n => n % 2 ? 'odd' : 'even')", { odd: [1, 3], even: [2] }],
  ["new Error('no').message", "no"],
  ["[typeof process, typeof window, typeof nothing]", ["undefined", "undefined", "undefined"]],
])("%s", (code, expected) => {
  expect(evaluateExpression(`={{ ${code} }}`, context)).toEqual(expected);
});

const filler = "x".repeat(600);

test.each<[string, string]>([
  ["$request.url", "`$request` exists only in the paging settings of an HTTP request"],
  ["$secrets.shop", "`$secrets` exists only in the fields of a credential"],
  ["$fromAI('amount')", "No AI agent fills in “amount” here"],
  ["$execution.customData.set('no key', 1)", "“no key” cannot be a key of custom data"],
  [`$execution.customData.set('k', '${filler}')`, "The custom data “k” has more than 512 characters"],
  [
    "Array.from({ length: 11 }).forEach((_, i) => $execution.customData.set('k' + i, i))",
    "An execution keeps at most 10 entries of custom data",
  ],
  ["$evaluateExpression('{{ nope }}')", "There is no variable `nope`"],
  ["$evaluateExpression('{{ (() => { while (true) {} })() }}')", "The expression needs too many steps"],
])("%s says why not", (code, message) => {
  expect(() => evaluateExpression(`={{ ${code} }}`, context)).toThrow(message);
});

test("custom data is refused where the host keeps none", () => {
  expect(evaluateExpression("={{ $execution.customData.get('k') }}", emptyContext())).toBeUndefined();
  expect(() => evaluateExpression("={{ $execution.customData.set('k', 1) }}", emptyContext())).toThrow(
    "Executions keep no custom data here",
  );
});

test("an expression that evaluates itself ends", () => {
  const itself = "={{ $parameter.loop }}";
  expect(() => evaluateExpression(itself, emptyContext({ params: { loop: itself } }))).toThrow(
    /too (deeply|many steps)/,
  );
  expect(() =>
    evaluateExpression("={{ $evaluateExpression($json.text) }}", {
      ...context,
      item: { json: { text: "={{ $evaluateExpression($json.text) + $evaluateExpression($json.text) }}" } },
    }),
  ).toThrow(/too (deeply|many steps)/);
});
