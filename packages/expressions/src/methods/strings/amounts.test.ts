import { expect, test } from "vitest";
import { failure, value } from "../harness.ts";

function numberOf(text: string, locale?: string): unknown {
  return value(`${JSON.stringify(text)}.toNumber(${locale === undefined ? "" : `'${locale}'`})`);
}

test.each([
  ["1.234,56", 1234.56],
  ["1 234,56 zł", 1234.56],
  ["1\u00a0234,56\u00a0zł", 1234.56],
  ["1\u202f234,56", 1234.56],
  ["R$ 1.234,56", 1234.56],
  ["-R$ 1.234,56", -1234.56],
  ["R$ -1.234,56", -1234.56],
  ["1,234.56", 1234.56],
  ["12,5", 12.5],
  ["0,125", 0.125],
  ["1234,567", 1234.567],
  ["1.234.567", 1_234_567],
  ["1,234,567.89", 1_234_567.89],
  ["€ 12,50", 12.5],
  ["12,50 EUR", 12.5],
  ["CHF 1'234.50", 1234.5],
  ["US$ 5", 5],
  ["\u22125,5", -5.5],
  ["1e3", 1000],
])("reads %s", (text, expected) => {
  expect(numberOf(text)).toBe(expected);
});

test("one separator alone is read as in English, as n8n does", () => {
  expect(["1.234", "-3.000", "1,234"].map((text) => numberOf(text))).toEqual([1.234, -3, 1234]);
});

test("a locale, or a currency of Poland or Brazil, says that the decimal sign is a comma", () => {
  expect([numberOf("1.234", "pl"), numberOf("1,234", "pt-BR"), numberOf("1,234", "en")]).toEqual([
    1234, 1.234, 1234,
  ]);
  expect(["1.234 zł", "R$ 1.234", "1,234 PLN"].map((text) => numberOf(text))).toEqual([1234, 1234, 1.234]);
});

test.each(["12 34", "1.23.4", "1,23,456", "1.234,56,7", "12 pieces", "1-2", "zł", ",", "12 ABC"])(
  "%s is no number",
  (text) => {
    expect(failure(`'${text}'.toNumber()`)).toBe(`“${text}” is not a number`);
  },
);

test("texts longer than any number fail at once", () => {
  expect(value("'1'.repeat(300).toNumber()")).toBe(Number("1".repeat(300)));
  for (const code of ["'1'.repeat(401)", "('1' + ' '.repeat(197) + 'x1')", "'1,'.repeat(99)"]) {
    expect(failure(`${code}.toNumber()`)).toMatch(/ is not a number$/);
  }
});

test("with a locale the other separator only groups", () => {
  expect(failure("'1.5'.toNumber('pl')")).toBe("“1.5” is not a number");
});

test.each([
  ["(1234.5).formatMoney('PLN')", "1234,50\u00a0zł"],
  ["(12345.5).formatMoney('PLN')", "12\u00a0345,50\u00a0zł"],
  ["(1234.5).formatMoney('BRL')", "R$\u00a01.234,50"],
  ["(1234.5).formatMoney('eur')", "€1,234.50"],
  ["(1234.5).formatMoney('EUR', 'pl')", "1234,50\u00a0€"],
  ["(1234).formatMoney('JPY')", "¥1,234"],
  ["(-5).formatMoney('BRL')", "-R$\u00a05,00"],
  ["'1 234,56 zł'.formatMoney('BRL')", "R$\u00a01.234,56"],
])("%s", (code, expected) => {
  expect(value(code)).toBe(expected);
});

test.each([
  ["(5).formatMoney()", "`formatMoney` needs the code of a currency"],
  ["(5).formatMoney('złoty')", "`formatMoney` needs the code of a currency"],
  ["(5).formatMoney('PLN', 'polski język')", "`polski język` is not a language or locale"],
  ["'five'.formatMoney('PLN')", "“five” is not a number"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
