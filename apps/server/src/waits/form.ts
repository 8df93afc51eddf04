import type { JsonObject } from "@weft/sdk";
import { readNumber } from "./read-number.ts";
import type { Language } from "./texts.ts";

export type FieldType = "text" | "longText" | "number" | "email" | "date" | "choice" | "yesNo";

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly options?: readonly string[];
}

/** What a wait asks of people, as `flow.wait` gives it. */
export interface Form {
  readonly kind: "form";
  readonly title: string;
  readonly text?: string;
  readonly button?: string;
  readonly fields: readonly FormField[];
}

export type Answers =
  | { readonly ok: true; readonly json: JsonObject }
  /** What is wrong, by the name of the field. */
  | { readonly ok: false; readonly wrong: ReadonlyMap<string, "required" | "invalid"> };

const MAX_TEXT = 10_000;

/** Reads what was sent as the fields say, and numbers as they are written in a language; what is empty and may be is `null`. */
export function readAnswers(
  { fields }: Form,
  sent: ReadonlyMap<string, string>,
  language: Language,
): Answers {
  const wrong = new Map<string, "required" | "invalid">();
  const values: [string, JsonObject[string]][] = [];
  for (const field of fields) {
    const text = (sent.get(field.name) ?? "").trim();
    if (text === "") {
      if (field.required) wrong.set(field.name, "required");
      values.push([field.name, null]);
      continue;
    }
    const value = valueOf(field, text, language);
    if (value === undefined) wrong.set(field.name, "invalid");
    else values.push([field.name, value]);
  }
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, json: Object.fromEntries(values) };
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
