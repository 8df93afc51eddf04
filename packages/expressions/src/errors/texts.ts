import { limitTexts } from "./limit-texts.ts";
import { nameTexts } from "./name-texts.ts";
import { placeTexts } from "./place-texts.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import { valueTexts } from "./value-texts.ts";
import type { KindWord, SyntaxWord } from "./words.ts";

/** Everything that an expression can fail with, by the id that translations go by. */
export const errorTexts = { ...syntaxTexts, ...nameTexts, ...placeTexts, ...valueTexts, ...limitTexts };

export type ErrorTextId = keyof typeof errorTexts;

type Places<Text extends string> = Text extends `${string}{{${infer Place}}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type WordsOf<Text> =
  | (Text extends { message: infer Message extends string } ? Places<Message> : never)
  | (Text extends { hint: infer Hint extends string } ? Places<Hint> : never);

/** These stand in a text as words, so that they can be translated; all other values are told as they are. */
interface TranslatedValues {
  readonly kind: KindWord;
  readonly syntax: SyntaxWord;
}

type ValuesOf<Id extends ErrorTextId> = {
  readonly [Place in WordsOf<(typeof errorTexts)[Id]>]: Place extends keyof TranslatedValues
    ? TranslatedValues[Place]
    : string | number;
};

/** The values that a text has places for; nothing where it has none. */
export type TextArgs<Id extends ErrorTextId> =
  WordsOf<(typeof errorTexts)[Id]> extends never ? [] : [values: ValuesOf<Id>];

export type ErrorValues = Readonly<Record<string, string | number>>;
