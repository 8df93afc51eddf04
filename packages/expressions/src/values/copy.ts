import { isReservedKey } from "./keys.ts";
import { isPlainObject } from "./plain.ts";

/** Copies lists, plain objects and dates at every level; the same part copied twice gives the same copy. */
export function copyDeep(
  value: unknown,
  copies: Map<object, unknown>,
  spend: (steps: number) => void,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  spend(1);
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    copies.set(value, copy);
    copies.set(copy, copy);
    for (const element of value) copy.push(copyDeep(element, copies, spend));
    return copy;
  }
  if (value instanceof Date) {
    const copy = new Date(value);
    copies.set(value, copy);
    return copy;
  }
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  copies.set(value, copy);
  copies.set(copy, copy);
  for (const key of Object.keys(value)) {
    if (!isReservedKey(key)) copy[key] = copyDeep(value[key], copies, spend);
  }
  return copy;
}
