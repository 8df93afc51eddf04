import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { toText } from "../conditions/convert.ts";
import { fieldPath } from "../data/dot-paths.ts";
import { identity } from "../data/identity.ts";
import { fatal } from "../errors.ts";
import { pathReader, unsetPath } from "../paths.ts";
import { combine, partsOf } from "./merge-combine.ts";
import type { Part } from "./merge-combine.ts";
import type { mergeParams } from "./merge.params.ts";

type MergeParams = ParamsOf<typeof mergeParams>;

interface Joined {
  readonly pairs: readonly (readonly [Part, Part])[];
  readonly alone1: readonly Part[];
  readonly alone2: readonly Part[];
}

/** Joins two branches by equal fields, in the order of input 1. What lacks a field has no partner. */
export function mergeByFields(first: readonly Item[], second: readonly Item[], params: MergeParams): Item[] {
  const joined = findPartners(partsOf(first, 1), partsOf(second, 2), params);
  const drop = params.dropEqual ? withoutEqual(params) : undefined;
  return wanted(joined, params).map((parts) => {
    const [one, other] = parts;
    return combine(drop && one && other ? [one, drop(other)] : parts, params);
  });
}

/** An item of input 2 without the fields that made it a partner. */
function withoutEqual({ match, dotPaths }: MergeParams): (part: Part) => Part {
  const paths = match.map(({ first, second }) => fieldPath((second || first).trim(), dotPaths));
  return (part) => ({ ...part, item: { ...part.item, json: paths.reduce(unsetPath, part.item.json) } });
}

function wanted(
  { pairs, alone1, alone2 }: Joined,
  { keep, from, order }: MergeParams,
): readonly (readonly Part[])[] {
  const single = (parts: readonly Part[]) => parts.map((part) => [part]);
  if (keep === "nonMatches") {
    if (from === "both") return single([...alone1, ...alone2]);
    return single(from === "in1" ? alone1 : alone2);
  }
  if (keep === "matches" && from !== "both") {
    const side = from === "in1" ? 0 : 1;
    const matched = new Map(pairs.map((pair) => [pair[side].at, pair[side]]));
    return single([...matched.values()].toSorted((a, b) => a.at - b.at));
  }
  const all = [
    ...pairs,
    ...single(keep === "everything" || keep === "first" ? alone1 : []),
    ...single(keep === "everything" || keep === "second" ? alone2 : []),
  ];
  return order === "input" && keep !== "everything" ? inOrder(all, keep === "first" ? 1 : 2) : all;
}

/** By the places that the items of one input had there; several partners of one item stay as they are. */
function inOrder(all: readonly (readonly Part[])[], input: number): readonly (readonly Part[])[] {
  const at = (parts: readonly Part[]) => parts.find((part) => part.input === input)?.at ?? 0;
  return all.toSorted((a, b) => at(a) - at(b));
}

/** One look-up for each item, however many there are. */
function findPartners(first: readonly Part[], second: readonly Part[], params: MergeParams): Joined {
  const key1 = keyReader(params, "first");
  const key2 = keyReader(params, "second");
  const byKey = new Map<string, Part[]>();
  for (const part of second) {
    const key = key2(part.item.json);
    const same = key === undefined ? undefined : byKey.get(key);
    if (same) same.push(part);
    else if (key !== undefined) byKey.set(key, [part]);
  }
  const used = new Set<Part>();
  const pairs: [Part, Part][] = [];
  const alone1: Part[] = [];
  for (const part of first) {
    const key = key1(part.item.json);
    const all = key === undefined ? [] : (byKey.get(key) ?? []);
    // Partners that lose against the first are still not without a partner.
    for (const partner of all) used.add(partner);
    const partners = chosen(all, params.several);
    if (partners.length === 0) alone1.push(part);
    for (const partner of partners) pairs.push([part, partner]);
  }
  return { pairs, alone1, alone2: second.filter((part) => !used.has(part)) };
}

function chosen(all: readonly Part[], several: MergeParams["several"]): readonly Part[] {
  if (several === "all") return all;
  return several === "first" ? all.slice(0, 1) : all.slice(-1);
}

/** What items are told apart by: the values of the fields. None while one is missing, unless that counts as empty. */
function keyReader(params: MergeParams, side: "first" | "second"): (json: JsonObject) => string | undefined {
  const { match, loose, asText, dotPaths } = params;
  const names = match.map(({ first, second }) => (side === "first" ? first : second || first).trim());
  if (names.length === 0 || names.includes("")) throw fatal("merge-match-missing");
  const readers = names.map((name) => pathReader(fieldPath(name, dotPaths)));
  return (json) => {
    const values = readers.map((read) => read(json));
    if (loose) return JSON.stringify(values.map(looseValue));
    if (asText) {
      const texts = values.map(toText);
      return texts.includes("") ? undefined : JSON.stringify(texts);
    }
    if (values.includes(undefined)) return undefined;
    return JSON.stringify(values.map((value) => [typeof value, identity(value)]));
  };
}

function looseValue(value: unknown): string {
  return toText(value).trim();
}
