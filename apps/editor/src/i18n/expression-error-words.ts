import type { Problem } from "@weft/flow";
import { fill } from "./fill.ts";
import type { RunErrorWords, ToldError } from "./run-error-words.ts";

export interface ExpressionErrorTexts {
  /** By id of the text. */
  readonly texts: Readonly<Record<string, RunErrorWords>>;
  /** Kinds of values and of syntax, by their English. */
  readonly words: Readonly<Record<string, string>>;
}

/** Values that stand for such a word; all others are names and data, which stay as they are. */
const wordPlaces: ReadonlySet<string> = new Set(["kind", "syntax"]);

/** What to tell a person about an error of an expression. English stands in the error itself. */
export function expressionErrorWords(
  { text = "", values = {}, message, hint }: ToldError,
  translations: ExpressionErrorTexts | undefined,
): RunErrorWords {
  if (!translations || !Object.hasOwn(translations.texts, text)) return { message, hint };
  const { texts, words } = translations;
  const tell = (template: string): string =>
    fill(template, (name) => {
      const value = values[name];
      const word =
        wordPlaces.has(name) && Object.hasOwn(words, String(value)) ? words[String(value)] : undefined;
      return word ?? value;
    });
  const told = texts[text];
  return { message: tell(told?.message ?? message), hint: told?.hint && tell(told.hint) };
}

const reasonOf = "reason.";

/** Why an expression cannot be read, taken from the values of the problem that says so; nothing for other problems. */
export function reasonWords(
  { values }: Problem,
  translations: ExpressionErrorTexts | undefined,
): string | undefined {
  const { reason, reasonText } = values;
  if (typeof reasonText !== "string") return undefined;
  const inside = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(reasonOf) ? [[name.slice(reasonOf.length), value] as const] : [],
  );
  const error = { text: reasonText, values: Object.fromEntries(inside), message: String(reason) };
  return expressionErrorWords(error, translations).message;
}
