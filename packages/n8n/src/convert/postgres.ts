import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { always, answerNote, nameOf, postgresFamily, togetherOf } from "./postgres-common.ts";
import type { Family } from "./postgres-common.ts";
import { convertOld } from "./postgres-old.ts";

const credentialNote = "Choose a credential of the type “PostgreSQL”: secrets are never in a workflow file";

/** Postgres 1 names columns in one text; 2 to 2.6 map them one by one. */
export const convertPostgres: Converter = (node) => {
  const made =
    node.typeVersion < 2
      ? convertOld(postgresFamily, node.parameters)
      : convertNew(postgresFamily, node.parameters);
  return { ...made, notes: [credentialNote, ...(made.notes ?? [])] };
};

/** Versions 2 and up. */
export function convertNew(family: Family, parameters: JsonObject): Converted {
  const operation = textOf(parameters["operation"]) || "insert";
  const options = objectOf(parameters["options"]);
  const common = { ...family.tableOf(parameters), ...family.numbersOf(options) };
  switch (operation) {
    case "executeQuery":
      return family.queryOf(parameters, options);
    case "select":
      return selectOf(family, parameters, options, common);
    case "insert":
    case "upsert":
    case "update":
      return rowsOf(family, parameters, options, { ...common, ...togetherOf(options["queryBatching"]) });
    case "deleteTable":
      return deleteOf(family, parameters, options, { ...common, ...togetherOf(options["queryBatching"]) });
    default:
      throw new Unsupported(`The operation “${operation}” has no counterpart: write it in “Run SQL”`);
  }
}

function selectOf(
  family: Family,
  parameters: JsonObject,
  options: JsonObject,
  common: JsonObject,
): Converted {
  const sort = rowsIn(parameters["sort"]).map(({ column, direction }) => ({
    column: column ?? "",
    direction: textOf(direction).toUpperCase() === "DESC" ? "descending" : "ascending",
  }));
  const all = parameters["returnAll"] === true;
  return {
    type: `${family.prefix}.rows.select`,
    params: {
      ...common,
      ...whereOf(parameters),
      ...(sort.length > 0 && { sort }),
      ...(!all && {
        limit: isExpression(parameters["limit"]) ? parameters["limit"] : numberOf(parameters["limit"], 50),
      }),
      ...columnsOf(options, "columns"),
    },
    notes: [answerNote(true), ...ignoredOptions(options, [...always, "outputColumns"])],
  };
}

const comparisons: Readonly<Record<string, string>> = {
  equal: "equals",
  "=": "equals",
  "!=": "notEquals",
  LIKE: "like",
  ">": "greater",
  "<": "less",
  ">=": "greaterOrEqual",
  "<=": "lessOrEqual",
  "IS NULL": "empty",
  "IS NOT NULL": "notEmpty",
};

function whereOf(parameters: JsonObject): JsonObject {
  const rows = rowsIn(parameters["where"]);
  const conditions = rows.map(({ column, condition, value }) => {
    const written = textOf(condition) || "equal";
    const is = Object.hasOwn(comparisons, written) ? comparisons[written] : undefined;
    if (is === undefined)
      throw new Unsupported(`The condition “${written}” has no counterpart: write it in “Run SQL”`);
    const unary = is === "empty" || is === "notEmpty";
    return { column: column ?? "", is, ...(!unary && { value: value ?? "" }) };
  });
  if (conditions.length === 0) return {};
  return { conditions, ...(parameters["combineConditions"] === "OR" && { combine: "any" }) };
}

function rowsIn(value: unknown): readonly JsonObject[] {
  return listOf(objectOf(value)["values"]).filter(isObject);
}

function columnsOf(options: JsonObject, name: string): JsonObject {
  const given = options["outputColumns"];
  if (isExpression(given)) return { [name]: given };
  const columns = listOf(given).map(textOf);
  return columns.length === 0 || columns.includes("*") ? {} : { [name]: columns.join(", ") };
}

function rowsOf(family: Family, parameters: JsonObject, options: JsonObject, common: JsonObject): Converted {
  const operation = textOf(parameters["operation"]) || "insert";
  const mapper = objectOf(parameters["columns"]);
  const mapped = parameters["columns"] !== undefined;
  const mode = textOf(mapped ? mapper["mappingMode"] : parameters["dataMode"]);
  const match = mapped
    ? listOf(mapper["matchingColumns"]).map(textOf)
    : [nameOf(parameters["columnToMatchOn"])];
  const byHand = mapped ? mapperRows(mapper["value"]) : oldRows(parameters);
  const auto = mode === "autoMapInputData";
  return {
    type: `${family.prefix}.rows.${operation}`,
    params: {
      ...common,
      ...(operation !== "insert" && { match: match.filter((name) => name !== "").join(", ") }),
      ...(auto ? { columns: "item" } : { columns: "rows", values: byHand }),
      ...(operation === "insert" && options["skipOnConflict"] === true && { onConflict: "skip" }),
      ...(options["replaceEmptyStrings"] === true && { emptyAsNull: true }),
      ...(family.givesBack.includes(operation) && columnsOf(options, "give")),
    },
    notes: [
      ...(operation === "update"
        ? ["Where no row matches, nothing is given; n8n gave one item with “success”"]
        : []),
      ...ignoredOptions(options, [
        ...always,
        "outputColumns",
        "skipOnConflict",
        "replaceEmptyStrings",
        "cascade",
      ]),
    ],
  };
}

function mapperRows(value: unknown): readonly JsonObject[] {
  return Object.entries(objectOf(value)).map(([name, one]) => ({ name, type: "any", value: one }));
}

/** Versions 2.0 and 2.1: the column to match stands apart. */
function oldRows(parameters: JsonObject): readonly JsonObject[] {
  const rows = rowsIn(parameters["valuesToSend"]).map(({ column, value }) => ({
    name: column ?? "",
    type: "any",
    value: value ?? "",
  }));
  const match = nameOf(parameters["columnToMatchOn"]);
  const matched = parameters["valueToMatchOn"];
  return match === "" || matched === undefined
    ? rows
    : [{ name: match, type: "any", value: matched }, ...rows];
}

function deleteOf(
  family: Family,
  parameters: JsonObject,
  options: JsonObject,
  common: JsonObject,
): Converted {
  const command = textOf(parameters["deleteCommand"]) || "truncate";
  if (command !== "delete") return wholeTable(family, command, { parameters, options, common });
  const where = whereOf(parameters);
  return {
    type: `${family.prefix}.rows.delete`,
    params: { ...common, ...where, ...(where["conditions"] === undefined && { which: "all" }) },
    notes: ["Gives the rows that were deleted; n8n gave “success”", ...ignoredOptions(options, always)],
  };
}

/** Truncate and drop: SQL with the names written out. */
function wholeTable(
  family: Family,
  command: string,
  { parameters, options, common }: { parameters: JsonObject; options: JsonObject; common: JsonObject },
): Converted {
  if (isExpression(common["schema"]) || isExpression(common["table"]))
    throw new Unsupported(`An expression stands for the table to ${command}: write its name`);
  const name = family.quoted(common);
  const cascade = options["cascade"] === true ? " CASCADE" : "";
  const restart = parameters["restartSequences"] === true ? " RESTART IDENTITY" : "";
  const sql =
    command === "drop"
      ? `DROP TABLE IF EXISTS ${name}${cascade}`
      : `TRUNCATE TABLE ${name}${restart}${cascade}`;
  return {
    type: `${family.prefix}.query`,
    params: { sql, does: "write" },
    notes: [`It became SQL: ${sql}`, ...ignoredOptions(options, [...always, "cascade"])],
  };
}
