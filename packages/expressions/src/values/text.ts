import { DateTime, Duration, Interval } from "luxon";
import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { Facade } from "./facade.ts";
import { isOwnFunction } from "./functions.ts";
import { isPlainObject } from "./plain.ts";

type Primitive = string | number | boolean | bigint | null | undefined;

/** What JavaScript makes of a value in arithmetic and comparisons. Host code never coerces an object itself. */
export function toPrimitive(
  value: unknown,
  run: Run,
  hint: "default" | "number" | "string" = "default",
): Primitive {
  switch (typeof value) {
    case "object":
      return value === null ? null : primitiveOfObject(value, run, hint);
    case "function":
      return "function";
    case "symbol":
      throw fault("value-unavailable");
    default:
      return value as Primitive;
  }
}

function primitiveOfObject(value: object, run: Run, hint: "default" | "number" | "string"): Primitive {
  if (Array.isArray(value)) return joinList(value, ",", run);
  if (value instanceof Date) return hint === "number" ? value.getTime() : String(value);
  if (DateTime.isDateTime(value)) return hint === "string" ? value.toString() : value.toMillis();
  if (value instanceof Facade) return `[object ${value.members.name}]`;
  if (isPlainObject(value)) return primitiveOfPlain(value, run, hint);
  if (value instanceof Set) return "[object Set]";
  if (value instanceof Map) return "[object Map]";
  if (Duration.isDuration(value)) return hint === "string" ? value.toString() : value.toMillis();
  if (Interval.isInterval(value) || value instanceof RegExp) return value.toString();
  throw fault("value-unavailable");
}

function primitiveOfPlain(
  value: Record<string, unknown>,
  run: Run,
  hint: "default" | "number" | "string",
): Primitive {
  const order = hint === "string" ? ["toString", "valueOf"] : ["valueOf", "toString"];
  for (const name of order) {
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isOwnFunction(own)) continue;
    const result = own();
    if (typeof result !== "object" && typeof result !== "function") return toPrimitive(result, run);
  }
  return "[object Object]";
}

/** `String(value)`, with its cost counted. */
export function toText(value: unknown, run: Run): string {
  if (typeof value === "string") return value;
  return String(toPrimitive(value, run, "string"));
}

/** `Number(value)`. */
export function toNumber(value: unknown, run: Run): number {
  return typeof value === "number" ? value : Number(toPrimitive(value, run, "number"));
}

/** `list.join(separator)`; lists within lists are written as JavaScript writes them. */
export function joinList(list: readonly unknown[], separator: string, run: Run, depth = 0): string {
  if (depth > limits.dataDepth) {
    throw fault("list-nested-text");
  }
  run.spend(list.length + 1);
  let result = "";
  for (let index = 0; index < list.length; index += 1) {
    const element = list[index];
    if (index > 0) result += separator;
    if (typeof element === "string") result += element;
    else if (Array.isArray(element)) result += joinList(element, ",", run, depth + 1);
    else if (element !== null && element !== undefined) result += toText(element, run);
    if (result.length > limits.stringLength) run.spendText(result.length);
  }
  run.spendText(result.length);
  return result;
}

/** A property name: coerced exactly once, then checked and used as this string only. */
export function toKey(value: unknown, run: Run): string {
  return typeof value === "string" ? value : String(toPrimitive(value, run, "string"));
}
