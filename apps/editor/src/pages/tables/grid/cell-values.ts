import type { ColumnType } from "../table-types.ts";

/** What a person typed, as a value of the column; `undefined`: it is none. An empty text empties the cell. */
export function parseCell(text: string, type: ColumnType, language: string): { value: unknown } | undefined {
  if (type === "text") return { value: text === "" ? null : text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  switch (type) {
    case "number":
      return wrap(parseNumber(trimmed, language));
    case "boolean":
      return wrap(words.get(trimmed.toLowerCase()));
    case "date":
      return wrap(parseDate(trimmed, language));
    case "json":
      return parseJson(trimmed);
  }
}

/** The value as it is typed and copied; `parseCell` reads it back. */
export function editText(value: unknown, type: ColumnType, language: string): string {
  if (value === null || value === undefined) return "";
  if (type === "number" && typeof value === "number")
    return String(value).replace(".", separators(language).decimal);
  if (type === "date" && typeof value === "string") return dateText(value);
  return typeof value === "string" && type !== "json" ? value : JSON.stringify(value);
}

const SHOWN_CHARACTERS = 300;

/** The value as a cell shows it. Booleans are drawn, not written. */
export function shownText(value: unknown, type: ColumnType, language: string): string {
  if (type === "date" && typeof value === "string") return shownDate(value, language);
  return editText(value, type, language).slice(0, SHOWN_CHARACTERS);
}

function wrap<T>(value: T | undefined): { value: T } | undefined {
  return value === undefined ? undefined : { value };
}

// In every language of the editor, for tables are shared by people who speak different ones.
const words = new Map(
  Object.entries({
    true: ["true", "t", "yes", "y", "1", "tak", "prawda", "sim", "s", "verdadeiro"],
    false: ["false", "f", "no", "n", "0", "nie", "fałsz", "não", "nao", "falso"],
  }).flatMap(([value, list]) => list.map((word) => [word, value === "true"] as const)),
);

function separators(language: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(language, { useGrouping: "always" }).formatToParts(12_345.6);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: of("decimal"), group: of("group") };
}

/** `1 234,5`, `1.234,5` or `1,234.5` as the language writes it, and `1234.5` in all of them. */
function parseNumber(text: string, language: string): number | undefined {
  const { decimal, group } = separators(language);
  const tight = text.replaceAll(/[\s'’]/gu, "");
  const grouped =
    group.trim() !== "" && new RegExp(`^-?\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d*)?$`, "u");
  const plain = grouped && grouped.test(tight) ? tight.replaceAll(group, "") : tight;
  const dotted = plain.replace(decimal, ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(dotted)) return undefined;
  const number = Number(dotted);
  return Number.isFinite(number) ? number : undefined;
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const timePattern = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/u;

/** A day (`2026-01-15`) or a moment in UTC. A time without a zone is that of this computer. */
function parseDate(text: string, language: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/iu.test(text)) {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
  }
  const [, first = "", second = ""] = /^(\S+?)(?:,?\s+|T)(\S+)$/u.exec(text) ?? [text, text];
  const day = parseDay(first, language);
  if (day === undefined || second === "") return day;
  const time = timePattern.exec(second);
  if (!time) return undefined;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = new Date(year, month - 1, date, hours, minutes, seconds, Number((time[4] ?? "").padEnd(3, "0")));
  return at.toISOString();
}

function parseDay(text: string, language: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(text);
  if (!local) return undefined;
  const [a, b, year] = [Number(local[1]), Number(local[3]), Number(local[4])];
  return language === "en" && local[2] === "/" ? realDay(year, a, b) : realDay(year, b, a);
}

function realDay(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day)
    return undefined;
  return at.toISOString().slice(0, 10);
}

const isDay = (value: string): boolean => value.length === 10;

function dateText(value: string): string {
  const at = new Date(value);
  if (isDay(value) || Number.isNaN(at.getTime())) return value;
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const rest = at.getSeconds() * 1000 + at.getMilliseconds();
  const seconds = rest === 0 ? "" : `:${two(at.getSeconds())}`;
  const fraction = at.getMilliseconds() === 0 ? "" : `.${String(at.getMilliseconds()).padStart(3, "0")}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}${seconds}${fraction}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function shownDate(value: string, language: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const day = isDay(value);
  const key = `${language} ${day}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(
      language,
      day ? { dateStyle: "medium", timeZone: "UTC" } : { dateStyle: "medium", timeStyle: "short" },
    );
  formats.set(key, format);
  return format.format(at);
}
