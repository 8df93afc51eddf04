import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { dedupeParams } from "./dedupe.params.ts";
import { dedupeText } from "./dedupe.text.ts";
import { fieldsOf, omit, pick } from "./dot-paths.ts";
import type { Field } from "./dot-paths.ts";
import { againstEarlier } from "./earlier.ts";
import { contentOf } from "./identity.ts";

type Params = ParamsOf<typeof dedupeParams>;

export const dataDedupe = defineAction({
  type: "data.dedupe",
  version: 1,
  label: "Remove duplicates",
  help: "Lets each item through once, in one execution or over all of them; what was there already leaves by the second output.",
  icon: "copy-minus",
  group: "Data",
  synonyms: [
    "deduplicate",
    "unique",
    "distinct",
    "duplicates",
    "same items",
    "seen before",
    "only new",
    "history",
  ],
  effect: "none",
  params: dedupeParams,
  outputs: ["main", "discarded"],
  handles: { main: "kept", discarded: "duplicates" },
  translations: dedupeText,
  runAll(call) {
    const { items, params } = call;
    if (params.against !== "input") return againstEarlier(call);
    const fields = params.compare === "all" ? [] : fieldsOf(params.names, params.dotPaths);
    if (params.compare !== "all" && fields.length === 0) throw fatal("field-name-missing");
    const keys = keysOf(call, fields);
    const chosen = chosenPlaces(keys, params.keep);
    const kept = items.flatMap((item, at) =>
      chosen.has(at) ? [withFields(item, { at, params, fields })] : [],
    );
    return { main: kept, discarded: items.filter((_, at) => !chosen.has(at)) };
  },
});

/** What each item is compared by; `undefined` where it is a duplicate of none. */
function keysOf({ items, params, ctx }: RunAllCall<Params>, fields: readonly Field[]): readonly unknown[] {
  const { compare, whenMissing, ignoreCase } = params;
  const fold = ignoreCase ? (text: string) => text.toLowerCase() : undefined;
  if (compare === "all") return items.map(({ json }) => contentOf(json, fold));
  if (compare === "except") return items.map(({ json }) => contentOf(omit(json, fields), fold));
  checkFound(items, fields, ctx);
  return items.map(({ json }, at) => {
    const values = fields.map(({ read }) => read(json));
    if (values.every((value) => value === undefined)) {
      if (whenMissing === "stop")
        throw fatal("dedupe-missing", { item: at + 1, name: fields.map(({ name }) => name).join(", ") });
      if (whenMissing === "keep") return undefined;
    }
    // Wrapped, so that a missing field is not the same as null.
    return contentOf(
      values.map((value) => (value === undefined ? 0 : [value])),
      fold,
    );
  });
}

function checkFound(items: readonly Item[], fields: readonly Field[], ctx: RunAllCall<Params>["ctx"]): void {
  for (const { name, read } of fields) {
    if (items.length > 0 && items.every(({ json }) => read(json) === undefined))
      ctx.log(`No item has the field “${name}”.`);
  }
}

function chosenPlaces(keys: readonly unknown[], keep: Params["keep"]): ReadonlySet<number> {
  const places = new Map<unknown, number>();
  const chosen = new Set<number>();
  for (const [at, key] of keys.entries()) {
    if (key === undefined) chosen.add(at);
    else if (keep === "last" || !places.has(key)) places.set(key, at);
  }
  for (const at of places.values()) chosen.add(at);
  return chosen;
}

function withFields(
  item: Item,
  { at, params, fields }: { at: number; params: Params; fields: readonly Field[] },
): Item {
  const { compare, onlyCompared } = params;
  if (!onlyCompared || compare === "all") return item;
  const chosen: (json: JsonObject, from: readonly Field[]) => JsonObject =
    compare === "selected" ? pick : omit;
  return { ...item, json: chosen(item.json, fields), from: at };
}
