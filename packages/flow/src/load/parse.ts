import type { Flow } from "../document.ts";
import { hasErrors, problem } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { guardValue, limits } from "./guard.ts";
import { describeIssue } from "./issues.ts";
import { jsonFaultPosition } from "./json-position.ts";
import { checkReferences } from "./references.ts";
import { flowSchema, type FlowFile, fromFile } from "./schema.ts";
import { upgradeFile } from "./upgrade.ts";

export type ParseResult =
  | { readonly ok: true; readonly flow: Flow; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Zod turns a schema into code when it is first used, which takes longer than to check some flows without. */
const COMPILED_FROM = 20;
let parses = 0;

/**
 * Reads people's files: JSON text or an already parsed value. Never throws. Gives the flow (with warnings, if any) or every
 * problem that was found. Whether the flow can be published is `validateFlow`'s question.
 */
export function parseFlow(input: unknown): ParseResult {
  if (typeof input !== "string") return parseValue(input);
  const size = new TextEncoder().encode(input).length;
  if (size > limits.bytes) return refuse(problem("limit.size", { path: [] }, { size, limit: limits.bytes }));
  return parseText(input.replace(/^\uFEFF/, ""), parseValue);
}

/**
 * Reads a flow that Weft stored, which `parseFlow` took in before: that it is whole and of a known format is all that is
 * checked again. Thousands of published flows are read so when Weft starts.
 */
export function parseStored(document: string): ParseResult {
  return parseText(document, (value) => {
    const upgraded = upgradeFile((value ?? {}) as Readonly<Record<string, unknown>>);
    return "problems" in upgraded
      ? { ok: false, problems: upgraded.problems }
      : { ok: true, flow: fromFile(upgraded.file as FlowFile), problems: [] };
  });
}

function parseText(text: string, read: (value: unknown) => ParseResult): ParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(problem("json.syntax", { path: [] }, placeOf(text)));
  }
  return read(value);
}

function parseValue(value: unknown): ParseResult {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(
      problem("json.notObject", { path: [] }, { found: nameOf(value), begins: '{ "format": "weft/1"' }),
    );
  }
  const guarded = guardValue(value);
  if (guarded.length > 0) return { ok: false, problems: guarded };
  const upgraded = upgradeFile(value as Readonly<Record<string, unknown>>);
  if ("problems" in upgraded) return { ok: false, problems: upgraded.problems };
  const counted = checkCounts(upgraded.file);
  if (counted.length > 0) return { ok: false, problems: counted };
  const references = checkReferences(upgraded.file);
  parses += 1;
  const parsed = flowSchema().safeParse(upgraded.file, { jitless: parses < COMPILED_FROM });
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap((issue) => describeIssue(issue, upgraded.file));
    return { ok: false, problems: [...shape, ...references] };
  }
  if (hasErrors(references)) return { ok: false, problems: references };
  return { ok: true, flow: fromFile(parsed.data), problems: references };
}

function checkCounts(file: Readonly<Record<string, unknown>>): readonly Problem[] {
  const found: Problem[] = [];
  for (const key of ["nodes", "edges"] as const) {
    const list = file[key];
    if (!Array.isArray(list) || list.length <= limits[key]) continue;
    found.push(problem(`limit.${key}`, { path: [key] }, { count: list.length, limit: limits[key] }));
  }
  return found;
}

function refuse(one: Problem): ParseResult {
  return { ok: false, problems: [one] };
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function placeOf(text: string): { line: number; column: number } {
  const before = text.slice(0, jsonFaultPosition(text)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
