import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { getPath, parsePath, splitNames, wholeName } from "../paths.ts";
import { aggregate, isEmpty } from "./aggregate.ts";
import { groupsOf, nested } from "./groups.ts";
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
  runAll({ params, items, ctx }) {
    const { splitBy, output, skipUngrouped, fields } = params;
    const column = columnsOf(items, params, ctx.log);
    const by = splitNames(splitBy).map((name) => ({ name: resultName(name), values: column(name) }));
    const groups = groupsOf(items.length, {
      columns: by.map(({ values }) => values),
      skip: skipUngrouped ? isEmpty : undefined,
      asTexts: output === "one",
    });
    const results = uniquelyNamed(
      fields,
      by.map(({ name }) => name),
    ).map(({ name, row }) => ({
      name,
      of: aggregate(row, { values: row.field === "" ? undefined : column(row.field), others: params.others }),
    }));
    const summary = ({ members }: Group): JsonObject =>
      Object.fromEntries(results.map(({ name, of }) => [name, of(members)]));
    if (output === "one") {
      const from = groups.flatMap(({ members }) => members);
      return { json: nested(groups, summary), from };
    }
    return groups.map((group) => {
      const split = by.map(({ name }, at) => [name, group.values[at] ?? null] as const);
      return { json: { ...Object.fromEntries(split), ...summary(group) }, from: group.members };
    });
  },
});

type Params = ParamsOf<typeof summarizeParams>;
type Row = Params["fields"][number];

/** Gives the values of a field, one for each item. Throws `Fatal` where no item has it, as the flow says. */
function columnsOf(items: readonly Item[], { dotPaths, whenNotFound }: Params, log: (line: string) => void) {
  const known = new Map<string, readonly unknown[]>();
  const read = (name: string): readonly unknown[] => {
    const path = dotPaths ? parsePath(name) : wholeName(name);
    const values = items.map(({ json }) => getPath(json, path));
    if (items.length > 0 && values.every((value) => value === undefined)) {
      if (whenNotFound === "stop") throw fatal("field-not-found", { name });
      log(`No item has the field “${name}”; it was taken as empty.`);
    }
    return values;
  };
  return (name: string): readonly unknown[] => {
    const values = known.get(name) ?? read(name);
    known.set(name, values);
    return values;
  };
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
