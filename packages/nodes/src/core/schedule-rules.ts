import type { Fatal, ParamsOf } from "@weft/sdk";
import { Cron } from "croner";
import { fatal } from "../errors.ts";
import { instantOf, wallTime } from "../zones.ts";
import { nextEven, nextNamed } from "./schedule-clock.ts";
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
const longestInterval = 1000;

/**
 * The first slot of a rule after an instant, or `null`. Where a rule names hours of the day, a time that the clock skips
 * when it is put forward comes at the moment of the change, and one that it shows twice comes once. Rules of minutes and
 * of every hour go on evenly. Throws `Fatal` when the rule cannot be read.
 */
export function nextSlot(search: Search): number | null {
  const { rule, place, after } = search;
  if (!Number.isInteger(rule.interval) || rule.interval < 1 || rule.interval > longestInterval)
    throw fatal("schedule-interval", { rule: place });
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
    case "cron": {
      const cron = rule.cron.trim();
      return nextByCron(search, cron, () => fatal("schedule-cron", { rule: place, cron }));
    }
  }
}

/** Counted from midnight on the zone's clock. */
function nextHour(search: Search): number | null {
  const { rule, place } = search;
  const { interval, minute: at } = rule;
  if (interval > 23) throw fatal("schedule-hours", { rule: place });
  return nextByCron(search, `${at} ${interval === 1 ? "*" : `*/${interval}`} * * *`, () =>
    fatal("schedule-minute", { rule: place, minute: at }),
  );
}

function nextByCron({ after, zone }: Search, pattern: string, unreadable: () => Fatal): number | null {
  const cron = readCron(pattern);
  if (cron === undefined) throw unreadable();
  const { everyHour, next } = cron;
  return (everyHour ? nextEven : nextNamed)({ next, after, zone });
}

interface ClockPattern {
  readonly everyHour: boolean;
  readonly next: (after: number) => number | null;
}

const patterns = new Map<string, ClockPattern | undefined>();
const patternsKept = 1000;

function readCron(pattern: string): ClockPattern | undefined {
  if (patterns.has(pattern)) return patterns.get(pattern);
  if (patterns.size >= patternsKept) patterns.clear();
  const read = parseCron(pattern);
  patterns.set(pattern, read);
  return read;
}

/** Croner walks a clock that is never changed; what a change of the clock means is for this package to say. */
function parseCron(pattern: string): ClockPattern | undefined {
  try {
    const cron = new Cron(pattern, { timezone: "UTC", mode: "5-or-6-parts" });
    // Croner takes single dates too, which have no pattern.
    if (cron.getPattern() === undefined) return undefined;
    const next = (after: number): number | null => cron.nextRun(new Date(after))?.getTime() ?? null;
    return { everyHour: namesNoHour(pattern), next };
  } catch {
    return undefined;
  }
}

function namesNoHour(pattern: string): boolean {
  if (pattern.toLowerCase() === "@hourly") return true;
  const fields = pattern.split(/\s+/u);
  return /^(?:[*?]|0-23)(?:\/1)?$/u.test(fields.at(-4) ?? "");
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
  const { rule, place } = search;
  const { time } = rule;
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim());
  if (match === null) throw fatal("schedule-time", { rule: place, time });
  return [Number(match[1]), Number(match[2])];
}
