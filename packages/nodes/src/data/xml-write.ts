import { fatal } from "../errors.ts";
import { deepest } from "./xml-read.ts";

export interface XmlWriting {
  readonly rootName: string;
  readonly declaration: boolean;
  readonly pretty: boolean;
  readonly cdata: boolean;
  readonly attributesField: string;
  readonly textField: string;
  /** From 1, for errors. */
  readonly item: number;
}

/** A name of an element, with a prefix or without one. */
export const elementName = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/** The counterpart of `readXml`: lists repeat their element, `$` holds attributes and `_` the text beside them. */
export function writeXml(json: object, writing: XmlWriting): string {
  const [name, value] = rootOf(json, writing);
  const out: string[] = [];
  if (writing.declaration)
    out.push('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', lineOf(writing));
  write(out, { name, value, depth: 0 }, writing);
  return out.join("").trimEnd();
}

/** One element, as it stands inside of an outermost one; a list is one for each entry. */
export function writeElement(name: string, value: unknown, writing: XmlWriting): string {
  const out: string[] = [];
  write(out, { name, value, depth: 1 }, writing);
  return out.join("");
}

function rootOf(
  json: object,
  { rootName, attributesField, textField }: XmlWriting,
): readonly [string, unknown] {
  const entries: [string, unknown][] = Array.isArray(json) ? [] : Object.entries(json);
  const [only, more] = entries;
  if (rootName !== "") return [rootName, Array.isArray(json) ? { item: json } : json];
  if (
    only !== undefined &&
    more === undefined &&
    !Array.isArray(only[1]) &&
    ![attributesField, textField].includes(only[0])
  )
    return only;
  return ["root", Array.isArray(json) ? { item: json } : json];
}

function lineOf({ pretty }: XmlWriting): string {
  return pretty ? "\n" : "";
}

interface Element {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
}

function write(out: string[], { name, value, depth }: Element, writing: XmlWriting): void {
  const { item } = writing;
  if (Array.isArray(value)) {
    for (const entry of value)
      write(out, { name, value: Array.isArray(entry) ? { item: entry } : entry, depth }, writing);
    return;
  }
  if (!elementName.test(name)) throw fatal("xml-name", { item, name: name.slice(0, 80) });
  if (depth >= deepest) throw fatal("xml-deep", { item, limit: deepest });
  const indent = writing.pretty ? "  ".repeat(depth) : "";
  const { attributes, words, children } = partsOf(value, writing);
  out.push(indent, "<", name);
  for (const [key, given] of attributes) {
    if (!elementName.test(key)) throw fatal("xml-name", { item, name: key.slice(0, 80) });
    out.push(" ", key, '="', escaped(textOf(given)).replaceAll('"', "&quot;"), '"');
  }
  if (words === "" && children.length === 0) {
    out.push("/>", lineOf(writing));
    return;
  }
  out.push(">", content(words, writing));
  if (children.length > 0) {
    out.push(lineOf(writing));
    for (const [key, child] of children) write(out, { name: key, value: child, depth: depth + 1 }, writing);
    out.push(indent);
  }
  out.push("</", name, ">", lineOf(writing));
}

function partsOf(value: unknown, { attributesField, textField }: XmlWriting) {
  if (typeof value !== "object" || value === null)
    return { attributes: [], words: textOf(value), children: [] };
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const group = entries.find(([name]) => name === attributesField)?.[1];
  return {
    attributes: typeof group === "object" && group !== null ? Object.entries(group) : [],
    words: textOf(entries.find(([name]) => name === textField)?.[1]),
    children: entries.filter(([name]) => name !== attributesField && name !== textField),
  };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  // XML has no way to write these.
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

function content(words: string, { cdata }: XmlWriting): string {
  if (!cdata || !/[<&]/.test(words)) return escaped(words);
  return `<![CDATA[${words.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}
