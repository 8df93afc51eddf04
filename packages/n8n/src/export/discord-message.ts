import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, textOf } from "../workflow.ts";
import { notByExpression, notUsual, rowsOf, withoutCounterpart } from "./exporter.ts";
import { namesIn } from "./google-common.ts";
import { isFilled, jsonIn } from "./vendor.ts";

/** What a message says. */
export function contentOf(params: JsonObject): JsonObject {
  const cards = cardsOf(params);
  const files = filesOf(params);
  return {
    content: params["content"] ?? "",
    ...(cards.length > 0 && { embeds: { values: cards } }),
    ...(files.length > 0 && { files: { values: files } }),
  };
}

/** How it is sent. */
export function contentOptions({ silent, preview, tts }: JsonObject): JsonObject {
  const flags = [
    ...(preview === false ? ["SUPPRESS_EMBEDS"] : []),
    ...(silent === true ? ["SUPPRESS_NOTIFICATIONS"] : []),
  ];
  const aloud = tts === true || isExpression(tts);
  return { ...(flags.length > 0 && { flags }), ...(aloud && { tts }) };
}

export function contentNotes(params: JsonObject): readonly string[] {
  const unread = jsonCards(params["more"]).length === 0 ? ["more"] : [];
  return [
    ...notUsual(params, { mentions: true }),
    ...notByExpression(params, ["silent", "preview", ...unread]),
    ...moreNotes(params, new Set(["embeds"])),
  ];
}

/** Of the other fields by Discord’s names, those that n8n has no place for. `known`: those that it has one for. */
export function moreNotes({ more }: JsonObject, known: ReadonlySet<string>): readonly string[] {
  const given = jsonIn(more);
  if (!isFilled(more) || isExpression(more)) return [];
  const names = isObject(given) ? Object.keys(given) : undefined;
  return withoutCounterpart(
    names === undefined ? ["more"] : names.flatMap((name) => (known.has(name) ? [] : [`more.${name}`])),
  );
}

/** Cards that are JSON stand among the other fields here. */
function cardsOf(params: JsonObject): readonly JsonObject[] {
  const cards = rowsOf(params, "embeds").map((card) => ({
    inputMethod: "fields",
    ...Object.fromEntries(Object.entries(card).filter(([, value]) => isFilled(value))),
    ...(isFilled(card["color"]) && { color: hexOf(card["color"]) }),
  }));
  return cards.length > 0 ? cards : jsonCards(params["more"]).map((json) => ({ inputMethod: "json", json }));
}

/** n8n reads colours as hexadecimal numbers. */
function hexOf(color: unknown): unknown {
  const text = textOf(color).trim();
  return /^\d+$/.test(text) ? `#${Number(text).toString(16).padStart(6, "0")}` : color;
}

function jsonCards(more: unknown): readonly string[] {
  const given = jsonIn(more);
  if (isObject(given)) return listOf(given["embeds"]).map((card) => JSON.stringify(card));
  const [, list] = /^=\s*\{\s*"embeds":\s*\[([^]*)\]\s*\}\s*$/.exec(textOf(more)) ?? [];
  return list === undefined ? [] : entriesIn(list).map(cardText);
}

/** One card as n8n takes it: the value itself where an expression gives all of it. */
function cardText(text: string): string {
  const [, inner] = /^\{\{((?:(?!\}\})[^])*)\}\}$/.exec(text) ?? [];
  if (inner === undefined) return text.includes("{{") ? `=${text}` : text;
  const [, value = inner] = /^\s*JSON\.stringify\(([^]*)\)\s*$/.exec(inner) ?? [];
  return `={{ ${value.trim()} }}`;
}

/** The entries of a JSON list with expressions in it. */
function entriesIn(list: string): readonly string[] {
  const found: string[] = [];
  let [depth, entry] = [0, ""];
  for (const [token] of list.matchAll(/\{\{[^]*?\}\}|"(?:[^"\\]|\\.)*"|[^]/g)) {
    if (token === "," && depth === 0) {
      found.push(entry.trim());
      entry = "";
      continue;
    }
    if (token === "[" || token === "{") depth += 1;
    if (token === "]" || token === "}") depth -= 1;
    entry += token;
  }
  return [...found, entry.trim()].filter((one) => one !== "");
}

function filesOf({ files }: JsonObject): readonly JsonObject[] {
  const names = namesIn(files);
  const rows = Array.isArray(names) ? listOf(names) : [files];
  return rows.map((inputFieldName) => ({ inputFieldName }));
}

/** Cards as Discord itself takes them. */
export function discordCards(params: JsonObject): readonly JsonObject[] {
  return rowsOf(params, "embeds").map((card) => {
    const { color, author, image, thumbnail, ...texts } = Object.fromEntries(
      Object.entries(card).filter(([, value]) => isFilled(value)),
    );
    return {
      ...texts,
      ...(color !== undefined && { color: numberOfColor(color) }),
      ...(author !== undefined && { author: { name: author } }),
      ...(image !== undefined && { image: { url: image } }),
      ...(thumbnail !== undefined && { thumbnail: { url: thumbnail } }),
    };
  });
}

function numberOfColor(color: unknown): unknown {
  const hex = textOf(hexOf(color)).trim();
  if (/^#[\da-f]{6}$/i.test(hex)) return Number.parseInt(hex.slice(1), 16);
  const [, inner] = /^=\s*\{\{((?:(?!\}\})[^])*)\}\}\s*$/.exec(textOf(color)) ?? [];
  return inner === undefined ? color : `={{ Number(String(${inner.trim()}).replace("#", "0x")) }}`;
}
