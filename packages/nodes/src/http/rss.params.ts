import { requestParams } from "./request.params.ts";

const { headers, headersJson, perMinute, timeout, redirects, proxy, anyCertificate } = requestParams;

export const rssParams = {
  url: {
    kind: "text",
    label: "Address of the feed",
    help: "RSS or Atom, with https:// in front.",
    placeholder: "https://example.com/feed.xml",
  },
  limit: {
    kind: "number",
    label: "Entries at most",
    help: "The first ones, which in most feeds are the newest; all where it is empty.",
    min: 1,
    integer: true,
    optional: true,
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
