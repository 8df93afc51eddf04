import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { extract } from "./testing.ts";

function workbook(bookType: "xlsx" | "ods" | "xls"): Uint8Array {
  const book = utils.book_new();
  const day = new Date(Date.UTC(2026, 2, 1));
  const time = new Date(Date.UTC(2026, 2, 1, 9, 30));
  const rows = [
    ["Report"],
    ["id", "name", "paid", "day", "at"],
    [1, "Żaneta", true, day, time],
    [],
    ["007", "=1+1"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true, cellDates: true }), "March");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["x"], [5]]), "April");
  return write(book, { type: "buffer", bookType, compression: true }) as Uint8Array;
}

test.for(["xlsx", "ods", "xls"] as const)("sheets, ranges and dates of %s", async (type) => {
  const content = workbook(type);
  const name = `report.${type}`;
  const first = { id: 1, name: "Żaneta", paid: true, day: "2026-03-01", at: "2026-03-01T09:30:00" };
  const leaveOut = { emptyCells: false };
  expect(await extract(content, name, { range: "2", ...leaveOut })).toEqual([
    first,
    { id: "007", name: "=1+1" },
  ]);
  expect(await extract(content, name, { range: "A2:B3" })).toEqual([{ id: 1, name: "Żaneta" }]);
  expect(await extract(content, name, { range: "A2:ZZ3", dates: "number" })).toMatchObject([{ day: 46082 }]);
  expect(await extract(content, name, { sheet: "April" })).toEqual([{ x: 5 }]);
  expect(await extract(content, name, { sheet: "2" })).toEqual([{ x: 5 }]);
  expect(await extract(content, name, { range: "A2:A3", values: "shown" })).toEqual([{ id: "1" }]);
  await expect(extract(content, name, { sheet: "May" })).rejects.toThrow(
    `“${name}” has no sheet “May”; it has March, April.`,
  );
  await expect(extract(content, name, { range: "first" })).rejects.toThrow("“first” is not a range of cells");
});

test("tables of web pages", async () => {
  const page = `<table><tr><td>menu</td></tr></table>
    <table><thead><tr><th>Id<th>Name &amp; city</tr></thead>
    <tr><td>1<td>Anna<br>Łódź <script>alert(1)</script>
    <tr><td colspan=2>sum</td></tr></table>`;
  expect(await extract(page, "a.html", { format: "html", table: 2, numbers: true })).toEqual([
    { Id: 1, "Name & city": "Anna\nŁódź" },
    { Id: "sum", "Name & city": "" },
  ]);
});

test("JSON as items, at a path, or in a field", async () => {
  const content = '{"orders":{"list":[{"id":1},2,null]}}';
  expect(await extract(content, "a.json")).toEqual([{ orders: { list: [{ id: 1 }, 2, null] } }]);
  expect(await extract(content, "a.json", { path: "orders.list" })).toEqual([
    { id: 1 },
    { value: 2 },
    { value: null },
  ]);
  expect(await extract("[1]", "a.json", { entries: "field", field: "x.y" })).toEqual([{ x: { y: [1] } }]);
  const own = await extract('[{"__proto__":{"admin":true}}]', "a.json");
  expect(own?.[0] && Object.getPrototypeOf(own[0])).toBe(Object.prototype);
});

test("JSON with one value a line, filtered", async () => {
  const content = '{"n":1}\r\n\n{"n":2}\n{"n":3}';
  const where = [{ field: "n", is: "number.greater", value: "1" }] as const;
  expect(await extract(content, "a.jsonl", { where })).toEqual([{ n: 2 }, { n: 3 }]);
});

test("XML keeps texts, attributes and lists", async () => {
  const content =
    '<?xml version="1.0"?><orders><order id="007"><sum>1.50</sum></order><order id="8"/></orders>';
  expect(await extract(content, "a.xml", { path: "orders.order" })).toEqual([
    { $: { id: "007" }, sum: "1.50" },
    { $: { id: "8" } },
  ]);
  const entries = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE a [<!ENTITY e0 "ha">${entries.join("")}]><a>&e12;</a>`;
  const grown = JSON.stringify(await extract(bomb, "a.xml").catch(() => "refused"));
  expect(grown.length).toBeLessThan(100_000);
});

const calendar = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//x//EN",
  "BEGIN:VEVENT",
  "UID:1@x",
  "SUMMARY:Wizyta\\, Łó",
  " dź",
  "DTSTART;TZID=Europe/Warsaw:20260301T090000",
  "DTEND:20260301T090000Z",
  "ATTENDEE;CN=Anna;RSVP=TRUE:mailto:anna@example.com",
  "RRULE:FREQ=WEEKLY;COUNT=3",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "TRIGGER:-PT10M",
  "END:VALARM",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:2@x",
  "DTSTART;VALUE=DATE:20260302",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

test("events of a calendar", async () => {
  const events = [
    {
      uid: "1@x",
      summary: "Wizyta, Łódź",
      start: {
        date: "2026-03-01T08:00:00.000Z",
        type: "DATE-TIME",
        local: { date: "2026-03-01T09:00:00", timezone: "Europe/Warsaw" },
      },
      end: { date: "2026-03-01T09:00:00.000Z", type: "DATE-TIME" },
      attendees: [{ name: "Anna", email: "anna@example.com", rsvp: true }],
      alarms: [{ action: "DISPLAY", trigger: "-PT10M" }],
    },
    { uid: "2@x", start: { date: "2026-03-02T00:00:00.000Z", type: "DATE" } },
  ];
  expect(await extract(calendar, "a.ics")).toMatchObject(events);
  expect(await extract(calendar, "a.ics", { entries: "field" })).toMatchObject([
    { data: { version: "2.0", events } },
  ]);
});

/** A PDF of two pages, as small as they come. */
function pdf(): string {
  const page = (text: string) => `BT /F1 12 Tf 50 50 Td (${text}) Tj ET`;
  const stream = (text: string) => `<</Length ${page(text).length}>>stream\n${page(text)}\nendstream`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 7 0 R>>>>/Contents 4 0 R>>",
    stream("Invoice 1042"),
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F1 7 0 R>>>>/Contents 6 0 R>>",
    stream("Total 129.90"),
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  return `%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj${body}endobj\n`).join("")}trailer<</Root 1 0 R/Size 8>>`;
}

test("the text of a PDF", async () => {
  expect(await extract(pdf(), "a.pdf")).toMatchObject([
    { numpages: 2, text: "Invoice 1042\n\nTotal 129.90" },
  ]);
  const some = { format: "pdf", maxPages: 1, joinPages: false } as const;
  expect(await extract(pdf(), "a.pdf", some)).toMatchObject([
    { numpages: 2, numrender: 1, text: ["Invoice 1042"] },
  ]);
});

test("tables in rich text, with characters of every kind", async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\*\generator x}
\pard Title\par\trowd\cellx1\cellx2\pard\intbl id\cell na{\b me}\cell\row
\trowd\cellx1\cellx2\pard\intbl 007\cell\u379 ?aneta \'9f \{x\}\line y\cell\row}`;
  expect(await extract(rtf, "a.rtf")).toEqual([{ id: "007", name: "Żaneta ź {x}\ny" }]);
});
