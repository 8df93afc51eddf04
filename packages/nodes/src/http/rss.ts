import { defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { anyAccess } from "./access.ts";
import { fetchFeed } from "./feed-request.ts";
import { readFeed } from "./feed.ts";
import { rssParams } from "./rss.params.ts";
import { rssText } from "./rss.text.ts";

export const rssRead = defineAction({
  type: "rss.read",
  version: 1,
  label: "Read an RSS feed",
  help: "Reads the entries of an RSS, Atom or JSON feed: articles, episodes, changes.",
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
    const feed = await fetchFeed(params, ctx.http);
    if (feed === undefined) return [];
    const { url, text } = feed;
    const { limit } = params;
    return readFeed(text, { url, limit, fields: splitNames(params.fields) }).map((json) => ({ json }));
  },
});
