import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { fieldOf, fieldsOf, omit } from "./dot-paths.ts";
import type { Field } from "./dot-paths.ts";
import { splitOutParams } from "./split-out.params.ts";
import { splitOutText } from "./split-out.text.ts";

type Params = ParamsOf<typeof splitOutParams>;

export const dataSplitOut = defineAction({
  type: "data.splitOut",
  version: 1,
  label: "Split out",
  help: "Makes an item of each entry of a list, such as the lines of an order.",
  icon: "list-tree",
  group: "Data",
  synonyms: ["split list", "array to items", "explode", "unwind", "flatten", "iterate", "item lists"],
  summary: "{fields}",
  effect: "none",
  params: splitOutParams,
  translations: splitOutText,
  runAll(call) {
    const { items, params } = call;
    const others = othersOf(params);
    if (params.what === "files")
      return items.flatMap((item, at) => filesOf(item, { at, json: others(item.json), params }));
    const splits = splitsOf(params);
    checkFound(splits, call);
    const [only, another] = splits;
    // Objects that are split alone become the items; lists inside the list too, their entries by number, as in n8n.
    const spread = !another && params.keep === "none" && only?.target === undefined;
    return items.flatMap((item, at) => {
      const lists = splits.map(({ field }) => entriesOf(field.read(item.json)));
      const length = Math.max(...lists.map((list) => list.length));
      const kept = length === 0 ? {} : others(item.json);
      const rest = params.withFiles && item.files ? { files: item.files, from: at } : { from: at };
      return Array.from({ length }, (_, entry): Item => {
        const own = spread ? lists[0]?.[entry] : undefined;
        if (typeof own === "object" && own !== null) return { json: { ...own }, ...rest };
        return { json: withEntries(kept, { splits, lists, entry }), ...rest };
      });
    });
  },
});

interface Split {
  readonly field: Field;
  /** Where its entries go; its own name unless said. */
  readonly target: Field | undefined;
  readonly write: Field["write"];
}

function splitsOf({ fields, to, dotPaths, wholeNames }: Params): readonly Split[] {
  const names = splitNames(fields);
  const targets = splitNames(to);
  if (names.length === 0) throw fatal("field-name-missing");
  if (targets.length > 0 && targets.length !== names.length)
    throw fatal("split-names", { names: targets.length, fields: names.length });
  const into = dotPaths && !wholeNames;
  return names.map((name, at) => {
    const field = fieldOf(name, dotPaths);
    const target = targets[at] === undefined ? undefined : fieldOf(targets[at], into);
    return { field, target, write: (target ?? fieldOf(name, into)).write };
  });
}

/** What each new item has beside its entries. */
function othersOf({
  what,
  fields,
  keep,
  names,
  dotPaths,
  wholeNames,
}: Params): (json: JsonObject) => JsonObject {
  if (keep === "none") return () => ({});
  if (keep === "selected") {
    const into = dotPaths && !wholeNames;
    const kept = splitNames(names).map((name) => ({
      read: fieldOf(name, dotPaths).read,
      write: fieldOf(name, into).write,
    }));
    return (json) =>
      kept.reduce<JsonObject>((made, { read, write }) => {
        const value = read(json);
        return value === undefined ? made : write(made, value);
      }, {});
  }
  const split = what === "files" ? [] : fieldsOf(fields, dotPaths);
  return (json) => omit(json, split);
}

function checkFound(
  splits: readonly Split[],
  { items, params: { whenNotFound }, ctx }: RunAllCall<Params>,
): void {
  for (const { field } of splits) {
    if (items.length === 0 || items.some(({ json }) => field.read(json) !== undefined)) continue;
    if (whenNotFound === "stop") throw fatal("field-not-found", { name: field.name });
    ctx.log(`No item has the field “${field.name}”; it was taken as an empty list.`);
  }
}

/** The values of an object; a single value is a list of one, also when it is null, as in n8n. */
function entriesOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  return typeof value === "object" && value !== null ? Object.values(value) : [value];
}

function withEntries(
  kept: JsonObject,
  {
    splits,
    lists,
    entry,
  }: { splits: readonly Split[]; lists: readonly (readonly unknown[])[]; entry: number },
): JsonObject {
  return splits.reduce((json, { write }, at) => {
    const list = lists[at] ?? [];
    // A shorter list has nothing for the last items.
    return entry < list.length ? write(json, list[entry] ?? null) : json;
  }, kept);
}

function filesOf(
  { files = {} }: Item,
  { at, json, params: { fileName } }: { at: number; json: JsonObject; params: Params },
): readonly Item[] {
  return Object.entries(files).map(([name, file]) => ({
    json,
    files: { [fileName === "" ? name : fileName]: file },
    from: at,
  }));
}
