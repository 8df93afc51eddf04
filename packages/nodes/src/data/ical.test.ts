import ICAL from "ical.js";
import type { ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { fileShelf } from "../files/testing.ts";
import { dataIcal } from "./ical.ts";

type Params = Partial<ParamsOf<typeof dataIcal.params>>;

const event = {
  title: "Wizyta, Łódź; 10:00",
  start: "2026-03-25T10:00",
  end: "2026-03-25T11:30",
  uid: "1@x",
};
const now = Date.UTC(2026, 2, 1, 12);

async function made(params: Params) {
  const shelf = fileShelf();
  const { outputs } = await runNode(dataIcal, {
    items: [{ id: 1 }, { id: 2 }],
    params: { ...event, ...params },
    files: shelf.files,
    now,
  });
  const [item] = outputs["main"] ?? [];
  const text = (await shelf.text(item, params.file ?? "data")).replaceAll("\r\n ", "");
  return { item, items: outputs["main"], text, lines: text.split("\r\n") };
}

test("an event in a zone, with everything that it can have", async () => {
  const { item, items, lines } = await made({
    zone: "Europe/Warsaw",
    location: "Piotrkowska 1",
    reminder: 900_000,
    organizer: "b@x.pl",
    organizerName: "Biuro",
    attendees: [{ email: "anna@example.com", name: "Anna", rsvp: true }],
    sequence: 2,
    categories: "Sprzedaż, Wizyty",
    latitude: 51.77,
    longitude: 19.45,
    calendarName: "Wizyty",
    status: "TENTATIVE",
    busy: false,
    fileName: "wizyta",
  });
  expect(items).toHaveLength(2);
  expect(item).toMatchObject({
    json: { id: 1 },
    files: { data: { name: "wizyta.ics", type: "text/calendar" } },
  });
  for (const line of [
    "METHOD:REQUEST",
    "X-WR-CALNAME:Wizyty",
    "DTSTART:20260325T090000Z",
    "DTEND:20260325T103000Z",
    "SUMMARY:Wizyta\\, Łódź\\; 10:00",
    "GEO:51.77;19.45",
    "CATEGORIES:Sprzedaż,Wizyty",
    'ORGANIZER;CN="Biuro":mailto:b@x.pl',
    'ATTENDEE;CN="Anna";RSVP=TRUE:mailto:anna@example.com',
    "SEQUENCE:2",
    "STATUS:TENTATIVE",
    "TRANSP:TRANSPARENT",
    "TRIGGER:-PT15M",
  ])
    expect(lines).toContain(line);
});

test.for<[string, string, string, readonly string[]]>([
  [
    "Europe/Warsaw",
    "2026-03-25T10:00",
    "FREQ=WEEKLY;COUNT=2",
    ["2026-03-25T09:00:00Z", "2026-04-01T08:00:00Z"],
  ],
  [
    "America/New_York",
    "2026-10-28T10:00",
    "FREQ=WEEKLY;COUNT=2",
    ["2026-10-28T14:00:00Z", "2026-11-04T15:00:00Z"],
  ],
  [
    "America/New_York",
    "2026-01-28T10:00",
    "FREQ=MONTHLY;COUNT=3",
    ["2026-01-28T15:00:00Z", "2026-02-28T15:00:00Z", "2026-03-28T14:00:00Z"],
  ],
  [
    "America/Sao_Paulo",
    "2026-10-28T10:00",
    "FREQ=DAILY;COUNT=2",
    ["2026-10-28T13:00:00Z", "2026-10-29T13:00:00Z"],
  ],
  ["UTC", "2026-03-25T10:00", "FREQ=WEEKLY;COUNT=2", ["2026-03-25T10:00:00Z", "2026-04-01T10:00:00Z"]],
])("what repeats in %s keeps its hour when clocks change", async ([zone, start, repeats, times]) => {
  const { text } = await made({ zone, start, end: start, repeats });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const described = calendar.getFirstSubcomponent("vtimezone");
  if (described) ICAL.TimezoneService.register(new ICAL.Timezone(described));
  const repeated = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined).iterator();
  const seen = times.map(() => repeated.next().toJSDate().toISOString().replace(".000", ""));
  ICAL.TimezoneService.reset();
  expect(seen).toEqual(times);
});

test("whole days, reminders of days, a cancelled invitation, nothing of the input", async () => {
  const { item, lines } = await made({
    start: "2026-02-28",
    end: "2026-03-01",
    allDay: true,
    reminder: 86_400_000,
    attendees: [{ email: "a@b.test", name: "", rsvp: false }],
    status: "CANCELLED",
    keep: false,
    file: "event",
  });
  expect(item).toMatchObject({ json: {}, files: { event: { name: "event.ics" } } });
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:CANCEL",
      "DTSTART;VALUE=DATE:20260228",
      "DTEND;VALUE=DATE:20260302",
      "TRIGGER:-P1D",
    ]),
  );
});

test("without an id each event gets its own, and nothing can begin a line of its own", async () => {
  const { lines } = await made({
    uid: "",
    title: "a\r\nATTENDEE:mailto:x@y.z",
    organizer: "a@b.c\r\nX:1",
    zone: "",
  });
  expect(lines.filter((line) => line.startsWith("UID:"))).toEqual([expect.stringMatching(/-1@weft$/)]);
  expect(lines.filter((line) => /^(?:ATTENDEE|X:)/.test(line))).toEqual([]);
});

test.for<[Params, string]>([
  [{ start: "soon" }, "Item 1: “soon” cannot be read as the date of an event."],
  [{ end: "2026-01-01" }, "The event of item 1 ends (2026-01-01) before it begins"],
  [{ repeats: "weekly" }, "is not a rule by which events repeat"],
  [{ zone: "Europe/Warszawa" }, "“Europe/Warszawa” is not a time zone."],
  [{ file: "__proto__" }, "cannot be the name under which a file is put"],
])("%j is refused", async ([params, message]) => {
  await expect(made(params)).rejects.toThrow(message);
});
