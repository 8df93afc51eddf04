import { expect, test } from "vitest";
import { emptyContext, evaluateExpression } from "../index.ts";

const context = emptyContext({
  timezone: "Europe/Warsaw",
  now: () => Date.UTC(2024, 2, 30, 11),
  item: { json: { list: [3, 1, 2], text: "x" } },
});

function value(code: string): unknown {
  return evaluateExpression(`={{ ${code} }}`, context);
}

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
])("date: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each([
  "'1,5'.toFloat()",
  "'x'.toNumber()",
  "(1.5).isEven()",
  "[1, 'a'].sum()",
  "'{'.parseJson()",
  "'x'.hash('crc32')",
  "'soon'.toDateTime()",
])("%s fails with a message for people", (code) => {
  expect(() => value(code)).toThrowError(/^[A-Z`“][^\n]{5,160}$/);
});

test("methods that change a list leave the flow's data alone", () => {
  const json = { list: [3, 1, 2] };
  const at = emptyContext({ item: { json } });
  const changing = [
    "sort()",
    "reverse()",
    "pop()",
    "shift()",
    "push(9)",
    "unshift(9)",
    "splice(0, 1)",
    "fill(0)",
    "copyWithin(0, 1)",
  ];
  for (const call of changing) {
    evaluateExpression(`={{ $json.list.${call} }}`, at);
    evaluateExpression(`={{ (() => { const own = $json.list; own.${call}; return own; })() }}`, at);
    evaluateExpression(`={{ [$json.list].map(own => own.${call}) }}`, at);
    const [name = "", args = ""] = call.split(/(?=\()/);
    evaluateExpression(`={{ $json.list["${name}"]${args} }}`, at);
  }
  evaluateExpression(
    "={{ (() => { const own = $json; own.list = 1; own.list2 = 2; delete own.list; return own; })() }}",
    at,
  );
  evaluateExpression("={{ Object.assign($json, { list: 0 }) }}", at);
  evaluateExpression("={{ [$json].map(x => Object.assign(x, { list: 0 })) }}", at);
  expect(json).toEqual({ list: [3, 1, 2] });
});

test("an expression sees what it changed itself", () => {
  expect(value("(() => { const own = $json.list; own.push(4); return own; })()")).toEqual([3, 1, 2, 4]);
  expect(value("(() => { const own = $json; own.list.sort(); return own.list; })()")).toEqual([1, 2, 3]);
  expect(value("(() => { const d = new Date(0); d.setUTCDate(5); return d.toISOString(); })()")).toBe(
    "1970-01-05T00:00:00.000Z",
  );
});
