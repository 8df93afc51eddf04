import type { Item } from "@weft/sdk";
import { changedKeys } from "./data/schema.ts";

/** The fields that differ between what came in and what went out, judged by the first item; `undefined` for none. */
export function changedBy(
  before: readonly Item[] | undefined,
  after: readonly Item[],
): ReadonlySet<string> | undefined {
  if (!before || before.length === 0 || after.length === 0) return undefined;
  const changed = changedKeys(before[0]?.json, after[0]?.json);
  return changed.size > 0 ? changed : undefined;
}
