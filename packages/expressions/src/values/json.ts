import { DateTime, Duration, Interval } from "luxon";
import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { Facade } from "./facade.ts";
import { isReservedKey } from "./keys.ts";
import { isPlainObject } from "./plain.ts";

/**
 * The plain data that a value stands for: dates as ISO text, sets as lists, maps as objects. The same value comes back
 * when there is nothing to change. Functions throw "needs-call".
 */
export function toPlainData(value: unknown, run: Run, depth = 0): unknown {
  switch (typeof value) {
    case "function":
      throw fault("needs-call");
    case "object":
      return value === null ? null : plainOfObject(value, run, depth);
    case "symbol":
      return undefined;
    case "bigint":
      return plainBigint(value);
    default:
      return value;
  }
}

/** Items are JSON, which has no big integers: those that a number holds exactly become one, larger ones text. */
function plainBigint(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function plainOfObject(value: object, run: Run, depth: number): unknown {
  if (depth > limits.dataDepth) throw fault("data-nested");
  run.spend(1);
  if (Array.isArray(value)) return plainList(value, run, depth);
  if (isPlainObject(value)) return plainFields(value, run, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (DateTime.isDateTime(value) || Duration.isDuration(value) || Interval.isInterval(value))
    return value.toISO();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Set) return plainList([...value], run, depth);
  if (value instanceof Map) {
    return plainFields(
      Object.fromEntries([...value].filter(([key]) => !isReservedKey(String(key)))),
      run,
      depth,
    );
  }
  if (value instanceof Facade) {
    const plain = value.members.plain?.(value.target as never, run);
    return plain === undefined ? {} : toPlainData(plain, run, depth + 1);
  }
  return null;
}

/** Everything else is plain data as it is. */
function mayChange(value: unknown): boolean {
  return typeof value === "object" || typeof value === "function" || typeof value === "bigint";
}

function plainList(list: readonly unknown[], run: Run, depth: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const element = list[index];
    if (!mayChange(element)) continue;
    const plain = toPlainData(element, run, depth + 1);
    if (plain === element) continue;
    copy ??= [...list];
    copy[index] = plain;
  }
  run.spend(list.length >> 3);
  return copy ?? list;
}

function plainFields(object: Record<string, unknown>, run: Run, depth: number): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    const field = object[key];
    if (!mayChange(field) || isReservedKey(key)) continue;
    const plain = toPlainData(field, run, depth + 1);
    if (plain === field) continue;
    copy ??= { ...object };
    copy[key] = plain;
  }
  return copy ?? object;
}

/** JSON text of a value, within the budgets. Functions inside objects are left out, as in JavaScript. */
export function toJson(value: unknown, run: Run, indent?: string | number): string | undefined {
  const ready = jsonReady(value, run);
  const text = JSON.stringify(ready, undefined, indent);
  run.spendText(text?.length ?? 0);
  return text;
}

/** A value that `JSON.stringify` may have: measured, not cyclic, built-in objects replaced by what they stand for. */
export function jsonReady(value: unknown, run: Run): unknown {
  return measured(value, { run, size: 0 }, 0);
}

interface Measure {
  readonly run: Run;
  size: number;
}

function measured(value: unknown, measure: Measure, depth: number): unknown {
  if (typeof value === "bigint") throw fault("big-integer-json");
  if (typeof value === "string") measure.size += value.length;
  if (typeof value !== "object" || value === null) return value;
  if (depth > limits.dataDepth) throw fault("data-nested");
  measure.run.spend(1);
  measure.size += 2;
  if (measure.size > limits.stringLength) measure.run.spendText(measure.size);
  if (value instanceof Facade)
    return measured(value.members.plain?.(value.target as never, measure.run) ?? {}, measure, depth + 1);
  if (Array.isArray(value)) return measuredList(value, measure, depth);
  return isPlainObject(value) ? measuredFields(value, measure, depth) : value;
}

function measuredList(list: readonly unknown[], measure: Measure, depth: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  measure.size += list.length * 5;
  for (let index = 0; index < list.length; index += 1) {
    const ready = measured(list[index], measure, depth + 1);
    if (ready === list[index]) continue;
    copy ??= [...list];
    copy[index] = ready;
  }
  return copy ?? list;
}

function measuredFields(
  object: Record<string, unknown>,
  measure: Measure,
  depth: number,
): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    measure.size += key.length + 9;
    const ready = measured(object[key], measure, depth + 1);
    if (ready === object[key] || isReservedKey(key)) continue;
    copy ??= { ...object };
    copy[key] = ready;
  }
  return copy ?? object;
}

/** `JSON.parse` without the names that no data may have. Throws "bad-data". */
export function parseJson(text: string, run: Run): unknown {
  run.spendText(text.length);
  run.spend(text.length >> 6);
  try {
    return text.includes("__proto__") || text.includes("constructor")
      ? JSON.parse(text, function drop(key: string, value: unknown) {
          return isReservedKey(key) ? undefined : value;
        })
      : JSON.parse(text);
  } catch {
    const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    throw fault("not-json", { value: start });
  }
}
