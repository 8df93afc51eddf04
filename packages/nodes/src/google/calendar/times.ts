import { DateTime } from "luxon";
import { instantIn, zoneOf } from "../../times.ts";
import type { TimePlace } from "../../times.ts";
import type { EventTime } from "./base.ts";

/** Beginning and end of an event; Google’s end of whole days is the day after the last one. */
export function spanOf(
  given: { readonly start: string; readonly end: string | undefined; readonly allDay: boolean },
  place: TimePlace,
): { readonly start: EventTime; readonly end: EventTime } {
  const start = instantIn(given.start, place);
  const isOpen = given.end === undefined || given.end.trim() === "";
  if (given.allDay) {
    const last = isOpen ? start : instantIn(given.end ?? "", place);
    return {
      start: { date: start.toISODate() ?? "" },
      end: { date: last.plus({ days: 1 }).toISODate() ?? "" },
    };
  }
  const end = isOpen ? start.plus({ hours: 1 }) : instantIn(given.end ?? "", place);
  return { start: timed(start, place), end: timed(end, place) };
}

export function timed(time: DateTime, place: TimePlace): EventTime {
  return { dateTime: time.toISO({ suppressMilliseconds: true }) ?? "", timeZone: zoneOf(place) };
}

/** Epoch milliseconds. Whole days begin at midnight in `zone`. */
export function millisOf({ date, dateTime }: EventTime = {}, zone: string): number {
  return DateTime.fromISO(dateTime ?? date ?? "", { zone }).toMillis();
}

/** The rule by which an event comes again (RFC 5545, 3.3.10); nothing for one that does not. */
export function recurrenceOf(
  given: {
    readonly repeats: "no" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY" | "rule";
    readonly times: number | undefined;
    readonly until: string | undefined;
    readonly rule: string;
    readonly allDay: boolean;
  },
  place: TimePlace,
): readonly string[] | undefined {
  const { repeats, times, until = "", rule, allDay } = given;
  if (repeats === "no") return undefined;
  if (repeats === "rule") {
    const lines = rule.split("\n").map((line) => line.trim());
    return lines
      .filter(Boolean)
      .map((line) => (/^(RRULE|EXRULE|RDATE|EXDATE)[:;]/i.test(line) ? line : `RRULE:${line}`));
  }
  const parts = [`RRULE:FREQ=${repeats}`];
  if (times !== undefined) parts.push(`COUNT=${times}`);
  else if (until.trim() !== "") {
    const day = instantIn(until, place);
    // A day alone is meant as a whole.
    const last = /^\d{4}-\d\d-\d\d$/.test(until.trim()) ? day.endOf("day") : day;
    // The rule's end is of the same kind as the event's beginning.
    parts.push(`UNTIL=${allDay ? last.toFormat("yyyyMMdd") : last.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'")}`);
  }
  return [parts.join(";")];
}
