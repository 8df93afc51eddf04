import type { JsonObject } from "@weft/sdk";
import { isObject, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted } from "./converter.ts";
import { boundSql, onlyReads, replacements } from "./sql-text.ts";

export const always = [
  "connectionTimeout",
  "delayClosingIdleConnection",
  "nodeVersion",
  "largeNumbersOutput",
  "queryBatching",
];

export function tableOf(parameters: JsonObject): JsonObject {
  return { schema: nameOf(parameters["schema"]) || "public", table: nameOf(parameters["table"]) };
}

/** A text, or what was chosen from a list. */
export function nameOf(value: unknown): string {
  return textOf(isObject(value) ? value["value"] : value);
}

export function numbersOf(options: JsonObject): JsonObject {
  return options["largeNumbersOutput"] === "numbers" ? { bigNumbers: "number" } : {};
}

/** n8n's “single” sends all items at once, which stands or falls together. */
export function togetherOf(batching: unknown): JsonObject {
  return batching === "independently" ? { together: "each" } : {};
}

export function queryOf(parameters: JsonObject, options: JsonObject): Converted {
  const given = replacements(options["queryReplacement"]);
  const rows = given.rows ?? [];
  const { sql, values, notes } = boundSql(textOf(parameters["query"]), rows.length + 1);
  if (given.list !== undefined && values.length > 0)
    throw new Unsupported(
      "The SQL has expressions and one list of parameters: put all values into the parameters",
    );
  const named = [...rows, ...values].map((value, index) => ({ name: `$${index + 1}`, type: "any", value }));
  const reads = onlyReads(sql);
  return {
    type: "postgres.query",
    params: {
      sql: withPlainPlaces(sql),
      does: reads ? "read" : "write",
      ...(given.list === undefined ? { values: named } : { valuesFrom: "list", list: given.list }),
      ...(!reads && togetherOf(options["queryBatching"])),
      ...numbersOf(options),
    },
    notes: [
      ...notes,
      reads
        ? "A query that finds nothing gives no items; n8n gave one with “success” then"
        : "A statement without rows gives its command and how many rows it changed; n8n gave “success”",
      ...(/\$\d+:\w/.test(sql)
        ? ["Values are never names or raw SQL here: check what had a filter such as $1:name"]
        : []),
      ...ignoredOptions(options, [...always, "queryReplacement"]),
    ],
  };
}

/** n8n marks how a value is written into the SQL; bound values need no marks, and names cannot be values. */
function withPlainPlaces(sql: string): string {
  if (/\$\d+(?::name|:alias|:raw|~|\^)/.test(sql))
    throw new Unsupported(
      "A parameter stands for a name or for raw SQL ($1:name, $1:raw): write the name itself, or use a node for rows, whose table may be an expression",
    );
  return sql.replaceAll(/(\$\d+)(?::json|:value|:csv|:list|#)/g, "$1");
}
