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
  ["[[].first(), [].last(), [].randomItem(), [].sum()]", [undefined, undefined, undefined, 0]],
  ["[null, undefined, '', 'nil', {}, []].compact()", [[]]],
  ["[1, '1', null, undefined, null, [1], [1]].unique()", [1, "1", null, undefined, [1]]],
  ["[{ a: 1 }, 'x', null, { b: 2 }].pluck('a')", [1]],
  ["[{ a: 1 }, 7].renameKeys('a', 'b', 'c', 'd')", [{ b: 1 }, 7]],
  ["[1, 2].chunk(5)", [[1, 2]]],
  ["[].chunk(2)", []],
  ["[{ k: 'a', v: 1 }, { v: 2 }, 5].smartJoin('k', 'v')", { a: 1 }],
  ["[1].append([2, [3]])", [1, 2, [3]]],
  ["[[1].toFloat(), [1].toBoolean(), [1].toDateTime()]", [undefined, undefined, undefined]],
])("list: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["['forget', 'me'].append('not')", ["forget", "me", "not"]],
  ["[9, 0, 2].append(1, 0)", [9, 0, 2, 1, 0]],
  ["[12, 1, 5].average()", 6],
  [
    "[1, 2, 3, 4, 5, 6].chunk(2)",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ["[2, null, 1, ''].compact()", [2, 1]],
  ["[1, 2, 3].difference([2, 3])", [1]],
  ["[1, 2].intersection([2, 3])", [2]],
  ["[[1, 12, 5].max(), [12, 1, 5].min(), [12, 1, 5].sum()]", [12, 1, 18]],
  ["[{ name: 'Nathan', age: 42 }, { name: 'Jan', city: 'Berlin' }].pluck('name')", ["Nathan", "Jan"]],
  ["[{ name: 'Nathan', age: 42 }, { name: 'Jan', city: 'Berlin' }].pluck('age')", [42]],
  ["['quick', 'brown', 'quick'].removeDuplicates()", ["quick", "brown"]],
  ["[{ name: 'bob' }, { name: 'meg' }].renameKeys('name', 'x')", [{ x: "bob" }, { x: "meg" }]],
  [
    "[{ field: 'age', value: 2 }, { field: 'city', value: 'Berlin' }].smartJoin('field', 'value')",
    { age: 2, city: "Berlin" },
  ],
  ["['quick', 'brown', 'fox'].toJsonString()", '["quick","brown","fox"]'],
  ["[1, 2].union([2, 3])", [1, 2, 3]],
  [
    "[[].isEmpty(), ['quick'].isEmpty(), ['quick'].isNotEmpty(), [].isNotEmpty()]",
    [true, false, true, false],
  ],
  ["['make', 'my', 'day'].toString()", "make,my,day"],
  ["['don\\'t', 'make', 'me', 'do', 'this'].toSpliced(1, 2)", ["don't", "do", "this"]],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["[1, 'a'].sum()", "`sum` needs numbers, but element 2 of the list is: text"],
  ["[1, null].average()", "`average` needs numbers, but element 2 of the list is: empty value"],
  ["[1].chunk(0)", "`chunk` needs a whole number above 0"],
  ["[1].union(2)", "`union` needs a list (found: number)"],
  ["[{}].renameKeys('a')", "`renameKeys` needs pairs of names"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
