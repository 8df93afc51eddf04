import { isBlank, isMissing, toInstant, toNumber, toText } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";

/** How texts are compared: by what `fold` makes of each. */
export interface TextOrder {
  fold(text: string): string;
  compare(a: string, b: string): number;
}

export interface Key {
  /** One for each item. */
  readonly values: readonly unknown[];
  /** For messages. */
  readonly name: string;
  /** Texts that all look like numbers are numbers: what an expression gives comes as a text. */
  readonly loose: boolean;
  readonly as: "auto" | "text" | "number" | "date";
  readonly order: "ascending" | "descending";
  readonly missing: "first" | "last";
  readonly textOrder: TextOrder;
  /** Of dates without an offset. */
  readonly timezone: string;
}

/** One number for each item: what has the smaller one goes first. */
export type Column = Float64Array;

/**
 * Reads a key of all items. Types decide as in n8n: numbers are compared by value and texts by their characters, also
 * texts of digits; unlike there, what is missing has one place, and a column of several types one order: as numbers where
 * all of them can be read so, else numbers before texts.
 */
export function rankColumn(key: Key): Column {
  const { order, missing, values } = key;
  const sign = order === "ascending" ? 1 : -1;
  const absent = missing === "last" ? Infinity : -Infinity;
  const column = columnAs[key.as](key);
  for (let at = 0; at < values.length; at += 1) {
    const value = column[at] as number;
    column[at] = Number.isNaN(value) ? absent : sign * value;
  }
  return column;
}

/** By type of comparison; what is missing is `NaN`. */
const columnAs: Readonly<Record<Key["as"], (key: Key) => Column>> = {
  auto: autoColumn,
  text: ({ values, textOrder }) =>
    ranks(
      values.map((value) => (isMissing(value) ? undefined : textOrder.fold(toText(value)))),
      textOrder,
    ),
  number: (key) => readColumn(key, "sort-number", toNumber),
  date: (key) => readColumn(key, "sort-date", (value) => toInstant(value, key.timezone)),
};

function autoColumn({ values, loose, textOrder }: Key): Column {
  const present = values.filter((value) => !isMissing(value));
  if (present.every((value) => typeof value === "number")) return columnOf(values, asNumber);
  const texts = present.every((value) => typeof value === "string");
  if ((loose || !texts) && present.every((value) => toNumber(value) !== undefined))
    return columnOf(values, asNumber);
  const folded = (value: unknown) => (typeof value === "number" ? value : textOrder.fold(toText(value)));
  return ranks(
    values.map((value) => (isMissing(value) ? undefined : folded(value))),
    textOrder,
  );
}

/** As `Float64Array.from`, which is slow. */
function columnOf<T>(values: readonly T[], read: (value: T, at: number) => number): Column {
  const column = new Float64Array(values.length);
  for (const [at, value] of values.entries()) column[at] = read(value, at);
  return column;
}

function asNumber(value: unknown): number {
  return isMissing(value) ? NaN : (toNumber(value) ?? NaN);
}

function readColumn(
  { values, name }: Key,
  fault: "sort-number" | "sort-date",
  read: (value: unknown) => number | undefined,
): Column {
  return columnOf(values, (value, at) => {
    if (isBlank(value)) return NaN;
    const number = read(value);
    if (number !== undefined) return number;
    throw fatal(fault, { name, item: at + 1, value: toText(value).slice(0, 80) });
  });
}

/** Each different value is put in its place once, so that items are compared by numbers alone. */
function ranks(values: readonly (string | number | undefined)[], { compare }: TextOrder): Column {
  const distinct = [...new Set(values)].filter((value) => value !== undefined);
  distinct.sort((a, b) => {
    if (typeof a === "string") return typeof b === "string" ? compare(a, b) : 1;
    return typeof b === "string" ? -1 : a - b;
  });
  const places = new Map<string | number | undefined, number>([[undefined, NaN]]);
  for (const [at, value] of distinct.entries()) {
    const before = distinct[at - 1];
    const same = typeof before === "string" && typeof value === "string" && compare(before, value) === 0;
    places.set(value, same ? (places.get(before) ?? at) : at);
  }
  return columnOf(values, (value) => places.get(value) ?? NaN);
}

/** Throws `Fatal` for a language that does not exist. */
export function textOrderOf(texts: "ignoreCase" | "exact" | "dictionary", language: string): TextOrder {
  if (texts !== "dictionary")
    return { fold: texts === "exact" ? (text) => text : (text) => text.toLowerCase(), compare: byCharacters };
  try {
    const { compare } = new Intl.Collator(language.trim() || "en", { numeric: true });
    return { fold: (text) => text, compare };
  } catch {
    throw fatal("language-unknown", { language });
  }
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Items that are equal in all columns stay in the order in which they came. */
export function sortedBy<T>(items: readonly T[], columns: readonly Column[]): readonly T[] {
  const places = new Uint32Array(items.length).map((_, at) => at);
  places.sort((a, b) => {
    for (const column of columns) {
      const left = column[a] as number;
      const right = column[b] as number;
      if (left !== right) return left < right ? -1 : 1;
    }
    return a - b;
  });
  return Array.from({ length: items.length }, (_, at) => items[places[at] as number] as T);
}
