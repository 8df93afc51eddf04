import type { Item, JsonObject } from "@weft/sdk";
import { isMissing } from "../conditions/convert.ts";

/** An item with the number of its input, counted from 1, and its place there. */
export interface Part {
  readonly item: Item;
  readonly input: number;
  readonly at: number;
}

export interface Clash {
  readonly clash: "last" | "first" | "number";
  readonly depth: "deep" | "shallow";
  readonly keepFilled: boolean;
}

export function partsOf(items: readonly Item[], input: number): readonly Part[] {
  return items.map((item, at) => ({ item, input, at }));
}

/** One item out of several, which says where it came from; files of the same name follow the same rule as fields. */
export function combine(parts: readonly Part[], how: Clash): Item {
  const from = parts.map(({ input, at }) => ({ input: `in${input}`, item: at }));
  const [only] = parts;
  const one = parts.length === 1 ? from[0] : undefined;
  // What comes last stands.
  const ordered = how.clash === "first" ? parts.toReversed() : parts;
  const objects = ordered.map((part) => (how.clash === "number" ? numbered(part) : part.item.json));
  const json = objects.length === 1 ? (objects[0] ?? {}) : objects.reduce((a, b) => join(a, b, how), {});
  const files = Object.assign({}, ...ordered.map(({ item }) => item.files)) as NonNullable<Item["files"]>;
  const kept = parts.length === 1 ? only?.item.files : Object.keys(files).length > 0 ? files : undefined;
  return { json, ...(kept && { files: kept }), from: one ?? from };
}

function numbered({ item, input }: Part): JsonObject {
  return Object.fromEntries(Object.entries(item.json).map(([name, value]) => [`${name}_${input}`, value]));
}

/** Both, field by field; `over` stands, except where it is empty and must not replace. */
function join(under: JsonObject, over: JsonObject, how: Clash): JsonObject {
  const joined: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    // An own field of that name would come back as the object's prototype.
    if (name === "__proto__") continue;
    joined[name] = Object.hasOwn(under, name) ? stands(under[name], value, how) : value;
  }
  return joined;
}

function stands(under: unknown, over: unknown, how: Clash): unknown {
  if (how.keepFilled && (isMissing(over) || over === "")) return under;
  if (how.depth === "deep" && isPlain(under) && isPlain(over)) return join(under, over, how);
  if (how.depth === "deep" && Array.isArray(under) && Array.isArray(over)) return entries(under, over, how);
  return over;
}

/** Lists are joined entry by entry, as n8n does. */
function entries(under: readonly unknown[], over: readonly unknown[], how: Clash): readonly unknown[] {
  const joined = over.map((value, i) => (i < under.length ? stands(under[i], value, how) : value));
  return [...joined, ...under.slice(over.length)];
}

function isPlain(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
