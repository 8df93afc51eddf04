import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";

/** n8n's `type.operation` by Weft's operator. */
const operators: Readonly<Record<string, string>> = {
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
  "dateTime.equals": "dateTime.equals",
  "dateTime.after": "dateTime.after",
  "dateTime.before": "dateTime.before",
  "dateTime.afterOrEquals": "dateTime.afterOrEqual",
  "dateTime.beforeOrEquals": "dateTime.beforeOrEqual",
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
  const operator = operatorOf(textOf(type), textOf(operation));
  const left = condition["leftValue"] ?? "";
  return unary.test(operator) ? { left, operator } : { left, operator, right: condition["rightValue"] ?? "" };
}

function operatorOf(type: string, operation: string): string {
  if (operation === "exists" || operation === "notExists") return `any.${operation}`;
  const operator = operators[`${type}.${operation}`];
  if (operator === undefined)
    throw new Unsupported(`The comparison “${operation}” of type ${type} has no counterpart`);
  return operator;
}
