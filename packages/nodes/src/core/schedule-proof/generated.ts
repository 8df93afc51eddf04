import type { ScheduleRule } from "../schedule-rules.ts";
import { weekdays } from "../schedule.params.ts";
import type { Asked, CalendarDay } from "./reference.ts";

/** A rule as people write it, and what it asks for. */
export interface Case {
  readonly rule: ScheduleRule;
  readonly asked: Asked;
}

type Random = () => number;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const allHours = range(0, 23);

/** Mulberry32: small, seeded, the same everywhere. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function generatedCase(random: Random): Case {
  const kinds = [minutes, hours, days, days, weeks, months, cron, cron, cron, cron];
  return (kinds[whole(random, 0, kinds.length - 1)] ?? days)(random);
}

function minutes(random: Random): Case {
  const interval = pick(random, [1, 5, 7, 15, 30, 45, 60, 90, whole(random, 1, 1000)]);
  return { rule: rule({ every: "minutes", interval }), asked: { everyMinutes: interval } };
}

function hours(random: Random): Case {
  const interval = pick(random, [1, 2, 3, whole(random, 1, 23)]);
  const minute = whole(random, 0, 59);
  const wanted = allHours.filter((hour) => hour % interval === 0);
  return { rule: rule({ every: "hours", interval, minute }), asked: { hours: wanted, minutes: [minute] } };
}

function days(random: Random): Case {
  const interval = pick(random, [1, 1, 2, 3, whole(random, 1, 40)]);
  return atTime(random, { every: "days", interval }, ({ number }) => number % interval === 0);
}

function weeks(random: Random): Case {
  const interval = pick(random, [1, 1, 2, whole(random, 1, 9)]);
  const on = weekdays.filter(() => random() < 0.4);
  return atTime(random, { every: "weeks", interval, weekdays: on }, ({ number, weekday }) => {
    // 5 January 1970 was a Monday.
    const week = Math.floor((number - 4) / 7) + 1;
    return week % interval === 0 && on.some((name) => weekdays.indexOf(name) === (weekday + 6) % 7);
  });
}

function months(random: Random): Case {
  const interval = pick(random, [1, 1, 2, 3, whole(random, 1, 14)]);
  const day = pick(random, [1, 28, 29, 30, 31, whole(random, 1, 31)]);
  return atTime(random, { every: "months", interval, day }, (date) => {
    const months = date.year * 12 + date.month - 1;
    return months % interval === 0 && date.day === Math.min(day, date.lastDay);
  });
}

/** At an hour of the night, when clocks change, more often than not. */
function atTime(random: Random, more: Partial<ScheduleRule>, fits: (date: CalendarDay) => boolean): Case {
  const hour = random() < 0.6 ? whole(random, 0, 4) : whole(random, 0, 23);
  const minute = pick(random, [0, 15, 30, 59, whole(random, 0, 59)]);
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { rule: rule({ ...more, time }), asked: { days: fits, hours: [hour], minutes: [minute] } };
}

function cron(random: Random): Case {
  const second = random() < 0.1 ? field(random, 0, 59, 0.1) : undefined;
  const minute = field(random, 0, 59, 0.1);
  const hour = random() < 0.5 ? field(random, 0, 4, 0) : field(random, 0, 23, 0.4);
  const day = field(random, 1, 31, 0.6);
  const month = field(random, 1, 12, 0.7);
  const weekday = field(random, 0, 6, 0.6);
  const text = [second, minute, hour, day, month, weekday]
    .flatMap((one) => (one ? [one.text] : []))
    .join(" ");
  const asked: Asked = {
    hours: hour.values,
    minutes: minute.values,
    ...(second && { seconds: second.values }),
    days(date) {
      if (!month.values.includes(date.month)) return false;
      const [onDay, onWeekday] = [day.values.includes(date.day), weekday.values.includes(date.weekday)];
      // As cron has it: when both are restricted, either is enough. man 5 crontab
      return day.text === "*" || weekday.text === "*" ? onDay && onWeekday : onDay || onWeekday;
    },
  };
  return { rule: rule({ every: "cron", cron: text }), asked };
}

interface CronField {
  readonly text: string;
  readonly values: readonly number[];
}

/** @param star how often the field is a star */
function field(random: Random, from: number, to: number, star: number): CronField {
  if (random() < star) return { text: "*", values: range(from, to) };
  const kind = whole(random, 0, 3);
  if (kind === 0) {
    const only = whole(random, from, to);
    return { text: String(only), values: [only] };
  }
  if (kind === 1) {
    const values = [...new Set([whole(random, from, to), whole(random, from, to), whole(random, from, to)])];
    return { text: values.join(","), values: values.toSorted((a, b) => a - b) };
  }
  const first = whole(random, from, to);
  const last = whole(random, first, to);
  const every = kind === 2 ? 1 : whole(random, 1, Math.max(1, last - first));
  const values = range(first, last).filter((value) => (value - first) % every === 0);
  return { text: every === 1 ? `${first}-${last}` : `${first}-${last}/${every}`, values };
}

function rule(given: Partial<ScheduleRule>): ScheduleRule {
  return { every: "days", interval: 1, weekdays: [], day: 1, time: "09:00", minute: 0, cron: "", ...given };
}

function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[whole(random, 0, from.length - 1)] as T;
}
