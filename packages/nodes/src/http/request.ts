import { FormFields, defineAction, itemsOf } from "@weft/sdk";
import type { HttpRequest, HttpResponse, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { parsePath, setPath } from "../paths.ts";
import { httpBasic, httpBearer, httpHeader, httpQuery } from "./credentials.ts";
import { hasHeader, toHeaders, toRecord } from "./headers.ts";
import type { NamedValue } from "./headers.ts";
import { requestParams } from "./request.params.ts";
import { requestText } from "./request.text.ts";

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
  credential: [httpBasic, httpBearer, httpHeader, httpQuery],
  credentialOptional: true,
  params: requestParams,
  sample: { id: 1042, status: "accepted", createdAt: "2026-01-15T09:30:00Z" },
  translations: requestText,
  async run({ params, ctx }) {
    const response = await ctx.http(toRequest(params, ctx.idempotencyKey));
    return params.fullResponse ? fullItem(response) : itemsOf(response.body);
  },
});

type RequestParams = ParamsOf<typeof requestParams>;

function toRequest(params: RequestParams, idempotencyKey: string): HttpRequest {
  const { method, response, timeout: timeoutMs, redirects } = params;
  const { body, contentType } = method === "GET" || method === "HEAD" ? {} : toBody(params);
  const headers = toHeaders(withKey(params, idempotencyKey));
  if (contentType !== undefined && !hasHeader(headers, "content-type")) headers["Content-Type"] = contentType;
  return {
    method,
    url: checkedUrl(params.url),
    query: toRecord(params.query),
    headers,
    ...(body !== undefined && { body }),
    timeoutMs,
    redirects,
    anyStatus: params.neverError,
    response,
  };
}

/** The key outweighs a row of the same name: what is sent again must have the key that was sent first. */
function withKey({ headers, idempotencyHeader }: RequestParams, key: string): readonly NamedValue[] {
  const name = idempotencyHeader.trim();
  if (name === "") return headers;
  const others = headers.filter((row) => row.name.trim().toLowerCase() !== name.toLowerCase());
  return [...others, { name, value: key }];
}

function checkedUrl(written: string): string {
  const text = written.trim();
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw text === "" ? fatal("url-missing") : fatal("url-incomplete", { url: text });
  }
  if (url.username !== "" || url.password !== "") throw fatal("url-login");
  return text;
}

function toBody({ body, fields, json, form, text, contentType }: RequestParams): Sent {
  switch (body) {
    case "none":
      return {};
    case "fields":
      return {
        body: fields.reduce<JsonObject>((all, row) => setPath(all, parsePath(row.name), row.value), {}),
      };
    case "json":
      // A text, number or true is JSON too, but it would be sent as it is.
      return typeof json === "object" && json !== null
        ? { body: json }
        : { body: JSON.stringify(json ?? null), contentType: "application/json" };
    case "form":
      return { body: new FormFields(toRecord(form)) };
    case "text":
      return {
        body: text,
        contentType: contentType.trim() === "" ? "text/plain; charset=utf-8" : contentType.trim(),
      };
  }
}

interface Sent {
  readonly body?: unknown;
  readonly contentType?: string;
}

function fullItem({ status, headers, body }: HttpResponse): Item {
  return { json: { status, headers, body: body ?? null } };
}
