import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";

const types: Readonly<Record<string, string>> = {
  insert: "data.table.insert",
  get: "data.table.get",
  update: "data.table.update",
  upsert: "data.table.upsert",
  deleteRows: "data.table.delete",
  rowExists: "data.table.exists",
  rowNotExists: "data.table.exists",
};

/** Data Table 1 and 1.1. */
export const convertDataTable: Converter = ({ parameters }) => {
  if (parameters["resource"] === "table")
    throw new Unsupported("Tables are made, renamed and deleted on the page Tables, not by a flow");
  const operation = textOf(parameters["operation"]) || "insert";
  const type = Object.hasOwn(types, operation) ? types[operation] : undefined;
  if (type === undefined) throw new Unsupported(`The operation “${operation}” has no counterpart`);
  const options = objectOf(parameters["options"]);
  const known = operation === "deleteRows" ? ["dryRun", "optimizeBulk"] : ["optimizeBulk"];
  return {
    type,
    params: { ...tableOf(parameters), ...paramsOf(operation, parameters, options) },
    ...outputsOf(operation),
    notes: [
      "Tables and their rows are not in a workflow file: make the table on the page Tables, with the same columns",
      ...ignoredOptions(options, known),
    ],
  };
};

/** The name says more than an id of another program; an id stands where there is no name. */
function tableOf(parameters: JsonObject): JsonObject {
  const given = parameters["dataTableId"];
  if (!isObject(given)) return { table: textOf(given) };
  const { value, cachedResultName } = given;
  return { table: isExpression(value) ? value : textOf(cachedResultName) || textOf(value) };
}

function paramsOf(operation: string, parameters: JsonObject, options: JsonObject): JsonObject {
  const where = whereOf(parameters);
  switch (operation) {
    case "insert":
      return valuesOf(parameters);
    case "update":
    case "upsert":
      return { by: "conditions", ...where, ...valuesOf(parameters) };
    case "deleteRows":
      return { ...where, ...(options["dryRun"] === true && { onlyShow: true }) };
    case "get":
      return { ...where, ...orderOf(parameters), ...limitOf(parameters) };
    default:
      return where;
  }
}

/** n8n lets the items of each operation leave by its only output. */
function outputsOf(operation: string): Pick<Converted, "outputs"> {
  return operation === "rowNotExists" ? { outputs: ["missing"] } : {};
}

function valuesOf(parameters: JsonObject): JsonObject {
  const mapper = objectOf(parameters["columns"]);
  if (mapper["mappingMode"] === "autoMapInputData") return { columns: "item" };
  const values = Object.entries(objectOf(mapper["value"]));
  return { columns: "rows", values: values.map(([name, value]) => ({ name, type: "any", value })) };
}

function limitOf(parameters: JsonObject): JsonObject {
  const { returnAll, limit } = parameters;
  if (returnAll === true) return {};
  return { limit: isExpression(limit) ? limit : numberOf(limit, 50) };
}

function orderOf({ orderBy, orderByColumn, orderByDirection }: JsonObject): JsonObject {
  if (orderBy !== true) return {};
  const direction = textOf(orderByDirection).toUpperCase() === "ASC" ? "ascending" : "descending";
  return { sort: [{ column: textOf(orderByColumn) || "createdAt", direction }] };
}

const comparisons: Readonly<Record<string, string>> = {
  eq: "equals",
  neq: "notEquals",
  gt: "greater",
  gte: "greaterOrEqual",
  lt: "less",
  lte: "lessOrEqual",
  isEmpty: "empty",
  isNotEmpty: "notEmpty",
};

function whereOf(parameters: JsonObject): JsonObject {
  const rows = listOf(objectOf(parameters["filters"])["conditions"]).filter(isObject);
  if (rows.length === 0) return {};
  return {
    ...(parameters["matchType"] !== "allConditions" && rows.length > 1 && { combine: "any" }),
    conditions: rows.map((row) => conditionOf(row)),
  };
}

function conditionOf({ keyName, condition, keyValue }: JsonObject): JsonObject {
  const column = textOf(keyName) || "id";
  const written = textOf(condition) || "eq";
  if (written === "isTrue" || written === "isFalse")
    return { column, is: "equals", value: written === "isTrue" ? "true" : "false" };
  if (written === "like" || written === "ilike") return { column, ...patternOf(textOf(keyValue)) };
  const is = Object.hasOwn(comparisons, written) ? comparisons[written] : undefined;
  if (is === undefined) throw new Unsupported(`The condition “${written}” has no counterpart`);
  return { column, is, ...(!/empty$/i.test(is) && { value: keyValue ?? "" }) };
}

/** `%` stands for any letters at the beginning or end of a text, which may be an expression. */
function patternOf(pattern: string): JsonObject {
  const mark = pattern.startsWith("=") ? "=" : "";
  const text = pattern.slice(mark.length);
  const before = text.startsWith("%");
  const after = text.length > 1 && text.endsWith("%");
  const inner = text.slice(before ? 1 : 0, after ? -1 : undefined);
  if (/[%_]/.test(inner.replaceAll(/\{\{[^]*?\}\}/g, "")))
    throw new Unsupported(`The pattern “${pattern}” has no counterpart: filter the rows after reading them`);
  const is = before && after ? "contains" : before ? "endsWith" : after ? "startsWith" : "equals";
  return { is, value: mark + inner };
}
