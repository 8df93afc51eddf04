import { DateTime, type DurationLikeObject } from "luxon";
import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { kindNames, kindOf } from "../../values/kinds.ts";
import { dateTimeOfText } from "./parse.ts";
import { inFlow } from "./zone.ts";

/** A receiver of the date methods. */
export type Moment = Date | DateTime;

/** Any date as a DateTime; JavaScript dates are shown in the flow's time zone. */
export function luxonOf(value: unknown, run: Run): DateTime {
  run.spend(callSteps.date);
  if (DateTime.isDateTime(value)) return value;
  if (value instanceof Date) return DateTime.fromJSDate(value, inFlow(run));
  if (typeof value === "string") return dateTimeOfText(value, run);
  if (typeof value === "number") return DateTime.fromMillis(value, inFlow(run));
  throw fault("needs-date", { kind: kindNames[kindOf(value)] });
}

/** A result of the same type as the receiver. */
export function like(moment: Moment, result: DateTime): Moment {
  return DateTime.isDateTime(moment) ? result : result.toJSDate();
}

export type Unit = keyof DurationLikeObject;

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["ms", "milliseconds"],
  ["millisecond", "milliseconds"],
  ["milliseconds", "milliseconds"],
  ["s", "seconds"],
  ["sec", "seconds"],
  ["secs", "seconds"],
  ["second", "seconds"],
  ["seconds", "seconds"],
  ["min", "minutes"],
  ["mins", "minutes"],
  ["minute", "minutes"],
  ["minutes", "minutes"],
  ["h", "hours"],
  ["hr", "hours"],
  ["hrs", "hours"],
  ["hour", "hours"],
  ["hours", "hours"],
  ["d", "days"],
  ["day", "days"],
  ["days", "days"],
  ["w", "weeks"],
  ["week", "weeks"],
  ["weeks", "weeks"],
  ["month", "months"],
  ["months", "months"],
  ["quarter", "quarters"],
  ["quarters", "quarters"],
  ["y", "years"],
  ["year", "years"],
  ["years", "years"],
]);

/** The unit of time that a word names. */
export function unitOf(word: string): Unit {
  const unit = units.get(word.toLowerCase());
  if (unit === undefined) {
    throw fault("unknown-time-unit", { unit: word });
  }
  return unit;
}

const parts: Readonly<Record<string, (at: DateTime) => number>> = {
  year: (at) => at.year,
  quarter: (at) => at.quarter,
  month: (at) => at.month,
  week: (at) => at.weekNumber,
  weekNumber: (at) => at.weekNumber,
  day: (at) => at.day,
  weekday: (at) => at.weekday,
  yearDayNumber: (at) => at.ordinal,
  hour: (at) => at.hour,
  minute: (at) => at.minute,
  second: (at) => at.second,
  millisecond: (at) => at.millisecond,
};

export function partOf(at: DateTime, name: string): number {
  const exact = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (exact !== undefined) return exact(at);
  const singular = unitOf(name).slice(0, -1);
  const part = parts[singular];
  if (part === undefined) throw fault("unknown-time-unit", { unit: name });
  return part(at);
}
