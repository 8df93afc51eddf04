import { FileBody, FormFields, MultipartForm } from "@weft/sdk";
import type { HttpRequest, Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { contentOf } from "../files/content.ts";
import { parsePath, setPath } from "../paths.ts";
import { hasHeader, jsonHeaders, toHeaders, toRecord } from "./headers.ts";
import type { NamedValue } from "./headers.ts";
import type { requestParams } from "./request.params.ts";

export type RequestParams = ParamsOf<typeof requestParams>;

interface Place {
  readonly item: Item;
  readonly index: number;
  readonly ctx: Pick<NodeContext, "files" | "idempotencyKey">;
}

/** The request that the parameters describe; the first one where there are pages. */
export function toRequest(params: RequestParams, place: Place): HttpRequest {
  const { method, timeout: timeoutMs, redirects, charset, perMinute, proxy } = params;
  const { body, contentType } = method === "GET" || method === "HEAD" ? {} : toBody(params, place);
  const headers = {
    ...jsonHeaders(params.headersJson),
    ...toHeaders(withKey(params, place.ctx.idempotencyKey)),
  };
  if (contentType !== undefined && !hasHeader(headers, "content-type")) headers["Content-Type"] = contentType;
  return {
    method,
    url: checkedUrl(params.url),
    query: { ...queryObject(params.queryJson), ...toRecord(params.query) },
    headers,
    ...(body !== undefined && { body }),
    timeoutMs,
    redirects,
    anyStatus: params.neverError,
    response: params.response === "file" ? "stream" : params.response,
    ...(charset.trim() !== "" && { charset: charset.trim() }),
    ...(perMinute > 0 && { perMinute }),
    ...(proxy.trim() !== "" && { proxy: proxy.trim() }),
    ...(params.anyCertificate && { anyCertificate: true }),
    ...(params.keepHeaderCase && { keepHeaderCase: true }),
  };
}

/** The key outweighs a row of the same name: what is sent again must have the key that was sent first. */
function withKey({ headers, idempotencyHeader }: RequestParams, key: string): readonly NamedValue[] {
  const name = idempotencyHeader.trim();
  if (name === "") return headers;
  const others = headers.filter((row) => row.name.trim().toLowerCase() !== name.toLowerCase());
  return [...others, { name, value: key }];
}

export function checkedUrl(written: string): string {
  const text = written.trim();
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw text === "" ? fatal("url-missing") : fatal("url-incomplete", { url: text });
  }
  if (url.username !== "" || url.password !== "") throw fatal("url-login");
  return text;
}

function queryObject(given: unknown): JsonObject {
  if (given === undefined || given === null || given === "") return {};
  if (typeof given !== "object" || Array.isArray(given)) throw fatal("query-json");
  return given as JsonObject;
}

interface Sent {
  readonly body?: unknown;
  readonly contentType?: string;
}

function toBody(params: RequestParams, place: Place): Sent {
  const { body, fields, json, form, text, contentType } = params;
  const type = contentType.trim();
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
    case "multipart":
      return { body: new MultipartForm(params.parts.map((part) => formPart(part, place))) };
    case "file":
      return {
        body: new FileBody(contentOf(params.file, place)),
        ...(type !== "" && { contentType: type }),
      };
    case "text":
      return { body: text, contentType: type === "" ? "text/plain; charset=utf-8" : type };
  }
}

function formPart({ name, kind, value, file }: RequestParams["parts"][number], place: Place) {
  return kind === "file" ? { name, file: contentOf(file, place) } : { name, value };
}
