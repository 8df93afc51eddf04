import { fill } from "./fill.ts";

/** By the English note; `{{places}}` in it stand for names and values. */
export type NoteTexts = Readonly<Record<string, string>>;

interface Rule {
  readonly matches: RegExp;
  readonly text: string;
}

/** Tells the notes of conversions in another language. A note that is not known stays English. */
export function noteTranslator(texts: NoteTexts | undefined): (note: string) => string {
  if (!texts) return (note) => note;
  const plain = new Map(Object.entries(texts).filter(([english]) => !english.includes("{{")));
  const rules = Object.entries(texts).flatMap(([english, text]) =>
    english.includes("{{") ? [{ matches: patternOf(english), text }] : [],
  );
  const asIs = (note: string): string | undefined => plain.get(note) ?? filled(rules, note);
  const known = (note: string): string | undefined => asIs(note) ?? withPoint(note, asIs);
  // A value at the end of the first sentence would take the second one for a part of itself.
  return (note) => plain.get(note) ?? bySentences(note, known) ?? known(note) ?? note;
}

function filled(rules: readonly Rule[], note: string): string | undefined {
  for (const { matches, text } of rules) {
    const values = matches.exec(note)?.groups;
    if (values) return fill(text, (name) => values[name]);
  }
  return undefined;
}

/** A note that is the first sentence of two has a full stop. */
function withPoint(note: string, known: (note: string) => string | undefined): string | undefined {
  const told = note.endsWith(".") ? known(note.slice(0, -1)) : undefined;
  return told === undefined ? undefined : `${told}.`;
}

/** Notes may be made of two sentences that are known each for itself. */
function bySentences(note: string, known: (note: string) => string | undefined): string | undefined {
  const end = note.indexOf(". ") + 1;
  if (end === 0) return undefined;
  const [first, rest] = [known(note.slice(0, end)), known(note.slice(end + 1))];
  return first === undefined || rest === undefined ? undefined : `${first} ${rest}`;
}

function patternOf(english: string): RegExp {
  const parts = english
    .split(/\{\{(\w+)\}\}/u)
    .map((part, i) =>
      i % 2 === 0 ? part.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`) : `(?<${part}>.+?)`,
    );
  return new RegExp(`^${parts.join("")}$`, "su");
}
