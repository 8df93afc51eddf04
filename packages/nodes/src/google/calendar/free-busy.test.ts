import { expect, test } from "vitest";
import { asked, warsaw } from "./testing.ts";

const busy = [{ start: "2026-01-15T09:00:00Z", end: "2026-01-15T10:00:00Z" }];

test.each([
  ["available", busy, [{ available: false }]],
  ["available", [], [{ available: true }]],
  ["slots", busy, busy],
  ["raw", busy, [{ calendars: { "salon@x.pl": { busy } } }]],
])("free time as %s", async (form, spans, items) => {
  const params = { form, from: "2026-01-15T09:00", to: "2026-01-15T18:00" };
  const made = await asked("calendar.freeBusy", params, () => ({
    body: { calendars: { "salon@x.pl": { busy: spans } } },
  }));
  expect(made.items).toEqual(items);
  expect(made.sent[0]?.body).toEqual({
    timeMin: "2026-01-15T08:00:00.000Z",
    timeMax: "2026-01-15T17:00:00.000Z",
    timeZone: warsaw,
    items: [{ id: "primary" }],
  });
});

test("a calendar that is not shown is neither free nor busy", async () => {
  const answer = { calendars: { x: { errors: [{ domain: "global", reason: "notFound" }], busy: [] } } };
  const params = { calendar: "x", from: "2026-01-15", to: "2026-01-16" };
  await expect(asked("calendar.freeBusy", params, () => ({ body: answer }))).rejects.toMatchObject({
    code: "calendar-unseen",
    message: "Google Calendar shows nothing of the calendar “x”: notFound.",
  });
});
