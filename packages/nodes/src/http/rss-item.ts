import { createHash } from "node:crypto";
import { defineTrigger } from "@weft/sdk";
import type { Item, JsonObject } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { literally, pollingParams } from "../polling.params.ts";
import { anyAccess } from "./access.ts";
import { fetchFeed } from "./feed-request.ts";
import type { FeedVersion } from "./feed-request.ts";
import { readFeed } from "./feed.ts";
import { rssItemText } from "./rss-item.text.ts";
import { feedParams } from "./rss.params.ts";

const { url, ...more } = literally(feedParams);
const { every, start, existing } = pollingParams;

/** Entries that a feed does not list any more are remembered too: some lists come and go. */
const MOST_REMEMBERED = 5_000;

export const rssItem = defineTrigger({
  type: "rss.item",
  version: 1,
  label: "New entry in a feed",
  help: "Looks from time to time whether an RSS, Atom or JSON feed has new entries, and starts the flow with them.",
  icon: "radio",
  group: "Triggers",
  synonyms: ["rss", "atom", "feed", "news", "podcast", "blog", "new article", "subscribe"],
  summary: "{url}",
  credential: anyAccess,
  credentialOptional: true,
  params: { url, every, start, existing, ...more },
  sample: {
    title: "A new release",
    link: "https://example.com/news/1",
    pubDate: "Thu, 15 Jan 2026 09:30:00 GMT",
    content: "<p>It is out.</p>",
    contentSnippet: "It is out.",
    guid: "https://example.com/news/1",
    isoDate: "2026-01-15T09:30:00.000Z",
  },
  translations: rssItemText,
  everyMs: ({ params }) => params.every,
  async poll({ params, ctx }) {
    const { memory, trial } = ctx;
    const before = memory.get("feed") as RememberedFeed | undefined;
    // Another address is another feed, of which nothing is known.
    const known = before?.url === params.url.trim() ? before : undefined;
    const fetched = await fetchFeed(params, ctx.http, known);
    if (fetched === undefined) return;
    const entries = readFeed(fetched.text, {
      url: fetched.url,
      limit: undefined,
      fields: splitNames(params.fields),
    });
    if (trial) return ctx.emit(entries.slice(0, 1).map((json) => ({ json })));
    const seen = known ? (memory.get("seen") as readonly string[]) : [];
    const fresh = freshEntries(entries, new Set(seen));
    const ids = entries.map(idOf);
    const listed = new Set(ids);
    const gone = seen.filter((id) => !listed.has(id)).slice(0, Math.max(0, MOST_REMEMBERED - listed.size));
    memory.set("seen", [...listed, ...gone]);
    memory.set("feed", { url: params.url.trim(), ...fetched.version } satisfies RememberedFeed);
    if (known === undefined && !params.existing) return;
    if (params.start === "together") ctx.emit(fresh);
    else for (const item of fresh) ctx.emit(item);
  },
});

interface RememberedFeed extends FeedVersion {
  readonly url: string;
}

/** In the order in which they were published: feeds have the newest first. */
function freshEntries(entries: readonly JsonObject[], seen: ReadonlySet<string>): readonly Item[] {
  const known = new Set(seen);
  const fresh: Item[] = [];
  for (const json of entries) {
    const id = idOf(json);
    if (!known.has(id)) fresh.push({ json });
    known.add(id);
  }
  return fresh.reverse();
}

/** What makes an entry the same one: its id, else its address, else all of it. */
function idOf({ guid, id, link, title, isoDate, content }: JsonObject): string {
  const name = [guid, id, link].find((value) => value !== undefined) ?? [title, isoDate, content];
  return createHash("sha256").update(JSON.stringify(name)).digest("base64url").slice(0, 16);
}
