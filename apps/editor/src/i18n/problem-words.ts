import type { Problem } from "@weft/flow";
import { fill } from "./fill.ts";

export interface ProblemWords {
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** By code of the problem; besides, the words and phrases that validation fills in. */
export type ProblemTexts = Readonly<Record<string, ProblemWords | Readonly<Record<string, string>>>> & {
  readonly words: Readonly<Record<string, string>>;
  readonly phrases: Readonly<Record<string, string>>;
};

/**
 * What to tell a person about a problem. English stands in the problem itself; so does anything that has no translation.
 * `values` replaces some of the problem's own values, e.g. a label that the caller knows in this language.
 */
export function problemWords(
  problem: Problem,
  translations: ProblemTexts | undefined,
  values: Problem["values"] = {},
): ProblemWords {
  const texts = translations?.[problem.code] as ProblemWords | undefined;
  if (!translations || !texts) return { message: problem.message, remedy: problem.remedy };
  const translated = Object.entries(problem.values).map(([key, value]) => [
    key,
    translateValue(value, translations),
  ]);
  const filled = { ...Object.fromEntries(translated), ...values };
  return {
    message: fill(texts.message, (name) => filled[name]),
    remedy: fill(texts.remedy, (name) => filled[name]),
  };
}

/** Values come from the flow (names, left alone) or are words and phrases that validation chose in English. */
function translateValue(value: string | number, { words, phrases }: ProblemTexts): string | number {
  if (typeof value === "number") return value;
  const word = words[value];
  if (word !== undefined) return word;
  const bound = /^at (least|most) (\S+)( characters)?$/u.exec(value);
  if (bound) {
    const key = bound[1] === "least" ? "atLeast" : bound[3] ? "atMostCharacters" : "atMost";
    return fill(phrases[key] ?? value, () => bound[2]);
  }
  const choice = /^("[^"]*") or ("[^"]*")$/u.exec(value);
  return choice ? fill(phrases["or"] ?? value, (name) => (name === "a" ? choice[1] : choice[2])) : value;
}
