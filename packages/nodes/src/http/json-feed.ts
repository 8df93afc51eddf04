import type { JsonObject } from "@weft/sdk";
import { absolute, defined, isoDate, snippet } from "./feed-values.ts";

export interface Reading {
  readonly url: string;
  /** All entries unless said. */
  readonly limit: number | undefined;
  /** Elements that become fields of their own. */
  readonly fields: readonly string[];
}

/** Entries of a JSON Feed (jsonfeed.org), with the names that they have in other feeds; `undefined` where it is none. */
export function jsonEntries(
  text: string,
  { url, limit, fields }: Reading,
): readonly JsonObject[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const feed = parsed(text);
  const { version, items } = objectOf(feed);
  if (typeof version !== "string" || !version.includes("jsonfeed.org/") || !Array.isArray(items))
    return undefined;
  return items.slice(0, limit).map((item) => {
    const entry = objectOf(item);
    const json = entryOf(entry, url);
    const more = fields.filter((field) => !(field in json)).map((field) => [field, entry[field]] as const);
    return { ...json, ...Object.fromEntries(more.filter(([, value]) => value !== undefined)) };
  });
}

function entryOf(entry: JsonObject, url: string): JsonObject {
  const { id, tags, attachments, authors, author } = entry;
  const html = textOf(entry["content_html"]);
  const content = html ?? textOf(entry["content_text"]);
  const date = textOf(entry["date_published"]) ?? textOf(entry["date_modified"]);
  const file = objectOf(listOf(attachments)[0]);
  return defined({
    title: textOf(entry["title"]),
    link: absolute(textOf(entry["url"]) ?? textOf(entry["external_url"]), url),
    pubDate: date,
    author: textOf(objectOf(listOf(authors)[0] ?? author)["name"]),
    summary: textOf(entry["summary"]),
    content,
    contentSnippet: html === undefined ? content : snippet(html),
    // Version 1 had numbers too.
    id: typeof id === "number" ? String(id) : textOf(id),
    categories: listOf(tags).length > 0 ? tags : undefined,
    enclosure:
      textOf(file["url"]) === undefined
        ? undefined
        : defined({
            url: absolute(textOf(file["url"]), url),
            type: textOf(file["mime_type"]),
            length: typeof file["size_in_bytes"] === "number" ? String(file["size_in_bytes"]) : undefined,
          }),
    isoDate: isoDate(date),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
