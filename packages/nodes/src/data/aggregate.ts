import { defineAction } from "@weft/sdk";
import type { FileRef, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { aggregateParams } from "./aggregate.params.ts";
import { aggregateText } from "./aggregate.text.ts";
import { fieldOf, fieldsOf, omit, pick } from "./dot-paths.ts";

type Params = ParamsOf<typeof aggregateParams>;

export const dataAggregate = defineAction({
  type: "data.aggregate",
  version: 1,
  label: "Aggregate",
  help: "Collects all items into one: lists of the values of their fields, or one list of the items.",
  icon: "combine",
  group: "Data",
  synonyms: ["collect", "combine items", "items to list", "array", "group into one", "concatenate items"],
  effect: "none",
  params: aggregateParams,
  translations: aggregateText,
  runAll({ items, params }) {
    const fields = fieldsOf(params.groupBy, params.dotPaths);
    if (fields.length === 0) return collected([...items.entries()], {}, params);
    const groups = new Map<string, [number, Item][]>();
    for (const [at, item] of items.entries()) {
      const key = JSON.stringify(fields.map(({ read }) => read(item.json) ?? null));
      const group = groups.get(key);
      if (group) group.push([at, item]);
      else groups.set(key, [[at, item]]);
    }
    return [...groups.values()].map((group) => {
      const first = group[0]?.[1].json ?? {};
      const of = fields.reduce<JsonObject>((json, { read, write }) => write(json, read(first) ?? null), {});
      return collected(group, of, params);
    });
  },
});

/** One item of some of the input, with their places there. */
function collected(group: readonly (readonly [number, Item])[], of: JsonObject, params: Params): Item {
  const items = group.map(([, item]) => item);
  const json = params.mode === "items" ? ofItems(of, items, params) : ofFields(of, items, params);
  const files = params.withFiles ? filesOf(items, params.uniqueFiles) : undefined;
  return { json, ...(files && { files }), from: group.map(([at]) => at) };
}

function ofItems(
  of: JsonObject,
  items: readonly Item[],
  { to, include, names, dotPaths }: Params,
): JsonObject {
  const target = fieldOf(to, dotPaths);
  if (include === "all")
    return target.write(
      of,
      items.map(({ json }) => json),
    );
  const fields = fieldsOf(names, dotPaths);
  const chosen = include === "selected" ? pick : omit;
  const list = items.map(({ json }) => chosen(json, fields));
  return target.write(
    of,
    list.filter((json) => Object.keys(json).length > 0),
  );
}

function ofFields(of: JsonObject, items: readonly Item[], params: Params): JsonObject {
  const rows = params.fields.map(({ field, name }) => ({
    field: fieldOf(field, params.dotPaths),
    target: fieldOf(name === "" ? field : name, params.dotPaths),
  }));
  const names = new Set<string>();
  for (const { target } of rows) {
    if (names.has(target.name)) throw fatal("summary-name-twice", { name: target.name });
    names.add(target.name);
  }
  return rows.reduce<JsonObject>((json, { field, target }) => {
    const values = items.map((item) => field.read(item.json));
    return target.write(json, listOf(values, params));
  }, of);
}

function listOf(values: readonly unknown[], { mergeLists, keepMissing }: Params): readonly unknown[] {
  const joined = mergeLists ? values.flat() : values;
  if (keepMissing) return joined.map((value) => value ?? null);
  // Inside lists that are kept as they are, too.
  const present = (value: unknown) => value !== undefined && value !== null;
  return joined.filter(present).map((value) => (Array.isArray(value) ? value.filter(present) : value));
}

function filesOf(items: readonly Item[], unique: boolean): Readonly<Record<string, FileRef>> | undefined {
  const files = new Map<string, FileRef>();
  const seen = new Set<string>();
  const lastNumber = new Map<string, number>();
  for (const [name, file] of items.flatMap((item) => Object.entries(item.files ?? {}))) {
    if (unique && seen.has(file.id)) continue;
    seen.add(file.id);
    let free = name;
    let number = lastNumber.get(name) ?? 0;
    while (files.has(free)) free = `${name}_${(number += 1)}`;
    lastNumber.set(name, number);
    files.set(free, file);
  }
  return files.size === 0 ? undefined : Object.fromEntries(files);
}
