import { defineAction } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { queryItems } from "../sqlite/items.ts";
import { mergeByFields } from "./merge-fields.ts";
import { combine, partsOf } from "./merge-combine.ts";
import type { Clash } from "./merge-combine.ts";
import { mergeParams } from "./merge.params.ts";
import { mergeText } from "./merge.text.ts";

/** More items than this out of every combination are a mistake, and would not fit into the memory. */
const mostCombinations = 1_000_000;

export const flowMerge = defineAction({
  type: "flow.merge",
  version: 1,
  label: "Merge",
  help: "Waits for several branches and brings their items together.",
  icon: "merge",
  group: "Flow",
  synonyms: ["join", "combine", "append", "union", "enrich", "lookup", "wait for branches"],
  effect: "none",
  params: mergeParams,
  inputs: { count: "inputs" },
  translations: mergeText,
  runAll({ params, inputs, ctx }) {
    const branches = Array.from({ length: params.inputs }, (_, index) => inputs[`in${index + 1}`] ?? []);
    switch (params.mode) {
      case "append":
        return branches.flatMap((items, index) =>
          items.map((item, at) => ({ ...item, from: { input: `in${index + 1}`, item: at } })),
        );
      case "position":
        return byPosition(branches, params);
      case "fields":
        return mergeByFields(...twoOf(branches), params);
      case "all":
        return everyCombination(...twoOf(branches), params);
      case "sql":
        return bySql(branches, params.sql, ctx.signal);
      case "branch":
        return params.give === "empty" ? [{ json: {} }] : oneBranch(branches, params.branch);
    }
  },
});

type Branches = readonly (readonly Item[])[];

function twoOf(branches: Branches): [readonly Item[], readonly Item[]] {
  if (branches.length > 2) throw fatal("merge-two-inputs", { inputs: branches.length });
  return [branches[0] ?? [], branches[1] ?? []];
}

function byPosition(branches: Branches, params: Clash & { readonly unpaired: string }): Item[] {
  const lengths = branches.map((items) => items.length);
  const longest = params.unpaired === "first" ? (lengths[0] ?? 0) : Math.max(...lengths);
  const count = params.unpaired === "none" ? Math.min(...lengths) : longest;
  return Array.from({ length: count }, (_, at) =>
    combine(
      branches.flatMap((items, index) => {
        const item = items[at];
        return item === undefined ? [] : [{ item, input: index + 1, at }];
      }),
      params,
    ),
  );
}

function everyCombination(first: readonly Item[], second: readonly Item[], params: Clash): Item[] {
  const count = first.length * second.length;
  if (count > mostCombinations) throw fatal("merge-too-many", { count, limit: mostCombinations });
  const others = partsOf(second, 2);
  return partsOf(first, 1).flatMap((part) => others.map((other) => combine([part, other], params)));
}

/** Of which items a row is made, SQL does not say. */
async function bySql(branches: Branches, sql: string, signal: AbortSignal): Promise<Item[]> {
  const rows = await queryItems(
    sql,
    branches.map((items) => items.map(({ json }) => json)),
    signal,
  );
  return rows.map((json) => ({ json }));
}

function oneBranch(branches: Branches, number: number): Item[] {
  const items = branches[number - 1];
  if (items === undefined) throw fatal("merge-branch", { branch: number, inputs: branches.length });
  return items.map((item, at) => ({ ...item, from: { input: `in${number}`, item: at } }));
}
