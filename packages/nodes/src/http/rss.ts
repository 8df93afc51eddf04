import { defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { decodeMarkup } from "../data/markup-file.ts";
import { splitNames } from "../paths.ts";
import { anyAccess } from "./access.ts";
import { readFeed } from "./feed.ts";
import { hasHeader, jsonHeaders, toHeaders } from "./headers.ts";
import { rssParams } from "./rss.params.ts";
import { rssText } from "./rss.text.ts";
import { checkedUrl } from "./sent.ts";

export const rssRead = defineAction({
  type: "rss.read",
  version: 1,
  label: "Read an RSS feed",
  help: "Reads the entries of an RSS or Atom feed: articles, episodes, changes.",
  icon: "radio",
  group: "HTTP",
  synonyms: ["rss", "atom", "feed", "news", "podcast", "blog", "rdf"],
  summary: "{url}",
  effect: "read",
  credential: anyAccess,
  credentialOptional: true,
  params: rssParams,
  sample: {
    title: "A new release",
    link: "https://example.com/news/1",
    pubDate: "Thu, 15 Jan 2026 09:30:00 GMT",
    content: "<p>It is out.</p>",
    contentSnippet: "It is out.",
    guid: "https://example.com/news/1",
    isoDate: "2026-01-15T09:30:00.000Z",
  },
  translations: rssText,
  async run({ params, ctx }): Promise<readonly Item[]> {
    const { timeout: timeoutMs, redirects, perMinute, proxy, limit } = params;
    const url = checkedUrl(params.url);
    const headers = { ...jsonHeaders(params.headersJson), ...toHeaders(params.headers) };
    if (!hasHeader(headers, "accept"))
      headers["Accept"] = "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5";
    const response = await ctx.http({
      url,
      headers,
      timeoutMs,
      redirects,
      response: "bytes",
      ...(perMinute > 0 && { perMinute }),
      ...(proxy.trim() !== "" && { proxy: proxy.trim() }),
      ...(params.anyCertificate && { anyCertificate: true }),
    });
    const bytes = response.body instanceof Uint8Array ? response.body : new Uint8Array();
    const xml = decodeMarkup(bytes, response.headers["content-type"] ?? "");
    return readFeed(xml, { url, limit, fields: splitNames(params.fields) }).map((json) => ({ json }));
  },
});
