import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";

type Fields = readonly (readonly [name: string, value: unknown])[];

export function queryOf(fields: Fields): JsonObject {
  return fields.length === 0 ? {} : { sendQuery: true, queryParameters: { parameters: rowsFrom(fields) } };
}

export function headersOf(fields: Fields): JsonObject {
  return { sendHeaders: true, headerParameters: { parameters: rowsFrom(fields) } };
}

export function formBody(fields: Fields): JsonObject {
  return {
    sendBody: true,
    contentType: "form-urlencoded",
    bodyParameters: { parameters: rowsFrom(fields) },
  };
}

function rowsFrom(fields: Fields): readonly JsonObject[] {
  return fields.map(([name, value]) => ({ name, value }));
}

export function jsonBody(value: unknown): JsonObject {
  return { sendBody: true, specifyBody: "json", jsonBody: jsonTemplate(value) };
}

/** JSON with the values of the expressions within it; on lines of their own, as braces that touch those of an expression end it. */
export function jsonTemplate(value: unknown): string {
  if (typeof value === "string") return value;
  const found: string[] = [];
  const text = JSON.stringify(
    value,
    (_, part: unknown) => (isExpression(part) ? `\u0000${found.push(part) - 1}` : part),
    2,
  );
  const filled = withoutBraces(text).replaceAll(
    /"\\u0000(\d+)"/g,
    (_, at: string) => `{{ JSON.stringify(${codeOf(found[Number(at)] ?? "")}) }}`,
  );
  return found.length === 0 ? text : `=${filled}`;
}

/** Pairs of braces in texts are no expressions. */
function withoutBraces(json: string): string {
  return json.replaceAll("{{", String.raw`{\u007b`).replaceAll("}}", String.raw`}\u007d`);
}

/** What an expression gives, as code: one that stands alone keeps the type of its value. */
function codeOf(expression: string): string {
  const [, alone] = /^=\s*\{\{((?:(?!\}\})[^])*)\}\}\s*$/.exec(expression) ?? [];
  if (alone !== undefined) return `(${alone.trim()}) ?? null`;
  return expression
    .slice(1)
    .split(/\{\{([^]*?)\}\}/)
    .map((part, i) => (i % 2 === 0 ? withoutBraces(JSON.stringify(part)) : `(${part.trim()})`))
    .filter((part) => part !== '""')
    .join(" + ");
}

/** Texts one after the other, of which some may be expressions. */
export function joinedText(...parts: readonly unknown[]): string {
  const texts = parts.map(textOf);
  const whole = texts.map((part) => part.replace(/^=/, "")).join("");
  return texts.some(isExpression) ? `=${whole}` : whole;
}
