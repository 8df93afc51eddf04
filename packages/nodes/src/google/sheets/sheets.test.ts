import { faults, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { sheetsAppend } from "./append.ts";
import type { Cell } from "./document.ts";
import { sheetsRead } from "./read.ts";
import { expectContract, google, header, orders, spreadsheet } from "./testing.ts";
import { sheetsUpdate, sheetsUpsert } from "./update.ts";

test("rows are items by the names of the columns, with their number; empty rows are none", async () => {
  await using fake = await google();
  const { outputs } = await runNode(sheetsRead, { at: fake.at, params: orders });
  expect(outputs["main"]?.map(({ json }) => json)).toEqual([
    { row_number: 2, name: "Anna", email: "anna@x.pl", total: 120 },
    { row_number: 4, name: "Bartek", email: "b@x.pl", total: 7 },
    { row_number: 5, name: "Żaneta", email: "z@x.pl", total: "" },
  ]);
  expectContract(fake.server);
});

test("each item looks its rows up, and Google is asked once", async () => {
  await using fake = await google();
  const { outputs, requests } = await runNode(sheetsRead, {
    at: fake.at,
    items: [{ who: "7" }, { who: "nobody" }, { who: "120" }],
    params: {
      spreadsheet: `https://docs.google.com/spreadsheets/d/${spreadsheet}/edit#gid=0`,
      sheet: "gid=0",
    },
    paramsAt: ({ json }) => ({
      filters: [{ column: "total", value: String(json["who"]) }],
      rowNumber: false,
    }),
  });
  expect(outputs["main"]?.map(({ json, from }) => [json["name"], from])).toEqual([
    ["Bartek", 0],
    ["Anna", 2],
  ]);
  expect(requests).toHaveLength(2);
});

test.each([
  [{ until: "empty" }, ["Anna"]],
  [{ first: true }, ["Anna"]],
  [
    {
      filters: [
        { column: "name", value: "Anna" },
        { column: "row_number", value: "4" },
      ],
      combine: "any",
    },
    ["Anna", "Bartek"],
  ],
  [{ headerRow: 1, firstRow: 4 }, ["Bartek", "Żaneta"]],
] as const)("reading with %j", async (params, names) => {
  await using fake = await google();
  const { outputs } = await runNode(sheetsRead, { at: fake.at, params: { ...orders, ...params } });
  expect(outputs["main"]?.map(({ json }) => json["name"])).toEqual(names);
});

test("a range has its names in its first row, and rows keep the number that they have in the sheet", async () => {
  await using fake = await google([["a", "", ""], [1, "", 3], [2]]);
  const { outputs, requests } = await runNode(sheetsRead, {
    at: fake.at,
    params: { spreadsheet, sheet: "It's", range: "B5:D9" },
  });
  expect(outputs["main"]?.map(({ json }) => json)).toEqual([
    { row_number: 6, a: 1, col_2: 3 },
    { row_number: 7, a: 2, col_2: "" },
  ]);
  expect(decodeURIComponent(requests[1]?.url ?? "")).toContain("'It''s'!B5:D9");
});

test.each([
  [{ ...orders, sheet: "Nope" }, "no sheet “Nope”"],
  [{ ...orders, spreadsheet: "../x" }, "neither the id nor the address"],
  [{ ...orders, filters: [{ column: "nom", value: "" }] }, "no column “nom”"],
])("%j is told", async (params, words) => {
  await using fake = await google();
  await expect(runNode(sheetsRead, { at: fake.at, params })).rejects.toThrow(words);
});

test("10,000 items are appended by few requests, with new columns for new fields", async () => {
  await using fake = await google([header], 3);
  const items = Array.from({ length: 10_000 }, (_, i) => ({
    email: `${i}@x.pl`,
    phone: i,
    row_number: 3,
    at: { a: 1 },
  }));
  const { outputs } = await runNode(sheetsAppend, { at: fake.at, items, params: orders });
  expect(outputs["main"]).toHaveLength(10_000);
  expect(outputs["main"]?.[9_999]?.json).toEqual(items[9_999]);
  expect(fake.written.map(({ path }) => path)).toEqual([
    `/${spreadsheet}:batchUpdate`,
    `/${spreadsheet}/values/'Orders'!D1:E1`,
    `/${spreadsheet}/values/'Orders'!A1:E1:append`,
    `/${spreadsheet}/values/'Orders'!A1:E1:append`,
  ]);
  expect(fake.written[1]?.body).toMatchObject({ values: [["phone", "at"]] });
  const last = fake.written[3]?.body as { readonly values: Cell[][] };
  expect(last.values.at(-1)).toEqual(["", "9999@x.pl", "", 9999, '{"a":1}']);
  expectContract(fake.server);
});

test("fields without a column are left out or stop the flow before anything is written", async () => {
  await using fake = await google();
  const item = { items: [{ name: "Ola", strange: 1, __proto__x: null }] };
  await runNode(sheetsAppend, {
    at: fake.at,
    ...item,
    params: { ...orders, extra: "leaveOut", input: "raw" },
  });
  expect(fake.written).toMatchObject([{ body: { values: [["Ola", "", ""]] } }]);
  const stopped = runNode(sheetsAppend, { at: fake.at, ...item, params: { ...orders, extra: "stop" } });
  await expect(stopped).rejects.toThrow("no column “strange”");
  await expect(runNode(sheetsAppend, { at: fake.at, params: orders })).rejects.toThrow(
    "has nothing for the sheet",
  );
  expect(fake.written).toHaveLength(1);
});

test("an update touches the cells that it has values for, in the row that fits", async () => {
  await using fake = await google();
  const { outputs, logs } = await runNode(sheetsUpdate, {
    at: fake.at,
    items: [
      { email: "b@x.pl", total: 8, name: null },
      { email: "nobody@x.pl", total: 1 },
    ],
    params: { ...orders, match: "email" },
  });
  expect(fake.written).toEqual([
    {
      path: `/${spreadsheet}/values:batchUpdate`,
      body: {
        valueInputOption: "USER_ENTERED",
        data: [{ range: "'Orders'!A4:C4", majorDimension: "ROWS", values: [[null, null, 8]] }],
      },
    },
  ]);
  expect(outputs["main"]).toHaveLength(2);
  expect(logs).toEqual(["No row fits these items: 2"]);
  expectContract(fake.server);
});

test("an update by the number of the row, with values that are written out", async () => {
  await using fake = await google();
  const values = [
    { name: "row_number", type: "any", value: 5 },
    { name: "total", type: "any", value: 3 },
  ] as const;
  const params = { ...orders, match: "row_number", columns: "rows", values } as const;
  const { outputs } = await runNode(sheetsUpdate, { at: fake.at, params });
  expect(fake.written).toMatchObject([
    { body: { data: [{ range: "'Orders'!A5:C5", values: [[null, null, 3]] }] } },
  ]);
  expect(outputs["main"]?.[0]?.json).toEqual({ row_number: 5, total: 3 });
});

test("an update that finds nothing can stop the flow, and needs a value to look for", async () => {
  await using fake = await google();
  const update = (email: unknown) =>
    runNode(sheetsUpdate, {
      at: fake.at,
      items: [{ email, total: 1 }],
      params: { ...orders, match: "email", missing: "stop" },
    });
  await expect(update("x@x.pl")).rejects.toThrow("“email” is nowhere “x@x.pl”");
  await expect(update("")).rejects.toThrow("no value for “email”");
  expect(fake.written).toEqual([]);
});

test("what an upsert adds, the next item with the same value finds", async () => {
  await using fake = await google();
  await runNode(sheetsUpsert, {
    at: fake.at,
    items: [
      { email: "anna@x.pl", total: 1 },
      { email: "new@x.pl", total: 2 },
      { email: "new@x.pl", name: "New" },
    ],
    params: { ...orders, match: "email" },
  });
  expect(fake.written).toMatchObject([
    { body: { data: [{ range: "'Orders'!A2:C2", values: [[null, null, 1]] }] } },
    { body: { values: [["New", "new@x.pl", 2]] } },
  ]);
  expectContract(fake.server);
});

test("what Google says no with is told in its words", async () => {
  const complaints = await faults(sheetsRead, {
    params: orders,
    no: (status) => ({ error: { code: status, message: "The caller has no permission", status: "X" } }),
    words: "The caller has no permission",
  });
  expect(complaints).toEqual([]);
});
