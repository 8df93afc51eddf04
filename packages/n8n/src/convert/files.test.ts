import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[string, string, number, JsonObject, string, JsonObject]>([
  ["CSV", "convertToFile", 1.1, { options: {} }, "files.convert", { format: "csv", bom: true }],
  [
    "CSV with its options",
    "convertToFile",
    1.1,
    {
      binaryPropertyName: "report",
      options: { delimiter: ";", fileName: "=r-{{ $now }}.csv", headerRow: false },
    },
    "files.convert",
    {
      format: "csv",
      file: "report",
      fileName: "=r-{{ $now }}.csv",
      header: false,
      delimiter: ";",
      bom: true,
    },
  ],
  [
    "a spreadsheet",
    "convertToFile",
    1,
    { operation: "xlsx", options: { sheetName: "March", compression: true } },
    "files.convert",
    { format: "xlsx", sheet: "March" },
  ],
  [
    "JSON of each item",
    "convertToFile",
    1.1,
    { operation: "toJson", mode: "each", options: { format: true, encoding: "latin2", addBOM: true } },
    "files.convert",
    { format: "json", together: false, encoding: "iso-8859-2", bom: true, pretty: true },
  ],
  [
    "base64",
    "convertToFile",
    1.1,
    { operation: "toBinary", sourceProperty: "scan.data", options: { mimeType: "image/png" } },
    "files.convert",
    { format: "base64", field: "scan.data", fileType: "image/png" },
  ],
  [
    "a text of the first version",
    "convertToFile",
    1,
    { operation: "toBinary", sourceProperty: "note", options: { dataIsBase64: false } },
    "files.convert",
    { format: "text", field: "note" },
  ],
  [
    "an event",
    "convertToFile",
    1.1,
    {
      operation: "iCal",
      title: "Visit",
      start: "2026-03-01T10:00",
      end: "2026-03-01T11:00",
      additionalFields: {
        attendeesUi: { attendeeValues: [{ name: "Anna", email: "anna@example.com", rsvp: true }] },
        organizerUi: { organizerValues: { name: "Jan", email: "jan@example.com" } },
        busyStatus: "FREE",
        recurrenceRule: "FREQ=DAILY",
      },
    },
    "files.convert",
    {
      format: "ics",
      title: "Visit",
      start: "2026-03-01T10:00",
      end: "2026-03-01T11:00",
      repeats: "FREQ=DAILY",
      organizer: "jan@example.com",
      organizerName: "Jan",
      attendees: [{ email: "anna@example.com", name: "Anna", rsvp: true }],
      busy: false,
    },
  ],
  [
    "reading CSV",
    "extractFromFile",
    1,
    { options: {} },
    "files.extract",
    { format: "csv", emptyCells: false, delimiter: ",", keepBom: true },
  ],
  [
    "reading CSV with its options",
    "extractFromFile",
    1.1,
    {
      binaryPropertyName: "upload",
      options: {
        delimiter: ";",
        encoding: "win1250",
        enableBOM: true,
        includeEmptyCells: true,
        fromLine: 2,
        maxRowCount: 5,
        headerRow: false,
        skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: -1 } },
      },
    },
    "files.extract",
    {
      format: "csv",
      file: "upload",
      header: false,
      delimiter: ";",
      encoding: "windows-1250",
      fromLine: 2,
      maxRows: 5,
      ragged: "skip",
    },
  ],
  [
    "reading a sheet",
    "extractFromFile",
    1,
    { operation: "xlsx", options: { sheetName: "March", range: 1 } },
    "files.extract",
    { format: "sheet", emptyCells: false, sheet: "March", range: "2", dates: "number" },
  ],
  [
    "reading an HTML table",
    "extractFromFile",
    1,
    { operation: "html", options: {} },
    "files.extract",
    { format: "html", emptyCells: false, numbers: true },
  ],
  [
    "reading JSON",
    "extractFromFile",
    1,
    { operation: "fromJson", destinationKey: "order", options: { keepSource: "both" } },
    "files.extract",
    { format: "json", entries: "field", field: "order", keepFields: true, keepFile: true },
  ],
  [
    "reading XML",
    "extractFromFile",
    1,
    { operation: "xml", options: {} },
    "files.extract",
    { format: "text" },
  ],
  [
    "a file as base64",
    "extractFromFile",
    1,
    { operation: "binaryToPropery", options: {} },
    "files.extract",
    { format: "base64" },
  ],
  [
    "reading a PDF",
    "extractFromFile",
    1,
    { operation: "pdf", options: { joinPages: false, maxPages: 2 } },
    "files.extract",
    { format: "pdf", joinPages: false, maxPages: 2 },
  ],
  [
    "any spreadsheet",
    "spreadsheetFile",
    2,
    { options: {} },
    "files.extract",
    { format: "auto", emptyCells: false, delimiter: ",", keepBom: true, dates: "number" },
  ],
  [
    "a new spreadsheet",
    "spreadsheetFile",
    1,
    { operation: "toFile", fileFormat: "ods", options: { fileName: "a.ods" } },
    "files.convert",
    { format: "ods", fileName: "a.ods", compress: false },
  ],
  ["a file's JSON", "moveBinaryData", 1, { options: {} }, "files.extract", { format: "json" }],
  [
    "a file's text in a field",
    "moveBinaryData",
    1,
    { setAllData: false, sourceKey: "file", destinationKey: "text", options: { keepSource: true } },
    "files.extract",
    { file: "file", format: "text", field: "text", keepFields: true, keepFile: true },
  ],
  [
    "an item as a file",
    "moveBinaryData",
    1,
    { mode: "jsonToBinary", options: { fileName: "a.json", keepSource: true } },
    "files.convert",
    { format: "json", together: false, fileName: "a.json", keepFields: true },
  ],
  ["unpacking", "compression", 1.1, {}, "files.compress", { operation: "decompress" }],
  [
    "packing",
    "compression",
    1.1,
    {
      operation: "compress",
      binaryPropertyName: "a, b",
      outputFormat: "zip",
      fileName: "x.zip",
      binaryPropertyOutput: "z",
    },
    "files.compress",
    { operation: "compress", format: "zip", files: "a, b", fileName: "x.zip", file: "z" },
  ],
  [
    "packing with gzip, as it was",
    "compression",
    1,
    { operation: "compress", outputFormat: "gzip", outputPrefix: "gz_" },
    "files.compress",
    { operation: "compress", format: "gzip", file: "gz_0" },
  ],
])("%s comes over whole", (_name, type, version, parameters, wanted, params) => {
  expect(one(type, version, parameters)).toMatchObject({ type: wanted, params, status: "exact", notes: [] });
  expect(one(type, version, parameters).params).toEqual(params);
});

test.each<[string, number, JsonObject, RegExp]>([
  ["spreadsheetFile", 1, { options: {} }, /Dates in CSV files stay texts/],
  [
    "moveBinaryData",
    1,
    { mode: "jsonToBinary", convertAllData: false, sourceKey: "text", options: { useRawData: true } },
    /The field stays in the item/,
  ],
  ["convertToFile", 1.1, { operation: "iCal", additionalFields: { geolocation: {} } }, /geolocation/],
  [
    "extractFromFile",
    1,
    { options: { skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: 3 } } } },
    /However many rows have errors/,
  ],
])("%s %d says what differs", (type, version, parameters, note) => {
  const { status, notes } = one(type, version, parameters);
  expect(status).toBe("adapted");
  expect(notes?.join("\n")).toMatch(note);
});

test.each<[string, JsonObject, RegExp]>([
  ["extractFromFile", { operation: "fromDocx" }, /fromDocx/],
  ["extractFromFile", { options: { encoding: "cp437" } }, /The encoding “cp437” has no counterpart/],
  ["convertToFile", { operation: "toDocx" }, /toDocx/],
])("%s with %j stays a placeholder that says why", (type, parameters, note) => {
  const { status, notes } = one(type, 1, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join("\n")).toMatch(note);
});
