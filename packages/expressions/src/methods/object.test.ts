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
  ["({ a: [null, { b: '' }], c: { d: {} }, e: 0, f: false }).compact()", { a: [], e: 0, f: false }],
  ["({ a: null, b: undefined, c: true }).urlEncode()", "a=null&b=undefined&c=true"],
  ["({ a: 1 }).removeField('missing')", { a: 1 }],
  [
    "[({ a: 1 }).toInt(), ({ a: 1 }).toFloat(), ({ a: 1 }).toBoolean(), ({ a: 1 }).toDateTime()]",
    [undefined, undefined, undefined, undefined],
  ],
  ["[null.isEmpty(), null.isNotEmpty()]", [true, false]],
  // n8n writes [object Object] here, which nobody can read.
  ["({ a: { b: 1 } }).urlEncode()", "a=%7B%22b%22%3A1%7D"],
])("object and missing value: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["({ x: null, y: 2, z: '' }).compact()", { y: 2 }],
  [
    "['name', 'Name', 'inventedField'].map(x => ({ name: 'Nathan', age: 42 }).hasField(x))",
    [true, false, false],
  ],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('Nathan')", { name: "Mr Nathan" }],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('nathan')", {}],
  [
    "({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).keepFieldsContaining('han')",
    { name: "Mr Nathan", city: "hanoi" },
  ],
  [
    "({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).removeFieldsContaining('Nathan')",
    { city: "hanoi", age: 42 },
  ],
  ["({ name: 'Mr Nathan', city: 'hanoi', age: 42 }).removeFieldsContaining('han')", { age: 42 }],
  ["({ name: 'Nathan', city: 'hanoi' }).removeField('name')", { city: "hanoi" }],
  ["({ name: 'Nathan', age: 42 }).toJsonString()", '{"name":"Nathan","age":42}'],
  ["({ name: 'Mr Nathan', city: 'hanoi' }).urlEncode()", "name=Mr+Nathan&city=hanoi"],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["({ name: 'Nathan', city: 'hanoi' }).delete('name')", { city: "hanoi" }],
  // The words of n8n's documentation say that the first object wins; its example shows the second one.
  [
    "({ name: 'Nathan', age: 42 }).merge({ name: 'Jan', city: 'hanoi' })",
    { name: "Nathan", age: 42, city: "hanoi" },
  ],
])("documented by n8n, and unknown to it: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["({ a: 'x' }).removeFieldsContaining()", "`removeFieldsContaining` needs a text that is not empty"],
  ["({ a: 'x' }).keepFieldsContaining('')", "`keepFieldsContaining` needs a text that is not empty"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
