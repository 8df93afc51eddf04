import type { JsonObject } from "@weft/sdk";
import type { CurlOption } from "./curl-options.ts";
import { literal, literalJson } from "./literal.ts";

interface Pair {
  readonly name: string;
  readonly value: string;
}

export interface CurlBody {
  readonly params: JsonObject;
  /** What `-G` puts into the address. */
  readonly query: readonly Pair[];
  /** A header that the kind of the body says already. */
  readonly dropHeader?: string;
}

const dataOptions = new Set(["data", "data-ascii", "data-raw", "data-binary", "data-urlencode", "json"]);

export function bodyOf(options: readonly CurlOption[], headers: readonly Pair[]): CurlBody {
  const given = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const urlQuery = options
    .filter(({ name }) => name === "url-query")
    .flatMap(({ value }) => formPairs(encoded(value)));
  const parts = options.filter(({ name }) => name === "form" || name === "form-string");
  if (parts.length > 0)
    return { params: { body: "multipart", parts: parts.map(part) }, query: urlQuery, ...dropped(given) };
  const data = options.filter(({ name }) => dataOptions.has(name));
  if (options.some(({ name }) => name === "upload-file"))
    return { params: { body: "file" }, query: urlQuery };
  if (data.length === 0) return { params: {}, query: urlQuery };
  const [only] = data;
  if (data.length === 1 && only && isFile(only)) return { params: { body: "file" }, query: urlQuery };
  // A JSON body that is given in pieces is put together as it is.
  const joiner = data.every(({ name }) => name === "json") ? "" : "&";
  const text = data
    .map((one) => (one.name === "data-urlencode" ? encoded(one.value) : one.value))
    .join(joiner);
  if (options.some(({ name }) => name === "get"))
    return { params: {}, query: [...urlQuery, ...formPairs(text)] };
  return { ...contentOf(text, given), query: urlQuery };
}

function isFile({ name, value }: CurlOption): boolean {
  return value.startsWith("@") && name !== "data-raw" && name !== "data-urlencode";
}

function contentOf(text: string, given: Pair | undefined): Omit<CurlBody, "query"> {
  const type = given?.value ?? "application/x-www-form-urlencoded";
  const json = /[/+]json\b/i.test(type) ? parsed(text) : undefined;
  if (typeof json === "object" && json !== null) {
    const usual = /^application\/json\s*(?:;\s*charset=utf-8)?$/i.test(type);
    return { params: { body: "json", json: literalJson(json) }, ...(usual && dropped(given)) };
  }
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    const pairs = formPairs(text);
    const same = text === "" || /^[^=&\s]+=[^=&]*(?:&[^=&\s]+=[^=&]*)*$/.test(text);
    if (same) return { params: { body: "form", form: rows(pairs) }, ...dropped(given) };
  }
  return { params: { body: "text", text: literal(text), contentType: type }, ...dropped(given) };
}

function dropped(given: Pair | undefined): { dropHeader?: string } {
  return given ? { dropHeader: given.name } : {};
}

/** `name=content`, `=content` or `content`: only the content is encoded. */
function encoded(value: string): string {
  const at = value.indexOf("=");
  const name = at > 0 ? `${value.slice(0, at)}=` : "";
  return name + encodeURIComponent(value.slice(at + 1));
}

function formPairs(text: string): readonly Pair[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

/** `name=content`, or `name=@file;type=…`; the item's file is called as the part is. */
function part({ name: option, value }: CurlOption): JsonObject {
  const at = value.indexOf("=");
  const name = at === -1 ? value : value.slice(0, at);
  const content = at === -1 ? "" : value.slice(at + 1);
  if (option === "form" && /^[@<]/.test(content)) return { name: literal(name), kind: "file", file: name };
  return { name: literal(name), kind: "text", value: literal(content.replace(/;type=[^;]*$/, "")) };
}

function rows(list: readonly Pair[]): readonly JsonObject[] {
  return list.map(({ name, value }) => ({ name: literal(name), value: literal(value) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
