import ICAL from "ical.js";
import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { instantOf } from "../zones.ts";

/** A component in the JSON form of RFC 7265: name, properties, components in it. */
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];
type Property = readonly [
  name: string,
  params: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** What a calendar file says: facts about the calendar and its `events`. Zone: of times that name none. */
export function readIcs(text: string, name: string, zone: string): JsonObject {
  const calendars = parsed(text, name);
  const events = calendars.flatMap(([, , components]) =>
    components.filter(([kind]) => kind === "vevent").map((event) => eventOf(event, zone)),
  );
  const [first] = calendars;
  const value = (property: string) => first?.[1].find(([known]) => known === property)?.[3];
  return {
    ...defined({
      version: value("version"),
      prodId: value("prodid"),
      method: value("method"),
      name: value("x-wr-calname"),
    }),
    events,
  };
}

function parsed(text: string, name: string): readonly Component[] {
  try {
    const result: unknown = ICAL.parse(text);
    const list = (Array.isArray(result) && typeof result[0] === "string" ? [result] : result) as Component[];
    if (list.length > 0) return list;
  } catch (error) {
    throw fatal("ics-unreadable", { name, reason: reasonOf(error) });
  }
  throw fatal("ics-unreadable", { name, reason: "there is no calendar in it" });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : "";
}

/** Names of the fields that are taken over as they are. */
const plain: Readonly<Record<string, string>> = {
  uid: "uid",
  summary: "summary",
  description: "description",
  location: "location",
  status: "status",
  url: "url",
  class: "class",
  transp: "timeTransparent",
  sequence: "sequence",
  priority: "priority",
};
const dates: Readonly<Record<string, string>> = {
  dtstart: "start",
  dtend: "end",
  dtstamp: "stamp",
  created: "created",
  "last-modified": "lastModified",
  "recurrence-id": "recurrenceId",
};

function eventOf([, properties, components]: Component, zone: string): JsonObject {
  const event: Record<string, unknown> = {};
  const attendees: JsonObject[] = [];
  const categories: unknown[] = [];
  for (const property of properties) {
    const [name, params, , ...values] = property;
    const [value] = values;
    if (plain[name] !== undefined) event[plain[name]] = value;
    else if (dates[name] !== undefined) event[dates[name]] = dateOf(property, zone);
    else if (name === "organizer") event["organizer"] = personOf(params, value);
    else if (name === "attendee") attendees.push(personOf(params, value));
    else if (name === "categories") categories.push(...values);
    else if (name === "duration") event["duration"] = String(value);
    else if (name === "rrule") event["recurrenceRule"] = value;
    else if (name === "geo" && Array.isArray(value)) event["geo"] = { lat: value[0], lon: value[1] };
    else if (name.startsWith("x-")) event[name] = value;
  }
  const alarms = components.filter(([kind]) => kind === "valarm").map(alarmOf);
  return {
    ...event,
    ...(attendees.length > 0 && { attendees }),
    ...(categories.length > 0 && { categories }),
    ...(alarms.length > 0 && { alarms }),
  };
}

/** A day stays a day; a time becomes an instant. */
function dateOf([, params, type, value]: Property, flowZone: string): JsonObject {
  const text = String(value);
  if (type === "date") return { date: `${text}T00:00:00.000Z`, type: "DATE" };
  const zone = typeof params["tzid"] === "string" ? params["tzid"] : undefined;
  const date = text.endsWith("Z") ? text.replace(/Z$/, ".000Z") : localInstant(text, zone, flowZone);
  return { date, type: "DATE-TIME", ...(zone !== undefined && { local: { date: text, timezone: zone } }) };
}

/** A zone that only the file knows is taken as the flow's. */
function localInstant(text: string, zone: string | undefined, flowZone: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number);
  const wall = { year, month, day, hour, minute, second };
  try {
    return new Date(instantOf(wall, zone ?? flowZone)).toISOString();
  } catch {
    return new Date(instantOf(wall, flowZone)).toISOString();
  }
}

function personOf(params: Readonly<Record<string, unknown>>, value: unknown): JsonObject {
  const { cn: name, role, partstat: status, rsvp } = params;
  const email = String(value).replace(/^mailto:/i, "");
  return defined({
    name,
    email,
    role,
    partstat: status,
    ...(rsvp !== undefined && { rsvp: rsvp === "TRUE" }),
  });
}

function alarmOf([, properties]: Component): JsonObject {
  return defined(
    Object.fromEntries(
      properties
        .filter(([name]) => ["action", "trigger", "description", "summary"].includes(name))
        .map(([name, , , value]) => [name, String(value)]),
    ),
  );
}

function defined(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
