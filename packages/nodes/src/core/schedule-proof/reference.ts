import type { WallClock } from "./wall-clock.ts";

/** What a rule asks of a clock and a calendar. */
export interface Asked {
  /** Every so many minutes since 1 January 1970, whatever a clock shows. */
  readonly everyMinutes?: number;
  readonly days?: (date: CalendarDay) => boolean;
  readonly hours?: readonly number[];
  readonly minutes?: readonly number[];
  readonly seconds?: readonly number[];
}

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly lastDay: number;
  /** Days since 1 January 1970. */
  readonly number: number;
}

const minuteMs = 60_000;
const dayMinutes = 1440;

/** All slots, found by looking at the clock every minute and never at an algorithm. */
export function slotsByLooking(asked: Asked, clock: WallClock): number[] {
  const slots: number[] = [];
  const { everyMinutes } = asked;
  if (everyMinutes !== undefined) {
    for (let at = clock.from; at < clock.to; at += minuteMs)
      if (at % (everyMinutes * minuteMs) === 0) slots.push(at);
    return slots;
  }
  const wants = matcher(asked);
  const { seconds = [0], hours = [] } = asked;
  const even = hours.length === 24;
  const total = (clock.to - clock.from) / minuteMs;
  let furthest = clock.from / minuteMs + (clock.offsets[0] ?? 0) - 1;
  for (let i = 0; i < total; i++) {
    const shown = clock.from / minuteMs + i + (clock.offsets[Math.floor(i / 15)] ?? 0);
    const at = clock.from + i * minuteMs;
    if (!even && shown <= furthest) continue;
    let skipped = false;
    if (!even) for (let missed = furthest + 1; missed < shown; missed++) skipped ||= wants(missed);
    const wanted = wants(shown);
    if (skipped && !(wanted && seconds[0] === 0)) slots.push(at);
    if (wanted) for (const second of seconds) slots.push(at + second * 1000);
    furthest = shown;
  }
  return slots;
}

/** Whether a rule wants a minute, counted as if the clock on the wall showed UTC. */
function matcher({ days = () => true, hours = [], minutes = [] }: Asked): (shown: number) => boolean {
  const times = new Uint8Array(dayMinutes);
  for (const hour of hours) for (const minute of minutes) times[hour * 60 + minute] = 1;
  let [known, fits] = [Number.NaN, false];
  return (shown) => {
    const number = Math.floor(shown / dayMinutes);
    if (times[shown - number * dayMinutes] === 0) return false;
    if (number !== known) [known, fits] = [number, days(calendarDay(number))];
    return fits;
  };
}

function calendarDay(number: number): CalendarDay {
  const date = new Date(number * dayMinutes * minuteMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, day: date.getUTCDate(), weekday: date.getUTCDay(), lastDay, number };
}
