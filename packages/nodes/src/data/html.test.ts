import type { ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataHtml } from "./html.ts";

type Params = Partial<ParamsOf<typeof dataHtml.params>>;
type Row = ParamsOf<typeof dataHtml.params>["values"][number];

const row = (selector: string, more: Partial<Row> = {}): Row => ({
  name: "v",
  selector,
  take: "text",
  attribute: "",
  all: false,
  skip: "",
  ...more,
});

async function extract(html: string, values: readonly Row[], params: Params = {}) {
  const { outputs } = await runNode(dataHtml, { items: [{ id: 1 }], params: { html, values, ...params } });
  return outputs["main"]?.[0]?.json;
}

const page = `<!doctype html><title>Shop</title><body>
<h1>STARTING . . . </h1>
<div class=card><h2>Łyżka &amp; widelec</h2><p>One <b>bold</b>
   word<br>next line</p><p>Two</p><a href="/a?x=1&amp;y=2"> more </a><script>var x = "hidden"</script></div>
<div class=card><h2>Nóż</h2><a href=/b>more</a></div>
<table><tr><td>1</td><td>2</td></tr><tr><td>3<td>4</table>
<pre>a
  b</pre>
<input name=q value=" search "><select name=s><option value=1>x<option value=2 selected>y</select>
<textarea> note </textarea></body>`;

test.for<[Row, unknown]>([
  [row("h1"), "STARTING . . ."],
  [row("title"), "Shop"],
  [row(".card"), "Łyżka & widelec\n\nOne bold word\nnext line\n\nTwo\n\nmore"],
  [row(".card", { skip: "h2, a" }), "One bold word\nnext line\n\nTwo"],
  [row(".card h2", { all: true }), ["Łyżka & widelec", "Nóż"]],
  [row("body > table > tbody > tr:nth-child(2)"), "3 4"],
  [row("table"), "1 2\n3 4"],
  [row("pre"), "a\n  b"],
  [row(".card a", { take: "attribute", attribute: "href", all: true }), ["/a?x=1&y=2", "/b"]],
  [row(".card p", { take: "html" }), "One <b>bold</b>\n   word<br>next line"],
  [row(".card p", { take: "html", skip: "b" }), "One \n   word<br>next line"],
  [row("input", { take: "value" }), "search"],
  [row("select", { take: "value" }), "2"],
  [row("textarea", { take: "value" }), "note"],
  [row(".none"), ""],
  [row(".none", { take: "html" }), null],
  [row("h1", { take: "attribute", attribute: "id" }), null],
  [row(".none", { all: true }), []],
])("%j gives %j", async ([value, expected]) => {
  expect(await extract(page, [value])).toEqual({ v: expected });
});

test("values in one line, or not trimmed", async () => {
  expect(await extract(page, [row(".card")], { clean: true })).toEqual({
    v: "Łyżka & widelec One bold word next line Two more",
  });
  expect(await extract(page, [row("input", { take: "value" })], { trim: false })).toEqual({ v: " search " });
});

test.for<[string, string]>([
  ["<p> more </p>", " more "],
  ["<p>\n  One <b>bold </b>\n word<br>next\n</p>", "\n  One bold word\nnext\n"],
  ["<p><span> </span><i> in</i> </p>", "  in "],
  ["<p>x<script> y </script> </p>", "x "],
  ["<p> </p>", " "],
  ["<p>x</p>", "x"],
])("where it is not trimmed, the text of %j keeps its ends", async ([html, text]) => {
  expect(await extract(html, [row("p")], { trim: false })).toEqual({ v: text });
  expect(await extract(html, [row("p")])).toEqual({ v: text.trim() });
  expect(await extract(html, [row("p")], { trim: false, clean: true })).toEqual({
    v: text.trim().replaceAll(/\s+/g, " "),
  });
});

test("what parts the cells of a table stays between them", async () => {
  const cells = "<table><tr id=r><td>1</td><td>2</td></tr></table><pre id=p>\n\n a\n</pre>";
  const values = [row("#r"), row("#p", { name: "w" })];
  expect(await extract(cells, values, { trim: false })).toEqual({ v: "1 2", w: "\n a\n" });
});

test("several values, into objects, beside the fields of the input", async () => {
  const values = [row("h1", { name: "page.title" }), row("h2", { name: "page.first" })];
  expect(await extract(page, values, { keep: true })).toEqual({
    id: 1,
    page: { title: "STARTING . . .", first: "Łyżka & widelec" },
  });
  expect(await extract(page, values.slice(0, 1), { dotPaths: false })).toEqual({
    "page.title": "STARTING . . .",
  });
});

test("reads files in the encoding that they name", async () => {
  const files = memoryFiles();
  const content = Buffer.from("<meta charset=windows-1250><p>za\xbf\xf3\xb3\xe6", "latin1");
  const data = await files.write({ name: "a.html", type: "text/html", content });
  const items = [{ json: {}, files: { data } }];
  const { outputs } = await runNode(dataHtml, {
    items,
    params: { source: "file", values: [row("p")] },
    files,
  });
  expect(outputs["main"]?.[0]?.json).toEqual({ v: "zażółć" });
});

test("a template is the HTML that its expressions gave", async () => {
  const params: Params = { action: "template", template: "<p>Hi Ewa</p>", field: "mail.body", keep: true };
  expect(await extract("", [], params)).toEqual({ id: 1, mail: { body: "<p>Hi Ewa</p>" } });
});

test.for<[string, Row, string]>([
  ["<p>", row("p["), "“p[” is not a CSS selector."],
  ["<p>", row("p", { skip: "((" }), "“((” is not a CSS selector."],
  ["<p>", row("p", { take: "attribute" }), "The value “v” takes an attribute, but does not say which."],
  ["<p>", row("p", { name: "__proto__" }), "cannot be used as a field name"],
  ["x".repeat(10_000_001), row("p"), "longer than 10 million characters"],
  ["<div>".repeat(100_000), row("p"), "more than 500 elements inside one another"],
  ["<p>".repeat(200_001), row("p"), "more than 200000 elements"],
  [
    Array.from({ length: 400 }, (_, i) => `<b id=${i}>`).join("") +
      "<p>x</p>".repeat(10) +
      "<p>x".repeat(1e6),
    row("p"),
    "more than 200000 elements",
  ],
  [
    `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(" ")}>`,
    row("p"),
    "more than 500 attributes",
  ],
])("%#. what cannot be done is said", async ([html, value, message]) => {
  await expect(extract(html, [value])).rejects.toThrow(message);
});

test.for([
  ["text", "a <".repeat(1_000_000)],
  ["end tags", `${"<span>".repeat(400)}${"</x>".repeat(500_000)}`],
  ["comments", "<!--".repeat(1_000_000)],
  ["entities", "&amp;&notanentity;".repeat(300_000)],
])("much of %s is read within its limits", async ([, html]) => {
  expect(await extract(html ?? "", [row("nothing")])).toEqual({ v: "" });
});

test("nothing at all is a page too", async () => {
  expect(await extract("", [row("body"), row("p", { name: "w", all: true })])).toEqual({ v: "", w: [] });
});
