import { instantOf } from "../zones.ts";

/** Nothing is there: no value, `null`, or what a calculation with nothing gives. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || Number.isNaN(value);
}

/** Nothing is there that could be a number or a date: also a text of spaces. */
export function isBlank(value: unknown): boolean {
  return isMissing(value) || (typeof value === "string" && value.trim() === "");
}

/** Text of any value: lists and objects as JSON. */
export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isMissing(value)) return "";
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

const numeric = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** The number that a value stands for, or `undefined` when that is not certain. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return undefined;
  return numeric.test(value.trim()) ? Number(value) : undefined;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  "1": true,
  "0": false,
  "": false,
};

export function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (isMissing(value)) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return undefined;
  const text = value.trim().toLowerCase();
  return Object.hasOwn(truths, text) ? truths[text] : undefined;
}

export function toList(value: unknown): readonly unknown[] | undefined {
  if (isMissing(value)) return [];
  const parsed = typeof value === "string" ? parseJson(value) : value;
  return Array.isArray(parsed) ? (parsed as unknown[]) : undefined;
}

export function toObject(value: unknown): object | undefined {
  if (isMissing(value)) return {};
  const parsed = typeof value === "string" ? parseJson(value) : value;
  return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const named = new RegExp(
  `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? +)?(?:${months} +(\\d{1,2})|(\\d{1,2}) +${months}),? +\\d{4}` +
    "(?:,? +\\d{1,2}:\\d{2}(?::\\d{2})?(?: *[ap]m)?)?$",
  "i",
);
const withZone = /(?:GMT|UTC?|Z|[+-]\d{4})\)?$/;

/**
 * The instant (epoch ms) that a value stands for: a number of milliseconds, ISO 8601 or SQL text, the form of e-mail
 * headers, or one that names the month in English. Text without an offset is read in `zone`.
 */
export function toInstant(value: unknown, zone: string): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^-?\d{12,14}$/.test(text)) return Number(text);
  const match = iso.exec(text);
  if (match) return isoInstant(match, zone);
  const other = withZone.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(other) ? namedInstant(text, zone) : other;
}

/** Which part is the month is certain: `March 7, 2024`, `Thu, 7 Mar 2024 10:30`. */
function namedInstant(text: string, zone: string): number | undefined {
  const [, before, after] = named.exec(text) ?? [];
  const day = Number(before ?? after);
  const wall = new Date(day > 0 ? Date.parse(`${text} UTC`) : Number.NaN);
  // Dates roll the 30th of February over instead of refusing it.
  if (Number.isNaN(wall.getTime()) || wall.getUTCDate() !== day) return undefined;
  const [year, month] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1];
  const [hour, minute, second] = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return instantOf({ year, month, day, hour, minute, second }, zone);
}

function isoInstant(match: RegExpExecArray, zone: string): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const milliseconds = Math.floor(Number(`0.${match[7] ?? "0"}`) * 1000);
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const shown = new Date(utc).toISOString().slice(0, 10);
  // Date.UTC rolls the 31st of February over instead of refusing it.
  if (hour > 23 || minute > 59 || second > 59 || shown !== match[0].slice(0, 10)) return undefined;
  const offset = match[8];
  if (offset === undefined) return instantOf({ year, month, day, hour, minute, second }, zone) + milliseconds;
  return utc + milliseconds - offsetMilliseconds(offset);
}

function offsetMilliseconds(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset.replaceAll(/\D/g, "").padEnd(4, "0");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}
