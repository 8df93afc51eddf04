import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";

type LegacyType = "boolean" | "dateTime" | "number" | "string";

/** Weft's operator for each operation of a type; the first is what n8n meant when a file says none. */
const operations: Readonly<Record<LegacyType, Readonly<Record<string, string>>>> = {
  boolean: { equal: "boolean.equals", notEqual: "boolean.notEquals" },
  dateTime: { after: "dateTime.after", before: "dateTime.before" },
  number: {
    smaller: "number.less",
    smallerEqual: "number.lessOrEqual",
    equal: "number.equals",
    notEqual: "number.notEquals",
    larger: "number.greater",
    largerEqual: "number.greaterOrEqual",
    isEmpty: "any.notExists",
    isNotEmpty: "any.exists",
  },
  string: {
    equal: "string.equals",
    notEqual: "string.notEquals",
    contains: "string.contains",
    notContains: "string.notContains",
    startsWith: "string.startsWith",
    notStartsWith: "string.notStartsWith",
    endsWith: "string.endsWith",
    notEndsWith: "string.notEndsWith",
    regex: "string.matches",
    notRegex: "string.notMatches",
    isEmpty: "string.empty",
    isNotEmpty: "string.notEmpty",
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
  if (/mpty$|xists$/.test(operator)) return { left: value, operator };
  return { left: value, operator, right: right ?? missing[type] };
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
