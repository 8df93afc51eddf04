import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { toText } from "../conditions/convert.ts";
import { fieldPath } from "../data/dot-paths.ts";
import { identity } from "../data/identity.ts";
import { fatal } from "../errors.ts";
import { pathReader } from "../paths.ts";
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
  return wanted(joined, params).map((parts) => combine(parts, params));
}

function wanted(
  { pairs, alone1, alone2 }: Joined,
  { keep, from }: MergeParams,
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
  return [
    ...pairs,
    ...single(keep === "everything" || keep === "first" ? alone1 : []),
    ...single(keep === "everything" || keep === "second" ? alone2 : []),
  ];
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
    const partners = params.several === "first" ? all.slice(0, 1) : all;
    if (partners.length === 0) alone1.push(part);
    for (const partner of partners) pairs.push([part, partner]);
  }
  return { pairs, alone1, alone2: second.filter((part) => !used.has(part)) };
}

/** What items are told apart by: the values of the fields. None while one is missing, unless that counts as empty. */
function keyReader(params: MergeParams, side: "first" | "second"): (json: JsonObject) => string | undefined {
  const { match, loose, dotPaths } = params;
  const names = match.map(({ first, second }) => (side === "first" ? first : second || first).trim());
  if (names.length === 0 || names.includes("")) throw fatal("merge-match-missing");
  const readers = names.map((name) => pathReader(fieldPath(name, dotPaths)));
  return (json) => {
    const values = readers.map((read) => read(json));
    if (loose) return JSON.stringify(values.map(looseValue));
    if (values.includes(undefined)) return undefined;
    return JSON.stringify(values.map((value) => [typeof value, identity(value)]));
  };
}

function looseValue(value: unknown): string {
  return toText(value).trim();
}
