import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ParamsOf } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { httpBasic } from "./credentials.ts";
import { rssRead } from "./rss.ts";

type Params = Partial<ParamsOf<typeof rssRead.params>>;

async function feed(body: string, params: Params = {}, type = "application/xml; charset=utf-8") {
  await using server = await testServer(() => ({ body, headers: { "content-type": type } }));
  const { outputs } = await runNode(rssRead, {
    params: { ...params, url: `${server.url}/news/feed.xml` },
    credential: { definition: httpBasic, values: { user: "a", password: "b" } },
  });
  return { url: server.url, request: server.requests[0], items: outputs["main"]?.map(({ json }) => json) };
}

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="x">
<channel><title>Wieści</title><link>https://example.com</link>
<item><title>Żółw &amp; ryba</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid>
<pubDate>Thu, 15 Jan 2026 09:30:00 +0100</pubDate><dc:creator><![CDATA[Ewa]]></dc:creator>
<description>&lt;p&gt;Krótko &amp;amp; węzłowato&lt;/p&gt;</description><content:encoded><![CDATA[<p>Całość</p><p>tu</p>]]></content:encoded>
<category>a</category><category domain="x">b</category><enclosure url="https://example.com/1.mp3" length="5" type="audio/mpeg"/>
<itunes:duration>12:00</itunes:duration></item>
<item><title>Drugi</title><link>/2</link></item>
</channel></rss>`;

test("RSS 2.0", async () => {
  const { url, request, items } = await feed(rss, { fields: "itunes:duration, none" });
  expect(request).toMatchObject({
    method: "GET",
    path: "/news/feed.xml",
    headers: { authorization: "Basic YTpi" },
  });
  expect(items).toEqual([
    {
      creator: "Ewa",
      title: "Żółw & ryba",
      link: "https://example.com/1",
      pubDate: "Thu, 15 Jan 2026 09:30:00 +0100",
      guid: "1",
      "content:encoded": "<p>Całość</p><p>tu</p>",
      "content:encodedSnippet": "Całość\n\ntu",
      "dc:creator": "Ewa",
      content: "<p>Krótko &amp; węzłowato</p>",
      contentSnippet: "Krótko & węzłowato",
      categories: ["a", "b"],
      enclosure: { url: "https://example.com/1.mp3", length: "5", type: "audio/mpeg" },
      isoDate: "2026-01-15T08:30:00.000Z",
      "itunes:duration": "12:00",
    },
    { title: "Drugi", link: `${url}/2` },
  ]);
});

test("Atom, with HTML as elements", async () => {
  const { url, items } = await feed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
<entry><title type="html">A &lt;b&gt;</title><id>urn:1</id><link rel="self" href="x"/><link href="/a"/><link rel="enclosure" href="/a.pdf" type="application/pdf"/>
<updated>2026-01-15T09:30:00Z</updated><author><name>João</name></author><category term="c"/>
<summary>S</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">one <b>two</b> three</div></content></entry>
<entry><title>B</title><published>2026-01-01T00:00:00+02:00</published><updated>2026-01-15T09:30:00Z</updated></entry></feed>`);
  expect(items).toEqual([
    {
      title: "A <b>",
      link: `${url}/a`,
      pubDate: "2026-01-15T09:30:00.000Z",
      author: "João",
      summary: "S",
      content: '<div xmlns="http://www.w3.org/1999/xhtml">one <b>two</b> three</div>',
      contentSnippet: "one two three",
      id: "urn:1",
      categories: ["c"],
      enclosure: { url: `${url}/a.pdf`, type: "application/pdf" },
      isoDate: "2026-01-15T09:30:00.000Z",
    },
    { title: "B", pubDate: "2025-12-31T22:00:00.000Z", isoDate: "2025-12-31T22:00:00.000Z" },
  ]);
});

test("RSS 1.0", async () => {
  const { items } =
    await feed(`<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>T</title></channel>
<item rdf:about="u"><title>A</title><link>https://example.com/a</link><dc:date>2026-01-15</dc:date></item></rdf:RDF>`);
  expect(items).toEqual([
    {
      title: "A",
      link: "https://example.com/a",
      "dc:date": "2026-01-15",
      isoDate: "2026-01-15T00:00:00.000Z",
    },
  ]);
});

test("at most so many entries, none at all, an & that stands for itself", async () => {
  expect((await feed(rss, { limit: 1 })).items).toHaveLength(1);
  expect((await feed("<rss><channel><title>T</title></channel></rss>")).items).toEqual([]);
  const { items } = await feed("<rss><channel><item><title>A & B</title></item></channel></rss>");
  expect(items).toEqual([{ title: "A & B" }]);
});

test("the encoding is the one that the feed names", async () => {
  const xml = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-2"?><rss><channel><item><title>\xbf\xf3\xb3w</title></item></channel></rss>',
    "latin1",
  );
  const own = createServer((_, response) => response.end(xml));
  await new Promise<void>((resolve) => {
    own.listen(0, "127.0.0.1", resolve);
  });
  const { port } = own.address() as AddressInfo;
  const { outputs } = await runNode(rssRead, { params: { url: `http://127.0.0.1:${port}/` } });
  own.close();
  expect(outputs["main"]?.[0]?.json).toEqual({ title: "żółw" });
});

test("10,000 entries", async () => {
  const entry = "<item><title>T</title><description>&lt;p&gt;x</description></item>";
  expect((await feed(`<rss><channel>${entry.repeat(10_000)}</channel></rss>`)).items).toHaveLength(10_000);
});

test.for<[string, string]>([
  ["<!doctype html><html><body><br></html>", "is not a feed"],
  ["<html><body>x</body></html>", "is not a feed"],
  ['{"a":1}', "is not a feed"],
  ["", "is not a feed"],
  ["<opml><body/></opml>", "is not a feed"],
  ["<rss><channel><item></channel></rss>", "cannot be read; in line 1"],
  [`<rss>${"<a>".repeat(1000)}`, "cannot be read; in line 1"],
  ["<rss>" + " ".repeat(10_000_001), "longer than 10 million characters"],
])("%#. what is no feed is said", async ([body, message]) => {
  await expect(feed(body)).rejects.toThrow(message);
});
