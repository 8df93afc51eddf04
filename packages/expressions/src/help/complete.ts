import type { ExpressionContext } from "../context.ts";
import { evaluateRaw } from "../compile/program.ts";
import type { Doc, DocLanguage } from "../docs/doc.ts";
import { globalDoc, memberDoc, methodDoc } from "../docs/docs.ts";
import { allGlobals } from "../globals/table.ts";
import { dateTimeFields, durationFields, intervalFields } from "../methods/fields.ts";
import { methodsOf } from "../methods/tables.ts";
import { isPlainName, quoted } from "../text/reference.ts";
import { splitSegments } from "../text/segments.ts";
import { membersOf } from "../values/functions.ts";
import { isReservedKey } from "../values/keys.ts";
import { kindOf, type Kind } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";
import { chainBefore } from "./chain.ts";

export interface Completion {
  readonly label: string;
  readonly kind: "global" | "field" | "method" | "node";
  /** Of a method: the kind of the values that have it; nothing for those of one object alone. */
  readonly of?: Kind;
  /** A sample of a field's value. */
  readonly sample?: string;
  readonly help?: CompletionHelp;
  /** What to write instead of the label; where it starts with `[`, the dot before it goes too. */
  readonly apply?: string;
}

/** What people read about a method or global, in their language. */
export interface CompletionHelp {
  readonly signature: string;
  readonly sentence: string;
  readonly example: string;
  /** The result of the example. */
  readonly gives: string;
}

export interface CompletionRequest {
  readonly text: string;
  readonly offset: number;
  /** Holds sample data. */
  readonly context: ExpressionContext;
  readonly nodeNames: readonly string[];
  readonly language: DocLanguage;
}

/**
 * What can be written at an offset of an expression text: names of nodes inside `$('`, fields and methods after a dot
 * by the value before it, else globals. Nothing is thrown.
 */
export function completeExpression(request: CompletionRequest): readonly Completion[] {
  const { text, offset, context, nodeNames, language } = request;
  const code = splitSegments(text).find(
    (part) => part.type === "code" && part.start <= offset && offset <= part.end,
  );
  if (code === undefined) return [];
  const before = text.slice(code.start, offset);
  const node = /(?:\$|\$items)\(\s*(["'`])([^"'`]*)$|\$node\[\s*(["'`])([^"'`]*)$/.exec(before);
  if (node !== null) return nodeCompletions(nodeNames, node[2] ?? node[4] ?? "", node[1] ?? node[3] ?? "'");
  if (/["'`]$/.test(before)) return [];
  const member = /(\?)?\.\s*([\p{ID_Continue}$]*)$/u.exec(before);
  if (member === null) return globalCompletions(/[\p{ID_Continue}$]*$/u.exec(before)?.[0] ?? "", language);
  const receiver = chainBefore(before.slice(0, member.index));
  if (receiver === "") return [];
  return startingWith(member[2] ?? "", memberCompletions(valueOf(receiver, context), language));
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

function helpOf(doc: Doc | undefined, language: DocLanguage): { readonly help?: CompletionHelp } {
  if (doc === undefined) return {};
  const { signature, example, gives } = doc;
  return { help: { signature, sentence: doc[language], example, gives } };
}

function globalCompletions(typed: string, language: DocLanguage): readonly Completion[] {
  return [...allGlobals()]
    .filter(([name]) => name.startsWith(typed))
    .map(([name, global]) => {
      const isCalled = global.call !== undefined && !/^[A-Z]/.test(name);
      const help = helpOf(globalDoc(name), language);
      return { label: name, kind: "global", ...(isCalled ? { apply: `${name}(` } : {}), ...help };
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

function startingWith(typed: string, completions: readonly Completion[]): readonly Completion[] {
  const wanted = typed.toLowerCase();
  return completions.filter(({ label }) => label.toLowerCase().startsWith(wanted));
}

function memberCompletions(value: unknown, language: DocLanguage): readonly Completion[] {
  return [
    ...fieldCompletions(value),
    ...builtInCompletions(value, language),
    ...methodCompletions(kindOf(value), language),
  ];
}

const builtInFields: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  datetime: dateTimeFields,
  duration: durationFields,
  interval: intervalFields,
};

function fieldCompletions(value: unknown): readonly Completion[] {
  if (!isPlainObject(value)) return builtInFieldCompletions(value);
  return Object.keys(value)
    .filter((key) => !isReservedKey(key))
    .slice(0, 1000)
    .map((key) => ({
      label: key,
      kind: "field",
      sample: sampleOf(value[key]),
      ...(isPlainName(key) ? {} : { apply: `[${JSON.stringify(key)}]` }),
    }));
}

function builtInFieldCompletions(value: unknown): readonly Completion[] {
  const kind = kindOf(value);
  const methods = methodsOf(kind);
  return [...(builtInFields[kind] ?? [])]
    .filter((label) => !methods.has(label))
    .map((label) => ({ label, kind: "field", sample: sampleOf((value as Record<string, unknown>)[label]) }));
}

function sampleOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return Array.isArray(value) ? `[…] ${value.length}` : "{…}";
}

function builtInCompletions(value: unknown, language: DocLanguage): readonly Completion[] {
  const members = membersOf(value);
  if (members === undefined) return [];
  const fields = [...Object.keys(members.getters ?? {}), ...Object.keys(members.values ?? {})];
  const methods = Object.keys(members.methods ?? {});
  const help = (label: string) => helpOf(memberDoc(members.name, label), language);
  return [
    ...fields.map((label): Completion => ({ label, kind: "field", ...help(label) })),
    ...methods.map((label): Completion => ({ label, kind: "method", apply: `${label}(`, ...help(label) })),
  ];
}

function methodCompletions(kind: Kind, language: DocLanguage): readonly Completion[] {
  return [...methodsOf(kind).keys()].map((name) => ({
    label: name,
    kind: "method",
    of: kind,
    apply: `${name}(`,
    ...helpOf(methodDoc(kind, name), language),
  }));
}
