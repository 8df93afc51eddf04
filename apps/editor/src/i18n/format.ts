import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** Dates, numbers and spans of time as the person's language writes them. Times are epoch ms, spans are ms. */
export interface Format {
  date(at: number): string;
  time(at: number): string;
  dateTime(at: number): string;
  /** "5 minutes ago" as seen at `now`. */
  relative(at: number, now: number): string;
  number(value: number): string;
  /** "340 ms", "1.2 s", "2 min 3 s". */
  duration(ms: number): string;
  bytes(count: number): string;
  /** "a, b and c". */
  list(words: readonly string[]): string;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

export function createFormat(language: string): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const number = new Intl.NumberFormat(language);
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const unit = (value: number, name: string, digits = 0, unitDisplay: "short" | "long" = "short"): string =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: name,
      unitDisplay,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    date: (at) => date.format(at),
    time: (at) => time.format(at),
    dateTime: (at) => dateTime.format(at),
    relative(at, now) {
      const gone = at - now;
      const step = steps.find(([, size]) => Math.abs(gone) >= size);
      return step ? relative.format(Math.trunc(gone / step[1]), step[0]) : relative.format(0, "second");
    },
    number: (value) => number.format(value),
    duration: (ms) =>
      durationParts(ms)
        .map(([value, name, digits]) => unit(value, name, digits))
        .join(" "),
    bytes(count) {
      const size = count < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
      const name = ["byte", "kilobyte", "megabyte", "gigabyte"][size] ?? "gigabyte";
      // The short “byte” has no plural in English.
      return size === 0 ? unit(count, name, 0, "long") : unit(count / 1000 ** size, name, 1);
    },
    list: (words) => list.format(words),
  };
}

type Part = readonly [value: number, unit: string, digits: number];

function durationParts(ms: number): Part[] {
  if (ms < 1000) return [[Math.round(ms), "millisecond", 0]];
  if (ms < 60_000) return [[ms / 1000, "second", ms < 10_000 ? 1 : 0]];
  const seconds = Math.round(ms / 1000);
  const parts: Part[] = [
    [Math.floor(seconds / 86_400), "day", 0],
    [Math.floor(seconds / 3600) % 24, "hour", 0],
    [Math.floor(seconds / 60) % 60, "minute", 0],
    [seconds % 60, "second", 0],
  ];
  return parts.filter(([value]) => value > 0).slice(0, 2);
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
