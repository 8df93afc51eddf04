import type { RunError } from "@weft/flow";
import { fill } from "./fill.ts";
import type { ParamLabels } from "./param-labels.ts";

export interface RunErrorWords {
  /** What went wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
}

/** As much of an error as lists know of it. */
export type ToldError = RunErrorWords & {
  readonly code?: string | undefined;
  /** Of an error in an expression; see `expressionErrorWords`. */
  readonly text?: string | undefined;
  readonly values?: RunError["values"] | undefined;
};

export interface RunErrorTexts {
  /** By code. */
  readonly texts: Readonly<Record<string, RunErrorWords>>;
  /** What stands in a text as a value, by its English. */
  readonly words: Readonly<Record<string, string>>;
  readonly phrases: { readonly oneOf: string };
}

/**
 * What to tell a person about an error of an execution. English stands in the error itself, and so does what has no translation:
 * the words of custom nodes and of other systems, which have no values.
 */
export function runErrorWords(
  error: ToldError,
  translations: RunErrorTexts | undefined,
  labels?: ParamLabels,
): RunErrorWords {
  const { code, values, message, hint } = error;
  const known = translations?.texts;
  const text = code !== undefined && known && Object.hasOwn(known, code) ? known[code] : undefined;
  if (!values || !translations || !text) return { message, hint };
  const told = new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      (name === "label" ? labels?.get(String(value)) : undefined) ?? translateValue(value, translations),
    ]),
  );
  const tell = (template: string): string => fill(template, (name) => told.get(name));
  return { message: tell(text.message), hint: text.hint === undefined ? hint : tell(text.hint) };
}

function translateValue(value: string | number, { words, phrases }: RunErrorTexts): string {
  if (typeof value === "number") return String(value);
  // The texts call a label a field themselves.
  const field = /^The field “(.+)”$/u.exec(value)?.[1];
  if (field !== undefined) return field;
  const choices = /^one of (.+)$/u.exec(value)?.[1];
  if (choices !== undefined) return fill(phrases.oneOf, () => choices);
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
}
