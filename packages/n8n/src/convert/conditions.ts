import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import { withinBraces } from "./single.ts";

/** n8n's `type.operation` by Weft's operator. */
export const operators: Readonly<Record<string, string>> = {
  "string.equals": "string.equals",
  "string.notEquals": "string.notEquals",
  "string.contains": "string.contains",
  "string.notContains": "string.notContains",
  "string.startsWith": "string.startsWith",
  "string.notStartsWith": "string.notStartsWith",
  "string.endsWith": "string.endsWith",
  "string.notEndsWith": "string.notEndsWith",
  "string.regex": "string.matches",
  "string.notRegex": "string.notMatches",
  "string.empty": "string.empty",
  "string.notEmpty": "string.notEmpty",
  "number.equals": "number.equals",
  "number.notEquals": "number.notEquals",
  "number.gt": "number.greater",
  "number.gte": "number.greaterOrEqual",
  "number.lt": "number.less",
  "number.lte": "number.lessOrEqual",
  "number.empty": "any.notExists",
  "number.notEmpty": "any.exists",
  "dateTime.empty": "string.empty",
  "dateTime.notEmpty": "string.notEmpty",
  "dateTime.equals": "dateTime.equals",
  "dateTime.notEquals": "dateTime.notEquals",
  "dateTime.after": "dateTime.after",
  "dateTime.before": "dateTime.before",
  "dateTime.afterOrEquals": "dateTime.afterOrEqual",
  "dateTime.beforeOrEquals": "dateTime.beforeOrEqual",
  "boolean.empty": "any.notExists",
  "boolean.notEmpty": "any.exists",
  "boolean.true": "boolean.true",
  "boolean.false": "boolean.false",
  "boolean.equals": "boolean.equals",
  "boolean.notEquals": "boolean.notEquals",
  "array.contains": "array.contains",
  "array.notContains": "array.notContains",
  "array.lengthEquals": "array.lengthEquals",
  "array.lengthGt": "array.lengthGreater",
  "array.lengthLt": "array.lengthLess",
  "array.empty": "array.empty",
  "array.notEmpty": "array.notEmpty",
  "object.empty": "object.empty",
  "object.notEmpty": "object.notEmpty",
};

/** Comparisons of a list's length that are made with its number. */
const lengths: Readonly<Record<string, string>> = {
  "array.lengthNotEquals": "number.notEquals",
  "array.lengthGte": "number.greaterOrEqual",
  "array.lengthLte": "number.lessOrEqual",
};

const unary = /\.(true|false|empty|notEmpty|exists|notExists)$/;

/** A filter of If 2.x, Filter 2.x and Switch 3.x, as `combine`, `conditions` and `ignoreCase`. */
export function convertFilter(filter: JsonObject): {
  combine: "all" | "any";
  conditions: readonly JsonObject[];
  ignoreCase: boolean;
} {
  const conditions = listOf(filter["conditions"]).filter(isObject).map(convertCondition);
  return {
    combine: filter["combinator"] === "or" ? "any" : "all",
    conditions,
    ignoreCase: objectOf(filter["options"])["caseSensitive"] === false,
  };
}

function convertCondition(condition: JsonObject): JsonObject {
  const { type, operation } = objectOf(condition["operator"]);
  // A file may leave out what is n8n's default.
  const wanted = `${textOf(type) || "string"}.${textOf(operation) || "equals"}`;
  const left = condition["leftValue"] ?? "";
  const byLength = lengths[wanted];
  if (byLength !== undefined)
    return { left: lengthOf(left), operator: byLength, right: condition["rightValue"] ?? 0 };
  const operator = operatorOf(wanted);
  return unary.test(operator) ? { left, operator } : { left, operator, right: condition["rightValue"] ?? "" };
}

function operatorOf(wanted: string): string {
  const [type = "", operation = ""] = wanted.split(".");
  if (operation === "exists" || operation === "notExists") return `any.${operation}`;
  const operator = Object.hasOwn(operators, wanted) ? operators[wanted] : undefined;
  if (operator === undefined)
    throw new Unsupported(`The comparison “${operation}” of type ${type} has no counterpart`);
  return operator;
}

/** The length of a list that one expression gives. */
function lengthOf(list: unknown): unknown {
  if (Array.isArray(list)) return list.length;
  const inner = withinBraces(list);
  if (inner === undefined)
    throw new Unsupported("The list whose length is compared is not given by one expression");
  return `={{ (${inner}).length }}`;
}
