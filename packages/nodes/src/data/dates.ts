import { DateTime, IANAZone } from "luxon";
import { fatal } from "../errors.ts";

export interface ReadDate {
  readonly value: string;
  /** Luxon's tokens; `X` and `x` are seconds and milliseconds since 1970. Whatever is usual where it is empty. */
  readonly format: string;
  /** Of texts that do not name one themselves. */
  readonly zone: string;
  /** BCP 47, for the names of months and days. */
  readonly language: string;
  /** From 1, for errors. */
  readonly item: number;
}

const usual = [
  "yyyy/M/d",
  "M/d/yyyy",
  "d.M.yyyy",
  "M-d-yyyy",
  "d MMM yyyy",
  "d MMMM yyyy",
  "MMM d yyyy",
  "MMMM d yyyy",
] as const;
const times = ["", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a"] as const;

/**
 * A date out of a text, with the offset that it names itself. Numbers of up to ten digits are seconds since 1970, longer ones
 * milliseconds, as in n8n. `3/4/2026` is the 4th of March there, and so it is here.
 */
export function readDate({ value, format, zone, language, item }: ReadDate): DateTime {
  const text = value.trim();
  const options = { zone, setZone: true, locale: language };
  if (format !== "") return formatted(text, { format, options, item });
  if (/^-?\d+(\.\d+)?$/.test(text)) return checked(timestamp(text, zone), text, item);
  for (const read of [DateTime.fromISO, DateTime.fromSQL, DateTime.fromRFC2822, DateTime.fromHTTP]) {
    const date = read.call(DateTime, text, options);
    if (date.isValid) return date;
  }
  const plain = text.replaceAll(/\s*,\s*|\s+/g, " ");
  for (const time of times) {
    for (const day of usual) {
      const date = DateTime.fromFormat(plain, day + time, options);
      if (date.isValid) return date;
    }
  }
  throw fatal("date-invalid", { item, value: short(text) });
}

function timestamp(text: string, zone: string): DateTime {
  const digits = text.replace(/^-/, "").split(".")[0]?.length ?? 0;
  const number = Number(text);
  return digits <= 10 ? DateTime.fromSeconds(number, { zone }) : DateTime.fromMillis(number, { zone });
}

function formatted(
  text: string,
  { format, options, item }: { format: string; options: { zone: string; locale: string }; item: number },
): DateTime {
  const { zone } = options;
  const number = text === "" ? Number.NaN : Number(text);
  if (format === "X" && Number.isFinite(number))
    return checked(DateTime.fromSeconds(number, { zone }), text, item);
  if (format === "x" && Number.isFinite(number))
    return checked(DateTime.fromMillis(number, { zone }), text, item);
  const date = format === "X" || format === "x" ? undefined : DateTime.fromFormat(text, format, options);
  if (!date?.isValid) throw fatal("date-format", { item, value: short(text), format });
  return date;
}

function checked(date: DateTime, text: string, item: number): DateTime {
  if (!date.isValid) throw fatal("date-invalid", { item, value: short(text) });
  return date;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The zone of this name, or `fallback` where there is no name. Throws `Fatal` for zones that do not exist. */
export function checkedZone(name: string, fallback: string): string {
  const zone = name.trim() === "" ? fallback : name.trim();
  if (/^(UTC([+-]\d{1,2}(:\d{2})?)?)$/i.test(zone) || IANAZone.isValidZone(zone)) return zone;
  throw fatal("zone-unknown", { zone: short(zone) });
}

/** Throws `Fatal` for languages that do not exist; English where none is given. */
export function checkedLanguage(language: string): string {
  const wanted = language.trim() || "en";
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? "en";
  } catch {
    throw fatal("language-unknown", { language: short(wanted) });
  }
}
