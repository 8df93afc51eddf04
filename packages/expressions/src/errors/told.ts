import type { ErrorCode, ErrorText } from "./codes.ts";
import { errorTexts, type ErrorTextId, type ErrorValues, type TextArgs } from "./texts.ts";

/** A failure in words: those of its text, filled with its values, in English. */
export interface Told {
  readonly code: ErrorCode;
  /** What the words are translated by. */
  readonly text: ErrorTextId;
  readonly values: ErrorValues;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Longer values would bury the message; data and names may have any length. */
const longestValue = 200;

const none: ErrorValues = {};

export function told<Id extends ErrorTextId>(text: Id, ...[values]: TextArgs<Id>): Told {
  return tellWith(text, values === undefined ? none : shortened(values));
}

/** `told` with values of any length, for the author's own words. */
export function tellWith(text: ErrorTextId, values: ErrorValues): Told {
  const { code, message, hint }: ErrorText = errorTexts[text];
  return {
    code,
    text,
    values,
    message: fill(message, values),
    hint: hint === undefined ? undefined : fill(hint, values),
  };
}

function shortened(values: ErrorValues): ErrorValues {
  let short: Record<string, string | number> | undefined;
  for (const name in values) {
    const value = values[name];
    if (typeof value !== "string" || value.length <= longestValue) continue;
    short ??= { ...values };
    short[name] = `${value.slice(0, longestValue)}…`;
  }
  return short ?? values;
}

/** Texts split at their places, each made once: flows that go on after errors make one for each item. */
const split = new Map<string, readonly string[]>();

function fill(text: string, values: ErrorValues): string {
  let parts = split.get(text);
  if (parts === undefined) {
    parts = text.split(/\{\{(\w+)\}\}/);
    split.set(text, parts);
  }
  let filled = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    filled += String(values[parts[index] ?? ""] ?? "") + (parts[index + 1] ?? "");
  }
  return filled;
}
