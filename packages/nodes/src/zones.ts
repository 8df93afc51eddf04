/** A date and time as a clock on the wall shows it; months from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (known === undefined) {
    const number = "numeric";
    known = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    });
    formats.set(zone, known);
  }
  return known;
}

/** What the clock shows in a zone at an instant (epoch milliseconds). */
export function wallTime(at: number, zone: string): WallTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day: date, hour, minute, second };
}

/** Milliseconds by which a zone's clock is ahead of UTC at an instant. */
export function offsetAt(at: number, zone: string): number {
  const whole = Math.floor(at / 1000) * 1000;
  return asUtc(wallTime(whole, zone)) - whole;
}

/**
 * The instant at which the clock shows this time. Where the clock is put back and it shows it twice, the first; where it is
 * put forward and never shows it, the moment of the change.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const utc = asUtc(wall);
  const before = offsetAt(utc - day, zone);
  const after = offsetAt(utc + day, zone);
  for (const offset of before > after ? [before, after] : [after, before]) {
    if (offsetAt(utc - offset, zone) === offset) return utc - offset;
  }
  return changeBetween(utc - day, utc + day, zone);
}

/**
 * The first instant with the later offset, when the clock changes once between the two: found by halving, for a zone's
 * rules cannot be asked for.
 */
export function changeBetween(from: number, to: number, zone: string): number {
  const earlier = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle, zone) === earlier) low = middle;
    else high = middle;
  }
  return Math.ceil(high / 1000) * 1000;
}

function asUtc({ year, month, day: date, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, date, hour, minute, second);
}
