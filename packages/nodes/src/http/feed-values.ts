import type { JsonObject } from "@weft/sdk";
import { readHtml, visibleText } from "../data/html-read.ts";

export function defined(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function absolute(link: string | undefined, url: string): string | undefined {
  return link === undefined ? undefined : (URL.parse(link, url)?.href ?? link);
}

/** What a person sees of it. */
export function snippet(html: string | undefined): string | undefined {
  if (html === undefined || !/[<&]/.test(html)) return html;
  const [body] = readHtml(html, 1)("body").get();
  return body === undefined ? "" : visibleText(body).trim();
}

export function isoDate(date: string | undefined): string | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
