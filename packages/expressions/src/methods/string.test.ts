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
  ["'Привет, Ελλάδα 😀'.replaceSpecialChars()", "Privet, Ellada "],
  ["'😀'.length()", 2],
  ["['', '  ', '\\n\\t'].map(x => x.isBlank())", [true, true, true]],
  ["'żółw'.hash() === 'żółw'.hash('md5')", true],
  ["'łódź'.toSentenceCase()", "Łódź"],
  ["'the iPhone of example.com: what is it for'.toTitleCase()", "The iPhone of example.com: What Is It For"],
  ["'a.b@example.com, c@example.org'.extractEmail()", "a.b@example.com"],
  ["'2024-03-30T11:00:00.000Z'.length", 24],
])("text: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'me@example.com'.extractDomain()", "example.com"],
  ["'http://n8n.io/workflows'.extractDomain()", "n8n.io"],
  ['"It\'s me@example.com".extractEmail().extractDomain()', "example.com"],
  ["'Check out http://n8n.io/workflows'.extractUrl().extractUrlPath()", "/workflows"],
  ["'n8n.io'.extractUrl()", undefined],
  ["'hello'.extractUrlPath()", undefined],
  ["['n8n.io', 'http://n8n.io', 'hello'].map(x => x.isDomain())", [true, false, false]],
  ['["me@example.com", "It\'s me@example.com", "hello"].map(x => x.isEmail())', [true, false, false]],
  ["['https://n8n.io', 'n8n.io', 'hello'].map(x => x.isUrl())", [true, false, false]],
  [
    "['1.2234', 'hello', '123E23', '', '1 2', ' 1'].map(x => x.isNumeric())",
    [true, false, true, false, false, false],
  ],
  ["'Nathan says \"hi\"'.quote()", '"Nathan says \\"hi\\""'],
  ["'*bold*, [link]()'.removeMarkdown()", "bold, link"],
  ["'<b>bold</b>, <a>link</a>'.removeTags()", "bold, link"],
  ["'déjà'.replaceSpecialChars()", "deja"],
  [
    "['true', 'false', '0', 'hello', 'No', ''].map(x => x.toBoolean())",
    [true, false, false, true, false, false],
  ],
  ["'2024-03-29T18:06:31.798+01:00'.toDateTime().toISO()", "2024-03-29T18:06:31.798+01:00"],
  ["'Fri, 29 Mar 2024 18:08:01 +0100'.toDateTime().toISO()", "2024-03-29T18:08:01.000+01:00"],
  ["'20240329'.toDateTime().toISO()", "2024-03-29T00:00:00.000+01:00"],
  ["'1711732132990'.toDateTime().toMillis()", 1_711_732_132_990],
  ["'The \"best\" colours: red\\nbrown'.toJsonString()", '"The \\"best\\" colours: red\\nbrown"'],
  ["['123', '1.23E10', ' 7 ', '-0.5'].map(x => x.toNumber())", [123, 12_300_000_000, 7, -0.5]],
  ["'quick! brown FOX'.toSentenceCase()", "Quick! Brown fox"],
  ["'quick brown $FOX'.toSnakeCase()", "quick_brown_fox"],
  ["'name%3DNathan%20Automat'.urlDecode()", "name=Nathan Automat"],
  ["'name%3DNathan%20Automat'.urlDecode(true)", "name%3DNathan Automat"],
  ["'name=Nathan Automat'.urlEncode()", "name%3DNathan%20Automat"],
  ["'name=Nathan Automat'.urlEncode(true)", "name=Nathan%20Automat"],
  ["'aGVsbG8='.base64Decode()", "hello"],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'{\"a\":1}'.fromJson()", { a: 1 }],
  ["'hello'.toBase64()", "aGVsbG8="],
  ["'aGVsbG8='.fromBase64()", "hello"],
  ["'hello'.hash('ripemd160')", "108f07b8382412612c048d07d13f814118445acd"],
])("documented by n8n, and unknown to it: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  // n8n takes everything from a lone "<" to the end of the text, or to a ">" that belongs to another sum.
  ["'1 < 2 and 3 > 2'.removeTags()", "1 < 2 and 3 > 2"],
  // n8n reads 3 April as 4 March; a date with dots has its day first everywhere.
  ["'03.04.2024'.toDateTime().toISODate()", "2024-04-03"],
  ["'3.4.2024, 8:15'.toDateTime().toISO()", "2024-04-03T08:15:00.000+02:00"],
  ["'03.04.2024'.toDate().getMonth()", 3],
  // n8n reads words in the zone of the server, and shows them in the zone of the flow.
  ["'March 7, 2024'.toDateTime().toISO()", "2024-03-07T00:00:00.000+01:00"],
  ["'March 7, 2024 10:00 GMT'.toDateTime().toISO()", "2024-03-07T11:00:00.000+01:00"],
  // n8n's documentation shows "Fox"; n8n itself leaves a word as it is that has capitals inside.
  ["'quick a brown FOX'.toTitleCase()", "Quick a Brown FOX"],
])("unlike n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["'1,5'.toFloat()", "`toFloat` does not read commas"],
  ["'x'.toNumber()", "“x” is not a number"],
  ["''.toNumber()", "“” is not a number"],
  ["'12 pieces'.toNumber()", "“12 pieces” is not a number"],
  // n8n's documentation promises undefined for these two; n8n fails as we do.
  ["'{'.parseJson()", "This text is not JSON: {"],
  ["'hello'.fromJson()", "This text is not JSON: hello"],
  ["'x'.hash('crc32')", "There is no hash `crc32`"],
  ["'soon'.toDateTime()", "“soon” is not a date"],
  ["'30/03/2024'.toDateTime()", "“30/03/2024” is not a date"],
  ["'%'.urlDecode()", "This text is not URL-encoded"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
