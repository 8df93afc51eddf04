import { emptyContext, evaluateExpression } from "@weft/expressions";
import type { ExpressionContext } from "@weft/expressions";
import { expect, test } from "vitest";
import { formats } from "./formats.ts";
import type { ArgValue } from "./formats.ts";
import { parseFormatted, writeFormatted } from "./formatted.ts";
import type { FormatStep } from "./formatted.ts";
import { kindsOf, offersFor } from "./offers.ts";

const order = {
  buyer: " anna NOWAK ",
  total: 1234.5,
  price: "174.97",
  at: "2026-03-30T12:00:00Z",
  lines: [
    { sku: "A-1", qty: 2 },
    { sku: "B-7", qty: 1 },
  ],
  tags: ["vip", "new"],
  paid: true,
  note: "",
  nothing: null,
};

function contextOf(json: object = order): ExpressionContext {
  const item = { json };
  return emptyContext({ items: [item], item, itemIndex: 0, timezone: "Europe/Warsaw" });
}

const plainSteps: readonly FormatStep[] = formats.map((format) => {
  const args = Object.keys(format.args ?? {}).map((name): [string, ArgValue] => [
    name,
    name === "count" ? 3 : "pl",
  ]);
  return { id: format.id, args: Object.fromEntries(args) };
});

const field = (path: string, ...steps: readonly FormatStep[]) => ({ reference: { path: [path] }, steps });
const step = (id: string, args: FormatStep["args"] = {}): FormatStep => ({ id, args });

function given(path: string, ...steps: readonly FormatStep[]): unknown {
  return evaluateExpression(writeFormatted(field(path, ...steps)), contextOf());
}

test.each(plainSteps)(
  "$id is read back from what it writes, alone, after another and before a default",
  (one) => {
    for (const formatted of [
      field("a", one),
      field("a", step("later", { count: 1 }), one),
      { ...field("a", one), instead: 'it\'s "none" \\ \n' },
      { ...field("a", one), instead: -2.5 },
    ])
      expect(parseFormatted(writeFormatted(formatted))).toEqual(formatted);
  },
);

test("a default stands alone as well, and a field of another node is formatted like any other", () => {
  const other = { reference: { node: "Anna's shop", path: ["first name", 0] }, steps: [], instead: "none" };
  expect(parseFormatted(writeFormatted(other))).toEqual(other);
  expect(writeFormatted({ ...other, steps: [step("trim")] })).toBe(
    `={{ $ifEmpty($ifEmpty($('Anna\\'s shop').item.json["first name"][0], null)?.trim(), 'none') }}`,
  );
});

test("what people write by hand, or n8n wrote, is understood too", () => {
  expect(parseFormatted("={{$json.name.trim( ) }}")).toBeUndefined();
  expect(parseFormatted('={{$json.name.trim().split(" ").first()}}')?.steps).toEqual([
    step("trim"),
    step("split", { separator: " " }),
    step("first"),
  ]);
  expect(parseFormatted("={{ $json.at.toDateTime().toFormat('dd.MM.yyyy') }}")?.steps).toEqual([
    step("dots"),
  ]);
  expect(parseFormatted("={{ $json.box.length }}")).toEqual({
    reference: { path: ["box", "length"] },
    steps: [],
  });
});

test.each([
  "={{ $json.name.trim().length() }}",
  "={{ $json.name.slice(1, 3) }}",
  "={{ $json.name.slice(0, '3') }}",
  "={{ $json.name.split($json.sign) }}",
  "={{ $json.total.format('pl', { minimumFractionDigits: 2, maximumFractionDigits: 3 }) }}",
  "={{ $json.name.split('\\x41') }}",
  "={{ $ifEmpty($json.name, $json.other) }}",
  "={{ $ifEmpty($json.name, 'a').trim() }}",
])("%s stays as it is written", (text) => {
  expect(parseFormatted(text)).toBeUndefined();
});

test("formats give what they say", () => {
  expect(given("buyer", step("trim"), step("lower"), step("title"))).toBe("Anna Nowak");
  expect(given("buyer", step("trim"), step("lastWord"), step("lower"))).toBe("nowak");
  expect(given("total", step("money", { currency: "PLN", locale: "pl" }))).toBe("1234,50\u00A0zł");
  expect(given("total", step("decimals", { count: 2, locale: "pt-BR" }))).toBe("1.234,50");
  expect(given("price", step("number"), step("round", { count: 1 }))).toBe(175);
  expect(given("at", step("later", { count: 7 }), step("dots"))).toBe("06.04.2026");
  expect(given("at", step("weekday", { locale: "pl" }))).toBe("poniedziałek");
  expect(given("at", step("time"))).toBe("14:00");
  expect(given("lines", step("pluck", { field: "qty" }), step("sum"))).toBe(3);
  expect(given("lines", step("count"))).toBe(2);
  expect(given("tags", step("lines"))).toBe("vip\nnew");
});

test.each(["missing", "nothing"])("%s stays nothing through any format", (path) => {
  for (const one of plainSteps) expect(given(path, one, one)).toBeUndefined();
});

test.each(["missing", "nothing", "note"])("a default stands in for %s, whatever the format", (path) => {
  for (const one of plainSteps) {
    const text = writeFormatted({ ...field(path, one), instead: "none" });
    expect(evaluateExpression(text, contextOf())).toBe("none");
  }
});

test("a number 0 is not empty", () => {
  const text = writeFormatted({ ...field("total", step("round", { count: 2 })), instead: 5 });
  expect(evaluateExpression(text, contextOf({ total: 0 }))).toBe(0);
});

const offered = (path: string, ...steps: readonly FormatStep[]) =>
  offersFor(field(path, ...steps), contextOf(), "pl").map((offer) => offer.step.id);

test("what is offered goes by the value at hand", () => {
  expect(offered("paid")).toEqual([]);
  expect(offered("total")).toContain("percent");
  expect(offered("total")).not.toContain("upper");
  expect(offered("at").slice(-2)).toEqual(["earlier", "pattern"]);
  expect(offered("at")).toContain("dots");
  expect(offered("price")).toContain("number");
  expect(offered("price")).not.toContain("round");
  expect(offered("price", step("number"))).toContain("round");
  expect(offered("lines")).toContain("pluck");
  expect(offered("tags")).not.toContain("pluck");
  // Texts have no sum: what would fail is not offered.
  expect(offered("tags")).not.toContain("sum");
  expect(offered("at", step("later", { count: 1 }))).toContain("dots");
});

test("without a value everything is offered, and nothing is said of what it gives", () => {
  const offers = offersFor(field("missing"), contextOf(), "en");
  expect(new Set(offers.map(({ group }) => group))).toEqual(new Set(["text", "number", "date", "list"]));
  expect(offers.every(({ result }) => result === undefined)).toBe(true);
});

test("money and language begin with those of the person", () => {
  const money = offersFor(field("total"), contextOf(), "pt-BR").filter(({ step: { id } }) => id === "money");
  expect(money.map(({ step: { args } }) => args["currency"])).toEqual(["BRL", "PLN", "EUR"]);
  expect(money[0]?.result).toBe("R$\u00A01.234,50");
});

test.each([
  ["12,50 zł", "amount"],
  ["R$ 1.234,56", "amount"],
  ["2026-03-30", "date"],
  ["2026-03-30 08:15", "date"],
  ["A-17", "text"],
] as const)("%s is seen as %s", (value, kind) => {
  expect(kindsOf(value)[0]).toBe(kind);
});
