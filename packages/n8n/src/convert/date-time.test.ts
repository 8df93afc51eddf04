import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";
import { luxonFormat } from "./moment-format.ts";

test.each<[string, number, JsonObject, JsonObject]>([
  ["now", 2, { options: {} }, { operation: "now", field: "currentDate", keep: false }],
  [
    "now in a zone",
    2,
    {
      includeTime: false,
      outputFieldName: "today",
      options: { timezone: "Asia/Tokyo", includeInputFields: true },
    },
    { operation: "now", time: false, zone: "named", zoneName: "Asia/Tokyo", field: "today", keep: true },
  ],
  [
    "add",
    2,
    { operation: "addToDate", magnitude: "={{ $json.at }}", duration: 2, timeUnit: "weeks" },
    { operation: "add", date: "={{ $json.at }}", amount: 2, unit: "weeks", field: "newDate", keep: false },
  ],
  [
    "subtract",
    2,
    { operation: "subtractFromDate", magnitude: "2026-01-01", duration: "={{ $json.n }}" },
    { operation: "subtract", date: "2026-01-01", amount: "={{ $json.n }}", unit: "days" },
  ],
  [
    "extract",
    2,
    { operation: "extractDate", date: "x" },
    { operation: "extract", part: "month", field: "datePart" },
  ],
  [
    "format",
    2,
    {
      operation: "formatDate",
      date: "x",
      format: "custom",
      customFormat: "HH:mm",
      options: { fromFormat: "dd" },
    },
    { format: "custom", customFormat: "HH:mm", zone: "input", inputFormat: "dd", field: "formattedDate" },
  ],
  [
    "format in the workflow's zone",
    2,
    { operation: "formatDate", date: "x", outputFieldName: "a.b", options: { timezone: true } },
    { operation: "format", date: "x", format: "MM/dd/yyyy", field: "a.b", dotPaths: false, keep: false },
  ],
  [
    "difference",
    2,
    {
      operation: "getTimeBetweenDates",
      startDate: "a",
      endDate: "b",
      units: ["day", "hour"],
      options: { isoString: true },
    },
    { operation: "difference", start: "a", end: "b", units: ["days", "hours"], differenceAs: "iso" },
  ],
  ["round", 2, { operation: "roundDate", date: "x" }, { operation: "round", round: "down", to: "months" }],
  [
    "round up",
    2,
    { operation: "roundDate", date: "x", mode: "roundUp", to: "day" },
    { round: "up", to: "days", field: "roundedDate" },
  ],
  [
    "version 1",
    1,
    { value: "={{ $json.at }}", toFormat: "YYYY-MM-DD [at] HH:mm", options: { toTimezone: "Europe/Berlin" } },
    {
      date: "={{ $json.at }}",
      format: "custom",
      customFormat: "yyyy-MM-dd 'at' HH:mm",
      zone: "named",
      zoneName: "Europe/Berlin",
      field: "data",
    },
  ],
  [
    "version 1, a written date",
    1,
    { value: "08/01/2022", options: { fromTimezone: "US/Hawaii" } },
    { format: "MM/dd/yyyy", inputZone: "UTC", zone: "named", zoneName: "US/Hawaii" },
  ],
  [
    "version 1, a written date with its format",
    1,
    {
      value: "2022-01-12",
      toFormat: "x",
      options: { fromFormat: "YYYY-DD-MM", fromTimezone: "US/Hawaii", toTimezone: "US/Pacific" },
    },
    {
      customFormat: "x",
      inputFormat: "YYYY-DD-MM",
      tokens: "moment",
      inputZone: "US/Hawaii",
      zoneName: "US/Pacific",
    },
  ],
  [
    "version 1, calculation",
    1,
    {
      action: "calculate",
      value: "={{ $json.at }}",
      operation: "subtract",
      duration: 3,
      timeUnit: "hours",
      dataPropertyName: "soon",
    },
    { operation: "subtract", amount: 3, unit: "hours", result: "utc", field: "soon" },
  ],
])("date and time: %s", (_, version, parameters, params) => {
  expect(one("dateTime", version, parameters)).toMatchObject({
    type: "data.dateTime",
    params,
    status: "exact",
  });
});

test.each(["=YYYY", "Do MMM", "h:mm a"])("the format %j stays Moment's", (toFormat) => {
  expect(one("dateTime", 1, { value: "x", toFormat, options: {} })).toMatchObject({
    status: "exact",
    params: { format: "custom", customFormat: toFormat, tokens: "moment" },
  });
});

test("says what it left behind", () => {
  expect(one("dateTime", 2, { operation: "guess" }).status).toBe("placeholder");
});

test.each([
  ["dddd, MMMM D YYYY, h:mm:ss a", "cccc, MMMM d yyyy, h:mm:ss a"],
  ["YYYY-MM-DDTHH:mm:ss.SSSZ", "yyyy-MM-dd'T'HH:mm:ss.SSSZZ"],
  ["YYYY-MM-DD[T]HH:mm:ssZZ", "yyyy-MM-dd'T'HH:mm:ssZZZ"],
  ["[o'clock] H", "'o’clock' H"],
  ["LL", "MMMM d, yyyy"],
  ["", ""],
])("Moment's %j is Luxon's %j", (moment, luxon) => {
  expect(luxonFormat(moment).format).toBe(luxon);
});
