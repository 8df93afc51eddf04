import { Fatal } from "@weft/sdk";
import type { ParamsOf } from "@weft/sdk";
import { Cron } from "croner";
import { instantOf, wallTime } from "../zones.ts";
import { weekdays } from "./schedule.params.ts";
import type { scheduleParams } from "./schedule.params.ts";

export type ScheduleRule = ParamsOf<typeof scheduleParams>["rules"][number];

interface Search {
  readonly rule: ScheduleRule;
  /** Place of the rule in the list, from 1, for messages. */
  readonly place: number;
  /** Epoch milliseconds. */
  readonly after: number;
  readonly zone: string;
}

const minute = 60_000;
const day = 86_400_000;

/**
 * The first slot of a rule after an instant, or `null`. A time that the clock skips when it is put forward comes at the
 * moment of the change; one that it shows twice comes once. Throws `Fatal` when the rule cannot be read.
 */
export function nextSlot(search: Search): number | null {
  const { rule, after } = search;
  if (!Number.isInteger(rule.interval) || rule.interval < 1)
    throw unreadable(search, "“every” is not a whole number from 1 up");
  switch (rule.every) {
    case "minutes":
      return (Math.floor(after / (rule.interval * minute)) + 1) * rule.interval * minute;
    case "hours":
      return nextHour(search);
    case "days":
      return nextDay(search, ({ number }) => number % rule.interval === 0);
    case "weeks":
      return nextDay(search, (date) => {
        // Day 0, 1 January 1970, was a Thursday; weeks are counted from their Mondays.
        const week = Math.floor((date.number + 3) / 7);
        return week % rule.interval === 0 && rule.weekdays.includes(weekdayOf(date.number));
      });
    case "months":
      return nextDay(
        search,
        (date) => date.monthNumber % rule.interval === 0 && date.day === Math.min(rule.day, date.lastDay),
      );
    case "cron":
      return nextByCron(
        search,
        rule.cron.trim(),
        "Write five fields: minute, hour, day, month, weekday. 0 9 * * 1-5 is 9:00 on working days.",
      );
  }
}

/** Counted from midnight on the zone's clock; croner knows what to do when the clock is put forward or back. */
function nextHour(search: Search): number | null {
  const { interval, minute: at } = search.rule;
  if (interval > 23) throw unreadable(search, "hours go up to 23", "Use days for longer intervals.");
  return nextByCron(search, `${at} */${interval} * * *`, "The minute goes from 0 to 59.");
}

function nextByCron(search: Search, pattern: string, hint: string): number | null {
  const cron = readCron(pattern, search.zone);
  if (cron === undefined) throw unreadable(search, `“${pattern}” is not a cron expression`, hint);
  return cron.nextRun(new Date(search.after))?.getTime() ?? null;
}

function readCron(pattern: string, timezone: string): Cron | undefined {
  try {
    const cron = new Cron(pattern, { timezone, mode: "5-or-6-parts" });
    // Croner takes single dates too, which have no pattern.
    return cron.getPattern() === undefined ? undefined : cron;
  } catch {
    return undefined;
  }
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1 January 1970. */
  readonly number: number;
  /** Months since January of the year 0, so that every third one is January, April, July, October. */
  readonly monthNumber: number;
  readonly lastDay: number;
}

/** Walks the calendar day by day; two rounds of any interval hold a match if there is one. */
function nextDay(search: Search, fits: (date: CalendarDate) => boolean): number | null {
  const { rule, after, zone } = search;
  const [hour, minute] = timeOfDay(search);
  const today = wallTime(after, zone);
  const first = Date.UTC(today.year, today.month - 1, today.day) / day;
  for (let number = first; number < first + rule.interval * 62 + 2; number += 1) {
    const date = calendarDate(number);
    if (!fits(date)) continue;
    const at = instantOf(
      { year: date.year, month: date.month, day: date.day, hour, minute, second: 0 },
      zone,
    );
    if (at > after) return at;
  }
  return null;
}

function calendarDate(number: number): CalendarDate {
  const date = new Date(number * day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, day: date.getUTCDate(), number, monthNumber: year * 12 + month - 1, lastDay };
}

/** The weekday of a day counted from 1 January 1970, a Thursday. */
function weekdayOf(number: number): (typeof weekdays)[number] {
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? "monday";
}

function timeOfDay(search: Search): readonly [hour: number, minute: number] {
  const { time } = search.rule;
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim());
  if (match === null)
    throw unreadable(
      search,
      `“${time}” is not a time of day`,
      "Write it with hours and minutes, such as 09:00.",
    );
  return [Number(match[1]), Number(match[2])];
}

function unreadable({ place }: Search, what: string, hint?: string): Fatal {
  return new Fatal(`Rule ${place} of the schedule cannot be used: ${what}.`, {
    ...(hint !== undefined && { hint }),
  });
}
