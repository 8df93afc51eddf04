import { FileBody, FormFields, MultipartForm } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";

/** A request whose address and content are what will be sent, as far as they can be known: signatures are made over them. */
export interface Settled {
  readonly request: HttpRequest;
  /** With the query in it. */
  readonly url: URL;
  /** Names in lower case; with the content's type. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` where there is none, or where it is read while it is sent. */
  readonly content: string | Uint8Array | undefined;
  readonly isStreamed: boolean;
  /** Of a form, as names and values. */
  readonly fields: readonly [string, string][];
}

/** The same request, with the address as a whole and the body as text. */
export function settled(request: HttpRequest): Settled {
  const { query = {}, ...rest } = request;
  const url = new URL(request.url);
  for (const [name, value] of textsOf(query)) url.searchParams.append(name, value);
  const { content, type, fields = [], isStreamed = false } = contentOf(request.body);
  const given = Object.entries(request.headers ?? {});
  const named = given.some(([name]) => name.toLowerCase() === "content-type");
  const headers = named || type === undefined ? given : [...given, ["content-type", type] as const];
  return {
    request: {
      ...rest,
      url: url.href,
      headers: Object.fromEntries(headers),
      ...(content !== undefined && { body: content }),
    },
    url,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    content,
    isStreamed,
    fields,
  };
}

function contentOf(
  body: unknown,
): Partial<Pick<Settled, "content" | "fields" | "isStreamed">> & { readonly type?: string } {
  if (body === undefined || body === null) return {};
  if (body instanceof FormFields) {
    const fields = textsOf(body.fields);
    const content = new URLSearchParams(fields).toString();
    return { content, type: "application/x-www-form-urlencoded", fields };
  }
  if (body instanceof FileBody || body instanceof MultipartForm) return { isStreamed: true };
  if (typeof body === "string") return { content: body, type: "text/plain; charset=utf-8" };
  if (body instanceof Uint8Array) return { content: body, type: "application/octet-stream" };
  return { content: JSON.stringify(body), type: "application/json" };
}

function textsOf(values: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, typeof one === "string" ? one : JSON.stringify(one)]),
  );
}
