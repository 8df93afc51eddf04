import { expect, test } from "vitest";
import { failure, value } from "./harness.ts";

test.each<[string, unknown]>([
  ["'hello'.hash()", "5d41402abc4b2a76b9719d911017c592"],
  ["'hello'.hash('sha1')", "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"],
  ["'hello'.hash('SHA256')", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"],
  ["'hello'.hash('sha3').length", 128],
  ["'zażółć'.hash('base64')", "emHFvMOzxYLEhw=="],
  ["'zażółć'.base64Encode().base64Decode()", "zażółć"],
  ["'a b&c/ł'.urlEncode()", "a%20b%26c%2F%C5%82"],
  ["'https://a.b/c d'.urlEncode(true)", "https://a.b/c%20d"],
  ["'a%20b'.urlDecode()", "a b"],
  ["'say \"a\"'.quote()", '"say \\"a\\""'],
  ["'a'.quote(\"'\")", "'a'"],
  ["'Zażółć gęślą jaźń ß Ł'.replaceSpecialChars()", "Zazolc gesla jazn ss L"],
  ["'abc'.length()", 3],
  ["['example.com'.isDomain(), 'a b'.isDomain()]", [true, false]],
  ["['anna@example.com'.isEmail(), 'anna@'.isEmail()]", [true, false]],
  ["['https://example.com/x'.isUrl(), 'example.com'.isUrl()]", [true, false]],
  ["['1.5'.isNumeric(), 'a'.isNumeric(), ' '.isNumeric()]", [true, false, false]],
  [
    "[''.isEmpty(), ' '.isEmpty(), ''.isNotEmpty(), ' '.isBlank(), ' a'.isNotBlank()]",
    [true, false, false, true, true],
  ],
  ["'a \"b\"'.toJsonString()", '"a \\"b\\""'],
  ["'{\"a\":[1]}'.parseJson().a", [1]],
  ["'mail me: anna.n@example.co.uk!'.extractEmail()", "anna.n@example.co.uk"],
  ["'nothing'.extractEmail()", undefined],
  ["'see https://shop.example.com/a?b=1, please'.extractUrl()", "https://shop.example.com/a?b=1"],
  ["'https://shop.example.com/a'.extractDomain()", "shop.example.com"],
  ["'anna@example.com'.extractDomain()", "example.com"],
  ["'visit example.org today'.extractDomain()", "example.org"],
  ["'https://example.com/orders/7?x'.extractUrlPath()", "/orders/7"],
  ["['yes', 'no', 'FALSE', '0', ''].map(x => x.toBoolean())", [true, false, false, false, false]],
  ["'$1,234.50'.toNumber()", 1234.5],
  ["'1.234,56 zł'.replace('zł', '').toNumber()", 1234.56],
  ["'R$ 1.234,56'.replace('R', '').toNumber()", 1234.56],
  ["'12,5'.toNumber()", 12.5],
  ["'12.50'.toFloat()", 12.5],
  ["'12 pieces'.toInt()", 12],
  ["'ff'.toInt(16)", 255],
  ["'hello WORLD. and you?'.toSentenceCase()", "Hello world. And you?"],
  ["'Order Number-7!'.toSnakeCase()", "order_number_7"],
  ["'the order of anna'.toTitleCase()", "The Order of Anna"],
  [
    "'# Title\\n**bold** and _soft_ [link](https://a.example) `code`\\n- item'.removeMarkdown()",
    "Title\nbold and soft link code\nitem",
  ],
  ["'<p>a <b>b</b></p> 1 < 2'.removeTags()", "a b 1 < 2"],
  ["'2024-03-30'.toDate().getHours()", 0],
  ["'2024-03-30T10:00:00Z'.toDateTime().toISO()", "2024-03-30T11:00:00.000+01:00"],
  ["'30.03.2024 08:15'.toDateTime('dd.MM.yyyy HH:mm').toISO()", "2024-03-30T08:15:00.000+01:00"],
  ["'1711792800'.toDateTime('s').toMillis()", 1_711_792_800_000],
  ["'45381'.toDateTime('excel').toUTC().toISODate()", "2024-03-30"],
])("text: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

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
