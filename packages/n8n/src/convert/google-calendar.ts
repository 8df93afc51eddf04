import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { googleCredentialNote, joined, located, mostWanted } from "./google-common.ts";
import { pollTimes } from "./poll-times.ts";

/** Google Calendar 1 to 1.3 (docs.n8n.io). */
export const convertGoogleCalendar: Converter = ({ parameters, typeVersion }) => {
  const resource = textOf(parameters["resource"]) || "event";
  const operation = textOf(parameters["operation"]) || (resource === "event" ? "create" : "availability");
  const name = `${resource}.${operation}`;
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Unsupported(`The operation “${name}” has no counterpart`);
  const { type, params, notes = [] } = part(parameters, typeVersion);
  return {
    type,
    params: { ...calendarOf(parameters["calendar"]), ...params },
    notes: [googleCredentialNote(parameters), ...notes],
  };
};

/** The account's main calendar is meant here where none is named. */
function calendarOf(given: unknown): JsonObject {
  const { value } = located(given);
  return value === "" || value === "primary" ? {} : { calendar: value };
}

type Part = (parameters: JsonObject, version: number) => Converted;

const parts: Readonly<Record<string, Part>> = {
  "calendar.availability": availability,
  "event.create": created,
  "event.update": updated,
  "event.getAll": listed,
  "event.get"(parameters) {
    const options = objectOf(parameters["options"]);
    return {
      type: "googleCalendar.event.get",
      params: {
        event: idOf(parameters["eventId"]),
        ...(isOn(options["returnNextInstance"]) && { next: options["returnNextInstance"] }),
        ...given(options, { maxAttendees: "maxGuests" }),
        ...zoneOf(options["timeZone"]),
      },
      notes: ignoredOptions(options, ["returnNextInstance", "maxAttendees", "timeZone"]),
    };
  },
  "event.delete"(parameters) {
    const options = objectOf(parameters["options"]);
    return {
      type: "googleCalendar.event.delete",
      params: { event: idOf(parameters["eventId"]), ...given(options, { sendUpdates: "notify" }) },
      notes: ignoredOptions(options, ["sendUpdates"]),
    };
  },
};

/** What stands in a field that a file leaves out, from 1.3 on in questions for a span too. */
const NOW = "={{ $now }}";
const NEXT_HOUR = "={{ $now.plus({ hours: 1 }) }}";
const NEXT_WEEK = "={{ $now.plus({ weeks: 1 }) }}";

function zoneOf(value: unknown): JsonObject {
  const { value: timeZone } = located(value);
  return timeZone === "" ? {} : { timeZone };
}

function availability(parameters: JsonObject, version: number): Converted {
  const options = objectOf(parameters["options"]);
  const form = textOf(options["outputFormat"]) || "availability";
  const forms: Readonly<Record<string, string>> = {
    availability: "available",
    bookedSlots: "slots",
    raw: "raw",
  };
  const usual = version >= 1.3 ? [NOW, NEXT_HOUR] : ["", ""];
  return {
    type: "googleCalendar.calendar.freeBusy",
    params: {
      from: parameters["timeMin"] ?? usual[0],
      to: parameters["timeMax"] ?? usual[1],
      form: Object.hasOwn(forms, form) ? forms[form] : form,
      ...zoneOf(options["timezone"]),
    },
    notes: ignoredOptions(options, ["outputFormat", "timezone"]),
  };
}

/** Fields that new and changed events have under the same names. */
const shared = {
  summary: "title",
  description: "description",
  location: "location",
  color: "color",
  showMeAs: "shows",
  visibility: "visibility",
  sendUpdates: "notify",
} as const;

const frequencies: ReadonlySet<string> = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

function created(parameters: JsonObject): Converted {
  const more = objectOf(parameters["additionalFields"]);
  const meeting = objectOf(objectOf(more["conferenceDataUi"])["conferenceDataValues"])["conferenceSolution"];
  const allDay = more["allday"] === "yes";
  const frequency = textOf(more["repeatFrecuency"]).toUpperCase();
  const isRule = textOf(more["rrule"]) !== "";
  const known = frequencies.has(frequency);
  return {
    type: "googleCalendar.event.create",
    params: {
      start: parameters["start"] ?? NOW,
      end: allDay ? dayBefore(parameters["end"] ?? NEXT_HOUR) : (parameters["end"] ?? NEXT_HOUR),
      ...(allDay && { allDay }),
      ...given(more, { ...shared, id: "id", maxAttendees: "maxGuests" }),
      ...guestsOf(more["attendees"]),
      ...mayOf(more),
      ...remindersOf(parameters),
      ...(meeting !== undefined && meeting !== "" && { meet: true }),
      ...(isRule ? { repeats: "rule", rule: more["rrule"] } : known ? { repeats: frequency } : {}),
      ...(!isRule && known && given(more, { repeatHowManyTimes: "times", repeatUntil: "until" })),
    },
    notes: [
      ...ignoredOptions(more, [
        ...Object.keys(shared),
        ...guestFields,
        ...(isRule || known ? ["repeatFrecuency", "repeatHowManyTimes", "repeatUntil"] : []),
        "rrule",
        "allday",
        "attendees",
        "conferenceDataUi",
        "id",
        "maxAttendees",
      ]),
      ...(meeting !== undefined && meeting !== "" && meeting !== "hangoutsMeet"
        ? ["The video call becomes one of Google Meet"]
        : []),
    ],
  };
}

/** There, whole days end with the day after the last one, as at Google; here with the last one. */
function dayBefore(end: unknown): unknown {
  const text = textOf(end);
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(text) ?? [];
  const [, own] =
    /^ DateTime\.fromISO\(String\(([^]*)\)\)\.plus\(\{ days: 1 \}\)\.toISODate\(\) $/.exec(inner ?? "") ?? [];
  if (own !== undefined) return `={{ ${own} }}`;
  if (inner !== undefined && !inner.includes("{{"))
    return `={{ DateTime.fromISO(String(${inner.trim()})).minus({ days: 1 }).toISODate() }}`;
  const at = Date.parse(text.slice(0, 10));
  if (isExpression(text) || Number.isNaN(at))
    throw new Unsupported("The end of whole days cannot be read: write the last day as a date");
  return new Date(at - 86_400_000).toISOString().slice(0, 10);
}

function guestsOf(attendees: unknown): JsonObject {
  const guests = joined(attendees ?? []);
  return guests === "" ? {} : { attendees: guests };
}

const guestFields = ["guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests"];

function mayOf(more: JsonObject): JsonObject {
  if (!guestFields.some((name) => more[name] !== undefined)) return {};
  return {
    guestsMay: [
      ...(more["guestsCanInviteOthers"] === false ? [] : ["invite"]),
      ...(more["guestsCanModify"] === true ? ["modify"] : []),
      ...(more["guestsCanSeeOtherGuests"] === false ? [] : ["see"]),
    ],
  };
}

function remindersOf(parameters: JsonObject): JsonObject {
  if (parameters["useDefaultReminders"] !== false) return {};
  const rows = listOf(objectOf(parameters["remindersUi"])["remindersValues"]).filter(isObject);
  if (rows.length === 0) return { reminders: "none" };
  return {
    reminders: "own",
    reminderList: rows.map(({ method, minutes }) => ({ method: method || "popup", minutes: minutes ?? 0 })),
  };
}

function updated(parameters: JsonObject): Converted {
  const fields = objectOf(parameters["updateFields"]);
  const guests = objectOf(objectOf(fields["attendeesUi"])["values"]);
  const people = guestsOf(guests["attendees"] ?? fields["attendees"]);
  const replaces = fields["attendeesUi"] === undefined || guests["mode"] === "replace";
  const allDay = fields["allday"] === "yes";
  const rule = textOf(fields["rrule"]);
  const whole = parameters["modifyTarget"] === "event" || rule !== "";
  return {
    type: "googleCalendar.event.update",
    params: {
      event: idOf(parameters["eventId"]),
      ...(whole && { series: true }),
      ...given(fields, { ...shared, start: "start" }),
      ...(textOf(fields["end"]) !== "" && { end: allDay ? dayBefore(fields["end"]) : fields["end"] }),
      ...(allDay && { allDay }),
      ...people,
      ...(people["attendees"] !== undefined && replaces && { guests: "replace" }),
      ...remindersOf(parameters),
      ...(rule !== "" && { rule }),
      ...moreOf(fields),
    },
    notes: ignoredOptions(fields, [
      ...Object.keys(shared),
      ...guestFields,
      "allday",
      "attendees",
      "attendeesUi",
      "end",
      "rrule",
      "start",
    ]),
  };
}

/** What guests may do has no fields of its own in a change. */
function moreOf(fields: JsonObject): JsonObject {
  const more = Object.fromEntries(
    guestFields.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  return Object.keys(more).length === 0 ? {} : { more };
}

function listed(parameters: JsonObject, version: number): Converted {
  const options = objectOf(parameters["options"]);
  const usual = version >= 1.3 ? { timeMin: NOW, timeMax: NEXT_WEEK } : {};
  const span = { ...usual, ...options, ...parameters };
  const handling = textOf(options["recurringEventHandling"]);
  const each = handling === "expand" || options["singleEvents"] === true;
  return {
    type: "googleCalendar.event.list",
    params: {
      ...given(span, { timeMin: "from", timeMax: "to" }),
      ...given(options, {
        query: "search",
        iCalUID: "uid",
        maxAttendees: "maxGuests",
        updatedMin: "updatedFrom",
      }),
      series: each ? "each" : handling === "next" ? "next" : "once",
      ...(each && options["orderBy"] === "updated" && { order: "updated" }),
      ...mostWanted(parameters),
      ...(isOn(options["showDeleted"]) && { cancelled: options["showDeleted"] }),
      ...(isOn(options["showHiddenInvitations"]) && { hidden: options["showHiddenInvitations"] }),
      ...zoneOf(options["timeZone"]),
    },
    notes: ignoredOptions(options, [
      "iCalUID",
      "maxAttendees",
      "orderBy",
      "query",
      "recurringEventHandling",
      "showDeleted",
      "showHiddenInvitations",
      "singleEvents",
      "timeMax",
      "timeMin",
      "timeZone",
      "updatedMin",
    ]),
  };
}

const moments: Readonly<Record<string, string>> = {
  eventCreated: "created",
  eventUpdated: "updated",
  eventCancelled: "cancelled",
  eventStarted: "started",
  eventEnded: "ended",
};

/** Google Calendar Trigger 1. */
export const convertGoogleCalendarTrigger: Converter = ({ parameters }) => {
  const { every, notes } = pollTimes(parameters);
  const options = objectOf(parameters["options"]);
  const on = textOf(parameters["triggerOn"]);
  const what = Object.hasOwn(moments, on) ? moments[on] : undefined;
  if (what === undefined && on !== "") throw new Unsupported(`“${on}” has no counterpart`);
  return {
    type: "googleCalendar.event.changed",
    params: {
      ...calendarOf(parameters["calendarId"]),
      ...(what !== undefined && { what }),
      ...given(options, { matchTerm: "search" }),
      every,
    },
    notes: [googleCredentialNote(parameters), ...notes, ...ignoredOptions(options, ["matchTerm"])],
  };
};
