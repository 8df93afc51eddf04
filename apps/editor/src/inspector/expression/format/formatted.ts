import { quoted, referenceExpression } from "@weft/expressions";
import { codeOf } from "../insert.ts";
import { readReference } from "../reference.ts";
import type { Reference } from "../reference.ts";
import { formatOf, formats } from "./formats.ts";
import type { ArgValue, Format } from "./formats.ts";

/** One format with what it is told. */
export interface FormatStep {
  readonly id: string;
  readonly args: Readonly<Record<string, ArgValue>>;
}

/** A field, how it is written, and what stands there when it is empty. */
export interface Formatted {
  readonly reference: Reference;
  readonly steps: readonly FormatStep[];
  readonly instead?: ArgValue;
}

const literal = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?`;

interface Reader {
  readonly format: Format;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const readers: readonly Reader[] = formats.map((format) => ({
  format,
  pattern: new RegExp(String.raw`\s*\??\.\s*${patternOf(format)}(?![\p{ID_Continue}$(])`, "uy"),
  names: [...format.code.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name),
}));

function patternOf({ group, code }: Format): string {
  const calls = code
    .split(/(\{\w+\})/u)
    .map((part) => (/^\{\w+\}$/u.test(part) ? `(${literal})` : plain(part)))
    .join("");
  return group === "date" ? String.raw`(?:toDateTime\(\)\s*\.\s*)?${calls}` : calls;
}

function plain(code: string): string {
  return code.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replaceAll(", ", String.raw`,\s*`);
}

/** The expression that gives it. What is missing stays missing, as it does without a format. */
export function writeFormatted({ reference, steps, instead }: Formatted): string {
  const field = codeOf(referenceExpression(reference));
  if (instead === undefined) return `={{ ${field}${writeSteps(steps)} }}`;
  // An empty text is no date and no number: only what is not empty goes through the formats.
  const filled = steps.length === 0 ? field : `$ifEmpty(${field}, null)${writeSteps(steps)}`;
  return `={{ $ifEmpty(${filled}, ${writeLiteral(instead)}) }}`;
}

function writeSteps(steps: readonly FormatStep[]): string {
  return steps
    .map(({ id, args }, index) => {
      const { code, group } = formatOf(id);
      const before = steps[index - 1];
      const read = group === "date" && !(before && formatOf(before.id).givesDate);
      const call = code.replaceAll(/\{(\w+)\}/gu, (_, name: string) => writeLiteral(args[name] ?? ""));
      return `?.${read ? "toDateTime()." : ""}${call}`;
    })
    .join("");
}

function writeLiteral(value: ArgValue): string {
  return typeof value === "number" ? String(value) : quoted(value);
}

/** Reads back what `writeFormatted` writes, and the same written by hand; `undefined` for any other expression. */
export function parseFormatted(text: string): Formatted | undefined {
  const inner = /^=\s*\{\{\s*(.*?)\s*\}\}$/su.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const whole = new RegExp(String.raw`^\$ifEmpty\(\s*(.*?)\s*,\s*(${literal})\s*\)$`, "su").exec(inner);
  if (!whole) return parseField(inner);
  const [, code = "", instead = ""] = whole;
  const field = parseField(/^\$ifEmpty\((.*?), null\)(.+)$/su.exec(code)?.slice(1).join("") ?? code);
  const value = readLiteral(instead);
  return field && value !== undefined ? { ...field, instead: value } : undefined;
}

function parseField(code: string): Formatted | undefined {
  const head = readReference(code, 0);
  if (!head) return undefined;
  const steps: FormatStep[] = [];
  let at = head.end;
  while (at < code.length) {
    const next = readStep(code, at);
    if (!next) return undefined;
    steps.push(next.step);
    at = next.end;
  }
  return { reference: head.reference, steps };
}

/** The format that reads the most of what stands there. */
function readStep(code: string, at: number): { step: FormatStep; end: number } | undefined {
  let best: { step: FormatStep; end: number } | undefined;
  for (const { format, pattern, names } of readers) {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    if (!found || (best && best.end >= pattern.lastIndex)) continue;
    const end = pattern.lastIndex;
    const args = readArgs(names, found.slice(1));
    if (args) best = { step: { id: format.id, args }, end };
  }
  return best;
}

/** The arguments by name; nothing when one is of the wrong kind, or stands twice with two values. */
function readArgs(
  names: readonly string[],
  literals: readonly string[],
): Readonly<Record<string, ArgValue>> | undefined {
  const args: Record<string, ArgValue> = {};
  for (const [index, name] of names.entries()) {
    const value = readLiteral(literals[index] ?? "");
    const fits = (typeof value === "number") === (name === "count");
    if (value === undefined || !fits || (args[name] ?? value) !== value) return undefined;
    args[name] = value;
  }
  return args;
}

function readLiteral(code: string): ArgValue | undefined {
  if (!/^['"]/u.test(code)) return Number(code);
  const inner = code
    .slice(1, -1)
    .replaceAll(/\\(.)|"/gsu, (all, escaped?: string) => (all === '"' ? '\\"' : escaped === "'" ? "'" : all));
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    // An escape that only JavaScript knows: such an expression stays as it is written.
    return undefined;
  }
}
