import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const calendar = { __rl: true, mode: "list", value: "salon@x.pl", cachedResultName: "Salon" };

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "a new event",
    1.3,
    {
      calendar,
      start: "={{ $json.start }}",
      end: "={{ $json.end }}",
      useDefaultReminders: false,
      remindersUi: { remindersValues: [{ method: "popup", minutes: 10 }] },
      additionalFields: {
        summary: "Cut: {{ $json.name }}",
        attendees: ["anna@x.pl", "={{ $json.mail }}"],
        conferenceDataUi: { conferenceDataValues: { conferenceSolution: "hangoutsMeet" } },
        sendUpdates: "all",
        color: "5",
        guestsCanModify: true,
        repeatFrecuency: "weekly",
        repeatHowManyTimes: 4,
        showMeAs: "transparent",
      },
    },
    "googleCalendar.event.create",
    {
      calendar: "salon@x.pl",
      start: "={{ $json.start }}",
      end: "={{ $json.end }}",
      title: "Cut: {{ $json.name }}",
      attendees: "=anna@x.pl, {{ $json.mail }}",
      meet: true,
      notify: "all",
      color: "5",
      shows: "transparent",
      guestsMay: ["invite", "modify", "see"],
      repeats: "WEEKLY",
      times: 4,
      reminders: "own",
      reminderList: [{ method: "popup", minutes: 10 }],
    },
  ],
  [
    "whole days, whose end is the day after",
    1,
    { calendar: "primary", start: "2026-01-15", end: "2026-01-17", additionalFields: { allday: "yes" } },
    "googleCalendar.event.create",
    { start: "2026-01-15", end: "2026-01-16", allDay: true },
  ],
  [
    "whole days by an expression, with a rule",
    1.1,
    {
      calendar,
      end: "={{ $json.end }}",
      additionalFields: { allday: "yes", rrule: "FREQ=DAILY;INTERVAL=2" },
    },
    "googleCalendar.event.create",
    {
      calendar: "salon@x.pl",
      start: "={{ $now }}",
      end: "={{ DateTime.fromISO(String($json.end)).minus({ days: 1 }).toISODate() }}",
      allDay: true,
      repeats: "rule",
      rule: "FREQ=DAILY;INTERVAL=2",
    },
  ],
  [
    "a change with guests who come along",
    1.3,
    {
      operation: "update",
      calendar,
      eventId: "={{ $json.id }}",
      modifyTarget: "event",
      updateFields: {
        start: "={{ $json.start }}",
        attendeesUi: { values: { attendees: ["anna@x.pl"] } },
        guestsCanModify: true,
      },
    },
    "googleCalendar.event.update",
    {
      calendar: "salon@x.pl",
      event: "={{ $json.id }}",
      series: true,
      start: "={{ $json.start }}",
      attendees: "anna@x.pl",
      more: { guestsCanModify: true },
    },
  ],
  [
    "an old change, whose guests replace the others",
    1,
    {
      operation: "update",
      calendar: "c",
      eventId: "e",
      updateFields: { attendees: ["a@x.pl"], summary: "S" },
    },
    "googleCalendar.event.update",
    { calendar: "c", event: "e", title: "S", attendees: "a@x.pl", guests: "replace" },
  ],
  [
    "many events",
    1,
    {
      operation: "getAll",
      calendar,
      limit: 1,
      options: { orderBy: "startTime", singleEvents: true, timeMin: "={{ $now }}", query: "cut" },
    },
    "googleCalendar.event.list",
    { calendar: "salon@x.pl", from: "={{ $now }}", search: "cut", series: "each", most: 1 },
  ],
  [
    "many events of the next week, which is what a new node asks for",
    1.3,
    {
      operation: "getAll",
      calendar,
      returnAll: true,
      options: { recurringEventHandling: "next", showDeleted: true },
    },
    "googleCalendar.event.list",
    {
      calendar: "salon@x.pl",
      from: "={{ $now }}",
      to: "={{ $now.plus({ weeks: 1 }) }}",
      series: "next",
      most: 1_000_000,
      cancelled: true,
    },
  ],
  [
    "one event",
    1.3,
    { operation: "get", calendar, eventId: "e", options: { returnNextInstance: true } },
    "googleCalendar.event.get",
    { calendar: "salon@x.pl", event: "e", next: true },
  ],
  [
    "a deletion",
    1,
    { operation: "delete", calendar, eventId: "e", options: { sendUpdates: "all" } },
    "googleCalendar.event.delete",
    { calendar: "salon@x.pl", event: "e", notify: "all" },
  ],
  [
    "free time",
    1.3,
    {
      resource: "calendar",
      calendar,
      timeMin: "={{ $json.a }}",
      options: {
        outputFormat: "bookedSlots",
        timezone: { __rl: true, mode: "list", value: "Europe/Warsaw" },
      },
    },
    "googleCalendar.calendar.freeBusy",
    {
      calendar: "salon@x.pl",
      from: "={{ $json.a }}",
      to: "={{ $now.plus({ hours: 1 }) }}",
      form: "slots",
      timeZone: "Europe/Warsaw",
    },
  ],
])("Google Calendar: %s", (_, version, parameters, type, params) => {
  const made = one("googleCalendar", version, parameters);
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual(params);
  expect(made.notes).toEqual([
    "Choose a credential of the type “Google account”: secrets are never in a workflow file",
  ]);
});

test("Google Calendar: what has no counterpart is told", () => {
  expect(one("googleCalendar", 1, { operation: "move" }).status).toBe("placeholder");
  const broken = { start: "x", end: "=by {{ 1 }}", additionalFields: { allday: "yes" } };
  expect(one("googleCalendar", 1, broken).status).toBe("placeholder");
  const solution = { conferenceDataUi: { conferenceDataValues: { conferenceSolution: "eventHangout" } } };
  expect(one("googleCalendar", 1, { additionalFields: solution }).notes).toContain(
    "The video call becomes one of Google Meet",
  );
});

test.each([
  ["eventCreated", "created"],
  ["eventUpdated", "updated"],
  ["eventCancelled", "cancelled"],
  ["eventStarted", "started"],
  ["eventEnded", "ended"],
])("the trigger of Google Calendar: %s", (triggerOn, what) => {
  const parameters = {
    pollTimes: { item: [{ mode: "everyX", value: 5, unit: "minutes" }] },
    triggerOn,
    calendarId: calendar,
    options: { matchTerm: "cut" },
  };
  expect(one("googleCalendarTrigger", 1, parameters)).toMatchObject({
    type: "googleCalendar.event.changed",
    params: { calendar: "salon@x.pl", what, search: "cut", every: 300_000 },
    status: "adapted",
  });
});
