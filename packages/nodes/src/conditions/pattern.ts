import { Script, createContext } from "node:vm";
import { fatal } from "../errors.ts";

/** Longest time that one search may take. */
const limitMs = 250;
/** A search that needs no more steps than this in its worst case is quick. */
const quickSteps = 1_000_000;

/**
 * Whether a regular expression is found in a text. The text may come from anyone, and some patterns take for ever on some
 * texts, so a search that could is stopped after a quarter of a second. Throws `Fatal` then, and for a broken pattern.
 */
export function matchesPattern(source: string, text: string, ignoreCase: boolean): boolean {
  const pattern = compile(source, { ignoreCase });
  return mayBeSlow(pattern.source, text)
    ? (runWithin("test", { pattern, text }) as boolean)
    : pattern.test(text);
}

/** The text with each match replaced; `$1` and `$<name>` stand for groups. Throws as `matchesPattern` does. */
export function replacePattern(
  source: string,
  text: string,
  { replacement, ignoreCase }: { replacement: string; ignoreCase: boolean },
): string {
  const pattern = compile(source, { ignoreCase, all: true });
  return mayBeSlow(pattern.source, text)
    ? (runWithin("replace", { pattern, text, replacement }) as string)
    : text.replaceAll(pattern, replacement);
}

function compile(source: string, { ignoreCase, all }: { ignoreCase: boolean; all?: true }): RegExp {
  const [, body = source, flags = ""] = /^\/(.*)\/([dgimsuvy]*)$/s.exec(source) ?? [];
  // Sticky and global patterns remember where they stopped, which means nothing here.
  const wanted = new Set([
    ...flags.replaceAll(/[gyd]/g, ""),
    ...(ignoreCase ? ["i"] : []),
    ...(all ? ["g"] : []),
  ]);
  try {
    return new RegExp(body, [...wanted].join(""));
  } catch {
    throw fatal("pattern-invalid", { pattern: source });
  }
}

/** A repeated group or a back-reference may try exponentially many ways; else each choice multiplies them by the length. */
function mayBeSlow(source: string, text: string): boolean {
  if (/\)[*+{]|\\[1-9k]/.test(source)) return true;
  const choices = source.match(/[*+?{|]/g)?.length ?? 0;
  return choices > 0 && (text.length + 1) ** (choices + 1) > quickSteps;
}

interface Given {
  readonly pattern: RegExp;
  readonly text: string;
  readonly replacement?: string;
}

const sources = { test: "pattern.test(text)", replace: "text.replaceAll(pattern, replacement)" };
const sandbox: { pattern?: RegExp; text?: string; replacement?: string } = {};
const scripts = new Map<keyof typeof sources, Script>();
let context: object | undefined;

/** V8 can interrupt a search only when it runs as a script with a time limit. */
function runWithin(what: keyof typeof sources, given: Given): unknown {
  const script = scripts.get(what) ?? new Script(sources[what]);
  scripts.set(what, script);
  context ??= createContext(sandbox);
  Object.assign(sandbox, given);
  try {
    return script.runInContext(context, { timeout: limitMs }) as unknown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw fatal("pattern-slow", { pattern: given.pattern.source });
  } finally {
    delete sandbox.text;
  }
}
