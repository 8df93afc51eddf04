import { DateTime } from "luxon";
import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";

/** Milliseconds of one unit of a number that stands for a moment. */
const unitsOfNumber: Readonly<Record<string, (value: number) => number>> = {
  ms: (value) => value,
  s: (value) => value * 1000,
  us: (value) => value / 1000,
  // Days since 1899-12-30, as spreadsheets count them.
  excel: (value) => (value - 25_569) * 86_400_000,
};

export function dateTimeOfNumber(value: number, unit: string, run: Run): DateTime {
  const toMillis = Object.hasOwn(unitsOfNumber, unit) ? unitsOfNumber[unit] : undefined;
  if (toMillis === undefined) throw fault("unknown-date-number", { unit });
  return DateTime.fromMillis(toMillis(value), { zone: run.context.timezone });
}

/** Reads a text as a date, in the flow's time zone where the text names none. */
export function dateTimeOfText(text: string, run: Run, format?: string): DateTime {
  run.spend(callSteps.parse);
  if (text.length > 1000) throw fault("date-text-long");
  const found = format === undefined ? guess(text, run) : byFormat(text, format, run);
  if (found?.isValid === true) return found;
  const value = text.slice(0, 60);
  throw format === undefined ? fault("not-a-date", { value }) : fault("not-a-date-format", { value, format });
}

function byFormat(text: string, format: string, run: Run): DateTime {
  if (Object.hasOwn(unitsOfNumber, format)) return dateTimeOfNumber(Number(text), format, run);
  return DateTime.fromFormat(text, format, { zone: run.context.timezone });
}

function guess(text: string, run: Run): DateTime | undefined {
  const options = { zone: run.context.timezone };
  const trimmed = text.trim();
  const readers = [
    () => DateTime.fromISO(trimmed, options),
    () => DateTime.fromSQL(trimmed, options),
    () => DateTime.fromRFC2822(trimmed, options),
    () => DateTime.fromHTTP(trimmed, options),
    () => (/[a-z/.]/i.test(trimmed) ? DateTime.fromJSDate(new Date(trimmed), options) : undefined),
    () => (/^-?\d{9,16}$/.test(trimmed) ? DateTime.fromMillis(Number(trimmed), options) : undefined),
  ];
  for (const read of readers) {
    const found = read();
    if (found?.isValid === true) return found;
  }
  return undefined;
}
