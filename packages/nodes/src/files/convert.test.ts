import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { filesConvert } from "./convert.ts";
import { filesExtract } from "./extract.ts";
import { fileShelf } from "./testing.ts";

type Params = Partial<ParamsOf<typeof filesConvert.params>>;
const now = Date.UTC(2026, 2, 1, 12);

async function convert(items: readonly (Item | JsonObject)[], params: Params) {
  const shelf = fileShelf();
  const { outputs } = await runNode(filesConvert, { items, params, files: shelf.files, now });
  const made = outputs["main"] ?? [];
  return { made, shelf, text: () => shelf.text(made[0]) };
}

test.for<[string, readonly JsonObject[], Params, string]>([
  [
    "rows",
    [
      { id: 1, name: "Łucja" },
      { id: 2, name: "João" },
    ],
    {},
    "id,name\n1,Łucja\n2,João",
  ],
  ["fields that not all have", [{ a: 1 }, { b: 2, a: null }], {}, "a,b\n1,\n,2"],
  [
    "what needs quotes",
    [{ a: 'x"y', b: "1,2", c: "l\nm", d: " s" }],
    {},
    'a,b,c,d\n"x""y","1,2","l\nm"," s"',
  ],
  ["truths and numbers", [{ a: true, b: 0.1, c: 1234567890123 }], {}, "a,b,c\nTRUE,0.1,1234567890123"],
  ["objects and lists", [{ a: { b: 1, c: [2, { d: 3 }] } }], {}, "a.b,a.c.0,a.c.1.d\n1,2,3"],
  ["objects as JSON", [{ a: { b: 1 } }], { nested: "json" }, 'a\n"{""b"":1}"'],
  ["chosen columns", [{ a: 1, b: { c: 2 }, d: 3 }], { columns: "b.c, a, no" }, "b.c,a,no\n2,1,"],
  [
    "semicolons, as Excel likes it",
    [{ a: "1,5", b: "x;y" }],
    { delimiter: ";", lineEnd: "crlf", bom: true },
    '\uFEFFa;b\r\n1,5;"x;y"',
  ],
  ["tabs", [{ a: 1, b: 2 }], { delimiter: "\\t" }, "a\tb\n1\t2"],
  ["quotes everywhere and no names", [{ a: 1, b: "" }], { quoteAll: true, header: false }, '"1",""'],
  ["a lone empty cell", [{ a: "" }, { a: 1 }], {}, 'a\n""\n1'],
  [
    "a name like that of what objects inherit",
    [{ constructor: "Ferrari", toString: 1 }, {}],
    {},
    "constructor,toString\nFerrari,1\n,",
  ],
])("CSV of %s", async ([, items, params, expected]) => {
  const { text, made } = await convert(items, params);
  expect(await text()).toBe(expected);
  expect(made).toMatchObject([{ json: {}, files: { data: { name: "items.csv", type: "text/csv" } } }]);
});

test("encodings, and characters that they lack", async () => {
  const { made, shelf } = await convert([{ a: "Łódź ąę" }], { encoding: "windows-1250", header: false });
  const bytes = [0xa3, 0xf3, 0x64, 0x9f, 0x20, 0xb9, 0xea];
  expect([...(await shelf.bytes(made[0]?.files?.["data"]))]).toEqual(bytes);
  await expect(convert([{ a: "日本" }], { encoding: "iso-8859-2" })).rejects.toThrow(
    "“日” cannot be written in ISO-8859-2.",
  );
});

const people = [
  { id: 1, name: "Żaneta", paid: true, note: "=1+1", total: 12.5 },
  { id: 2, name: "João", paid: false, note: "007", total: -3 },
];

test.for(["csv", "xlsx", "ods", "xls", "rtf", "html", "jsonLines"] as const)(
  "what is written as %s can be read again",
  async (format) => {
    const { made, shelf } = await convert(people, { format });
    const { outputs } = await runNode(filesExtract, {
      items: made,
      files: shelf.files,
      params: { numbers: format === "html" || format === "csv" },
    });
    const texts = { csv: true, html: true } as Readonly<Record<string, true>>;
    const expected = people.map((one) =>
      texts[format] ? { ...one, paid: one.paid ? "TRUE" : "FALSE" } : one,
    );
    const read = outputs["main"]?.map(({ json }) => json);
    expect(read).toEqual(expected);
  },
);

test.for<[Params, string]>([
  [{ format: "json" }, '[{"a":"x\\ny"},{"b":[1]}]'],
  [{ format: "json", pretty: true }, JSON.stringify([{ a: "x\ny" }, { b: [1] }], null, 2)],
  [{ format: "json", together: false }, '{"a":"x\\ny"}'],
  [{ format: "jsonLines" }, '{"a":"x\\ny"}\n{"b":[1]}\n'],
  [
    { format: "xml", root: "orders", record: "order" },
    '<?xml version="1.0" encoding="UTF-8"?><orders><order><a>x\ny</a></order><order><b>1</b></order></orders>',
  ],
])("%j", async ([params, expected]) => {
  expect(await (await convert([{ a: "x\ny" }, { b: [1] }], params)).text()).toBe(expected);
});

test("XML with a line for each element leaves texts of several lines as they are", async () => {
  const params: Params = { format: "xml", pretty: true };
  expect(await (await convert([{ a: "x\ny", b: { $: { id: 1 }, _: "z" } }], params)).text()).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<items>\n  <item>\n    <a>x\ny</a>\n    <b id="1">z</b>\n  </item>\n</items>\n',
  );
});

test("nothing gives an empty list", async () => {
  expect(await (await convert([], { format: "json", pretty: true })).text()).toBe("[]");
  expect(await (await convert([], {})).text()).toBe("");
});

test("names in XML become names of elements, values are escaped", async () => {
  const { text } = await convert([{ "unit price": "<&>", "1st": 'a"' }], { format: "xml", together: false });
  expect(await text()).toContain('<item><unit_price>&lt;&amp;&gt;</unit_price><_1st>a"</_1st></item>');
  await expect(convert([{}], { format: "xml", root: "a b" })).rejects.toThrow("“a b” cannot be the name");
});

test("HTML is escaped", async () => {
  const { text } = await convert([{ "<b>": "<script>&" }], { format: "html" });
  expect(await text()).toContain(
    "<th>&lt;b&gt;</th></tr></thead>\n<tbody>\n<tr><td>&lt;script&gt;&amp;</td></tr>",
  );
});

test("each item's field becomes its file", async () => {
  const items = [{ note: { text: "Zażółć" } }, { note: { text: 5 } }];
  const params = { format: "text", field: "note.text", file: "letter", keepFields: true } as const;
  const { made, shelf } = await convert(items, params);
  expect(await Promise.all(made.map((item) => shelf.text(item, "letter")))).toEqual(["Zażółć", "5"]);
  expect(made[0]).toMatchObject({
    json: items[0],
    files: { letter: { name: "file.txt", type: "text/plain" } },
  });
});

test.for<[string, string, string, string]>([
  [Buffer.from("Łódź").toString("base64"), "Łódź", "text/plain", "file.txt"],
  [Buffer.from("Łódź").toString("base64url"), "Łódź", "text/plain", "file.txt"],
  ["data:application/json;base64,e30=", "{}", "application/json", "file.json"],
  ["JVBERi0xLjQ=", "%PDF-1.4", "application/pdf", "file.pdf"],
])("%s is base64", async ([data, content, type, name]) => {
  const { made, text } = await convert([{ data }], { format: "base64", field: "data" });
  expect(await text()).toBe(content);
  expect(made[0]?.files?.["data"]).toMatchObject({ type, name });
});

test("items that fail do not keep the others back, items without the field can be left out", async () => {
  const items = [{ data: "e30=" }, { data: "%%" }, {}];
  const params = { format: "base64", field: "data" } as const;
  const failed = convert(items, params);
  await expect(failed).rejects.toThrow("What item 2 has in “data” is not base64.");
  await expect(failed).rejects.toMatchObject({
    results: [[{ json: {} }], { code: "base64-invalid" }, { code: "file-field-missing" }],
  });
  const { made } = await convert([items[2] ?? {}, items[0] ?? {}], { ...params, whenMissing: "leaveOut" });
  expect(made).toHaveLength(1);
  await expect(convert([{}], params)).rejects.toThrow("Item 1 has nothing in “data” to make a file of.");
});

const event = {
  format: "ics",
  title: "Wizyta, Łódź; 10:00",
  start: "2026-03-01T10:00",
  end: "2026-03-01T11:00:00+01:00",
  uid: "1@x",
} as const;

test("a calendar event", async () => {
  const attendees = [{ email: "anna@example.com", name: 'Anna "A"', rsvp: true }];
  const more = {
    description: "l1\nl2".repeat(20),
    organizer: "b@x.pl",
    attendees,
    repeats: "FREQ=DAILY;COUNT=2",
  };
  const { made, text, shelf } = await convert([{}], { ...event, ...more });
  const written = await text();
  const folded = written.replaceAll("\r\n ", "");
  expect(folded).toContain(
    "DTSTAMP:20260301T120000Z\r\nDTSTART:20260301T100000Z\r\nDTEND:20260301T100000Z\r\n",
  );
  expect(folded).toContain("SUMMARY:Wizyta\\, Łódź\\; 10:00\r\n");
  expect(folded).toContain(
    "ORGANIZER:mailto:b@x.pl\r\nATTENDEE;CN=\"Anna 'A'\";RSVP=TRUE:mailto:anna@example.com",
  );
  expect(written.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const { outputs } = await runNode(filesExtract, { items: made, files: shelf.files });
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    summary: event.title,
    description: more.description,
    recurrenceRule: { freq: "DAILY", count: 2 },
  });
});

test("an event of whole days ends on its last day", async () => {
  const days = { ...event, allDay: true, start: "2026-02-28", end: "2026-03-01" } as const;
  expect(await (await convert([{}], days)).text()).toContain(
    "DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260302\r\n",
  );
});

test.for<[Params, string]>([
  [{ ...event, start: "soon" }, "Item 1: “soon” cannot be read as the date of an event."],
  [
    { ...event, end: "2026-02-01" },
    "The event of item 1 ends (2026-02-01) before it begins (2026-03-01T10:00).",
  ],
  [{ ...event, repeats: "weekly\r\nX:1" }, "is not a rule by which events repeat."],
  [{ file: "__proto__" }, "“__proto__” cannot be the name under which a file is put."],
  [{ delimiter: "" }, "“” cannot separate cells."],
])("%j is refused", async ([params, message]) => {
  await expect(convert([{ a: 1 }], params)).rejects.toThrow(message);
});

test("a cell or a table that is too large for a spreadsheet", async () => {
  await expect(convert([{ a: "x".repeat(32_768) }], { format: "xlsx" })).rejects.toThrow(
    "Row 1 has more text in “a” than a cell of a spreadsheet takes (32767 characters).",
  );
  const many = Array.from({ length: 65_536 }, () => ({ a: 1 }));
  await expect(convert(many, { format: "xls" })).rejects.toThrow("A XLS file takes at most 65536 rows.");
});

test("one table file becomes another", async () => {
  const shelf = fileShelf();
  const latin = Buffer.from([
    ...Buffer.from("miasto;kwota\n"),
    0xa3,
    0xf3,
    0x64,
    0x9f,
    ...Buffer.from(";1,50\nRadom;2,00"),
  ]);
  const item = await shelf.item(latin, "kwoty.csv", "text/csv");
  const where = [{ field: "miasto", is: "string.equals", value: "Łódź" }] as const;
  const params: Params = { from: "file", sourceEncoding: "windows-1250", where, columns: "kwota,miasto" };
  const { outputs } = await runNode(filesConvert, { items: [item], params, files: shelf.files });
  expect(await shelf.text(outputs["main"]?.[0])).toBe('kwota,miasto\n"1,50",Łódź');
  expect(outputs["main"]?.[0]?.files?.["data"]?.name).toBe("kwoty.csv");
  const wrong = await shelf.item("x", "a.pdf", "application/pdf");
  await expect(
    runNode(filesConvert, { items: [wrong], params: { from: "file" }, files: shelf.files }),
  ).rejects.toThrow("“a.pdf” (application/pdf) holds no table.");
});

test("10,000 items", async () => {
  const items = Array.from({ length: 10_000 }, (_, id) => ({ id, name: `Łódź ${id}` }));
  const lines = (await (await convert(items, {})).text()).split("\n");
  expect(lines).toHaveLength(10_001);
  expect(lines.at(-1)).toBe("9999,Łódź 9999");
});

test.for<[string, string]>([
  ["../../etc/passwd", "passwd.csv"],
  ["raport\u0000.csv", "raport_.csv"],
  ["..", "items.csv"],
  ["orders 2026-03", "orders 2026-03.csv"],
])("the file name %j is %j", async ([fileName, name]) => {
  const { made } = await convert([{ a: 1 }], { fileName });
  expect(made[0]?.files?.["data"]?.name).toBe(name);
});
