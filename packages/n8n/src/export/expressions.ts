import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf } from "../workflow.ts";

/**
 * Parameters whose expressions are nowhere in what the node became: n8n has a switch or a choice there, which takes none. Told
 * once for all nodes, as every one of them can have such a parameter.
 */
export function lostExpressions(params: JsonObject, made: unknown): readonly string[] {
  const there = textsIn(made).join("\n");
  return Object.entries(params)
    .filter(([, value]) => textsIn(value).some((text) => isExpression(text) && !isThere(text, there)))
    .map(([name]) => name);
}

/** Numbers may be counted in other units there, and lists put together in another way. */
function isThere(expression: string, there: string): boolean {
  const pieces = [...expression.matchAll(/\{\{([^]*?)\}\}/g)].map(([, inner = ""]) => inner.trim());
  return pieces.every((piece) => there.includes(piece));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return listOf(value).flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
