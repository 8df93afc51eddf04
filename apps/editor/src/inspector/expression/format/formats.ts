// table of data

export type ArgValue = string | number;

/** What a format is told besides the value: a number, a text, or one of a few words. */
export interface FormatArg {
  readonly kind: "count" | "text" | "currency" | "locale" | "field";
  /** What it is called, where that is not its name. */
  readonly label?: "characters" | "decimals" | "days";
  /** What it begins with; a locale begins with the person's, a field with the first one of the data. */
  readonly start?: ArgValue;
  readonly min?: number;
  readonly max?: number;
}

/** What a value is to the person who formats it: an amount is a text that writes a number. */
export type FormatKind = "text" | "amount" | "number" | "date" | "list" | "object";

export interface Format {
  readonly id: string;
  readonly group: "text" | "number" | "date" | "list";
  readonly kinds: readonly FormatKind[];
  /** The call as expressions write it, with `{name}` where an argument stands. */
  readonly code: string;
  readonly args?: Readonly<Record<string, FormatArg>>;
  /** Gives a date, so that what follows needs no reading of the text. */
  readonly givesDate?: boolean;
}

const text = ["text"] as const;
const number = ["number"] as const;
const date = ["date"] as const;
const list = ["list"] as const;

const locale: FormatArg = { kind: "locale" };
const characters: FormatArg = { kind: "count", label: "characters", start: 20, min: 1, max: 10_000 };
const decimals: FormatArg = { kind: "count", label: "decimals", start: 2, min: 0, max: 10 };
const days: FormatArg = { kind: "count", label: "days", start: 7, min: 1, max: 36_500 };

/** All formats, in the order of the menu. Of two that read the same code, the first one is meant. */
export const formats: readonly Format[] = [
  { id: "upper", group: "text", kinds: text, code: "toUpperCase()" },
  { id: "lower", group: "text", kinds: text, code: "toLowerCase()" },
  { id: "title", group: "text", kinds: text, code: "toTitleCase()" },
  { id: "sentence", group: "text", kinds: text, code: "toSentenceCase()" },
  { id: "trim", group: "text", kinds: text, code: "trim()" },
  { id: "shorten", group: "text", kinds: text, code: "slice(0, {count})", args: { count: characters } },
  {
    id: "replace",
    group: "text",
    kinds: text,
    code: "replaceAll({find}, {by})",
    args: { find: { kind: "text", start: " " }, by: { kind: "text", start: "-" } },
  },
  { id: "firstWord", group: "text", kinds: text, code: "split(' ').first()" },
  { id: "lastWord", group: "text", kinds: text, code: "split(' ').last()" },
  { id: "plain", group: "text", kinds: text, code: "replaceSpecialChars()" },
  { id: "untagged", group: "text", kinds: text, code: "removeTags()" },
  {
    id: "split",
    group: "text",
    kinds: text,
    code: "split({separator})",
    args: { separator: { kind: "text", start: "," } },
  },
  { id: "json", group: "text", kinds: ["object", "list"], code: "toJsonString()" },

  { id: "number", group: "number", kinds: ["amount"], code: "toNumber()" },
  {
    id: "money",
    group: "number",
    kinds: ["number", "amount"],
    code: "formatMoney({currency}, {locale})",
    args: { currency: { kind: "currency" }, locale },
  },
  { id: "whole", group: "number", kinds: number, code: "round()" },
  { id: "round", group: "number", kinds: number, code: "round({count})", args: { count: decimals } },
  { id: "up", group: "number", kinds: number, code: "ceil()" },
  { id: "down", group: "number", kinds: number, code: "floor()" },
  {
    id: "decimals",
    group: "number",
    kinds: number,
    code: "format({locale}, { minimumFractionDigits: {count}, maximumFractionDigits: {count} })",
    args: { count: decimals, locale },
  },
  {
    id: "percent",
    group: "number",
    kinds: number,
    code: "format({locale}, { style: 'percent', maximumFractionDigits: {count} })",
    args: { count: { ...decimals, start: 0 }, locale },
  },
  { id: "unsigned", group: "number", kinds: number, code: "abs()" },

  { id: "dots", group: "date", kinds: date, code: "toFormat('dd.MM.yyyy')" },
  { id: "slashes", group: "date", kinds: date, code: "toFormat('dd/MM/yyyy')" },
  { id: "iso", group: "date", kinds: date, code: "toISODate()" },
  {
    id: "long",
    group: "date",
    kinds: date,
    code: "setLocale({locale}).toLocaleString({ dateStyle: 'long' })",
    args: { locale },
  },
  { id: "time", group: "date", kinds: date, code: "toFormat('HH:mm')" },
  {
    id: "weekday",
    group: "date",
    kinds: date,
    code: "setLocale({locale}).toFormat('cccc')",
    args: { locale },
  },
  { id: "fromNow", group: "date", kinds: date, code: "setLocale({locale}).toRelative()", args: { locale } },
  {
    id: "later",
    group: "date",
    kinds: date,
    code: "plus({count}, 'days')",
    args: { count: days },
    givesDate: true,
  },
  {
    id: "earlier",
    group: "date",
    kinds: date,
    code: "minus({count}, 'days')",
    args: { count: days },
    givesDate: true,
  },
  {
    id: "pattern",
    group: "date",
    kinds: date,
    code: "toFormat({pattern})",
    args: { pattern: { kind: "text", start: "dd.MM.yyyy HH:mm" } },
  },

  { id: "count", group: "list", kinds: list, code: "length" },
  { id: "first", group: "list", kinds: list, code: "first()" },
  { id: "last", group: "list", kinds: list, code: "last()" },
  { id: "pluck", group: "list", kinds: list, code: "pluck({field})", args: { field: { kind: "field" } } },
  { id: "lines", group: "list", kinds: list, code: String.raw`join('\n')` },
  {
    id: "join",
    group: "list",
    kinds: list,
    code: "join({separator})",
    args: { separator: { kind: "text", start: ", " } },
  },
  { id: "unique", group: "list", kinds: list, code: "unique()" },
  { id: "sum", group: "list", kinds: list, code: "sum()" },
  { id: "average", group: "list", kinds: list, code: "average()" },
  { id: "smallest", group: "list", kinds: list, code: "min()" },
  { id: "largest", group: "list", kinds: list, code: "max()" },
];

export function formatOf(id: string): Format {
  const found = formats.find((format) => format.id === id);
  if (!found) throw new Error(`There is no format ${id}.`);
  return found;
}
