import { DateTime } from "luxon";
import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { inFlow } from "./zone.ts";

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
  return DateTime.fromMillis(toMillis(value), inFlow(run));
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
  return DateTime.fromFormat(text, format, inFlow(run));
}

const withDots = /^\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])/;

/** Whether a text is a date with dots, as 03.04.2024: everywhere in the world the day comes first in those. */
export function isDottedDate(text: string): boolean {
  return withDots.test(text.trim());
}

function ofDots(text: string, run: Run): DateTime | undefined {
  const [day = "", time = ""] = text.split(/,?\s+/, 2);
  const pattern = time === "" ? "d.M.yyyy" : `d.M.yyyy ${time.split(":").length === 2 ? "H:mm" : "H:mm:ss"}`;
  return DateTime.fromFormat(`${day} ${time}`.trim(), pattern, inFlow(run));
}

/** What V8 reads, such as March 7, 2024; without a zone in the text it is a time of the flow's zone. */
function ofWords(text: string, run: Run): DateTime {
  const read = DateTime.fromJSDate(new Date(text)).setLocale(inFlow(run).locale);
  const namesZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}|\))$/i.test(text);
  return read.setZone(run.context.timezone, { keepLocalTime: !namesZone });
}

function guess(text: string, run: Run): DateTime | undefined {
  const options = inFlow(run);
  const trimmed = text.trim();
  const readers = [
    () => DateTime.fromISO(trimmed, options),
    () => DateTime.fromSQL(trimmed, options),
    () => DateTime.fromRFC2822(trimmed, options),
    () => DateTime.fromHTTP(trimmed, options),
    () => (isDottedDate(trimmed) ? ofDots(trimmed, run) : undefined),
    () => (/[a-z/]/i.test(trimmed) ? ofWords(trimmed, run) : undefined),
    () => (/^-?\d{9,16}$/.test(trimmed) ? DateTime.fromMillis(Number(trimmed), options) : undefined),
  ];
  for (const read of readers) {
    const found = read();
    if (found?.isValid === true) return found;
  }
  return undefined;
}
