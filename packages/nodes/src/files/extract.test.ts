import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { filesExtract } from "./extract.ts";
import { extract, fileShelf } from "./testing.ts";
import type { ExtractParams as Params } from "./testing.ts";

test.for<[string, string, Params, unknown]>([
  [
    "a comma",
    "id,name\n1,Anna\n2,João\n",
    {},
    [
      { id: "1", name: "Anna" },
      { id: "2", name: "João" },
    ],
  ],
  ["semicolons and decimal commas", "sku;price\r\nA-1;12,50\r\n", {}, [{ sku: "A-1", price: "12,50" }]],
  ["tabs", "a\tb\n1\t2", {}, [{ a: "1", b: "2" }]],
  ["a delimiter that is said", "a|b,c\n1|2,3", { delimiter: "|" }, [{ a: "1", "b,c": "2,3" }]],
  ["a tab that is said", "a,x\tb\n1\t2", { delimiter: "\\t" }, [{ "a,x": "1", b: "2" }]],
  ["quotes, line breaks and delimiters in cells", 'a,b\n"x, ""y""","1\n2"', {}, [{ a: 'x, "y"', b: "1\n2" }]],
  ["a quote within a text", 'a,b\n5" pipe,"x"', {}, [{ a: '5" pipe', b: "x" }]],
  [
    "a delimiter only inside of quotes of the first line",
    '"a;b;c;d",e\n1,2',
    {},
    [{ "a;b;c;d": "1", e: "2" }],
  ],
  ["a byte-order mark", "\uFEFFid,b\n1,2", {}, [{ id: "1", b: "2" }]],
  ["a byte-order mark that is kept", "\uFEFFid,b\n1,2", { keepBom: true }, [{ "\uFEFFid": "1", b: "2" }]],
  ["empty lines", "a,b\n\n1,2\n\n\n", {}, [{ a: "1", b: "2" }]],
  [
    "empty cells",
    "a,b\n1,\n,2",
    {},
    [
      { a: "1", b: "" },
      { a: "", b: "2" },
    ],
  ],
  ["empty cells that are left out", "a,b\n1,\n,2", { emptyCells: false }, [{ a: "1" }, { b: "2" }]],
  [
    "names that are there twice or not at all",
    "a,a,,\n1,2,3,4",
    {},
    [{ a: "1", a_1: "2", __EMPTY: "3", __EMPTY_1: "4" }],
  ],
  ["no header", "1,2\n3,4", { header: false }, [{ row: ["1", "2"] }, { row: ["3", "4"] }]],
  ["a title above", "Orders of March\n\nid,b\n1,2", { fromLine: 3 }, [{ id: "1", b: "2" }]],
  [
    "numbers",
    "a,b,c,d,e\n12,3.5,007,1e5,-0.10",
    { numbers: true },
    [{ a: 12, b: 3.5, c: "007", d: "1e5", e: -0.1 }],
  ],
  [
    "rows of other lengths, filled",
    "a,b\n1\n1,2,3",
    { ragged: "fill" },
    [
      { a: "1", b: "" },
      { a: "1", b: "2", __EMPTY_3: "3" },
    ],
  ],
  ["rows of other lengths, left out", "a,b\n1\n1,2\n1,2,3", { ragged: "skip" }, [{ a: "1", b: "2" }]],
  ["no quotes at all", 'a,b\n"1,2"', { quote: "" }, [{ a: '"1', b: '2"' }]],
  ["a part of the rows", "n\n1\n2\n3\n4\n5", { skip: 1, maxRows: 2 }, [{ n: "2" }, { n: "3" }]],
  ["nothing but names", "a,b\n", {}, []],
  ["an empty file", "", {}, []],
])("CSV with %s", async ([, content, params, expected]) => {
  expect(await extract(content, "orders.csv", params)).toEqual(expected);
});

test("only the rows that are wanted", async () => {
  const content = "id,country,total\n1,PL,10\n2,BR,200\n3,PL,300\n4,PL,\n";
  const where = [
    { field: "country", is: "string.equals", value: "PL" },
    { field: "total", is: "number.greater", value: "50" },
  ] as const;
  expect(await extract(content, "a.csv", { where })).toEqual([{ id: "3", country: "PL", total: "300" }]);
  const missing = [{ field: "nothing", is: "string.empty", value: "" }] as const;
  expect(await extract(content, "a.csv", { where: missing, skip: 1, maxRows: 2 })).toMatchObject([
    { id: "2" },
    { id: "3" },
  ]);
});

test.for<[string, number[]]>([
  ["windows-1250", [0xa3, 0xf3, 0x64, 0x9f]],
  ["iso-8859-2", [0xa3, 0xf3, 0x64, 0xbc]],
])("Łódź in %s", async ([encoding, bytes]) => {
  const content = Buffer.concat([Buffer.from("city\n"), Buffer.from(bytes)]);
  expect(await extract(content, "a.csv", { encoding } as Params)).toEqual([{ city: "Łódź" }]);
});

test("what is not UTF-8 says so, and UTF-16 is found by its mark", async () => {
  const latin = Buffer.from([0x61, 0x0a, 0xe7, 0xe3]);
  await expect(extract(latin, "clientes.csv")).rejects.toThrow("“clientes.csv” is not written in UTF-8.");
  expect(await extract(latin, "clientes.csv", { encoding: "windows-1252" })).toEqual([{ a: "çã" }]);
  const utf16 = Buffer.from("\uFEFFa,b\n1,ł", "utf16le");
  expect(await extract(utf16, "a.csv")).toEqual([{ a: "1", b: "ł" }]);
  expect(await extract(Buffer.from(utf16).swap16(), "a.csv")).toEqual([{ a: "1", b: "ł" }]);
});

test.for<[string, string, Params, string]>([
  [
    "orders.csv",
    "a,b\n1,2\n1,2,3\n",
    {},
    "Line 3 of “orders.csv” has 3 cells, another number than the first row.",
  ],
  ["orders.csv", 'a,b\n1,"2\n3,4\n', {}, "A quotation mark is opened but never closed in “orders.csv”"],
  ["orders.csv", "a,b\n1,2", { delimiter: '"' }, '“"” cannot separate cells.'],
  ["orders.csv", "__proto__,b\n1,2", {}, "“__proto__” cannot be used as a field name."],
  ["a.json", '{\n"a": 1,\n}', {}, "“a.json” is not JSON: line 3 is wrong."],
  ["a.json", '{"a": 1}', { path: "b.c" }, "There is nothing at “b.c” in “a.json”."],
  ["a.jsonl", '{"a":1}\n{"a":\n', {}, "“a.jsonl” is not JSON: line 2 is wrong."],
  ["a.xml", "<a>\n<b></a>", {}, "“a.xml” is not XML: line 2 is wrong"],
  ["a.html", "<p>nothing</p>", {}, "There is no table in “a.html”."],
  [
    "a.html",
    "<table><tr><td>1</table>",
    { format: "html", table: 2 },
    "“a.html” has no table number 2: there are 1.",
  ],
  ["a.ics", "hello", {}, "“a.ics” cannot be read as a calendar"],
  ["a.pdf", "hello", {}, "“a.pdf” cannot be read as a PDF"],
  [
    "a.xlsx",
    "PK\u0003\u0004 cut off",
    {},
    "“a.xlsx” cannot be read as a spreadsheet: it is cut off or damaged.",
  ],
  ["a.xyz", "?", {}, "What “a.xyz” is cannot be told from its name or its type ()."],
  ["a.csv", "a", { file: "other" }, "Item 1 has no file “other”; it has data."],
])("%s with %j is refused", async ([name, content, params, message]) => {
  await expect(extract(content, name, params)).rejects.toThrow(message);
});

test("an item without files says what is missing", async () => {
  await expect(runNode(filesExtract, { items: [{}] })).rejects.toThrow("Item 1 has no file");
});

test("text, base64, and what is kept of the item", async () => {
  expect(await extract("\uFEFFżółć", "a.txt")).toEqual([{ data: "żółć" }]);
  expect(await extract("ab", "a.bin", { format: "base64", field: "b.c" })).toEqual([{ b: { c: "YWI=" } }]);
  const shelf = fileShelf();
  const item = await shelf.item("x", "a.txt");
  const params = { keepFields: true, keepFile: true };
  const { outputs } = await runNode(filesExtract, { items: [item], params, files: shelf.files });
  expect(outputs["main"]).toMatchObject([{ json: { from: "item", data: "x" }, files: item.files }]);
});

test("10,000 rows, and a file in many pieces", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `${i},"Łódź, ul. ${i}"`);
  const shelf = fileShelf();
  const bytes = Buffer.from(`id,street\n${rows.join("\n")}`);
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
  };
  const read = async () => ReadableStream.from(pieces());
  const { outputs } = await runNode(filesExtract, {
    items: [await shelf.item("", "a.csv")],
    files: { ...shelf.files, read },
  });
  expect(outputs["main"]).toHaveLength(10_000);
  expect(outputs["main"]?.at(-1)?.json).toEqual({ id: "9999", street: "Łódź, ul. 9999" });
});
