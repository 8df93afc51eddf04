import type { ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataMarkdown } from "./markdown.ts";

type Params = Partial<ParamsOf<typeof dataMarkdown.params>>;

async function made(params: Params): Promise<unknown> {
  const { outputs } = await runNode(dataMarkdown, { params });
  return outputs["main"]?.[0]?.json["data"];
}

const html = (markdown: string, params: Params = {}) => made({ markdown, ...params });
const markdown = (source: string, params: Params = {}) =>
  made({ action: "toMarkdown", html: source, ...params });

test.for<[string, Params, string]>([
  ["# Cześć *świecie*", {}, "<h1>Cześć <em>świecie</em></h1>"],
  ["a\nb", {}, "<p>a\nb</p>"],
  ["a\nb", { lineBreaks: true }, "<p>a<br>\nb</p>"],
  [
    "- [ ] a\n- [x] b",
    {},
    '<ul>\n<li class="task-list-item"><input type="checkbox" disabled=""> a</li>\n<li class="task-list-item"><input type="checkbox" disabled="" checked=""> b</li>\n</ul>',
  ],
  ["- [ ] a", { features: [] }, "<ul>\n<li>[ ] a</li>\n</ul>"],
  ["~~a~~", {}, "<p><s>a</s></p>"],
  ["~~a~~ https://a.test", { features: [] }, "<p>~~a~~ https://a.test</p>"],
  [
    "https://a.test/ż",
    { newTab: true },
    '<p><a href="https://a.test/%C5%BC" target="_blank" rel="noopener noreferrer">https://a.test/ż</a></p>',
  ],
  ["[here](#top)", { newTab: true }, '<p><a href="#top">here</a></p>'],
  ["# A b!\n# A b", { headingIds: true }, '<h1 id="a-b">A b!</h1>\n<h1 id="a-b-1">A b</h1>'],
  ["# A b!\n# Zoë", { headingIds: true, joinedIds: true }, '<h1 id="ab">A b!</h1>\n<h1 id="zo">Zoë</h1>'],
  ["# A\n###### B", { headingStart: 2 }, "<h2>A</h2>\n<h6>B</h6>"],
  [
    "|a|\n|:-:|\n|1|",
    {},
    '<table>\n<thead>\n<tr>\n<th style="text-align:center">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style="text-align:center">1</td>\n</tr>\n</tbody>\n</table>',
  ],
  ["```js\n<b>\n```", {}, '<pre><code class="language-js">&lt;b&gt;\n</code></pre>'],
  ["", {}, ""],
])("%j with %j is HTML", async ([source, params, expected]) => {
  expect(await html(source, params)).toBe(expected);
});

const dangerous = [
  "<script>alert(1)</script>",
  "<b onclick=alert(1)>x</b>",
  "<img src=x onerror=alert(1)>",
  '<a href="java&#10;script:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "<svg><script>alert(1)</script></svg>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<p style='background:url(javascript:alert(1))'>x</p>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<!--[if IE]><script>alert(1)</script><![endif]-->",
  "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
  "<input type=image src=x onerror=alert(1)>",
];

test.for(dangerous)("%j does no harm", async (source) => {
  const clean = String(await html(source));
  expect(clean).not.toMatch(
    /<(?!\/?(?:p|b|a|img|table|form)\b)|\bon\w+=|style=|href="(?!#)|title="<|srcdoc/i,
  );
  expect(await html(source, { rawHtml: "text" })).not.toMatch(/<(?!\/?p>)/);
});

test("what is harmless stays, and all of it where that is asked for", async () => {
  const source = 'H<sub>2</sub>O <a href="mailto:a@b.test" target="_blank">m</a> <u>u</u> <blink>x</blink>';
  expect(await html(source)).toBe(
    '<p>H<sub>2</sub>O <a href="mailto:a@b.test" target="_blank" rel="noopener noreferrer">m</a> <u>u</u> x</p>',
  );
  expect(await html("<script>a</script>", { rawHtml: "keep" })).toBe("<script>a</script>");
  expect(await html("<b>a</b>", { rawHtml: "text" })).toBe("<p>&lt;b&gt;a&lt;/b&gt;</p>");
});

test("a whole page", async () => {
  expect(await html("a", { page: true })).toBe(
    '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n<p>a</p>\n</body>\n</html>\n',
  );
});

test.for<[string, Params, string]>([
  ["<h1>Cześć <i>świecie</i></h1><p>a<br>b</p>", {}, "# Cześć _świecie_\n\na  \nb"],
  ["<h2>A</h2><h3>B</h3>", { headingStyle: "setext" }, "A\n---\n\n### B"],
  ["<ul><li>a<ul><li>b</ul><li><p>c</p></ul>", {}, "- a\n  - b\n- c"],
  ["<ol start=9><li>a<li>b<br>c</ol>", {}, "9. a\n10. b  \n    c"],
  [
    "<ul><li><input type=checkbox checked> done<li><input type=checkbox>todo</ul>",
    { bullet: "*" },
    "* [x] done\n* [ ] todo",
  ],
  ["<blockquote><p>a</p><ul><li>b</ul></blockquote><p>c", {}, "> a\n>\n> - b\n\nc"],
  ["x<b> bold </b>y <strong><b>z</b></strong>", { strong: "__" }, "x __bold__ y __z__"],
  ["<b></b><i> </i>x", {}, "x"],
  ["<b><p>a</p><p>b</p></b>", {}, "**a**\n\n**b**"],
  [
    "<a href='https://a.test/x (1)' title='T \"q\"'><img src=i.png alt=[i]></a>",
    {},
    '[![\\[i\\]](i.png)](<https://a.test/x%20(1)> "T \\"q\\"")',
  ],
  [
    "<a href=/a>x</a> <a href=/b>y</a> <a href=/a>z</a>",
    { links: "referenced" },
    "[x][1] [y][2] [z][1]\n\n[1]: /a\n[2]: /b",
  ],
  ["<pre><code class='language-ts'>a\n```\nb</code></pre>", {}, "````ts\na\n```\nb\n````"],
  ["<pre>a\nb</pre>", { code: "indented" }, "    a\n    b"],
  ["<pre>a</pre>", { fence: "~~~" }, "~~~\na\n~~~"],
  ["<code>a`b</code> <code>c</code>", {}, "`` a`b `` `c`"],
  [
    "<table><tr><th align=right>A|B<th>C<tr><td colspan=2>1<br>2</table>",
    {},
    "| A\\|B | C |\n| --: | --- |\n| 1 2 | |",
  ],
  ["<table role=presentation><tr><td><h1>A</h1></td><td>b</td></tr></table>", {}, "# A\n\nb"],
  [
    "1. not * a [list] snake_case _x_ &lt;b&gt; &amp;amp; # a",
    {},
    "1\\. not \\* a \\[list\\] snake_case \\_x\\_ \\<b> \\&amp; # a",
  ],
  ["<p># a</p><p>- b</p><p>+c</p><p>&gt; d</p>", {}, "\\# a\n\n\\- b\n\n+c\n\n\\> d"],
  ["H<sub>2</sub>O<nav>x</nav><script>y</script>", { keepTags: "SUB", skipTags: "nav" }, "H<sub>2</sub>O"],
  ["a<img src=data:image/png;base64,AA>b", {}, "ab"],
  ["a<img src=data:image/png;base64,AA>", { dataImages: true }, "a![](data:image/png;base64,AA)"],
  ["<title>t</title><body>a<hr>b<del>c</del>", {}, "a\n\n---\n\nb~~c~~"],
  ["", {}, ""],
])("%j with %j is Markdown", async ([source, params, expected]) => {
  expect(await markdown(source, params)).toBe(expected);
});

test("there and back", async () => {
  const source =
    "# A\n\n- x\n  - y\n\n1. one\n2. two\n\n> **q** _i_ `c`\n\n| A | B |\n| --- | --: |\n| 1 | 2 |\n\n```js\nf()\n```\n\n[l](https://a.test)";
  expect(await markdown(String(await html(source)))).toBe(source);
});

test("the result goes into its field, beside the others and the files", async () => {
  const files = memoryFiles();
  const data = await files.write({ name: "a.md", type: "text/markdown", content: Buffer.from("# Żółć") });
  const { outputs } = await runNode(dataMarkdown, {
    items: [{ json: { id: 1 }, files: { data } }],
    params: { source: "file", field: "page.html" },
    files,
  });
  expect(outputs["main"]).toMatchObject([
    { json: { id: 1, page: { html: "<h1>Żółć</h1>" } }, files: { data } },
  ]);
});

test.for<[string, Params, string]>([
  ["long Markdown", { markdown: "a".repeat(10_000_000) }, "longer than 2 million characters"],
  ["deep quotes", { markdown: ">".repeat(100_000) }, "more than 100 lists or quotes"],
  ["deep HTML", { action: "toMarkdown", html: "<div>".repeat(100_000) }, "more than 500 elements"],
  ["long HTML", { action: "toMarkdown", html: "x".repeat(10_000_001) }, "longer than 10 million characters"],
  ["a reserved name", { markdown: "a", field: "__proto__.x" }, "cannot be used as a field name"],
  ["a missing file", { source: "file" }, "no file"],
])("%s is refused", async ([, params, message]) => {
  await expect(made(params)).rejects.toThrow(message);
});

/** Where a parser reads back and forth, these take hours. */
test.for<[string, Params]>([
  ["open emphasis", { markdown: "*a **b ".repeat(20_000) }],
  ["open brackets", { markdown: "[a](".repeat(40_000) }],
  ["line breaks", { action: "toMarkdown", html: "<p>x" + "<br>".repeat(100_000) + "y" }],
  ["bold in bold", { action: "toMarkdown", html: "<b>".repeat(400) + "x ".repeat(500_000) }],
  ["hard spaces", { action: "toMarkdown", html: "<b>&nbsp;</b>".repeat(100_000) + "y" }],
  ["lists", { action: "toMarkdown", html: "<ul><li>x".repeat(200) + "y<br>".repeat(5000) }],
])("much of it ends: %s", async ([, params]) => {
  expect(await made(params)).toEqual(expect.any(String));
});
