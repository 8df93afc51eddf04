import { DateTime, Duration, Interval } from "luxon";
import type { KindWord } from "../errors/words.ts";
import { Facade } from "./facade.ts";
import { isOwnFunction } from "./functions.ts";
import { isPlainObject } from "./plain.ts";

export type Kind =
  | "undefined"
  | "null"
  | "string"
  | "number"
  | "boolean"
  | "bigint"
  | "function"
  | "array"
  | "object"
  | "date"
  | "datetime"
  | "duration"
  | "interval"
  | "regexp"
  | "set"
  | "map"
  | "facade"
  | "foreign";

/** Which table of methods a value has. "foreign" is anything that no expression may look into. */
export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "bigint":
    case "undefined":
      return typeof value as Kind;
    case "function":
      return isOwnFunction(value) ? "function" : "foreign";
    case "object":
      return value === null ? "null" : kindOfObject(value);
    default:
      return "foreign";
  }
}

function kindOfObject(value: object): Kind {
  if (Array.isArray(value)) return "array";
  if (isPlainObject(value)) return "object";
  if (value instanceof Facade) return "facade";
  if (DateTime.isDateTime(value)) return "datetime";
  if (value instanceof Date) return "date";
  if (Duration.isDuration(value)) return "duration";
  if (Interval.isInterval(value)) return "interval";
  if (value instanceof RegExp) return "regexp";
  if (value instanceof Set) return "set";
  if (value instanceof Map) return "map";
  return "foreign";
}

/** How a kind is called in messages. */
export const kindNames: Readonly<Record<Kind, KindWord>> = {
  undefined: "empty value",
  null: "empty value",
  string: "text",
  number: "number",
  boolean: "true/false value",
  bigint: "big integer",
  function: "function",
  array: "list",
  object: "object",
  date: "date",
  datetime: "date and time",
  duration: "duration",
  interval: "interval",
  regexp: "regular expression",
  set: "set",
  map: "map",
  facade: "built-in object",
  foreign: "value",
};
