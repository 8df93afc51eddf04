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
  const pattern = compile(source, ignoreCase);
  return mayBeSlow(pattern.source, text) ? testWithin(pattern, text) : pattern.test(text);
}

function compile(source: string, ignoreCase: boolean): RegExp {
  const [, body = source, flags = ""] = /^\/(.*)\/([dgimsuvy]*)$/s.exec(source) ?? [];
  // Sticky and global patterns remember where they stopped, which means nothing here.
  const wanted = new Set([...flags.replaceAll(/[gyd]/g, ""), ...(ignoreCase ? ["i"] : [])]);
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

const sandbox: { pattern?: RegExp; text?: string } = {};
let search: { readonly script: Script; readonly context: object } | undefined;

/** V8 can interrupt a search only when it runs as a script with a time limit. */
function testWithin(pattern: RegExp, text: string): boolean {
  search ??= { script: new Script("pattern.test(text)"), context: createContext(sandbox) };
  Object.assign(sandbox, { pattern, text });
  try {
    return search.script.runInContext(search.context, { timeout: limitMs }) as boolean;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw fatal("pattern-slow", { pattern: pattern.source });
  } finally {
    delete sandbox.text;
  }
}
