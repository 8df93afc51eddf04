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

/** What n8n's nodes for PostgreSQL and MySQL differ in. */
export interface Family {
  /** Of our node types. */
  readonly prefix: "postgres" | "mysql";
  tableOf(parameters: JsonObject): JsonObject;
  numbersOf(options: JsonObject): JsonObject;
  queryOf(parameters: JsonObject, options: JsonObject): Converted;
  /** A table's name as SQL has it. */
  quoted(table: JsonObject): string;
  /** Whether what was written is given back. */
  readonly givesBack: readonly string[];
}

export const postgresFamily: Family = {
  prefix: "postgres",
  tableOf: (parameters) => ({
    schema: nameOf(parameters["schema"]) || "public",
    table: nameOf(parameters["table"]),
  }),
  numbersOf: (options) => (options["largeNumbersOutput"] === "numbers" ? { bigNumbers: "number" } : {}),
  queryOf: postgresQuery,
  quoted: ({ schema, table }) =>
    [schema, table].map((part) => `"${textOf(part).replaceAll('"', '""')}"`).join("."),
  givesBack: ["insert", "update", "upsert"],
};

/** A text, or what was chosen from a list. */
export function nameOf(value: unknown): string {
  return textOf(isObject(value) ? value["value"] : value);
}

/** n8n's “single” sends all items at once, which stands or falls together. */
export function togetherOf(batching: unknown): JsonObject {
  return batching === "independently" ? { together: "each" } : {};
}

export interface Written {
  readonly sql: string;
  readonly rows: readonly unknown[];
  /** One list of all values instead. */
  readonly list?: unknown;
  readonly notes: readonly string[];
}

/** The SQL with `$1`, `$2` for everything that varies. */
export function writtenOf(query: string, options: JsonObject): Written {
  const given = replacements(options["queryReplacement"]);
  const rows = given.rows ?? [];
  const { sql, values, notes } = boundSql(query, rows.length + 1);
  if (given.list !== undefined && values.length > 0)
    throw new Unsupported(
      "The SQL has expressions and one list of parameters: put all values into the parameters",
    );
  const odd = /\$\d+:\w/.test(sql)
    ? ["Values are never names or raw SQL here: check what had a filter such as $1:name"]
    : [];
  return {
    sql: withPlainPlaces(sql),
    rows: [...rows, ...values],
    ...(given.list !== undefined && { list: given.list }),
    notes: [...notes, ...odd],
  };
}

/** The note on what a query gives, by whether it only reads. */
export function answerNote(reads: boolean): string {
  return reads
    ? "A query that finds nothing gives no items; n8n gave one with “success” then"
    : "A statement without rows gives its command and how many rows it changed; n8n gave “success”";
}

export function valuesOf({ rows, list }: Pick<Written, "rows" | "list">): JsonObject {
  if (list !== undefined) return { valuesFrom: "list", list };
  return {
    values: rows.map((value, index) => ({ name: `$${index + 1}`, type: "any", value })),
  };
}

function postgresQuery(parameters: JsonObject, options: JsonObject): Converted {
  const written = writtenOf(textOf(parameters["query"]), options);
  const reads = onlyReads(written.sql);
  return {
    type: "postgres.query",
    params: {
      sql: written.sql,
      does: reads ? "read" : "write",
      ...valuesOf(written),
      ...(!reads && togetherOf(options["queryBatching"])),
      ...postgresFamily.numbersOf(options),
    },
    notes: [...written.notes, answerNote(reads), ...ignoredOptions(options, [...always, "queryReplacement"])],
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
