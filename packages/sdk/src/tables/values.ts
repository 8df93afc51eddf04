import type { TableColumnType } from "./tables.ts";

/** A cell may hold this many characters, JSON as it is written. */
export const MOST_CELL_CHARACTERS = 50_000;

/** `problem` completes the sentence “The value …”. */
export type CellValue = { readonly value: unknown } | { readonly problem: string };

/** What a clock on the wall shows, in milliseconds as if it hung in UTC, as an instant. */
export type InstantOf = (wall: number) => number;

const asUtc: InstantOf = (wall) => wall;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const day = /^\d{4}-\d\d-\d\d$/;
const time = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const words = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

/**
 * A value as a column of this type keeps it. Nothing, and an empty text outside of columns of texts, becomes `null`. Dates
 * are a day, such as `2026-01-15`, or an instant in UTC, `2026-01-15T09:30:00.000Z`: compared as texts, they are in order.
 * @param instantOf of times that name no zone; they are taken as UTC unless said
 */
export function tableValue(given: unknown, type: TableColumnType, instantOf: InstantOf = asUtc): CellValue {
  if (given === null || given === undefined) return { value: null };
  if (type === "text") return bounded(written(given));
  const value = typeof given === "string" ? given.trim() : given;
  if (value === "") return { value: null };
  if (type === "json") return jsonValue(given);
  const read = { number: numberOf, boolean: booleanOf, date: dateOf }[type](value, instantOf);
  return read === undefined ? { problem: `${quoted(given)} is not ${called[type]}` } : { value: read };
}

/** The value as a text: what texts are searched in, and what a file for spreadsheets has. */
export function tableText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return written(value);
}

const called = { number: "a number", boolean: "true or false", date: "a date such as 2026-01-15" } as const;

function numberOf(value: unknown): number | undefined {
  const read = typeof value === "string" && number.test(value) ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : words.get(String(value).toLowerCase());
}

function dateOf(value: unknown, instantOf: InstantOf): string | undefined {
  if (typeof value === "number") return isoOf(value);
  if (value instanceof Date) return isoOf(value.getTime());
  if (typeof value !== "string") return undefined;
  if (day.test(value)) return isoOf(Date.parse(value))?.startsWith(value) ? value : undefined;
  const [, date = "", clock = "", zone] = time.exec(value) ?? [];
  // February 30 would become March 2.
  if (date === "" || isoOf(Date.parse(date))?.startsWith(date) !== true) return undefined;
  if (zone === undefined) return isoOf(instantOf(Date.parse(`${date}T${clock}Z`)));
  return isoOf(
    Date.parse(`${date}T${clock}${zone.replace(/^([+-]\d\d):?(\d\d)?$/, zoneParts).toUpperCase()}`),
  );
}

function zoneParts(_all: string, hours: string, minutes = "00"): string {
  return `${hours}:${minutes}`;
}

function isoOf(instant: number): string | undefined {
  // Years of more than four digits would not be in order as texts.
  if (Number.isNaN(instant) || Math.abs(instant) > 253_402_300_799_999) return undefined;
  const iso = new Date(instant).toISOString();
  return /^\d/.test(iso) ? iso : undefined;
}

/** Names that no item may have are refused: they are read back as JSON. */
const reserved = /"(?:__proto__|constructor|prototype)"\s*:/;

/** A text that is a list or an object in JSON is taken as such; any other stays a text. */
function jsonValue(given: unknown): CellValue {
  const text = JSON.stringify(typeof given === "string" ? parsed(given) : given);
  if (reserved.test(text)) return { problem: "has a field with a reserved name" };
  const { length } = text;
  return length > MOST_CELL_CHARACTERS ? tooLong(length) : { value: JSON.parse(text) };
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function bounded(text: string): CellValue {
  return text.length > MOST_CELL_CHARACTERS ? tooLong(text.length) : { value: text };
}

function tooLong(length: number): CellValue {
  return { problem: `has ${length} characters, but a cell may have ${MOST_CELL_CHARACTERS}` };
}

function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function quoted(value: unknown): string {
  const text = tableText(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
