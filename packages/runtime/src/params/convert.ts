import type { FieldType, Param } from "@weft/sdk";
import { Failure, runError } from "../errors.ts";

/** Where a value stands: its path in the parameters, and what people call it. */
export interface Place {
  readonly path: string;
  readonly label: string;
}

type Convert = (value: unknown, place: Place) => unknown;

/** Gives the conversion into what `run` sees for a kind of parameter that holds one value. */
export function converterOf(param: Param): Convert {
  switch (param.kind) {
    case "number":
    case "duration":
      return toNumber;
    case "boolean":
      return toBoolean;
    case "choice": {
      const known = optionValues(param.options);
      return (value, place) => toOption(value, known, place);
    }
    case "choices": {
      const known = optionValues(param.options);
      return (value, place) => toList(value, place).map((part) => toOption(part, known, place));
    }
    case "json":
      return toJson;
    default:
      return toText;
  }
}

/** Gives the value of a `fields` row its type. Empty stays empty: `null`. */
export function toFieldType(value: unknown, type: FieldType, place: Place): unknown {
  if (value === undefined || value === null) return null;
  switch (type) {
    case "string":
      return toText(value);
    case "number":
      return toNumber(value, place);
    case "boolean":
      return toBoolean(value, place);
    case "array":
      return toList(value, place);
    case "object":
      return toObject(value, place);
    case "any":
      return value;
  }
}

/** As `toFieldType`; a text without anything to see is the number 0, as in JavaScript. */
export function toFieldTypeOrZero(value: unknown, type: FieldType, place: Place): unknown {
  const empty = type === "number" && typeof value === "string" && value.trim() === "";
  return empty ? 0 : toFieldType(value, type, place);
}

/** As `toFieldTypeOrZero`; what cannot be converted stays as it is. */
export function toFieldTypeOrAsIs(value: unknown, type: FieldType, place: Place): unknown {
  try {
    return toFieldTypeOrZero(value, type, place);
  } catch (error) {
    if (error instanceof Failure) return value;
    throw error;
  }
}

/** Objects and lists as JSON; nothing as an empty text. */
export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  return JSON.stringify(value) ?? "";
}

function toNumber(value: unknown, place: Place): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  if (typeof value === "boolean") return Number(value);
  throw wrongType(value, "a number", place);
}

function toBoolean(value: unknown, place: Place): boolean {
  if (typeof value === "boolean") return value;
  const text = String(value).trim().toLowerCase();
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  throw wrongType(value, "true or false", place);
}

function toOption(value: unknown, known: readonly string[], place: Place): string {
  const text = toText(value);
  if (known.includes(text)) return text;
  throw wrongType(value, `one of ${known.join(", ")}`, place);
}

function toList(value: unknown, place: Place): readonly unknown[] {
  const list = typeof value === "string" ? parsed(value) : value;
  if (Array.isArray(list)) return list;
  throw wrongType(value, "a list", place);
}

function toObject(value: unknown, place: Place): object {
  const object = typeof value === "string" ? parsed(value) : value;
  if (typeof object === "object" && object !== null && !Array.isArray(object)) return object;
  throw wrongType(value, "an object", place);
}

function toJson(value: unknown, place: Place): unknown {
  if (typeof value !== "string") return value;
  const json = parsed(value);
  if (json === undefined) throw wrongType(value, "valid JSON", place);
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function optionValues(options: readonly (string | { readonly value: string })[]): readonly string[] {
  return options.map((option) => (typeof option === "string" ? option : option.value));
}

export function wrongType(value: unknown, expected: string, { path, label }: Place): Failure {
  return new Failure(runError("param-type", { label, expected, found: shown(value) }, { param: path }));
}

export function required({ path, label }: Place): Failure {
  return new Failure(runError("param-required", { label }, { param: path }));
}

/** A value as a message shows it: short, and never more than a line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined || value === "") return "empty";
  if (typeof value === "object") return "an object";
  const text = toText(value).replaceAll(/\s+/g, " ");
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
