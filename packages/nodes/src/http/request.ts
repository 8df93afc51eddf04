import { defineAction } from "@weft/sdk";
import { anyAccess } from "./access.ts";
import { allPages, pause } from "./pages.ts";
import { received } from "./received.ts";
import { requestParams } from "./request.params.ts";
import { requestText } from "./request.text.ts";
import { toRequest } from "./sent.ts";

export const httpRequest = defineAction({
  type: "http.request",
  version: 1,
  label: "HTTP request",
  help: "Sends a request to any address and passes on what it answers.",
  icon: "globe",
  group: "HTTP",
  synonyms: ["api", "rest", "fetch", "curl", "call", "get", "post", "url"],
  summary: "{method} {url}",
  effect: { param: "method", values: { GET: "read", HEAD: "read", OPTIONS: "read" }, otherwise: "write" },
  idempotent: { param: "idempotencyHeader" },
  credential: anyAccess,
  credentialOptional: true,
  params: requestParams,
  sample: { id: 1042, status: "accepted", createdAt: "2026-01-15T09:30:00Z" },
  translations: requestText,
  async run({ params, item, index, ctx }) {
    const { batchSize, batchPause } = params;
    if (batchSize > 0 && index > 0 && index % batchSize === 0) await pause(batchPause, ctx.signal);
    const request = toRequest(params, { item, index, ctx });
    if (params.paging !== "none") return allPages({ params, ctx, plain: request });
    const response = await ctx.http(request);
    return (await received(response, { params, url: request.url, ctx })).items;
  },
});
