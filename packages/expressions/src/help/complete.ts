import type { ExpressionContext } from "../context.ts";
import { evaluateRaw } from "../compile/program.ts";
import { allGlobals } from "../globals/table.ts";
import { methodsOf } from "../methods/tables.ts";
import { isPlainName, quoted } from "../text/reference.ts";
import { splitSegments } from "../text/segments.ts";
import { membersOf } from "../values/functions.ts";
import { isReservedKey } from "../values/keys.ts";
import { kindNames, kindOf } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";
import { chainBefore } from "./chain.ts";

export interface Completion {
  readonly label: string;
  readonly kind: "global" | "field" | "method" | "node";
  readonly detail?: string;
  /** What to write instead of the label; where it starts with `[`, the dot before it goes too. */
  readonly apply?: string;
}

/**
 * What can be written at an offset of an expression text: names of nodes inside `$('`, fields and methods after a dot
 * by the value before it, else globals. The context holds sample data; nothing is thrown.
 */
export function completeExpression(
  text: string,
  offset: number,
  context: ExpressionContext,
  nodeNames: readonly string[],
): readonly Completion[] {
  const code = splitSegments(text).find(
    (part) => part.type === "code" && part.start <= offset && offset <= part.end,
  );
  if (code === undefined) return [];
  const before = text.slice(code.start, offset);
  const node = /(?:\$|\$items)\(\s*(["'`])([^"'`]*)$|\$node\[\s*(["'`])([^"'`]*)$/.exec(before);
  if (node !== null) return nodeCompletions(nodeNames, node[2] ?? node[4] ?? "", node[1] ?? node[3] ?? "'");
  if (/["'`]$/.test(before)) return [];
  const member = /(\?)?\.\s*([\p{ID_Continue}$]*)$/u.exec(before);
  if (member === null) return globalCompletions(/[\p{ID_Continue}$]*$/u.exec(before)?.[0] ?? "");
  const receiver = chainBefore(before.slice(0, member.index));
  return receiver === "" ? [] : memberCompletions(valueOf(receiver, context), member[2] ?? "");
}

function nodeCompletions(names: readonly string[], typed: string, quote: string): readonly Completion[] {
  const wanted = typed.toLowerCase();
  return names
    .filter((name) => name.toLowerCase().includes(wanted))
    .map((name) => ({ label: name, kind: "node", apply: escaped(name, quote) }));
}

function escaped(name: string, quote: string): string {
  const inner = quoted(name).slice(1, -1);
  return quote === "'" ? inner : inner.replaceAll("\\'", "'").replaceAll(quote, `\\${quote}`);
}

function globalCompletions(typed: string): readonly Completion[] {
  return [...allGlobals()]
    .filter(([name]) => name.startsWith(typed))
    .map(([name, global]) => {
      const isCalled = global.call !== undefined && !/^[A-Z]/.test(name);
      return { label: name, kind: "global", ...(isCalled ? { apply: `${name}(` } : {}) };
    });
}

/** The value of a chain of reads, with the sample data; calls of methods included, for they change nothing. */
function valueOf(receiver: string, context: ExpressionContext): unknown {
  try {
    return evaluateRaw(`={{ ${receiver} }}`, context);
  } catch {
    return undefined;
  }
}

function memberCompletions(value: unknown, typed: string): readonly Completion[] {
  const found = [...fieldCompletions(value), ...builtInCompletions(value), ...methodCompletions(value)];
  const wanted = typed.toLowerCase();
  return found.filter(({ label }) => label.toLowerCase().startsWith(wanted));
}

function fieldCompletions(value: unknown): readonly Completion[] {
  if (!isPlainObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !isReservedKey(key))
    .slice(0, 1000)
    .map((key) => ({
      label: key,
      kind: "field",
      detail: sampleOf(value[key]),
      ...(isPlainName(key) ? {} : { apply: `[${JSON.stringify(key)}]` }),
    }));
}

function sampleOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return `list of ${value.length}`;
  return kindNames[kindOf(value)];
}

function builtInCompletions(value: unknown): readonly Completion[] {
  const members = membersOf(value);
  if (members === undefined) return [];
  const fields = [...Object.keys(members.getters ?? {}), ...Object.keys(members.values ?? {})];
  const methods = Object.keys(members.methods ?? {});
  return [
    ...fields.map((label): Completion => ({ label, kind: "field" })),
    ...methods.map((label): Completion => ({ label, kind: "method", apply: `${label}(` })),
  ];
}

function methodCompletions(value: unknown): readonly Completion[] {
  return [...methodsOf(kindOf(value))].map(([name, method]) => ({
    label: name,
    kind: "method",
    apply: `${name}(`,
    ...(method.doc === undefined ? {} : { detail: `${method.doc.signature}: ${method.doc.en}` }),
  }));
}
