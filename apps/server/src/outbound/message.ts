import { randomUUID } from "node:crypto";
import { FileBody, FormFields, MultipartForm, encodeMultipart } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { invalidUrl } from "./errors.ts";

/** A body that is read while it is sent. */
export interface StreamedBody {
  /** Bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
  /** What a dry run shows of it. */
  readonly shown: unknown;
}

/** A request as it goes over the wire. */
export interface Message {
  readonly url: URL;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | StreamedBody | undefined;
  /** Names of the headers that a credential put on. */
  readonly secretHeaders?: readonly string[];
  /** It was redirected to another origin, which gets no access. */
  readonly foreign?: boolean;
  /** How the names of headers were written, by their lower-case names. */
  readonly written?: Readonly<Record<string, string>>;
}

/** Works out URL, headers and body of what a node asked for. */
export function toMessage(request: HttpRequest): Message {
  const url = fullUrl(request);
  const headers: Record<string, string> = {};
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    headers[name.toLowerCase()] = value;
    written[name.toLowerCase()] = name;
  }
  const { body, type } = encodeBody(request.body);
  if (type !== undefined && (request.body instanceof MultipartForm || headers["content-type"] === undefined))
    headers["content-type"] = type;
  const method = (request.method ?? "GET").toUpperCase();
  return { url, method, headers, body, ...(request.keepHeaderCase === true && { written }) };
}

export function isStreamed(body: Message["body"]): body is StreamedBody {
  return typeof body === "object" && !(body instanceof Uint8Array);
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
  if (body instanceof FileBody) return fileBody(body);
  if (body instanceof MultipartForm) return multipartBody(body);
  if (typeof body === "string") return { body, type: "text/plain; charset=utf-8" };
  if (body instanceof Uint8Array) return { body, type: "application/octet-stream" };
  return { body: JSON.stringify(body), type: "application/json" };
}

function fileBody({ file }: FileBody): { body: StreamedBody; type: string } {
  const { name, size, type } = file;
  async function* open(): AsyncGenerator<Uint8Array> {
    yield* await file.open();
  }
  return { body: { size, open, shown: { file: name, size } }, type };
}

function multipartBody(form: MultipartForm): { body: StreamedBody; type: string } {
  const { type, size, content } = encodeMultipart(form, `weft-${randomUUID()}`);
  const shown = form.parts.map((part) =>
    "file" in part ? { name: part.name, file: part.file.name, size: part.file.size } : part,
  );
  return { body: { size, open: content, shown }, type };
}

function appendAll(to: URLSearchParams, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      to.append(name, typeof one === "object" ? JSON.stringify(one) : String(one));
    }
  }
}
