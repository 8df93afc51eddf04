import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { mysqlQuoted } from "../convert/sql-text.ts";
import { textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf, wordOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

/** What n8n's nodes for PostgreSQL and MySQL differ in. */
interface Family {
  readonly node: Pick<Exported, "type" | "typeVersion">;
  readonly schema: boolean;
  /** The value of n8n's setting for large numbers while it does what it usually does. */
  readonly numbers: "text" | "numbers";
  /** SQL with `$1`, `$2` where values belong. */
  numbered(sql: string): string;
}

const postgres: Family = {
  node: { type: "postgres", typeVersion: 2.1 },
  schema: true,
  numbers: "text",
  numbered: (sql) => sql,
};

const places = new RegExp(`${mysqlQuoted}|\\?`, "gm");

const mysql: Family = {
  node: { type: "mySql", typeVersion: 2.1 },
  schema: false,
  numbers: "numbers",
  numbered(sql) {
    let number = 0;
    return sql.replaceAll(places, (part) => (part === "?" ? `$${(number += 1)}` : part));
  },
};

type Part = (params: JsonObject, family: Family) => Pick<Exported, "parameters" | "notes">;

const answers = { bytes: "base64", timeLimit: 30_000 };

const parts = {
  query: (params, family) => ({
    parameters: {
      operation: "executeQuery",
      query: family.numbered(textOf(params["sql"])),
      options: {
        ...valuesOf(params),
        ...(params["does"] === "write" && batching(params)),
        ...numbers(params, family),
      },
    },
    notes: notUsual(params, answers),
  }),
  select: (params, family) => {
    const sort = rowsOf(params, "sort").map(({ column = "", direction }) => ({
      column,
      direction: direction === "descending" ? "DESC" : "ASC",
    }));
    const { limit } = params;
    return {
      parameters: {
        operation: "select",
        ...tableOf(params, family),
        ...(limit === undefined ? { returnAll: true } : { returnAll: false, limit }),
        ...whereOf(params),
        ...(sort.length > 0 && { sort: { values: sort } }),
        options: { ...columnsOf(params, "columns"), ...numbers(params, family) },
      },
      notes: notUsual(params, answers),
    };
  },
  delete: (params, family) => {
    const { which = "matching" } = params;
    const where = which === "all" ? {} : whereOf(params);
    if (which !== "all" && where["where"] === undefined)
      throw new NoCounterpart("n8n deletes all rows where there are no conditions");
    return {
      parameters: {
        operation: "deleteTable",
        deleteCommand: "delete",
        ...tableOf(params, family),
        ...where,
        options: { ...batching(params), ...numbers(params, family) },
      },
      notes: ["n8n does not give the rows that were deleted", ...leftOut(params, ["give"])],
    };
  },
  insert: (params, family) => written("insert", params, family),
  upsert: (params, family) => written("upsert", params, family),
  update: (params, family) => written("update", params, family),
} satisfies Readonly<Record<string, Part>>;

function written(
  operation: "insert" | "upsert" | "update",
  params: JsonObject,
  family: Family,
): Pick<Exported, "parameters" | "notes"> {
  const match = operation === "insert" ? "" : textOf(params["match"]).trim();
  if (match.includes(",") || isExpression(params["match"]))
    throw new NoCounterpart("n8n matches rows by one column here, which is named");
  const auto = (params["columns"] ?? "item") === "item";
  const rows = auto
    ? []
    : rowsOf(params, "values").map(({ name = "", value = "" }) => ({ column: name, value }));
  const key = rows.find(({ column }) => column === match);
  if (!auto && match !== "" && key === undefined)
    throw new NoCounterpart(`The rows have no value for “${match}”, by which n8n finds rows`);
  return {
    parameters: {
      operation,
      ...tableOf(params, family),
      dataMode: auto ? "autoMapInputData" : "defineBelow",
      ...(match !== "" && { columnToMatchOn: { __rl: true, mode: "name", value: match } }),
      ...(key !== undefined && { valueToMatchOn: key.value }),
      ...(!auto && { valuesToSend: { values: rows.filter((row) => row !== key) } }),
      options: {
        ...batching(params),
        ...(params["onConflict"] === "skip" && { skipOnConflict: true }),
        ...(params["emptyAsNull"] === true && { replaceEmptyStrings: true }),
        ...columnsOf(params, "give"),
        ...numbers(params, family),
      },
    },
    notes: notUsual(params, { ...answers, extra: "stop" }),
  };
}

function tableOf({ schema = "public", table = "" }: JsonObject, family: Family): JsonObject {
  const named = (value: unknown) => ({ __rl: true, mode: "name", value: textOf(value) });
  return { ...(family.schema && { schema: named(schema) }), table: named(table) };
}

const comparisons: Readonly<Record<string, string>> = {
  equals: "equal",
  notEquals: "!=",
  like: "LIKE",
  greater: ">",
  less: "<",
  greaterOrEqual: ">=",
  lessOrEqual: "<=",
  empty: "IS NULL",
  notEmpty: "IS NOT NULL",
};

function whereOf(params: JsonObject): JsonObject {
  const values = rowsOf(params, "conditions").map(({ column = "", is = "equals", value = "" }) => ({
    column,
    condition: wordOf(comparisons, is),
    ...(is !== "empty" && is !== "notEmpty" && { value }),
  }));
  if (values.length === 0) return {};
  return { where: { values }, ...(params["combine"] === "any" && { combineConditions: "OR" }) };
}

function columnsOf(params: JsonObject, name: string): JsonObject {
  const names = params[name] ?? "";
  if (names === "") return {};
  const list = isExpression(names)
    ? names
    : textOf(names)
        .split(",")
        .map((one) => one.trim());
  return { outputColumns: list };
}

function batching({ together = "all" }: JsonObject): JsonObject {
  return { queryBatching: together === "each" ? "independently" : "transaction" };
}

function numbers({ bigNumbers = "text" }: JsonObject, family: Family): JsonObject {
  const here = bigNumbers === "number" ? "numbers" : "text";
  return here === family.numbers ? {} : { largeNumbersOutput: here };
}

/** One list of all values: n8n takes a text apart at its commas. */
function valuesOf(params: JsonObject): JsonObject {
  if (params["valuesFrom"] === "list") {
    const list = params["list"] ?? [];
    return { queryReplacement: isExpression(list) ? list : `={{ ${JSON.stringify(list)} }}` };
  }
  const values = rowsOf(params, "values").map(({ value = "", type = "any" }) => {
    if (type !== "any") throw new NoCounterpart("n8n gives values of SQL no types: choose “any” for them");
    if (!isExpression(value)) return JSON.stringify(value);
    const [, inner] = /^=\s*\{\{((?:(?!\}\})[^])*)\}\}\s*$/.exec(textOf(value)) ?? [];
    if (inner === undefined)
      throw new NoCounterpart(
        "n8n takes values of SQL from one expression each: put the text into a field before",
      );
    return `(${inner.trim()})`;
  });
  return values.length === 0 ? {} : { queryReplacement: `={{ [${values.join(", ")}] }}` };
}

const exporterOf =
  (family: Family, operation: keyof typeof parts): Exporter =>
  ({ params }) => ({ ...family.node, ...parts[operation](params, family) });

export const sqlExporters: readonly (readonly [string, Exporter])[] = [
  ["postgres", postgres] as const,
  ["mysql", mysql] as const,
].flatMap(([prefix, family]) =>
  (["query", "select", "insert", "upsert", "update", "delete"] as const).map(
    (operation) =>
      [
        operation === "query" ? `${prefix}.query` : `${prefix}.rows.${operation}`,
        exporterOf(family, operation),
      ] as const,
  ),
);
