import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { isReservedKey } from "../values/keys.ts";
import { isPlainObject } from "../values/plain.ts";

function isVoid(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === "nil") return true;
  return isPlainObject(value) && Object.keys(value).length === 0;
}

/** A copy without null, undefined, "", "nil" and {}, in lists and objects at every level. */
export function compactValue(value: unknown, run: Run, depth = 0): unknown {
  run.spend(2);
  if (depth > limits.dataDepth) throw fault("data-nested");
  if (Array.isArray(value)) {
    return value
      .map((element) => compactValue(element, run, depth + 1))
      .filter((element) => !isVoid(element));
  }
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = compactValue(value[key], run, depth + 1);
    if (!isVoid(field) && !isReservedKey(key)) copy[key] = field;
  }
  return copy;
}
