import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { pathReader, splitNames } from "../paths.ts";
import { aggregate, isEmpty } from "./aggregations.ts";
import { fieldPath } from "./dot-paths.ts";
import { groupsOf, nameOfGroup, nested } from "./groups.ts";
import type { Group } from "./groups.ts";
import { summarizeParams } from "./summarize.params.ts";
import { summarizeText } from "./summarize.text.ts";

export const dataSummarize = defineAction({
  type: "data.summarize",
  version: 1,
  label: "Summarize",
  help: "Works out sums, averages, counts and more over all items, or for each group of them.",
  icon: "sigma",
  group: "Data",
  synonyms: [
    "group by",
    "pivot",
    "total",
    "sum",
    "average",
    "count",
    "min",
    "max",
    "aggregate",
    "concatenate",
  ],
  effect: "none",
  params: summarizeParams,
  translations: summarizeText,
  runAll(call) {
    const { items, params } = call;
    const { output, skipUngrouped, textGroups, fields, others } = params;
    const splitBy = splitNames(params.splitBy);
    const named = fields.map(({ field }) => field).filter((field) => field !== "");
    const columns = columnsOf(items, [...splitBy, ...named], call);
    const groups = groupsOf(items.length, {
      columns: splitBy.map((name) => columns.get(name) ?? []),
      skip: skipUngrouped ? isEmpty : undefined,
      asTexts: output === "one" || textGroups,
    });
    const splitNamed = splitBy.map(resultName);
    const results = uniquelyNamed(fields, splitNamed).map(({ name, row }) => ({
      name,
      of: aggregate(row, { values: columns.get(row.field), others }),
    }));
    const summary = ({ members }: Group): JsonObject =>
      Object.fromEntries(results.map(({ name, of }) => [name, of(members)]));
    if (output === "one")
      return { json: nested(groups, summary), from: groups.flatMap(({ members }) => members) };
    return groups.map((group) => {
      const split = splitNamed.map((name, at) => {
        const value = group.values[at];
        return [name, textGroups ? nameOfGroup(value) : (value ?? null)] as const;
      });
      return { json: { ...Object.fromEntries(split), ...summary(group) }, from: group.members };
    });
  },
});

type Params = ParamsOf<typeof summarizeParams>;
type Row = Params["fields"][number];

/** The values of each field, one for each item. Throws `Fatal` where no item has a field, as the flow says. */
function columnsOf(
  items: readonly Item[],
  names: readonly string[],
  { params: { dotPaths, whenNotFound }, ctx }: RunAllCall<Params>,
): ReadonlyMap<string, readonly unknown[]> {
  const columns = Array.from(new Set(names), (name) => ({
    name,
    read: pathReader(fieldPath(name, dotPaths)),
    values: [] as unknown[],
  }));
  // All fields of an item together: to come back to it for each of them takes longer than to read them.
  for (const { json } of items) for (const { values, read } of columns) values.push(read(json));
  for (const { name, values } of columns) {
    if (items.length === 0 || values.some((value) => value !== undefined)) continue;
    if (whenNotFound === "stop") throw fatal("field-not-found", { name });
    ctx.log(`No item has the field “${name}”; it was taken as empty.`);
  }
  return new Map(columns.map(({ name, values }) => [name, values]));
}

/** The names that n8n gives, so that expressions after an imported node find them. */
const prefixes: Readonly<Record<Row["how"], string>> = {
  append: "appended_",
  average: "average_",
  concatenate: "concatenated_",
  count: "count_",
  countUnique: "unique_count_",
  max: "max_",
  min: "min_",
  sum: "sum_",
};

function uniquelyNamed(
  rows: readonly Row[],
  taken: readonly string[],
): readonly { readonly name: string; readonly row: Row }[] {
  const names = new Set(taken);
  return rows.map((row) => {
    const name = row.name === "" ? nameOf(row) : row.name;
    if (names.has(name)) throw fatal("summary-name-twice", { name });
    names.add(name);
    return { name, row };
  });
}

function nameOf({ how, field }: Row): string {
  if (field !== "") return prefixes[how] + resultName(field);
  if (how === "count") return "count";
  throw fatal("field-name-missing");
}

/** A path as one name, to be written in expressions without brackets: `customer.city` gives `customer_city`. */
function resultName(field: string): string {
  return field.replaceAll(/[[\]"']/g, "").replaceAll(/[. ]/g, "_");
}
