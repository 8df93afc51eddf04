import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { withinBraces } from "../convert/single.ts";
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

/** A body of n8n’s request node: JSON, or an expression that gives it. */
export function jsonBodyOf(body: JsonObject): string {
  return textsIn(body).some(isExpression) ? `={{ ${codeOf(body)} }}` : JSON.stringify(body, null, 2);
}

/** A value as it is written within an expression; braces in texts must not end it. */
export function codeOf(value: unknown): string {
  if (isExpression(value)) return textCode(value);
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${listOf(value).map(codeOf).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).map(([name, part]) => `${quoted(name)}: ${codeOf(part)}`);
  return `{ ${fields.join(", ")} }`;
}

function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("{", String.raw`\u007b`)
    .replaceAll("}", String.raw`\u007d`);
}

function textCode(expression: string): string {
  const inner = withinBraces(expression);
  if (inner !== undefined) return `(${inner})`;
  const pieces = expression.slice(1).split(/\{\{([^]*?)\}\}/);
  const parts = pieces.map((piece, i) => (i % 2 === 0 ? quoted(piece) : `(${piece.trim()})`));
  return parts.filter((part, i) => i === 0 || part !== '""').join(" + ");
}
