import { expect, test } from "vitest";
import { failure, value } from "./harness.ts";

test.each<[string, unknown]>([
  ["[(1.2).ceil(), (1.8).floor(), (-3).abs(), (1.256).round(2), (2.5).round()]", [2, 1, 3, 1.26, 3]],
  ["(1234.5).format()", "1,234.5"],
  ["(1234.5).format('pl-PL', { style: 'currency', currency: 'PLN' })", "1234,50\u00a0zł"],
  ["[(4).isEven(), (3).isOdd(), (-3).isOdd(), (1.5).isInteger()]", [true, true, true, false]],
  ["[(0).toBoolean(), (2.6).toInt(), (2.5).toFloat()]", [false, 3, 2.5]],
  ["(1711792800).toDateTime('s').toISO()", "2024-03-30T11:00:00.000+01:00"],
  ["[(-1.5).ceil(), (-1.5).floor(), (-2.5).round(), (-0.5).toInt()]", [-1, -2, -3, -1]],
  ["[(1234.5).round(-1), (1.005).round(2), (1e21).round(1)]", [1235, 1, 1e21]],
  ["(-1234.5).format('pt-BR', { style: 'currency', currency: 'BRL' })", "-R$\u00a01.234,50"],
  ["[(-4).isEven(), (0).isEven(), (0).isOdd()]", [true, true, false]],
  ["(1234.5).toLocaleString()", "1,234.5"],
])("number: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["[(-1.7).abs(), (1.234).ceil(), (1.234).floor()]", [1.7, 2, 1]],
  ["(123456.789).format('de-DE')", "123.456,789"],
  ["(123456.789).format('de-DE', { 'style': 'currency', 'currency': 'EUR' })", "123.456,79\u00a0€"],
  ["[(33).isEven(), (33).isOdd(), (4).isInteger(), (4.12).isInteger()]", [false, true, true, false]],
  ["[(1.256).round(), (1.256).round(1), (1.256).round(2)]", [1, 1.3, 1.26]],
  ["[(12).toBoolean(), (0).toBoolean()]", [true, false]],
  ["(1708695471).toDateTime('s').toISO()", "2024-02-23T14:37:51.000+01:00"],
  ["(1708695471000).toDateTime('ms').toISO()", "2024-02-23T14:37:51.000+01:00"],
  ["(1708695471000000).toDateTime('us').toISO()", "2024-02-23T14:37:51.000+01:00"],
  ["(45345).toDateTime('excel').toISO()", "2024-02-23T01:00:00.000+01:00"],
  ["(500000.125).toString(16)", "7a120.2"],
  ["(10).isEmpty()", false],
  // n8n's documentation says that no number is empty; n8n itself calls 0 empty, and flows depend on it.
  ["(0).isEmpty()", true],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["(1.5).isEven()", "`isEven` needs a whole number, not 1.5"],
  ["(1.5).isOdd()", "`isOdd` needs a whole number, not 1.5"],
  ["(1).toDateTime('weeks')", "`weeks` is not one of `ms`, `s`, `us` and `excel`"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
