import { textOf } from "../workflow.ts";

/** What stands within the braces of a value that is one expression and nothing else. */
export function withinBraces(value: unknown): string | undefined {
  const [, inner] = /^=\s*\{\{([\s\S]*)\}\}\s*$/.exec(textOf(value)) ?? [];
  return inner === undefined || inner.includes("}}") ? undefined : inner.trim();
}
