import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import { withinBraces } from "./single.ts";

type LegacyType = "boolean" | "dateTime" | "number" | "string";

/**
 * Weft's operator for each operation of a type; the first is what n8n meant when a file says none. Equal was exactly equal
 * there, whatever the type: 5 was not “5”, and nothing was not an empty text.
 */
const operations: Readonly<Record<LegacyType, Readonly<Record<string, string>>>> = {
  boolean: { equal: "any.equals", notEqual: "any.notEquals" },
  dateTime: { after: "dateTime.after", before: "dateTime.before" },
  number: {
    smaller: "number.less",
    smallerEqual: "number.lessOrEqual",
    equal: "any.equals",
    notEqual: "any.notEquals",
    larger: "number.greater",
    largerEqual: "number.greaterOrEqual",
    isEmpty: "any.empty",
    isNotEmpty: "any.notEmpty",
  },
  string: {
    equal: "any.equals",
    notEqual: "any.notEquals",
    contains: "string.contains",
    notContains: "string.notContains",
    startsWith: "string.startsWith",
    notStartsWith: "string.notStartsWith",
    endsWith: "string.endsWith",
    notEndsWith: "string.notEndsWith",
    regex: "string.matches",
    notRegex: "string.notMatches",
    isEmpty: "any.empty",
    isNotEmpty: "any.notEmpty",
  },
};

/** What a side is when a file leaves it out: n8n does not save defaults. */
const missing: Readonly<Record<LegacyType, unknown>> = {
  boolean: false,
  dateTime: "",
  number: 0,
  string: "",
};

const types = ["boolean", "dateTime", "number", "string"] as const;

export function legacyType(value: unknown): LegacyType {
  const found = types.find((type) => type === value);
  if (found === undefined) throw new Unsupported(`Comparing values as “${textOf(value)}” has no counterpart`);
  return found;
}

interface LegacyCondition {
  readonly type: LegacyType;
  readonly left: unknown;
  readonly operation: unknown;
  readonly right: unknown;
}

/** One comparison of If 1, Filter 1 or Switch 1 and 2. */
export function legacyCondition({ type, left, operation, right }: LegacyCondition): JsonObject {
  const known = operations[type];
  const wanted = operation === undefined ? (Object.keys(known)[0] ?? "") : textOf(operation);
  const operator = Object.hasOwn(known, wanted) ? known[wanted] : undefined;
  if (operator === undefined)
    throw new Unsupported(`The comparison “${wanted}” of type ${type} has no counterpart`);
  const value = left ?? missing[type];
  if (operator.endsWith("mpty")) return { left: value, operator };
  const other = right ?? missing[type];
  if (operator.startsWith("number.")) return orderOf(value, operator, other);
  return {
    left: value,
    operator: isWord(value) || isWord(other) ? plainer(operator) : operator,
    right: other,
  };
}

/** A text that nothing but a text can be equal to, so that it need not be compared exactly. */
function isWord(value: unknown): boolean {
  const text = textOf(value);
  return /\p{L}/u.test(text) && !/^=|^[[{"]/.test(text) && !/^(true|false|null|NaN|-?Infinity)$/.test(text);
}

function plainer(operator: string): string {
  return operator.replace(/^any\.(?=(notE|e)quals$)/, "string.");
}

/** Nothing counts as 0 where numbers are ordered there. */
function orderOf(left: unknown, operator: string, right: unknown): JsonObject {
  const orders = orderings[operator];
  const zero = (value: unknown) => orZero(value) ?? value;
  if (typeof right === "number" && orders?.(0, right) === false) return { left, operator, right };
  if (typeof left === "number" && orders?.(left, 0) === false) return { left, operator, right };
  return { left: zero(left), operator, right: zero(right) };
}

const orderings: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "number.less": (left, right) => left < right,
  "number.lessOrEqual": (left, right) => left <= right,
  "number.greater": (left, right) => left > right,
  "number.greaterOrEqual": (left, right) => left >= right,
};

/** What one expression gives, or 0. */
function orZero(value: unknown): string | undefined {
  const inner = withinBraces(value);
  return inner === undefined ? undefined : `={{ (${inner}) || 0 }}`;
}

/** The conditions of If 1 and Filter 1, which stand in one list for each type. */
export function legacyConditions(parameters: JsonObject, combine: unknown): JsonObject {
  const lists = objectOf(parameters["conditions"]);
  const conditions = types.flatMap((type) =>
    listOf(lists[type])
      .filter(isObject)
      .map(({ value1, operation, value2 }) =>
        legacyCondition({ type, left: value1, operation, right: value2 }),
      ),
  );
  return { combine: textOf(combine).toLowerCase() === "any" || combine === "OR" ? "any" : "all", conditions };
}
