import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { compareParams } from "./compare.params.ts";
import { compareText } from "./compare.text.ts";
import { differenceOf, versions } from "./differences.ts";
import type { Comparison } from "./differences.ts";
import { fieldOf, fieldsOf } from "./dot-paths.ts";
import type { Field } from "./dot-paths.ts";
import { contentOf, looseContentOf } from "./identity.ts";

type Params = ParamsOf<typeof compareParams>;

/** More pairs than this come of a field that does not tell items apart. */
const mostPairs = 1_000_000;

export const dataCompare = defineAction({
  type: "data.compare",
  version: 1,
  label: "Compare",
  help: "Compares the items of two inputs: which are only in one of them, which are the same, and which differ.",
  icon: "git-compare-arrows",
  group: "Data",
  synonyms: ["compare datasets", "difference", "diff", "changes", "sync", "new and removed", "reconcile"],
  effect: "none",
  params: compareParams,
  inputs: ["a", "b"],
  outputs: ["onlyA", "same", "different", "onlyB"],
  handles: {
    a: "A",
    b: "B",
    onlyA: "only in A",
    same: "the same",
    different: "different",
    onlyB: "only in B",
  },
  translations: compareText,
  runAll({ inputs, params }) {
    const { a = [], b = [] } = inputs;
    const comparison = comparisonOf(params);
    const found = matchesOf({ a, b, comparison, params });
    const same: Item[] = [];
    const different: Item[] = [];
    for (const [at, other] of found.pairs) {
      const [itemA, itemB] = [a[at], b[other]];
      if (!itemA || !itemB) continue;
      const from = [at, { input: "b", item: other }];
      const difference = differenceOf(itemA.json, itemB.json, comparison);
      if (difference === undefined) same.push({ ...versions(itemA, itemB, comparison), from });
      else if (params.different === "both") different.push({ json: difference(), from });
      else different.push({ ...versions(itemA, itemB, comparison), from });
    }
    const onlyA = a.filter((_, at) => !found.matchedA.has(at));
    const onlyB = b.flatMap((item, at) =>
      found.matchedB.has(at) ? [] : [{ ...item, from: { input: "b", item: at } }],
    );
    return { onlyA, same, different, onlyB };
  },
});

function comparisonOf(params: Params): Comparison {
  const { match, dotPaths, skip, except, nameA, nameB } = params;
  if (match.length === 0) throw fatal("compare-no-match");
  if (params.different === "both" && nameA === nameB) throw fatal("summary-name-twice", { name: nameA });
  return {
    ...params,
    match: match.map(({ a, b }) => ({ a: fieldOf(a, dotPaths), b: fieldOf(b === "" ? a : b, dotPaths) })),
    skip: fieldsOf(skip, dotPaths),
    except: fieldsOf(except, dotPaths),
    contentOf: params.loose ? looseContentOf : (value) => contentOf(value),
  };
}

interface Matching {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  readonly comparison: Comparison;
  readonly params: Params;
}

/** Places in A and in B of the items that match. An item of B may match several of A. */
function matchesOf({ a, b, comparison, params }: Matching) {
  const { match } = comparison;
  const read = (items: readonly Item[], input: "a" | "b") => {
    const fields = match.map((row) => row[input]);
    for (const field of fields) checkFound(items, field, input.toUpperCase());
    return items.map(({ json }) => keyOf(json, fields, comparison));
  };
  const places = new Map<string, number[]>();
  for (const [at, key] of read(b, "b").entries()) {
    if (key === undefined) continue;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [at, key] of read(a, "a").entries()) {
    const found = (key === undefined ? undefined : places.get(key)) ?? [];
    const taken = params.matches === "first" ? found.slice(0, 1) : found;
    if (pairs.length + taken.length > mostPairs) throw fatal("compare-too-many", { limit: mostPairs });
    for (const other of taken) pairs.push([at, other]);
  }
  return {
    pairs,
    matchedA: new Set(pairs.map(([at]) => at)),
    matchedB: new Set(pairs.map(([, other]) => other)),
  };
}

function checkFound(items: readonly Item[], { name, read }: Field, input: string): void {
  if (items.length > 0 && items.every(({ json }) => read(json) === undefined))
    throw fatal("compare-not-found", { name, input });
}

/** An item that lacks one of the fields matches none. */
function keyOf(
  json: JsonObject,
  fields: readonly Field[],
  { contentOf: content }: Comparison,
): string | undefined {
  const values = fields.map(({ read }) => read(json));
  return values.includes(undefined) ? undefined : JSON.stringify(values.map(content));
}
