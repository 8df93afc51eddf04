import type { FormField, JsonObject } from "@weft/sdk";
import { readNumber } from "./read-number.ts";
import type { Language } from "./texts.ts";

/** What people are asked: by a trigger that hosts a form, or by `flow.wait`, whose forms have one page and no files. */
export interface Form {
  readonly title: string;
  readonly text?: string;
  readonly button?: string;
  readonly fields: readonly FormField[];
}

/** What was sent, by the name of the field. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** What is wrong, by the name of the field. */
export type Faults = ReadonlyMap<string, "required" | "invalid">;

export type Answers =
  | { readonly ok: true; readonly json: JsonObject }
  | { readonly ok: false; readonly wrong: Faults };

/** One page of a form. */
export interface Step {
  /** Of a page that is not the first. */
  readonly heading?: string;
  readonly fields: readonly FormField[];
}

interface Reading {
  readonly sent: Sent;
  readonly language: Language;
  /** The names of fields that files came in for. */
  readonly files?: ReadonlySet<string>;
}

const MAX_TEXT = 10_000;

/** The pages of a form, in order. */
export function stepsOf({ fields }: Pick<Form, "fields">): readonly Step[] {
  const steps: { heading?: string; fields: FormField[] }[] = [{ fields: [] }];
  for (const field of fields) {
    if (field.type === "step") steps.push({ heading: field.label, fields: [] });
    else steps.at(-1)?.fields.push(field);
  }
  // A form may begin with a heading.
  return steps.length > 1 && steps[0]?.fields.length === 0 ? steps.slice(1) : steps;
}

/** Reads what was sent as the fields say, and numbers as they are written in a language; what is empty and may be is `null`. */
export function readAnswers(fields: readonly FormField[], reading: Reading): Answers {
  const wrong = new Map<string, "required" | "invalid">();
  const values: [string, JsonObject[string]][] = [];
  for (const field of fields) {
    const value = answerTo(field, reading);
    if (value === undefined) wrong.set(field.name, "invalid");
    else if (value === null && field.required) wrong.set(field.name, "required");
    else if (field.type !== "file") values.push([field.name, value]);
  }
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, json: Object.fromEntries(values) };
}

/** `null`: nothing was filled in. `undefined`: it cannot be right. */
function answerTo(
  field: FormField,
  { sent, language, files }: Reading,
): string | number | boolean | readonly string[] | null | undefined {
  const { name, type, options = [] } = field;
  if (type === "file") return files?.has(name) ? name : null;
  const texts = (sent.get(name) ?? []).map((text) => text.trim()).filter((text) => text !== "");
  if (type === "choices") {
    const chosen = [...new Set(texts)];
    if (chosen.length === 0) return null;
    return chosen.every((text) => options.includes(text)) ? chosen : undefined;
  }
  const [text = ""] = texts;
  return text === "" ? null : valueOf(field, text, language);
}

function valueOf(
  { type, options = [] }: FormField,
  text: string,
  language: Language,
): string | number | boolean | undefined {
  if (text.length > MAX_TEXT) return undefined;
  switch (type) {
    case "number":
      return readNumber(text, language);
    case "email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : undefined;
    case "date":
      return isDate(text) ? text : undefined;
    case "choice":
      return options.includes(text) ? text : undefined;
    case "yesNo":
      return text === "yes" ? true : text === "no" ? false : undefined;
    default:
      return text;
  }
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
