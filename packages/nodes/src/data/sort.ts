import { defineAction } from "@weft/sdk";
import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { pathReader } from "../paths.ts";
import { fieldPath } from "./dot-paths.ts";
import { shuffled } from "./shuffle.ts";
import { rankColumn, sortedBy, textOrderOf } from "./sort-columns.ts";
import { sortParams } from "./sort.params.ts";
import { sortText } from "./sort.text.ts";

export const dataSort = defineAction({
  type: "data.sort",
  version: 1,
  label: "Sort",
  help: "Puts the items in order: by fields, by what an expression gives, or at random.",
  icon: "arrow-down-up",
  group: "Data",
  synonyms: ["order", "arrange", "rank", "ascending", "descending", "random", "shuffle"],
  effect: "none",
  params: sortParams,
  translations: sortText,
  runAll(call) {
    const { params, items, ctx } = call;
    if (params.mode === "random")
      return shuffled(items, params.seed === "" ? ctx.idempotencyKey : params.seed);
    const { missing, language, texts } = params;
    const textOrder = textOrderOf(texts, language);
    const { timezone } = ctx.flow;
    const columns = params.keys.map(({ by, field, as, order }, at) =>
      rankColumn({
        values:
          by === "expression" ? valuesOfExpression(call, at) : valuesOfField(items, field, params.dotPaths),
        name: by === "expression" ? String(at + 1) : field,
        loose: by === "expression",
        as,
        order,
        missing,
        textOrder,
        timezone,
      }),
    );
    return sortedBy(items, columns);
  },
});

function valuesOfField(items: readonly Item[], field: string, dotPaths: boolean): readonly unknown[] {
  const read = pathReader(fieldPath(field, dotPaths));
  const values = items.map(({ json }) => read(json));
  if (items.length > 0 && values.every((value) => value === undefined))
    throw fatal("field-not-found", { name: field });
  return values;
}

function valuesOfExpression(
  { items, paramsAt }: RunAllCall<ParamsOf<typeof sortParams>>,
  at: number,
): readonly unknown[] {
  // An expression that gives nothing comes as an empty text.
  return items.map((_item, index) => paramsAt(index).keys[at]?.value || undefined);
}
