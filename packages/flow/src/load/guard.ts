import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

export const limits = { bytes: 5_000_000, nodes: 10_000, edges: 50_000, depth: 100 } as const;

const reserved = new Set(["__proto__", "constructor", "prototype"]);
const enough = 50;

/** Walks the whole value without recursion, so that no file can overflow the stack, and tells depth and reserved keys. */
export function guardValue(root: unknown): readonly Problem[] {
  const found: Problem[] = [];
  const stack: { value: unknown; path: readonly (string | number)[] }[] = [{ value: root, path: [] }];
  for (let top = stack.pop(); top !== undefined && found.length < enough; top = stack.pop()) {
    const { value, path } = top;
    if (typeof value !== "object" || value === null) continue;
    if (path.length >= limits.depth) {
      found.push(problem("limit.depth", { path }, { limit: limits.depth }));
      continue;
    }
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) push(stack, value[i], path, i);
      continue;
    }
    for (const key of Object.keys(value)) {
      if (reserved.has(key)) found.push(problem("key.reserved", { path: [...path, key] }, { key }));
      else push(stack, (value as Record<string, unknown>)[key], path, key);
    }
  }
  return found;
}

function push(
  stack: { value: unknown; path: readonly (string | number)[] }[],
  value: unknown,
  path: readonly (string | number)[],
  key: string | number,
): void {
  if (typeof value === "object" && value !== null) stack.push({ value, path: [...path, key] });
}
