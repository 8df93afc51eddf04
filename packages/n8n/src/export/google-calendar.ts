import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isOn, listOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed, rowsOf, withoutCounterpart, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { listRequested, mostOf, namesIn } from "./google-common.ts";
import { chosen, isFilled, pollingNotes, pollingOf, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "googleCalendarOAuth2Api";
const access = [{ type: credential }] as const;

export const calendarExporters = vendorExporters({
  type: "googleCalendar",
  typeVersion: 1.3,
  access,
  parts: {
    "googleCalendar.event.create": created,
    "googleCalendar.event.update": updated,
    "googleCalendar.event.get": (params) => ({
      on: "event.get",
      parameters: {
        ...eventOf(params),
        options: {
          ...(isOn(params["next"]) && { returnNextInstance: params["next"] }),
          ...renamed(params, { maxGuests: "maxAttendees" }),
          ...zoneOf(params, "timeZone"),
        },
      },
    }),
    "googleCalendar.event.list": listed,
    "googleCalendar.event.delete": (params) => ({
      on: "event.delete",
      parameters: { ...eventOf(params), options: renamed(params, { notify: "sendUpdates" }) },
      notes: notUsual(params, { series: false }),
    }),
    "googleCalendar.calendar.freeBusy": (params) => ({
      on: "calendar.availability",
      parameters: {
        ...calendarOf(params),
        timeMin: params["from"] ?? "",
        timeMax: params["to"] ?? "",
        options: {
          outputFormat: wordOf(forms, params["form"] ?? "available"),
          ...zoneOf(params, "timezone"),
        },
      },
    }),
    "googleCalendar.calendar.list": () =>
      listRequested(credential, "https://www.googleapis.com/calendar/v3/users/me/calendarList", 250),
  },
});

const forms = { available: "availability", slots: "bookedSlots", raw: "raw" };

function calendarOf({ calendar }: JsonObject): JsonObject {
  return { calendar: chosen(isFilled(calendar) ? calendar : "primary") };
}

function eventOf(params: JsonObject): JsonObject {
  return { ...calendarOf(params), eventId: params["event"] ?? "" };
}

function zoneOf({ timeZone }: JsonObject, name: string): JsonObject {
  return isFilled(timeZone) ? { [name]: chosen(timeZone) } : {};
}

/** Fields that new and changed events have under the same names; `as`: what stands for none. */
function fieldsOf(params: JsonObject, as: readonly unknown[]): JsonObject {
  const names = {
    title: "summary",
    description: "description",
    location: "location",
    color: "color",
    shows: "showMeAs",
    visibility: "visibility",
    notify: "sendUpdates",
  };
  const given = Object.entries(params).filter(([, value]) => !as.includes(value));
  return renamed(Object.fromEntries(given), names);
}

function created(params: JsonObject): VendorPart {
  const { start = "", end, allDay = false, meet = false, id } = params;
  if (isExpression(allDay)) throw new NoCounterpart("Whether it takes whole days is given by an expression");
  const conference = { conferenceDataUi: { conferenceDataValues: { conferenceSolution: "hangoutsMeet" } } };
  return {
    on: "event.create",
    parameters: {
      ...calendarOf(params),
      start,
      ...(isFilled(end) && { end: allDay === true ? dayAfter(end) : end }),
      ...remindersOf(params, "default"),
      additionalFields: {
        ...(allDay === true && { allday: "yes" }),
        ...fieldsOf(params, ["calendar"]),
        ...(isFilled(params["attendees"]) && { attendees: namesIn(params["attendees"]) }),
        ...mayOf(params),
        ...(meet === true && conference),
        ...repetitionOf(params),
        ...(isFilled(id) && { id }),
        ...renamed(params, { maxGuests: "maxAttendees" }),
      },
    },
    notes: [
      ...(isFilled(end) ? [] : ["Say there when it ends: n8n takes an hour from now"]),
      ...leftOut(params, ["timeZone", "more"]),
      ...(isExpression(meet) ? withoutCounterpart(["meet"]) : []),
    ],
  };
}

/** Whole days end with the day after the last one there, as at Google. */
function dayAfter(end: unknown): string {
  const text = textOf(end);
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(text) ?? [];
  const [, own] =
    /^ DateTime\.fromISO\(String\(([^]*)\)\)\.minus\(\{ days: 1 \}\)\.toISODate\(\) $/.exec(inner ?? "") ??
    [];
  if (own !== undefined) return `={{ ${own} }}`;
  if (inner !== undefined && !inner.includes("{{"))
    return `={{ DateTime.fromISO(String(${inner.trim()})).plus({ days: 1 }).toISODate() }}`;
  const at = Date.parse(text.slice(0, 10));
  if (isExpression(text) || Number.isNaN(at))
    throw new NoCounterpart("The end of whole days is not written as a date");
  return new Date(at + 86_400_000).toISOString().slice(0, 10);
}

function remindersOf(params: JsonObject, usual: string): JsonObject {
  const reminders = wordOf(
    { default: "default", none: "none", own: "own", as: "as" },
    params["reminders"] ?? usual,
  );
  if (reminders === "default" || reminders === "as") return {};
  const remindersValues = reminders === "own" ? rowsOf(params, "reminderList") : [];
  return {
    useDefaultReminders: false,
    ...(remindersValues.length > 0 && { remindersUi: { remindersValues } }),
  };
}

function mayOf({ guestsMay }: JsonObject): JsonObject {
  if (guestsMay === undefined) return {};
  if (!Array.isArray(guestsMay)) throw new NoCounterpart("What guests may do is given by an expression");
  const may = listOf(guestsMay);
  return {
    guestsCanInviteOthers: may.includes("invite"),
    guestsCanModify: may.includes("modify"),
    guestsCanSeeOtherGuests: may.includes("see"),
  };
}

function repetitionOf(params: JsonObject): JsonObject {
  const { repeats = "no", rule } = params;
  const known = {
    no: "no",
    rule: "rule",
    DAILY: "Daily",
    WEEKLY: "weekly",
    MONTHLY: "monthly",
    YEARLY: "yearly",
  };
  const frequency = wordOf(known, repeats);
  if (frequency === "no") return {};
  if (frequency === "rule") return { rrule: rule ?? "" };
  return {
    repeatFrecuency: frequency,
    ...renamed(params, { times: "repeatHowManyTimes", until: "repeatUntil" }),
  };
}

function updated(params: JsonObject): VendorPart {
  const { allDay = false, end, series = false, attendees, guests = "add", rule } = params;
  if (isExpression(allDay) || isExpression(series))
    throw new NoCounterpart("Whether it takes whole days or a series is given by an expression");
  const mode = wordOf({ add: "add", replace: "replace", remove: "remove" }, guests);
  const people = isFilled(attendees) && {
    attendeesUi: { values: { attendees: namesIn(attendees), ...(mode === "replace" && { mode }) } },
  };
  return {
    on: "event.update",
    parameters: {
      ...eventOf(params),
      modifyTarget: series === true ? "event" : "instance",
      ...remindersOf(params, "as"),
      updateFields: {
        ...renamed(params, { start: "start" }),
        ...(isFilled(end) && { end: allDay === true ? dayAfter(end) : end }),
        ...(allDay === true && { allday: "yes" }),
        ...fieldsOf(params, ["as"]),
        ...people,
        ...(isFilled(rule) && { rrule: rule }),
      },
    },
    notes: [
      ...leftOut(params, ["timeZone", "more"]),
      ...notUsual(params, { meet: false }),
      ...(params["reminders"] === "default" ? withoutCounterpart(["reminders"]) : []),
      ...(mode === "remove" || (mode !== "add" && !isFilled(attendees))
        ? withoutCounterpart(["guests"])
        : []),
      ...(isFilled(rule) && series !== true ? withoutCounterpart(["series"]) : []),
    ],
  };
}

const handlings = { each: "expand", once: "doNotExpand", next: "next" };

function listed(params: JsonObject): VendorPart {
  const { series = "each", order = "startTime" } = params;
  const handling = wordOf(handlings, series);
  const sorting = wordOf({ startTime: "startTime", updated: "updated" }, order);
  return {
    on: "event.getAll",
    parameters: {
      ...calendarOf(params),
      ...mostOf(params),
      // Left out, n8n takes the next week.
      timeMin: params["from"] ?? "",
      timeMax: params["to"] ?? "",
      options: {
        recurringEventHandling: handling,
        ...(handling === "expand" && sorting !== "startTime" && { orderBy: sorting }),
        ...(isOn(params["cancelled"]) && { showDeleted: params["cancelled"] }),
        ...(isOn(params["hidden"]) && { showHiddenInvitations: params["hidden"] }),
        ...renamed(params, {
          search: "query",
          uid: "iCalUID",
          maxGuests: "maxAttendees",
          updatedFrom: "updatedMin",
        }),
        ...zoneOf(params, "timeZone"),
      },
    },
    notes: handling === "expand" ? [] : notUsual(params, { order: "startTime" }),
  };
}

const moments = {
  created: "eventCreated",
  updated: "eventUpdated",
  cancelled: "eventCancelled",
  started: "eventStarted",
  ended: "eventEnded",
};

export const exportCalendarTrigger: Exporter = ({ params }) => {
  const { calendar } = calendarOf(params);
  return {
    type: "googleCalendarTrigger",
    typeVersion: 1,
    access,
    parameters: {
      ...pollingOf({ every: 60_000, ...params }),
      calendarId: calendar,
      triggerOn: wordOf(moments, params["what"] ?? "created"),
      options: renamed(params, { search: "matchTerm" }),
    },
    notes: [...pollingNotes(params), ...notUsual(params, { before: 0 })],
  };
};
