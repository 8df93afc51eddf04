import type { JsonObject } from "@weft/sdk";
import { faults, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { action, asked, events, faultsOf, warsaw } from "./testing.ts";

test("an event is created in the flow's time zone, with everything that it can have", async () => {
  const { sent, items } = await asked("event.create", {
    title: "Haircut",
    start: "2026-07-15T10:00",
    attendees: "Anna <anna@x.pl>, jan@x.pl",
    meet: true,
    notify: "all",
    repeats: "WEEKLY",
    until: "2026-08-01",
    reminders: "own",
    reminderList: [{ method: "email", minutes: 60 }],
    color: "11",
    visibility: "private",
    guestsMay: ["modify"],
    more: { source: { title: "Order", url: "https://x.pl" } },
  });
  const [{ method, path, query, body } = {} as Partial<(typeof sent)[0]>] = sent;
  expect([method, path, query]).toEqual(["POST", events, { sendUpdates: "all", conferenceDataVersion: "1" }]);
  expect(body).toEqual({
    id: expect.stringMatching(/^[a-v0-9]{32}$/) as string,
    summary: "Haircut",
    start: { dateTime: "2026-07-15T10:00:00+02:00", timeZone: warsaw },
    end: { dateTime: "2026-07-15T11:00:00+02:00", timeZone: warsaw },
    attendees: [{ email: "anna@x.pl" }, { email: "jan@x.pl" }],
    recurrence: ["RRULE:FREQ=WEEKLY;UNTIL=20260801T215959Z"],
    reminders: { useDefault: false, overrides: [{ method: "email", minutes: 60 }] },
    colorId: "11",
    transparency: "opaque",
    visibility: "private",
    guestsCanInviteOthers: false,
    guestsCanModify: true,
    guestsCanSeeOtherGuests: false,
    conferenceData: {
      createRequest: { requestId: body?.["id"], conferenceSolutionKey: { type: "hangoutsMeet" } },
    },
    source: { title: "Order", url: "https://x.pl" },
  });
  expect(items).toEqual([{ id: "e1" }]);
});

test.each([
  [
    { allDay: true, start: "2026-03-28", end: "2026-03-29", repeats: "YEARLY", until: "2030-03-28" },
    {
      start: { date: "2026-03-28" },
      end: { date: "2026-03-30" },
      recurrence: ["RRULE:FREQ=YEARLY;UNTIL=20300328"],
    },
  ],
  [
    { allDay: true, start: "2026-03-28T23:30:00Z" },
    { start: { date: "2026-03-28" }, end: { date: "2026-03-29" } },
  ],
  [
    {
      start: "2026-01-15T10:00:00-03:00",
      end: "2026-01-15T10:30",
      timeZone: "America/Sao_Paulo",
      times: 3,
      repeats: "DAILY",
    },
    {
      start: { dateTime: "2026-01-15T10:00:00-03:00", timeZone: "America/Sao_Paulo" },
      end: { dateTime: "2026-01-15T10:30:00-03:00", timeZone: "America/Sao_Paulo" },
      recurrence: ["RRULE:FREQ=DAILY;COUNT=3"],
    },
  ],
  [
    { start: "2026-01-15", repeats: "rule", rule: "FREQ=WEEKLY;BYDAY=MO\nEXDATE;VALUE=DATE:20260119" },
    { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=MO", "EXDATE;VALUE=DATE:20260119"] },
  ],
])("times: %j", async (params, body) => {
  expect((await asked("event.create", params)).sent[0]?.body).toMatchObject(body);
});

test("an attempt that was made before gives the event that it made; another's own id is refused", async () => {
  const taken = {
    status: 409,
    body: { error: { code: 409, message: "The requested identifier already exists." } },
  };
  const start = "2026-01-15T10:00";
  const again = await asked("event.create", { start }, ({ method }) =>
    method === "POST" ? taken : { body: { id: "e1", summary: "There" } },
  );
  expect(again.sent.map(({ method, path }) => [method, path])).toEqual([
    ["POST", events],
    ["GET", `${events}/${String(again.sent[0]?.body?.["id"])}`],
  ]);
  expect(again.items).toEqual([{ id: "e1", summary: "There" }]);
  const marked: JsonObject[] = [];
  const own = await asked("event.create", { start, id: "order1042" }, ({ method, text }) => {
    if (method === "GET") return { body: marked[0] };
    marked.push(JSON.parse(text) as JsonObject);
    return taken;
  });
  expect(own.items[0]).toMatchObject({ id: "order1042" });
  await expect(
    asked("event.create", { start, id: "order1042" }, ({ method }) =>
      method === "POST" ? taken : { body: {} },
    ),
  ).rejects.toThrow("already exists");
});

const stored = {
  id: "e1",
  recurringEventId: "s1",
  start: { dateTime: "2026-01-15T10:00:00+01:00" },
  end: { dateTime: "2026-01-15T10:45:00+01:00" },
  attendees: [{ email: "Anna@x.pl", responseStatus: "accepted" }, { email: "jan@x.pl" }],
};

test.each<[JsonObject, JsonObject]>([
  [{ title: "New" }, { summary: "New" }],
  [
    { start: "2026-01-16T12:00" },
    {
      start: { dateTime: "2026-01-16T12:00:00+01:00", timeZone: warsaw, date: null },
      end: { dateTime: "2026-01-16T12:45:00+01:00", timeZone: warsaw, date: null },
    },
  ],
  [
    { start: "2026-01-16", allDay: true },
    {
      start: { date: "2026-01-16", dateTime: null, timeZone: null },
      end: { date: "2026-01-17", dateTime: null, timeZone: null },
    },
  ],
  [
    { end: "2026-01-15T12:00" },
    { end: { dateTime: "2026-01-15T12:00:00+01:00", timeZone: warsaw, date: null } },
  ],
  [
    { attendees: "anna@x.pl, ewa@x.pl" },
    {
      attendees: [
        { email: "jan@x.pl" },
        { email: "Anna@x.pl", responseStatus: "accepted" },
        { email: "ewa@x.pl" },
      ],
    },
  ],
  [{ attendees: "jan@x.pl", guests: "remove" }, { attendees: [stored.attendees[0]] }],
  [{ attendees: "ewa@x.pl", guests: "replace" }, { attendees: [{ email: "ewa@x.pl" }] }],
  [
    { color: "2", shows: "transparent", visibility: "public", reminders: "none" },
    {
      colorId: "2",
      transparency: "transparent",
      visibility: "public",
      reminders: { useDefault: false, overrides: [] },
    },
  ],
])("a change of %j leaves the rest as it is", async (params, body) => {
  const { sent } = await asked("event.update", { event: "e1", ...params }, () => ({ body: stored }));
  expect(sent.at(-1)).toMatchObject({ method: "PATCH", path: `${events}/e1` });
  expect(sent.at(-1)?.body).toEqual(body);
});

test("a whole series is changed and deleted by one of its events", async () => {
  const changed = await asked(
    "event.update",
    { event: "e1", series: true, title: "N", rule: "FREQ=DAILY" },
    () => ({
      body: stored,
    }),
  );
  expect(changed.sent.at(-1)).toMatchObject({
    path: `${events}/s1`,
    body: { summary: "N", recurrence: ["RRULE:FREQ=DAILY"] },
  });
  const gone = await asked("event.delete", { event: "e1", series: true, notify: "all" }, ({ method }) =>
    method === "DELETE" ? { status: 204 } : { body: stored },
  );
  expect(gone.sent.at(-1)).toMatchObject({
    method: "DELETE",
    path: `${events}/s1`,
    query: { sendUpdates: "all" },
  });
  expect(gone.items).toEqual([{ id: "s1", success: true }]);
});

test("events are listed page after page, or the next of each series", async () => {
  const params = { from: "2026-01-01", to: "2026-02-01T00:00:00Z", search: "hair", cancelled: true, most: 3 };
  const { sent, items } = await asked("event.list", params, ({ query }) =>
    query.get("pageToken") === null
      ? { body: { items: [{ id: "a" }], nextPageToken: "p2" } }
      : { body: { items: [{ id: "b" }] } },
  );
  expect(items).toEqual([{ id: "a" }, { id: "b" }]);
  expect(sent[0]?.query).toEqual({
    singleEvents: "true",
    orderBy: "startTime",
    timeMin: "2025-12-31T23:00:00.000Z",
    timeMax: "2026-02-01T00:00:00.000Z",
    q: "hair",
    showDeleted: "true",
    timeZone: warsaw,
    maxResults: "3",
  });
  const next = await asked("event.list", { series: "next" }, ({ path }) =>
    path.endsWith("/instances")
      ? { body: { items: path.includes("/old/") ? [] : [{ id: "s_1" }] } }
      : { body: { items: [{ id: "a" }, { id: "s", recurrence: ["R"] }, { id: "old", recurrence: ["R"] }] } },
  );
  expect(next.items).toEqual([{ id: "a" }, { id: "s_1" }]);
});

test("one event is given, or the next of its series", async () => {
  expect((await asked("event.get", { event: "e1" }, () => ({ body: stored }))).items).toEqual([stored]);
  const next = await asked("event.get", { event: "e1", next: true, calendar: "a b@x.pl" }, ({ path }) =>
    path.endsWith("/instances") ? { body: { items: [{ id: "s1_2" }] } } : { body: stored },
  );
  expect(next.items).toEqual([{ id: "s1_2" }]);
  expect(next.sent[1]?.path).toBe("/calendar/v3/calendars/a%20b%40x.pl/events/s1/instances");
});

test("calendars and the next events are choices", async () => {
  await using server = await testServer(({ path }) =>
    path.endsWith("calendarList")
      ? {
          body: {
            items: [
              { id: "me@x.pl", primary: true, summary: "Me" },
              { id: "c2", summary: "Salon" },
            ],
          },
        }
      : { body: { items: [{ id: "e1", summary: "Cut", start: { dateTime: "2026-01-15T10:00:00+01:00" } }] } },
  );
  const { ctx } = testContext({ at: server.url });
  const { choices } = await action("event.get");
  const ask = (load: string) => choices?.[load]?.({ params: { calendar: "primary" }, search: "", ctx });
  expect(await ask("calendars")).toEqual([
    { value: "primary", label: "Me" },
    { value: "c2", label: "Salon" },
  ]);
  expect(await ask("events")).toEqual([{ value: "e1", label: "Cut · 2026-01-15 10:00" }]);
  expect((await asked("calendar.list", {}, () => ({ body: { items: [{ id: "c" }] } }))).items).toEqual([
    { id: "c" },
  ]);
  expect(server.requests.flatMap((request) => faultsOf?.(request) ?? [])).toEqual([]);
});

test.each([
  ["event.create", { start: "2026-01-15" }],
  ["event.delete", { event: "e1" }],
])("%s tells what Google says no with", async (type, params) => {
  const complaints = await faults(await action(type), {
    params,
    no: (status) => ({ error: { code: status, message: "Not allowed here", errors: [{ reason: "x" }] } }),
    words: "Not allowed here",
  });
  expect(complaints).toEqual([]);
});
