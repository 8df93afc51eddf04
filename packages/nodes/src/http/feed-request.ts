import { NodeError } from "@weft/sdk";
import type { HttpResponse, NodeContext, ParamsOf } from "@weft/sdk";
import { decodeMarkup } from "../data/markup-file.ts";
import { hasHeader, jsonHeaders, toHeaders } from "./headers.ts";
import type { feedParams } from "./rss.params.ts";
import { checkedUrl } from "./sent.ts";

type FeedParams = ParamsOf<typeof feedParams>;

/** What a server said of a feed, to ask it later whether there is another one. */
export interface FeedVersion {
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
}

export interface FetchedFeed {
  readonly url: string;
  readonly text: string;
  readonly version: FeedVersion;
}

/** Asks for a feed; `undefined` when it is still the one that `known` tells of. */
export async function fetchFeed(
  params: FeedParams,
  http: NodeContext["http"],
  known: FeedVersion = {},
): Promise<FetchedFeed | undefined> {
  const { timeout: timeoutMs, redirects, perMinute, proxy } = params;
  const url = checkedUrl(params.url);
  const headers = { ...jsonHeaders(params.headersJson), ...toHeaders(params.headers) };
  if (!hasHeader(headers, "accept"))
    headers["Accept"] =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
  if (known.etag !== undefined) headers["If-None-Match"] = known.etag;
  if (known.modified !== undefined) headers["If-Modified-Since"] = known.modified;
  const response = await answer(() =>
    http({
      url,
      headers,
      timeoutMs,
      redirects,
      response: "bytes",
      ...(perMinute > 0 && { perMinute }),
      ...(proxy.trim() !== "" && { proxy: proxy.trim() }),
      ...(params.anyCertificate && { anyCertificate: true }),
    }),
  );
  if (response === undefined) return undefined;
  const bytes = response.body instanceof Uint8Array ? response.body : new Uint8Array();
  const { "content-type": type = "", etag, "last-modified": modified } = response.headers;
  return { url, text: decodeMarkup(bytes, type), version: { etag, modified } };
}

const NOT_MODIFIED = 304;

async function answer(ask: () => Promise<HttpResponse>): Promise<HttpResponse | undefined> {
  try {
    const response = await ask();
    return response.status === NOT_MODIFIED ? undefined : response;
  } catch (error) {
    if (error instanceof NodeError && error.details.response?.status === NOT_MODIFIED) return undefined;
    throw error;
  }
}
