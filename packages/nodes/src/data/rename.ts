import { defineAction } from "@weft/sdk";
import type { JsonObject, ParamsOf } from "@weft/sdk";
import { replacePattern } from "../conditions/pattern.ts";
import { fatal } from "../errors.ts";
import { wholeName } from "../paths.ts";
import { fieldOf } from "./dot-paths.ts";
import { renameParams } from "./rename.params.ts";
import { renameText } from "./rename.text.ts";

type Params = ParamsOf<typeof renameParams>;

export const dataRename = defineAction({
  type: "data.rename",
  version: 1,
  label: "Rename fields",
  help: "Gives fields other names, one by one or all that fit a pattern; their values stay.",
  icon: "replace",
  group: "Data",
  synonyms: ["rename keys", "field names", "column names", "regex", "move field", "header"],
  effect: "none",
  params: renameParams,
  translations: renameText,
  run({ params, item, index }) {
    const { whenTaken } = params;
    const renamed = params.fields.reduce(
      (json, row) => renameOne(json, { ...row, params, item: index + 1 }),
      item.json,
    );
    const json = params.patterns.reduce((given, row) => {
      if (row.pattern === "") return given;
      const levels = { top: 0, all: Infinity, levels: row.levels }[row.depth];
      const nameOf = newNames(row);
      return renameAll(given, { levels, nameOf, whenTaken, item: index + 1 }) as JsonObject;
    }, renamed);
    return { ...item, json };
  },
});

interface One {
  readonly from: string;
  readonly to: string;
  readonly params: Params;
  readonly item: number;
}

function renameOne(json: JsonObject, { from, to, params, item }: One): JsonObject {
  // A row that is not filled in yet changes nothing, as in n8n.
  if (from === "" || to === "" || from === to) return json;
  const { whenTaken, whenMissing, dotPaths } = params;
  const old = fieldOf(from, dotPaths);
  const wanted = fieldOf(to, dotPaths);
  const value = old.read(json);
  if (value === undefined) {
    if (whenMissing === "stop") throw fatal("rename-missing", { name: from, item });
    return json;
  }
  if (whenTaken === "stop" && wanted.read(json) !== undefined)
    throw fatal("rename-taken", { name: to, item });
  // A field of the item itself keeps its place among the others.
  if (Object.hasOwn(json, from) && isPlain(to, dotPaths))
    return withNames(json, (name) => (name === from ? to : name));
  return wanted.write(old.remove(json), value);
}

function isPlain(name: string, dotPaths: boolean): boolean {
  return !(dotPaths && /[.[]/.test(name));
}

/** Later fields win where two come to have one name; the renamed one wins over the one that was there. */
function withNames(json: JsonObject, nameOf: (name: string) => string): JsonObject {
  const entries = Object.entries(json).map(([name, value]) => [name, nameOf(name), value] as const);
  const renamed = new Set(entries.flatMap(([old, name]) => (old === name ? [] : [name])));
  return Object.fromEntries(
    entries.flatMap(([old, name, value]) => (old === name && renamed.has(name) ? [] : [[name, value]])),
  );
}

function newNames(row: Params["patterns"][number]): (name: string) => string {
  const { pattern, replacement, ignoreCase } = row;
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const after = replacePattern(pattern, name, { replacement, ignoreCase });
    if (after === "") throw fatal("rename-empty", { name });
    if (after !== name) wholeName(after);
    known.set(name, after);
    return after;
  };
}

interface All {
  /** How many objects deep it goes from here; a list is not a level of its own. */
  readonly levels: number;
  nameOf(name: string): string;
  readonly whenTaken: Params["whenTaken"];
  readonly item: number;
}

function renameAll(value: unknown, all: All): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => renameAll(entry, all));
  if (typeof value !== "object" || value === null) return value;
  const { levels, nameOf, whenTaken, item } = all;
  if (whenTaken === "stop") checkTaken(Object.keys(value), nameOf, item);
  const json = withNames(value as JsonObject, nameOf);
  if (levels <= 0) return json;
  const inside = { ...all, levels: levels - 1 };
  return Object.fromEntries(Object.entries(json).map(([name, inner]) => [name, renameAll(inner, inside)]));
}

function checkTaken(names: readonly string[], nameOf: (name: string) => string, item: number): void {
  const seen = new Set<string>();
  for (const name of names.map(nameOf)) {
    if (seen.has(name)) throw fatal("rename-taken", { name, item });
    seen.add(name);
  }
}
