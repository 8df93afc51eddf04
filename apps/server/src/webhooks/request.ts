import type { IncomingMessage } from "node:http";
import type { WebhookHead } from "@weft/sdk";
import { reservedNames } from "../app/json-guard.ts";
import { addField, newFields } from "./fields.ts";
import type { Fields } from "./fields.ts";

/** The parts of a webhook's URL. */
export interface WebhookUrl {
  readonly test: boolean;
  /** It is an address of a form, which people open. */
  readonly form: boolean;
  /** Decoded, without slashes at its ends. */
  readonly path: string;
  /** The parts of the path, where one of them has a slash in it: the number of an invoice may be `FV/2026/11`. */
  readonly parts?: readonly string[];
  /** Without its question mark. */
  readonly query: string;
}

/** What the paths of hosted forms begin with. */
const FORM = "form/";
const places = [
  { prefix: "/webhook/", test: false, begin: "" },
  { prefix: "/webhook-test/", test: true, begin: "" },
  { prefix: "/form/", test: false, begin: FORM },
  { prefix: "/form-test/", test: true, begin: FORM },
] as const;
const noQuery: Readonly<Record<string, string>> = Object.freeze({});

/** `undefined`: this is no webhook's URL. A path that cannot be decoded matches nothing. */
export function parseWebhookUrl(url: string): WebhookUrl | undefined {
  const place = places.find((one) => url.startsWith(one.prefix));
  if (place === undefined) return undefined;
  const { prefix, test, begin } = place;
  const mark = url.indexOf("?", prefix.length);
  const raw = mark === -1 ? url.slice(prefix.length) : url.slice(prefix.length, mark);
  const query = mark === -1 ? "" : url.slice(mark + 1);
  const path = begin + (raw.endsWith("/") ? raw.slice(0, -1) : raw);
  return { test, form: begin !== "", ...decoded(path), query };
}

/** Where the server takes a path of a route: forms have addresses of their own, for people to read. */
export function webhookAddress(path: string, { test }: { readonly test: boolean }): string {
  const end = test ? "-test" : "";
  return path.startsWith(FORM) ? `/form${end}/${path.slice(FORM.length)}` : `/webhook${end}/${path}`;
}

export function toWebhookHead(parts: {
  request: IncomingMessage;
  url: WebhookUrl;
  pathParams: Readonly<Record<string, string>>;
  ip: string;
}): WebhookHead {
  const { request, url, pathParams, ip } = parts;
  return {
    method: request.method ?? "",
    path: url.path,
    pathParams,
    query: url.query === "" ? noQuery : parseQuery(url.query),
    headers: flatHeaders(request.headers),
    ip,
  };
}

function decoded(raw: string): Pick<WebhookUrl, "path" | "parts"> {
  if (!raw.includes("%")) return { path: raw };
  try {
    const path = decodeURIComponent(raw);
    return /%2f/i.test(raw) ? { path, parts: raw.split("/").map(decodeURIComponent) } : { path };
  } catch {
    return { path: "" };
  }
}

export function parseQuery(text: string): Fields {
  const query = newFields();
  for (const [name, value] of new URLSearchParams(text))
    if (!reservedNames.has(name)) addField(query, name, value);
  return query;
}

/** Node gives lists only for `set-cookie`, which no request has a use for. */
const unwanted = ["set-cookie", ...reservedNames];

function flatHeaders(headers: IncomingMessage["headers"]): Readonly<Record<string, string>> {
  const kept = unwanted.some((name) => Object.hasOwn(headers, name))
    ? Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.includes(name)))
    : headers;
  return kept as Readonly<Record<string, string>>;
}
