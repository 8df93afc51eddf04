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
  ["[true.toNumber(), false.toInt(), true.toBoolean()]", [1, 0, true]],
])("number and boolean: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["[[1, 2].first(), [1, 2].last(), [].first()]", [1, 2, undefined]],
  ["[1, 2].includes([1, 2].randomItem())", true],
  ["[{ a: 1, b: 2 }, { b: 2, a: 1 }, 'x', 'x'].unique()", [{ a: 1, b: 2 }, "x"]],
  ["[{ a: 1, b: 1 }, { a: 1, b: 2 }].removeDuplicates('a')", [{ a: 1, b: 1 }]],
  ["[{ a: 1, b: 2 }, { a: 3 }].pluck('a')", [1, 3]],
  [
    "[{ a: 1, b: 2 }, { a: 3, b: 4 }].pluck('a', 'b')",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["[[3, 1].sum(), [3, 1].min(), [3, 1].max(), [3, 1].average(), [].average()]", [4, 1, 3, 2, 0]],
  ["[[].isEmpty(), [1].isNotEmpty()]", [true, true]],
  ["[1, null, '', 'nil', {}, { a: null, b: 1 }, 0].compact()", [1, { b: 1 }, 0]],
  ["[{ k: 'a', v: 1 }, { k: 'b', v: 2 }].smartJoin('k', 'v')", { a: 1, b: 2 }],
  ["[1, 2, 3].chunk(2)", [[1, 2], [3]]],
  ["[{ a: 1, c: 2 }].renameKeys('a', 'b')", [{ b: 1, c: 2 }]],
  ["[{ a: 1 }].merge([{ a: 2, b: 3 }])", { a: 1, b: 3 }],
  ["[{ a: 1 }, { b: 2 }].merge()", { a: 1, b: 2 }],
  ["[[1, 2].union([2, 3]), [1, 2].difference([2]), [1, 2].intersection([2, 3])]", [[1, 2, 3], [1], [2]]],
  ["[1].append(2, [3, 4])", [1, 2, 3, 4]],
  ["[1, { a: 2 }].toJsonString()", '[1,{"a":2}]'],
  ["[1].toInt()", undefined],
])("list: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["[({}).isEmpty(), ({ a: 1 }).isNotEmpty()]", [true, true]],
  [
    "[({ a: 1, b: 2 }).keys(), ({ a: 1, b: 2 }).values()]",
    [
      ["a", "b"],
      [1, 2],
    ],
  ],
  ["[({ a: 1 }).hasField('a'), ({}).hasField('toString')]", [true, false]],
  ["({ a: 1, b: 2 }).removeField('a')", { b: 2 }],
  ["({ a: 'x1', b: 'y', c: 1 }).removeFieldsContaining('x')", { b: "y", c: 1 }],
  ["({ a: 'x1', b: 'y', c: 1 }).keepFieldsContaining('x')", { a: "x1" }],
  ["({ a: null, b: { c: '' }, d: [1, null] }).compact()", { d: [1] }],
  ["({ q: 'a b', n: 1 }).urlEncode()", "q=a+b&n=1"],
  ["({ a: 1 }).toJsonString()", '{"a":1}'],
  ["$json.missing.isEmpty()", true],
  ["$json.missing.isNotEmpty()", false],
])("object and empty: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["$now.format('dd.MM.yyyy HH:mm')", "30.03.2024 12:00"],
  ["$now.plus(7, 'days').format('yyyy-MM-dd')", "2024-04-06"],
  ["$now.minus({ hours: 2 }).hour", 10],
  ["$now.plus(1000).toMillis() - $now.toMillis()", 1000],
  ["new Date(0).plus(5).getTime()", 300_000],
  ["new Date(0).plus(1, 'hr').getTime()", 3_600_000],
  ["$now.beginningOf('month').format('yyyy-MM-dd HH:mm')", "2024-03-01 00:00"],
  ["$now.beginningOf().weekday", 1],
  ["$now.endOfMonth().format('yyyy-MM-dd HH:mm')", "2024-03-31 23:59"],
  [
    "[$now.extract(), $now.extract('month'), $now.extract('yearDayNumber'), $now.extract('days')]",
    [13, 3, 90, 30],
  ],
  ["$now.isBetween('2024-04-01', '2024-01-01')", true],
  ["[$now.isWeekend(), $now.isDst(), $now.plus(5, 'days').isDst()]", [true, false, true]],
  [
    "[$now.minus(1, 'hour').isInLast(2, 'hours'), $now.minus(3, 'hours').isInLast(2, 'hours')]",
    [true, false],
  ],
  ["$now.diffTo('2024-03-28T12:00:00')", 2],
  ["$now.diffTo($now.minus(90, 'minutes'), 'hours')", 1.5],
  ["$now.diffTo($now.minus(26, 'hours'), ['days', 'hours'])", { days: 1, hours: 2 }],
  ["$now.minus(2, 'days').diffToNow()", -2],
  ["'2024-03-30T11:00:00.000Z'.format('HH:mm')", "12:00"],
  ["'2024-03-30T11:00:00.000Z'.isWeekend()", true],
  ["new Date(0).toDateTime().toISO()", "1970-01-01T01:00:00.000+01:00"],
  [
    "[$now.toInt(), $now.isEmpty(), $now.isNotEmpty(), $now.toBoolean()]",
    [1_711_796_400_000, false, true, undefined],
  ],
  ["$now.isBetween($now, $now.plus(1, 'day'))", false],
  ["[new Date(0).plus(1, 'day') instanceof Date, $now.plus(1, 'day') instanceof DateTime]", [true, true]],
  [
    "['sec', 'min', 'hr', 'ms', 'Days'].map(unit => $now - $now.minus(1, unit))",
    [1000, 60_000, 3_600_000, 1, 86_400_000],
  ],
  // Clocks go forward in Warsaw on 31 March 2024: a day later is the same time of day, 23 hours away.
  ["$now.plus(1, 'day').toISO()", "2024-03-31T12:00:00.000+02:00"],
  ["$now.plus(1, 'day').diffTo($now, 'hours')", 23],
  ["'2024-03-30T23:30:00.000Z'.extract('day')", 31],
  ["$now.setZone('America/Sao_Paulo').beginningOf('day').toISO()", "2024-03-30T00:00:00.000-03:00"],
  ["'2024-03-30T11:00:00.000Z'.isEmpty()", false],
])("date: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'2024-03-30T18:49:07.234'.toDateTime().extract('month')", 3],
  ["'2024-03-30T18:49:07.234'.toDateTime().extract('hour')", 18],
  ["'2024-04-30T18:49'.toDateTime().format('dd/LL/yyyy')", "30/04/2024"],
  ["'2024-04-30T18:49'.toDateTime().format('dd LLL yy')", "30 Apr 24"],
  ["'2024-04-30T18:49'.toDateTime().setLocale('fr').format('dd LLL yyyy')", "30 avr. 2024"],
  ["\"2024-04-30T18:49\".toDateTime().format(\"HH 'hours and' mm 'minutes'\")", "18 hours and 49 minutes"],
  ["'2024-03-30T18:49'.toDateTime().isBetween('2020-06-01', '2025-06-01')", true],
  ["'2024-01-30T18:49'.toDateTime().isBetween('2020', $now)", true],
  ["'2024-04-30T18:49'.toDateTime().minus(7, 'days').toISO()", "2024-04-23T18:49:00.000+02:00"],
  ["'2024-04-30T18:49'.toDateTime().plus(4, 'years').toISO()", "2028-04-30T18:49:00.000+02:00"],
  ["'2024-03-30T18:49'.toDateTime().monthLong", "March"],
  ["'2024-03-20T18:49'.toDateTime().endOf('month').toISODate()", "2024-03-31"],
  ["new Date('2024-03-30T18:49').toDateTime().plus(5, 'days') instanceof DateTime", true],
  // n8n's documentation shows these positive; n8n itself gives this date minus the other.
  ["'2024-03-30T00:00'.toDateTime().diffTo('2025-01-01', 'days') < 0", true],
  ["'2023-03-30T12:00'.toDateTime().diffToNow('days')", -366],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'2024-01-01T00:00:00.000Z'.toDateTime().toLocal().toISO()", "2024-01-01T01:00:00.000+01:00"],
  ["$now.setZone('local').zoneName", "Europe/Warsaw"],
  [
    "[$now.setZone('UTC+3').hour, $now.setZone(180).hour, $now.setZone('utc', { keepLocalTime: true }).hour]",
    [14, 14, 12],
  ],
  ["$now.minus(2, 'days').toRelative()", "2 days ago"],
  ["$now.plus(1, 'day').toRelativeCalendar()", "tomorrow"],
  ["$now.minus(1, 'hour').diffNow('hours').hours", -1],
  [
    "[$now.locale, '2024-03-30'.toDateTime().locale, DateTime.local(2024).locale]",
    ["en-US", "en-US", "en-US"],
  ],
])("clock, zone and language of the flow, not of the machine: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["$now.format()", "`format` needs a pattern"],
  ["$now.plus(1, 'fortnight')", "`fortnight` is not a unit of time"],
  ["$now.diffTo({})", "A date is needed here (found: object)"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
