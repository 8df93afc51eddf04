import type { Item } from "@weft/sdk";

/** Looked at of a list or an object; the rest is taken to be like it. */
const SAMPLE = 8;
const DEEPEST = 20;
const LEAST = 16;

/** About how many characters of JSON items come to, told from some of them. Items that `before` has already weigh nothing more. */
export function weightOf(items: readonly Item[], before: readonly Item[]): number {
  const step = Math.max(1, items.length / SAMPLE);
  let sum = 0;
  let looked = 0;
  for (let at = 0; at < items.length; at += step) {
    const item = items[Math.floor(at)];
    looked += 1;
    // Handed on as it came: one object, however many nodes it went through.
    const origin = typeof item?.from === "number" ? before[item.from] : undefined;
    sum += item && origin?.json !== item.json ? sizeOf(item.json, 0) : LEAST;
  }
  return looked === 0 ? 0 : (sum / looked) * items.length;
}

function sizeOf(value: unknown, depth: number): number {
  if (typeof value === "string") return value.length + LEAST;
  if (typeof value !== "object" || value === null || depth > DEEPEST) return LEAST;
  const values: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const { length } = values;
  const step = Math.max(1, length / SAMPLE);
  let sum = 0;
  let looked = 0;
  for (let at = 0; at < length; at += step, looked += 1) sum += sizeOf(values[Math.floor(at)], depth + 1);
  return LEAST + (looked === 0 ? 0 : (sum / looked + LEAST) * length);
}
