import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runPoll, testServer } from "@weft/sdk/testing";
import type { ServedAnswer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { rssItem } from "./rss-item.ts";

type Params = Partial<ParamsOf<typeof rssItem.params>>;

const rss = (ids: readonly string[]) =>
  `<rss version="2.0"><channel>${ids
    .map((id) => `<item><title>Żółw ${id}</title><guid>${id}</guid><link>https://a.test/${id}</link></item>`)
    .join("")}</channel></rss>`;

/** A feed that changes between looks, and the trigger that watches it. */
async function watched(params: Params = {}) {
  let answer: ServedAnswer = { body: rss([]) };
  const server = await testServer(({ headers }) => {
    const etag = answer.headers?.["etag"];
    return etag !== undefined && headers["if-none-match"] === etag ? { status: 304 } : answer;
  });
  let remembered: JsonObject = {};
  return {
    server,
    [Symbol.asyncDispose]: () => server.close(),
    shows: (body: string, headers: Record<string, string> = {}) =>
      (answer = { body, headers: { "content-type": "application/xml; charset=utf-8", ...headers } }),
    async look(more: Params = {}) {
      const result = await runPoll(rssItem, {
        params: { url: `${server.url}/feed.xml`, ...params, ...more },
        remembered,
      });
      remembered = result.remembered;
      return result.events.map((items) =>
        items.map(({ json }) => json["guid"] ?? json["id"] ?? json["title"]),
      );
    },
    remembered: () => remembered,
  };
}

test("the first look remembers what is there; what comes after it starts the flow once, oldest first", async () => {
  await using feed = await watched();
  feed.shows(rss(["2", "1"]));
  expect(await feed.look()).toEqual([]);
  expect(await feed.look()).toEqual([]);
  feed.shows(rss(["4", "3", "2"]));
  expect(await feed.look()).toEqual([["3", "4"]]);
  expect(await feed.look()).toEqual([]);
  // One that was gone for a while is not new.
  feed.shows(rss(["1", "4"]));
  expect(await feed.look()).toEqual([]);
});

test("for each one, and also what is there", async () => {
  await using feed = await watched({ start: "each", existing: true });
  feed.shows(rss(["2", "1", "2"]));
  expect(await feed.look()).toEqual([["1"], ["2"]]);
});

test("a feed that has not changed is not sent again; another address is another feed", async () => {
  await using feed = await watched({ existing: true });
  feed.shows(rss(["1"]), { etag: '"v1"', "last-modified": "Thu, 15 Jan 2026 09:30:00 GMT" });
  expect(await feed.look()).toEqual([["1"]]);
  expect(await feed.look()).toEqual([]);
  expect(feed.server.requests[1]?.headers).toMatchObject({
    "if-none-match": '"v1"',
    "if-modified-since": "Thu, 15 Jan 2026 09:30:00 GMT",
  });
  feed.shows(rss(["2", "1"]), { etag: '"v2"' });
  expect(await feed.look()).toEqual([["2"]]);
  expect(await feed.look({ url: `${feed.server.url}/other` })).toEqual([["1", "2"]]);
  expect(feed.server.requests.at(-1)?.headers["if-none-match"]).toBeUndefined();
});

test("entries without an id are told apart by address, then by all that they have", async () => {
  await using feed = await watched();
  const item = (inner: string) => `<rss><channel>${inner}</channel></rss>`;
  feed.shows(item("<item><title>A</title></item><item><title>A</title><link>https://a.test/1</link></item>"));
  await feed.look();
  feed.shows(
    item(
      "<item><title>B</title></item><item><title>A</title></item><item><title>C</title><link>https://a.test/1</link></item>",
    ),
  );
  expect(await feed.look()).toEqual([["B"]]);
});

test("JSON Feed", async () => {
  await using feed = await watched({ existing: true });
  feed.shows(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      items: [
        {
          id: 7,
          url: "/posts/7",
          title: "Żółw",
          content_html: "<p>Tak</p>",
          date_published: "2026-01-15T10:30:00+01:00",
          tags: ["a"],
          authors: [{ name: "Ewa" }],
          attachments: [{ url: "/7.mp3", mime_type: "audio/mpeg", size_in_bytes: 5 }],
        },
        null,
      ],
    }),
  );
  const { events } = await runPoll(rssItem, {
    params: { url: `${feed.server.url}/feed.json`, existing: true },
  });
  expect(events[0]?.[1]?.json).toEqual({
    title: "Żółw",
    link: `${feed.server.url}/posts/7`,
    pubDate: "2026-01-15T10:30:00+01:00",
    author: "Ewa",
    content: "<p>Tak</p>",
    contentSnippet: "Tak",
    id: "7",
    categories: ["a"],
    enclosure: { url: `${feed.server.url}/7.mp3`, type: "audio/mpeg", length: "5" },
    isoDate: "2026-01-15T09:30:00.000Z",
  });
});

test("trying it out gives the newest entry and remembers nothing", async () => {
  await using feed = await watched();
  feed.shows(rss(["2", "1"]));
  const { events, remembered } = await runPoll(rssItem, {
    params: { url: `${feed.server.url}/feed.xml` },
    trial: true,
  });
  expect(events.map((items) => items.map(({ json }) => json["guid"]))).toEqual([["2"]]);
  expect(remembered).toEqual({});
});

test("of thousands of entries, those that are gone stay remembered up to a limit", async () => {
  await using feed = await watched();
  feed.shows(rss(Array.from({ length: 6_000 }, (_, index) => `a${index}`)));
  await feed.look();
  feed.shows(rss(["b", "a0"]));
  expect(await feed.look()).toEqual([["b"]]);
  expect(feed.remembered()["seen"]).toHaveLength(5_000);
});

test("what is no feed fails, and nothing is remembered", async () => {
  await using feed = await watched();
  feed.shows("<html><body>x</body></html>");
  await expect(feed.look()).rejects.toThrow("is not a feed");
  expect(feed.remembered()).toEqual({});
});
