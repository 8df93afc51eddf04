import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted } from "./converter.ts";
import type { Family } from "./postgres-common.ts";

/** Version 1: columns as names with commas, each maybe with its type behind a colon; values are the item's fields. */
export function convertOld(family: Family, parameters: JsonObject): Converted {
  const operation = textOf(parameters["operation"]) || "insert";
  const more = objectOf(parameters["additionalFields"] ?? parameters["options"]);
  const together = more["mode"] === "independently" ? { together: "each" } : {};
  if (operation === "executeQuery") {
    const names = namesIn(more["queryParams"]);
    const options = {
      queryBatching: more["mode"],
      ...(more["largeNumbersOutput"] !== undefined && { largeNumbersOutput: more["largeNumbersOutput"] }),
      ...(names.length > 0 && { queryReplacement: `=${names.map(field).join(",")}` }),
    };
    // Of one name the expression is its value, not a list of values.
    if (names.length === 1)
      return family.queryOf(parameters, { ...options, queryReplacement: `=${field(names[0] ?? "")},` });
    return family.queryOf(parameters, options);
  }
  if (operation !== "insert" && operation !== "update")
    throw new Unsupported(`The operation “${operation}” has no counterpart: write it in “Run SQL”`);
  const match = namesIn(parameters["updateKey"]);
  const names = namesIn(parameters["columns"]);
  const columns = [...new Set(operation === "update" ? [...match, ...names] : names)];
  const give = namesIn(parameters["returnFields"]);
  return {
    type: `${family.prefix}.rows.${operation}`,
    params: {
      ...family.tableOf(parameters),
      ...family.numbersOf(more),
      ...together,
      ...(operation === "update" && { match: match.join(", ") }),
      ...(columns.length === 0
        ? { columns: "item" }
        : {
            columns: "rows",
            values: columns.map((name) => ({ name, type: "any", value: `=${field(name)}` })),
          }),
      ...(operation === "insert" && more["ignore"] === true && { onConflict: "skip" }),
      ...(family.givesBack.includes(operation) &&
        give.length > 0 &&
        !give.includes("*") && { give: give.join(", ") }),
    },
    notes: ignoredOptions(more, ["mode", "queryParams", "largeNumbersOutput", "ignore", "priority"]),
  };
}

function namesIn(text: unknown): readonly string[] {
  return textOf(text)
    .split(",")
    .map((name) => name.split(":")[0]?.trim() ?? "")
    .filter((name) => name !== "");
}

function field(name: string): string {
  return `{{ $json[${JSON.stringify(name)}] }}`;
}
