import { requestParams } from "./request.params.ts";

const { headers, headersJson, perMinute, timeout, redirects, proxy, anyCertificate } = requestParams;

/** Where a feed is, and how it is asked for. */
export const feedParams = {
  url: {
    kind: "text",
    label: "Address of the feed",
    help: "RSS, Atom or JSON Feed, with https:// in front.",
    placeholder: "https://example.com/feed.xml",
  },
  fields: {
    kind: "text",
    label: "More elements",
    help: "Others that the entries have, with commas between them; each becomes a field of its name.",
    placeholder: "media:thumbnail, itunes:duration",
    default: "",
    advanced: true,
  },
  headers,
  headersJson,
  perMinute,
  timeout,
  redirects,
  proxy,
  anyCertificate,
} as const;

const { url, ...more } = feedParams;

export const rssParams = {
  url,
  limit: {
    kind: "number",
    label: "Entries at most",
    help: "The first ones, which in most feeds are the newest; all where it is empty.",
    min: 1,
    integer: true,
    optional: true,
  },
  ...more,
} as const;
