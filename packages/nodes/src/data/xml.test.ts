import type { JsonObject, ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataXml } from "./xml.ts";

type Params = Partial<ParamsOf<typeof dataXml.params>>;

async function xml(params: Params, item: JsonObject = {}) {
  return (await runNode(dataXml, { items: [item], params })).outputs["main"]?.[0]?.json;
}
const read = (text: string, params: Params = {}) => xml({ xml: text, ...params });
const write = async (json: JsonObject, params: Params = {}) =>
  (await xml({ action: "write", declaration: false, pretty: false, ...params }, json))?.["xml"];

const order = `<?xml version="1.0" encoding="UTF-8"?>
<!-- an order -->
<s:order xmlns:s="urn:shop" id="7">
  <customer vip="true">Łucja &amp; S&#243;n</customer>
  <line sku="a">1</line>
  <line sku="b"/>
  <note><![CDATA[5 < 6 & so on]]></note>
  <empty></empty>
</s:order>`;

test("elements become fields, attributes stand beside them, and every value is a text", async () => {
  expect(await read(order)).toEqual({
    "s:order": {
      "xmlns:s": "urn:shop",
      id: "7",
      customer: { vip: "true", _: "Łucja & Són" },
      line: [{ sku: "a", _: "1" }, { sku: "b" }],
      note: "5 < 6 & so on",
      empty: "",
    },
  });
});

test.for<[Params, unknown]>([
  [
    { prefixes: false, attributes: "ignore" },
    { order: { customer: "Łucja & Són", line: ["1", ""], note: "5 < 6 & so on", empty: "" } },
  ],
  [
    { attributes: "group", root: false, emptyValue: "-", attributesField: "@", textField: "#" },
    {
      "@": { "xmlns:s": "urn:shop", id: "7" },
      customer: { "@": { vip: "true" }, "#": "Łucja & Són" },
      line: [{ "@": { sku: "a" }, "#": "1" }, { "@": { sku: "b" } }],
      note: "5 < 6 & so on",
      empty: "-",
    },
  ],
])("reads with %j", async ([params, value]) => {
  expect(await read(order, params)).toEqual(value);
});

test("lists: for what repeats, for what is named, or always", async () => {
  const text = "<r><a>1</a><b>1</b><b>2</b></r>";
  expect(await read(text)).toEqual({ r: { a: "1", b: ["1", "2"] } });
  expect(await read(text, { listNames: "a, c" })).toEqual({ r: { a: ["1"], b: ["1", "2"] } });
  expect(await read(text, { lists: "always" })).toEqual({ r: { a: ["1"], b: ["1", "2"] } });
});

test("texts as they stand, trimmed or collapsed; names in lower case", async () => {
  const text = "<R><A>  one\n two </A> mixed <B>x</B></R>";
  expect(await read(text)).toEqual({ R: { A: "  one\n two ", B: "x", _: " mixed " } });
  expect(await read(text, { trim: true })).toEqual({ R: { A: "one\n two", B: "x", _: "mixed" } });
  expect(await read(text, { collapse: true, lowerCase: true })).toEqual({
    r: { a: "one two", b: "x", _: "mixed" },
  });
});

test("writes fields as elements, lists as repeated ones", async () => {
  const json = {
    order: { $: { id: 7, note: 'a "b" <c>' }, _: "text", line: [1, "2 < 3", null], paid: true, none: {} },
  };
  expect(await write(json)).toBe(
    '<order id="7" note="a &quot;b&quot; &lt;c&gt;">text<line>1</line><line>2 &lt; 3</line><line/><paid>true</paid><none/></order>',
  );
  expect(await write({ a: { b: { c: 1 } } }, { declaration: true, pretty: true })).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>\n  <b>\n    <c>1</c>\n  </b>\n</a>',
  );
  expect(await write({ a: 1, b: 2 })).toBe("<root><a>1</a><b>2</b></root>");
  expect(await write({ a: [1, 2] })).toBe("<root><a>1</a><a>2</a></root>");
  expect(await write({ a: 1 }, { rootName: "doc" })).toBe("<doc><a>1</a></doc>");
  expect(await write({ a: "1 & 2 ]]> 3" }, { cdata: true })).toBe(
    "<a><![CDATA[1 & 2 ]]]]><![CDATA[> 3]]></a>",
  );
  expect(await write({ x: 1 }, { json: { y: 2 } })).toBe("<y>2</y>");
  expect(await write({ a: "b\u0000c\r" })).toBe("<a>bc&#xD;</a>");
});

test("what is written is read again", async () => {
  const json = { doc: { a: "1", b: ["x", "y"], c: { d: "ąę 🎉 <&>\"'" } } };
  expect(await read(String(await write(json)))).toEqual(json);
  expect(await read(String(await write(json, { pretty: true, declaration: true, cdata: true })))).toEqual(
    json,
  );
});

test("reads files in the encoding that they name", async () => {
  const files = memoryFiles();
  const content = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-2"?><a>za\xbf\xf3\xb3\xe6</a>',
    "latin1",
  );
  const data = await files.write({ name: "a.xml", type: "application/xml", content });
  const items = [{ json: {}, files: { data } }];
  const { outputs } = await runNode(dataXml, { items, params: { source: "file" }, files });
  expect(outputs["main"]?.[0]?.json).toEqual({ a: "zażółć" });
});

test("the result may go into a field beside the others", async () => {
  expect(await xml({ xml: "<a>1</a>", field: "doc", keep: true }, { id: 1 })).toEqual({
    id: 1,
    doc: { a: "1" },
  });
});

test.for<[string, string]>([
  ["", "XML of item 1 is wrong in line 1: Start tag expected."],
  ["plain", "is wrong in line 1"],
  ["<a>\n<b></a>", "is wrong in line 2: Expected closing tag 'b'"],
  ["<a/><b/>", "there is not one outermost element"],
  ["<a></a><b></b>", "Multiple possible root nodes"],
  ["<a>".repeat(300) + "</a>".repeat(300), "more than 200 elements inside one another"],
  ["<a>".repeat(1_000_000), "more than 200 elements inside one another"],
  [`<a>${"x".repeat(10_000_000)}</a>`, "longer than 10 million characters"],
  ["<a><__proto__>1</__proto__></a>", "XML of item 1 is wrong"],
])("%#. XML that is not well formed says so", async ([text, message]) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("entities that grow, or that read files, do neither", async () => {
  const growing = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
  const doc = `<!DOCTYPE a [<!ENTITY e0 "lol">${growing}]><a>&e20;</a>`;
  expect(await read(doc)).toEqual({ a: "&e20;" });
  await expect(read('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).rejects.toThrow(
    "External entities are not supported",
  );
});

test("much XML is read within its limit", async () => {
  const many = `<a>${'<b x="1">t</b>'.repeat(300_000)}</a>`;
  const { a } = (await read(many)) as { a: { b: unknown[] } };
  expect(a.b.length).toBe(300_000);
});

test.for<[JsonObject, Params, string]>([
  [{ "a b": 1 }, {}, "“a b” in item 1 cannot be the name of an XML element"],
  [{ a: { $: { "1x": 1 } } }, {}, "“1x” in item 1 cannot be the name"],
  [{ a: 1 }, { rootName: "<" }, "“<” in item 1"],
  [{}, { json: "text" }, "item 1 gives something else"],
  [JSON.parse(`${'{"a":'.repeat(300)}1${"}".repeat(300)}`) as JsonObject, {}, "more than 200 elements"],
])("%#. what XML cannot hold is said", async ([json, params, message]) => {
  await expect(write(json, params)).rejects.toThrow(message);
});
