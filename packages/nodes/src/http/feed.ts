import type { JsonObject } from "@weft/sdk";
import { readXml, wholeXml, XmlFault } from "../data/xml-read.ts";
import { fatal } from "../errors.ts";
import { absolute, defined, isoDate, snippet } from "./feed-values.ts";
import { jsonEntries } from "./json-feed.ts";
import type { Reading } from "./json-feed.ts";

/** Millions of characters. */
const longest = 10;

/** An element as it was read: each child a list, attributes under `$`, its own text under `_`; a text where there is no more. */
type Element = JsonObject;

/** Entries of an RSS 0.9 to 2.0, RDF, Atom or JSON feed. Their fields have the names that they have in n8n. */
export function readFeed(xml: string, reading: Reading): readonly JsonObject[] {
  const { url, limit, fields } = reading;
  if (xml.length > longest * 1_000_000) throw fatal("feed-long", { url, limit: longest });
  const json = jsonEntries(xml, reading);
  if (json !== undefined) return json;
  const [name = "", root] = Object.entries(documentOf(xml, url))[0] ?? [];
  const feed = elementOf(root);
  const kind = name.slice(name.indexOf(":") + 1).toLowerCase();
  const atom = kind === "feed";
  const entries = atom
    ? childrenOf(feed, "entry")
    : kind === "rss"
      ? childrenOf(feed, "channel").flatMap((channel) => childrenOf(channel, "item"))
      : kind === "rdf"
        ? childrenOf(feed, "item")
        : undefined;
  if (entries === undefined) throw fatal("feed-none", { url });
  return entries.slice(0, limit).map((entry) => {
    const json = atom ? atomEntry(entry, url) : rssEntry(entry, url);
    const more = fields.flatMap((field) => (field in json ? [] : [[field, wholeOf(entry[field])] as const]));
    return { ...json, ...Object.fromEntries(more.filter(([, value]) => value !== undefined)) };
  });
}

function documentOf(xml: string, url: string): JsonObject {
  const source = withTexts(xml);
  try {
    return read(source);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    try {
      // The most usual fault of feeds: an & that stands for itself.
      return read(source.replaceAll(/&(?!#?\w{1,31};)/g, "&amp;"));
    } catch {
      if (/^\s*(?:<!doctype html|<html|[^<\s]|$)/i.test(xml)) throw fatal("feed-none", { url });
      throw fatal("feed-invalid", { url, line: error.line ?? 1, reason: error.reason });
    }
  }
}

function read(xml: string): JsonObject {
  return readXml(xml, { ...wholeXml, lists: "always" }) as JsonObject;
}

/** Atom may hold HTML as elements, whose order would be lost: they are read as text. */
function withTexts(xml: string): string {
  let result = "";
  let at = 0;
  for (const match of xml.matchAll(
    /<((?:\w+:)?(?:content|summary|title))\s[^<>]*\btype=["']xhtml["'][^<>]*(?<!\/)>/g,
  )) {
    const start = match.index + match[0].length;
    if (match.index < at) continue;
    const end = xml.indexOf(`</${match[1]}>`, start);
    if (end < 0) break;
    result += `${xml.slice(at, start)}<![CDATA[${xml.slice(start, end).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
    at = end;
  }
  return result + xml.slice(at);
}

function elementOf(value: unknown): Element {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Element)
    : { _: value };
}

function childrenOf(element: Element, name: string): readonly Element[] {
  const found = element[name];
  return Array.isArray(found) ? found.map(elementOf) : [];
}

function textOf(element: Element, name: string): string | undefined {
  const text = childrenOf(element, name)[0]?.["_"];
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

function attribute(element: Element | undefined, name: string): string | undefined {
  const value = elementOf(element?.["$"])[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** One element as its text or its fields, several as a list. */
function wholeOf(found: unknown): unknown {
  return Array.isArray(found) && found.length === 1 ? (found[0] as unknown) : found;
}

const plain = ["title", "pubDate", "author", "comments", "guid", "content:encoded", "dc:creator", "dc:date"];

function rssEntry(entry: Element, url: string): JsonObject {
  const texts = Object.fromEntries(plain.map((name) => [name, textOf(entry, name)] as const));
  const content = textOf(entry, "description");
  const encoded = texts["content:encoded"];
  const enclosure = childrenOf(entry, "enclosure")[0];
  const categories = childrenOf(entry, "category").flatMap(({ _: words }) =>
    words === undefined ? [] : [words],
  );
  return defined({
    creator: texts["dc:creator"],
    ...texts,
    link: absolute(textOf(entry, "link"), url),
    "content:encodedSnippet": snippet(encoded),
    content: content ?? encoded,
    contentSnippet: snippet(content ?? encoded),
    categories: categories.length > 0 ? categories : undefined,
    enclosure: enclosure === undefined ? undefined : enclosure["$"],
    isoDate: isoDate(texts["pubDate"] ?? texts["dc:date"]),
  });
}

function atomEntry(entry: Element, url: string): JsonObject {
  const links = childrenOf(entry, "link");
  const rel = (name: string) => links.find((link) => (attribute(link, "rel") ?? "alternate") === name);
  const summary = textOf(entry, "summary");
  const content = textOf(entry, "content");
  const date = textOf(entry, "published") ?? textOf(entry, "updated");
  const categories = childrenOf(entry, "category").flatMap((category) => attribute(category, "term") ?? []);
  const file = rel("enclosure");
  const enclosure = {
    url: absolute(attribute(file, "href"), url),
    type: attribute(file, "type"),
    length: attribute(file, "length"),
  };
  const [author] = childrenOf(entry, "author");
  return defined({
    title: textOf(entry, "title"),
    link: absolute(attribute(rel("alternate") ?? links[0], "href"), url),
    pubDate: isoDate(date) ?? date,
    author: author && textOf(author, "name"),
    summary,
    content: content ?? summary,
    contentSnippet: snippet(content ?? summary),
    id: textOf(entry, "id"),
    categories: categories.length > 0 ? categories : undefined,
    enclosure: file === undefined ? undefined : defined(enclosure),
    isoDate: isoDate(date),
  });
}
