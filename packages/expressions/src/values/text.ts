import { DateTime } from "luxon";
import { Fault } from "../errors.ts";
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
      throw new Fault("wrong-value", "This value cannot be used here");
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
  const plain: unknown = hint === "string" ? undefined : value.valueOf();
  return typeof plain === "number" ? plain : String(value);
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
export function joinList(list: readonly unknown[], separator: string, run: Run): string {
  if (run.nesting > limits.dataDepth)
    throw new Fault("too-deep", "The list is nested too deeply to be written as text");
  run.nesting += 1;
  try {
    run.spend(list.length + 1);
    let length = 0;
    const parts: string[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const element = list[index];
      const part = element === null || element === undefined ? "" : toText(element, run);
      length += part.length + separator.length;
      if (length > limits.stringLength) run.spendText(length);
      parts.push(part);
    }
    run.spendText(length);
    return parts.join(separator);
  } finally {
    run.nesting -= 1;
  }
}

/** A property name: coerced exactly once, then checked and used as this string only. */
export function toKey(value: unknown, run: Run): string {
  return typeof value === "string" ? value : String(toPrimitive(value, run, "string"));
}
