import { changeBetween, offsetAt, wallTime } from "../zones.ts";

const day = 86_400_000;
const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** What the clock of a zone shows, as calendars write it. */
export function local(at: number, zone: string): string {
  return written(at + offsetAt(at, zone));
}

/** `shown`: a clock's time as if it were UTC. */
function written(shown: number): string {
  return new Date(shown).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}

/**
 * The zone as a calendar file describes it (RFC 5545, 3.6.5): the changes of the clock around `at`, taken to come
 * back every year on the same weekday of the month, as they do in zones that change their clocks at all.
 */
export function zoneLines(zone: string, at: number): readonly string[] {
  const { year } = wallTime(at, zone);
  // Described from the year before, so that the first day of an event lies behind both changes.
  const changes = changesIn(year, zone).length === 2 ? changesIn(year - 1, zone) : [];
  const parts =
    changes.length === 2 ? changes.flatMap((change) => changeLines(change, zone)) : fixed(zone, at);
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts, "END:VTIMEZONE"];
}

function changesIn(year: number, zone: string): readonly number[] {
  const changes: number[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  for (let from = Date.UTC(year, 0, 1); from < end; from += 7 * day) {
    const to = Math.min(from + 7 * day, end);
    if (offsetAt(from, zone) !== offsetAt(to, zone)) changes.push(changeBetween(from, to, zone));
  }
  return changes;
}

function fixed(zone: string, at: number): readonly string[] {
  const offset = offsetText(offsetAt(at, zone));
  return [
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    "END:STANDARD",
  ];
}

function changeLines(change: number, zone: string): readonly string[] {
  const before = offsetAt(change - 1000, zone);
  const after = offsetAt(change, zone);
  const kind = after > before ? "DAYLIGHT" : "STANDARD";
  // Told by the clock as it went before the change.
  const shown = new Date(change + before);
  const date = shown.getUTCDate();
  const days = new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + 1, 0)).getUTCDate();
  const which = date + 7 > days ? -1 : Math.ceil(date / 7);
  const rule = `FREQ=YEARLY;BYMONTH=${shown.getUTCMonth() + 1};BYDAY=${which}${weekdays[shown.getUTCDay()]}`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${written(shown.getTime())}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `RRULE:${rule}`,
    `END:${kind}`,
  ];
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${hours}${rest}`;
}
