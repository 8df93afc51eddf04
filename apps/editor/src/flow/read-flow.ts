import { parseFlow } from "@weft/flow";
import type { Flow, Problem } from "@weft/flow";

/** A document that comes from a file, a clipboard or an older visit, checked. The schema that it needs makes this a module to load when it is asked for. */
export function readFlow(
  value: unknown,
): { readonly flow: Flow } | { readonly problems: readonly Problem[] } {
  const parsed = parseFlow(value);
  return parsed.ok ? { flow: parsed.flow } : { problems: parsed.problems };
}
