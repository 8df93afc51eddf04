import { FormFields } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { invalidUrl } from "./errors.ts";

/** A request as it goes over the wire. */
export interface Message {
  readonly url: URL;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  /** Names of the headers that a credential put on. */
  readonly secretHeaders?: readonly string[];
}

/** Works out URL, headers and body of what a node asked for. */
export function toMessage(request: HttpRequest): Message {
  const url = fullUrl(request);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value;
  const { body, type } = encodeBody(request.body);
  if (type !== undefined) headers["content-type"] ??= type;
  const method = (request.method ?? "GET").toUpperCase();
  return { url, method, headers, body };
}

function fullUrl(request: HttpRequest): URL {
  if (!URL.canParse(request.url)) throw invalidUrl(request.url, "notWhole");
  const url = new URL(request.url);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw invalidUrl(request.url, "otherProtocol");
  }
  appendAll(url.searchParams, request.query ?? {});
  return url;
}

function encodeBody(body: unknown): { body: Message["body"]; type?: string } {
  if (body === undefined || body === null) return { body: undefined };
  if (body instanceof FormFields) {
    const fields = new URLSearchParams();
    appendAll(fields, body.fields);
    return { body: fields.toString(), type: "application/x-www-form-urlencoded" };
  }
  if (typeof body === "string") return { body, type: "text/plain; charset=utf-8" };
  if (body instanceof Uint8Array) return { body, type: "application/octet-stream" };
  return { body: JSON.stringify(body), type: "application/json" };
}

function appendAll(to: URLSearchParams, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      to.append(name, typeof one === "object" ? JSON.stringify(one) : String(one));
    }
  }
}
