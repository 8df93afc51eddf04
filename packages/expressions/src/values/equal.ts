import { DateTime } from "luxon";
import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { isPlainObject } from "./plain.ts";

/** A text that two values share exactly when they are deeply equal; the order of fields does not matter. */
export function identityOf(value: unknown, run: Run, depth = 0): string {
  run.spend(1);
  switch (typeof value) {
    case "string":
      run.spendText(value.length);
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : identityOfObject(value, run, depth);
    default:
      return `${typeof value}:${String(value)}`;
  }
}

function identityOfObject(value: object, run: Run, depth: number): string {
  if (depth > limits.dataDepth) throw fault("data-nested");
  if (Array.isArray(value))
    return `[${value.map((element) => identityOf(element, run, depth + 1)).join(",")}]`;
  if (value instanceof Date) return `date:${value.getTime()}`;
  if (DateTime.isDateTime(value)) return `date:${value.toMillis()}`;
  if (!isPlainObject(value)) return "{}";
  const fields = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${identityOf(value[key], run, depth + 1)}`);
  return `{${fields.join(",")}}`;
}

/** The first of each group of deeply equal elements. */
export function distinct(
  list: readonly unknown[],
  run: Run,
  of: (element: unknown) => unknown = (element) => element,
): unknown[] {
  const seen = new Set<string>();
  return list.filter((element) => {
    const identity = identityOf(of(element), run);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}
