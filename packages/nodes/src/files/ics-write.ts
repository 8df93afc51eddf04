import { toInstant } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import { wallTime } from "../zones.ts";
import { local, zoneLines } from "./ics-zone.ts";

export interface CalendarEvent {
  readonly title: string;
  /** ISO 8601; without an offset, in `zone`. */
  readonly start: string;
  readonly end: string;
  /** `end` is the last day. */
  readonly allDay: boolean;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: string;
  readonly organizerName: string;
  readonly attendees: readonly { readonly email: string; readonly name: string; readonly rsvp: boolean }[];
  /** A rule of RFC 5545; empty: none. */
  readonly repeats: string;
  readonly status: string;
  readonly busy: boolean;
  readonly uid: string;
  /** Milliseconds before it begins. */
  readonly reminder?: number | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly categories?: readonly string[];
  /** Raised with each change of an event that was sent before. */
  readonly sequence?: number | undefined;
  /** Of the calendar that the file becomes where it is imported as one. */
  readonly calendarName?: string;
}

interface Around {
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of the item, from 1, for messages. */
  readonly number: number;
}

const day = 86_400_000;

/** A calendar file (RFC 5545) with one event. */
export function writeIcs(event: CalendarEvent, around: Around): string {
  const zone = zoneOf(event, around);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Weft//Weft//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${methodOf(event)}`,
    ...property("X-WR-CALNAME", event.calendarName ?? ""),
    ...(zone === undefined ? [] : zoneLines(zone, instants(event, around)[0])),
    "BEGIN:VEVENT",
    `UID:${text(event.uid)}`,
    `DTSTAMP:${utc(around.now)}`,
    ...(event.sequence === undefined ? [] : [`SEQUENCE:${event.sequence}`]),
    ...timesOf(event, around),
    `SUMMARY:${text(event.title)}`,
    ...property("DESCRIPTION", event.description),
    ...property("LOCATION", event.location),
    ...placeOf(event),
    ...(event.url === "" ? [] : [`URL:${oneLine(event.url)}`]),
    ...(event.categories?.length ? [`CATEGORIES:${event.categories.map(text).join(",")}`] : []),
    ...peopleOf(event),
    ...ruleOf(event, around),
    `STATUS:${event.status}`,
    `TRANSP:${event.busy ? "OPAQUE" : "TRANSPARENT"}`,
    ...reminderOf(event),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function methodOf({ attendees, status }: CalendarEvent): string {
  if (attendees.length === 0) return "PUBLISH";
  return status === "CANCELLED" ? "CANCEL" : "REQUEST";
}

/** What repeats keeps its hour when clocks change, so its times stand in their zone. All others are instants. */
function zoneOf({ repeats, allDay }: CalendarEvent, { zone }: Around): string | undefined {
  return repeats.trim() === "" || allDay || /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$/i.test(zone) ? undefined : zone;
}

function placeOf({ latitude, longitude }: CalendarEvent): readonly string[] {
  return latitude === undefined || longitude === undefined ? [] : [`GEO:${latitude};${longitude}`];
}

function reminderOf({ reminder, title }: CalendarEvent): readonly string[] {
  if (reminder === undefined) return [];
  const minutes = Math.round(reminder / 60_000);
  const trigger = minutes % 1440 === 0 && minutes > 0 ? `-P${minutes / 1440}D` : `-PT${minutes}M`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${text(title)}`, "END:VALARM"];
}

function instants({ start, end }: CalendarEvent, { zone, number }: Around): readonly [number, number] {
  const [from, to] = [start, end].map((value) => {
    const at = toInstant(value, zone);
    if (at === undefined) throw fatal("ics-date", { item: number, value: value.slice(0, 80) });
    return at;
  }) as [number, number];
  if (to < from) throw fatal("ics-order", { item: number, start, end });
  return [from, to];
}

function timesOf(event: CalendarEvent, around: Around): readonly string[] {
  const [from, to] = instants(event, around);
  const { zone } = around;
  // The standard's end is the first moment that is over.
  if (event.allDay)
    return [`DTSTART;VALUE=DATE:${date(from, zone, 0)}`, `DTEND;VALUE=DATE:${date(to, zone, 1)}`];
  const named = zoneOf(event, around);
  if (named === undefined) return [`DTSTART:${utc(from)}`, `DTEND:${utc(to)}`];
  return [`DTSTART;TZID=${named}:${local(from, named)}`, `DTEND;TZID=${named}:${local(to, named)}`];
}

function date(at: number, zone: string, later: number): string {
  const { year, month, day: of } = wallTime(at, zone);
  return new Date(Date.UTC(year, month - 1, of) + later * day).toISOString().slice(0, 10).replaceAll("-", "");
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function peopleOf({ organizer, organizerName, attendees }: CalendarEvent): readonly string[] {
  const person = (email: string) => `:mailto:${oneLine(email)}`;
  return [
    ...(organizer === "" ? [] : [`ORGANIZER${named(organizerName)}${person(organizer)}`]),
    ...attendees.map(
      ({ email, name, rsvp }) => `ATTENDEE${named(name)}${rsvp ? ";RSVP=TRUE" : ""}${person(email)}`,
    ),
  ];
}

function named(name: string): string {
  return name === "" ? "" : `;CN="${oneLine(name).replaceAll('"', "'")}"`;
}

function ruleOf({ repeats }: CalendarEvent, { number }: Around): readonly string[] {
  const rule = repeats.trim().replace(/^RRULE:/i, "");
  if (rule === "") return [];
  if (!/^FREQ=[A-Z]+(;[A-Z-]+=[\w,+:-]+)*$/i.test(rule))
    throw fatal("ics-rule", { item: number, rule: rule.slice(0, 80) });
  return [`RRULE:${rule.toUpperCase()}`];
}

function property(name: string, value: string): readonly string[] {
  return value === "" ? [] : [`${name}:${text(value)}`];
}

function text(value: string): string {
  return value.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Nothing may begin a line of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/[\r\n]+/g, " ").trim();
}

/** Lines have at most 75 bytes; a character is never cut. */
function folded(line: string): string {
  let result = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 74) {
      result += "\r\n ";
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
