import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const doc = { __rl: true, mode: "list", value: "1aB", cachedResultName: "Orders 2026" };
const sheet = { __rl: true, mode: "list", value: 1280711445, cachedResultName: "Rows" };
const place = { documentId: doc, sheetName: sheet };
const there = { spreadsheet: "1aB", sheet: "gid=1280711445" };

test.each<[string, number, JsonObject, string, JsonObject]>([
  ["reading", 4.5, { ...place, options: {} }, "rows.read", there],
  ["reading once", 4, place, "rows.read", { ...there, times: "once" }],
  [
    "looking up",
    4.5,
    {
      documentId: { __rl: true, mode: "url", value: "https://docs.google.com/spreadsheets/d/1aB/edit" },
      sheetName: { __rl: true, mode: "name", value: "={{ $json.tab }}" },
      filtersUI: { values: [{ lookupColumn: "email", lookupValue: "={{ $json.email }}" }, {}] },
      combineFilters: "OR",
      options: {
        returnFirstMatch: true,
        dataLocationOnSheet: {
          values: { rangeDefinition: "specifyRangeA1", range: "A2:F", readRowsUntil: "firstEmptyRow" },
        },
        outputFormatting: { values: { general: "FORMATTED_VALUE", date: "SERIAL_NUMBER" } },
      },
    },
    "rows.read",
    {
      spreadsheet: "https://docs.google.com/spreadsheets/d/1aB/edit",
      sheet: "={{ $json.tab }}",
      filters: [{ column: "email", value: "={{ $json.email }}" }],
      combine: "any",
      first: true,
      until: "empty",
      range: "A2:F",
      values: "formatted",
      dates: "number",
    },
  ],
  [
    "looking all up",
    4.2,
    {
      ...place,
      filtersUI: { values: [{ lookupColumn: "a", lookupValue: "1" }] },
      options: { returnAllMatches: "returnAllMatches" },
    },
    "rows.read",
    { ...there, filters: [{ column: "a", value: "1" }] },
  ],
  [
    "appending",
    4.6,
    {
      operation: "append",
      documentId: "1aB",
      sheetName: { __rl: true, mode: "id", value: "={{ $json.gid }}" },
      columns: {
        mappingMode: "defineBelow",
        value: { "E-mail": "={{ $json.email }}", total: null },
        matchingColumns: ["x"],
      },
      options: { cellFormat: "RAW", useAppend: true },
    },
    "rows.append",
    {
      spreadsheet: "1aB",
      sheet: "=gid={{ $json.gid }}",
      columns: "rows",
      values: [{ name: "E-mail", type: "any", value: "={{ $json.email }}" }],
      extra: "stop",
      input: "raw",
    },
  ],
  [
    "appending fields of the item",
    4,
    {
      operation: "append",
      ...place,
      columns: { mappingMode: "autoMapInputData" },
      options: { handlingExtraData: "ignoreIt", locationDefine: { values: { headerRow: 3 } } },
    },
    "rows.append",
    { ...there, extra: "leaveOut", input: "raw", headerRow: 3 },
  ],
  [
    "updating",
    4.7,
    {
      operation: "update",
      ...place,
      columns: {
        mappingMode: "defineBelow",
        value: { row_number: "={{ $json.row_number }}", done: true },
        matchingColumns: ["row_number"],
      },
    },
    "rows.update",
    {
      ...there,
      match: "row_number",
      columns: "rows",
      values: [
        { name: "row_number", type: "any", value: "={{ $json.row_number }}" },
        { name: "done", type: "any", value: true },
      ],
      extra: "stop",
    },
  ],
  [
    "upserting in version 3",
    3,
    {
      operation: "appendOrUpdate",
      ...place,
      dataMode: "defineBelow",
      columnToMatchOn: "id",
      valueToMatchOn: "={{ $json.id }}",
      fieldsUi: {
        values: [
          { column: "name", fieldValue: "A" },
          { column: "newColumn", columnName: "b", fieldValue: "B" },
        ],
      },
    },
    "rows.upsert",
    {
      ...there,
      match: "id",
      columns: "rows",
      values: [
        { name: "id", type: "any", value: "={{ $json.id }}" },
        { name: "name", type: "any", value: "A" },
        { name: "b", type: "any", value: "B" },
      ],
      extra: "leaveOut",
      input: "raw",
    },
  ],
  [
    "clearing",
    4,
    { operation: "clear", ...place, keepFirstRow: true },
    "rows.clear",
    { ...there, keepHeader: true },
  ],
  [
    "deleting",
    4,
    { operation: "delete", ...place, startIndex: "={{ $json.row_number }}", numberToDelete: 2 },
    "rows.delete",
    { ...there, row: "={{ $json.row_number }}", count: 2 },
  ],
  [
    "creating a sheet",
    4,
    { operation: "create", documentId: doc, title: "New", options: { hidden: true } },
    "sheet.create",
    { spreadsheet: "1aB", title: "New", more: { hidden: true } },
  ],
  ["deleting a sheet", 4, { operation: "remove", ...place }, "sheet.delete", there],
  [
    "creating a spreadsheet",
    4,
    {
      resource: "spreadsheet",
      title: "T",
      sheetsUi: { sheetValues: [{ title: "A" }] },
      options: { locale: "pl_PL" },
    },
    "spreadsheet.create",
    { title: "T", sheets: [{ title: "A" }], locale: "pl_PL" },
  ],
  [
    "reading in version 1",
    1,
    { sheetId: "1aB", range: "My rows!A:F", options: { valueRenderMode: "FORMATTED_VALUE" } },
    "rows.read",
    {
      spreadsheet: "1aB",
      sheet: "My rows",
      range: "A:F",
      times: "once",
      values: "formatted",
      rowNumber: false,
    },
  ],
  [
    "looking up in version 2",
    2,
    { operation: "lookup", sheetId: "1aB", range: "A:B", lookupColumn: "id", lookupValue: "={{ $json.id }}" },
    "rows.read",
    {
      spreadsheet: "1aB",
      sheet: "",
      range: "A:B",
      filters: [{ column: "id", value: "={{ $json.id }}" }],
      first: true,
      rowNumber: false,
    },
  ],
  [
    "updating in version 2",
    2,
    {
      operation: "update",
      sheetId: "={{ $json.doc }}",
      range: "='{{ $json.tab }}'!A:Z",
      key: "mail",
      options: { valueInputMode: "USER_ENTERED" },
    },
    "rows.update",
    { spreadsheet: "={{ $json.doc }}", sheet: "={{ $json.tab }}", match: "mail", extra: "leaveOut" },
  ],
  [
    "deleting in version 1",
    1,
    {
      operation: "delete",
      sheetId: "1aB",
      toDelete: { columns: [{ sheetId: 0, startIndex: 26, amount: 2 }] },
    },
    "rows.delete",
    { spreadsheet: "1aB", sheet: "gid=0", what: "columns", column: "AA", count: 2 },
  ],
])("%s", (_, version, parameters, type, params) => {
  const made = one("googleSheets", version, parameters);
  expect(made).toMatchObject({ type: `googleSheets.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test("the access is the one that the node had", () => {
  const notes = (version: number, parameters: JsonObject) => one("googleSheets", version, parameters).notes;
  expect(notes(4, place)).toEqual([
    "Choose a credential of the type “Google account”: secrets are never in a workflow file",
  ]);
  expect(notes(1, {})?.[0]).toContain("“Google service account”");
  expect(notes(4.5, { ...place, authentication: "serviceAccount" })?.[0]).toContain(
    "“Google service account”",
  );
});

test.each<[number, JsonObject]>([
  [4, { ...place, operation: "x" }],
  [4, { ...place, operation: "clear", clear: "={{ 1 }}" }],
  [1, { rawData: true }],
  [1, { range: "={{ $json.tab + '!A:B' }}" }],
  [2, { operation: "delete", toDelete: {} }],
])("version %d with %j stays a placeholder that says why", (version, parameters) => {
  const { status, notes } = one("googleSheets", version, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.[0]).toMatch(/Google Sheets|rows|choose/u);
});

test("the trigger", () => {
  const made = one("googleSheetsTrigger", 1, {
    ...place,
    event: "rowUpdate",
    pollTimes: { item: [{ mode: "everyX", value: 5, unit: "minutes" }] },
    options: { columnsToWatch: ["status", "total"], valueRender: "FORMULA" },
  });
  expect(made).toMatchObject({
    type: "googleSheets.rows.changed",
    status: "adapted",
    params: { ...there, what: "changed", watch: "status, total", values: "formula", every: 300_000 },
  });
  expect(one("googleSheetsTrigger", 1, { ...place, includeInOutput: "both" }).status).toBe("placeholder");
});
