import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataDateTime } from "./date-time.ts";

type Params = Partial<ParamsOf<typeof dataDateTime.params>>;

const now = Date.UTC(2026, 2, 1, 11, 30, 15, 250);

async function result(params: Params, timezone = "Europe/Warsaw") {
  const { outputs } = await runNode(dataDateTime, { params: { keep: false, ...params }, timezone, now });
  return outputs["main"]?.[0]?.json["date"];
}

test.for<[string, string]>([
  ["2026-03-01", "2026-03-01 00:00:00 +01:00"],
  ["2026-07-01T09:05", "2026-07-01 09:05:00 +02:00"],
  ["2026-07-01T09:05:00Z", "2026-07-01 11:05:00 +02:00"],
  ["2026-03-01 09:05:06", "2026-03-01 09:05:06 +01:00"],
  ["Sun, 01 Mar 2026 09:05:06 GMT", "2026-03-01 10:05:06 +01:00"],
  ["1682918315906", "2023-05-01 07:18:35 +02:00"],
  ["1682918315.906", "2023-05-01 07:18:35 +02:00"],
  ["1682918315", "2023-05-01 07:18:35 +02:00"],
  ["0", "1970-01-01 01:00:00 +01:00"],
  ["-86400", "1969-12-31 01:00:00 +01:00"],
  ["08/01/2022", "2022-08-01 00:00:00 +02:00"],
  ["2022/8/1 9:30 PM", "2022-08-01 21:30:00 +02:00"],
  ["1.8.2022, 21:30", "2022-08-01 21:30:00 +02:00"],
  ["Aug 1, 2022", "2022-08-01 00:00:00 +02:00"],
  ["1 August 2022 9:30:10", "2022-08-01 09:30:10 +02:00"],
])("reads %j as %s", async ([date, text]) => {
  expect(await result({ date, format: "custom", customFormat: "yyyy-MM-dd HH:mm:ss ZZ" })).toBe(text);
});

test.for<[Params, unknown]>([
  [{ format: "dd.MM.yyyy" }, "01.03.2026"],
  [{ format: "X" }, "1772355906"],
  [{ format: "x" }, "1772355906000"],
  [
    { format: "custom", customFormat: "cccc, d MMMM yyyy 'o' HH:mm", language: "pl" },
    "niedziela, 1 marca 2026 o 10:05",
  ],
  [{ format: "custom", customFormat: "HH:mm", zone: "named", zoneName: "America/Sao_Paulo" }, "06:05"],
  [{ format: "custom", customFormat: "HH:mm ZZ", zone: "input" }, "11:05 +02:00"],
  [{ operation: "add", amount: 1, unit: "months" }, "2026-04-01T10:05:06.000+02:00"],
  [{ operation: "add", amount: 1.5, unit: "days" }, "2026-03-02T22:05:06.000+01:00"],
  [{ operation: "subtract", amount: 1, unit: "quarters", result: "utc" }, "2025-12-01T09:05:06.000Z"],
  [{ operation: "subtract", amount: 6, unit: "seconds", result: "seconds" }, 1_772_355_900],
  [{ operation: "add", amount: 1, unit: "milliseconds", result: "milliseconds" }, 1_772_355_906_001],
  [{ operation: "round", to: "months" }, "2026-03-01T00:00:00.000+01:00"],
  [{ operation: "round", to: "weeks" }, "2026-02-23T00:00:00.000+01:00"],
  [{ operation: "round", to: "hours", round: "up" }, "2026-03-01T11:00:00.000+01:00"],
  [{ operation: "round", to: "hours", round: "nearest" }, "2026-03-01T10:00:00.000+01:00"],
  [{ operation: "round", to: "minutes", step: 15, round: "up" }, "2026-03-01T10:15:00.000+01:00"],
  [{ operation: "round", to: "minutes", step: 15, round: "nearest" }, "2026-03-01T10:00:00.000+01:00"],
  [{ operation: "extract", part: "week" }, 9],
  [{ operation: "extract", part: "weekday" }, 7],
  [{ operation: "extract", part: "ordinal" }, 60],
  [{ operation: "extract", part: "hour" }, 10],
])("%j gives %j", async ([params, value]) => {
  expect(await result({ date: "2026-03-01T11:05:06+02:00", ...params })).toEqual(value);
});

test("up goes to the next one from a beginning too, as in n8n", async () => {
  expect(await result({ operation: "round", round: "up", to: "days", date: "2026-03-01" })).toBe(
    "2026-03-02T00:00:00.000+01:00",
  );
});

test("a day over the change of the clock keeps the time of day; 24 hours do not", async () => {
  const date = "2026-03-28T09:00";
  expect(await result({ operation: "add", date })).toBe("2026-03-29T09:00:00.000+02:00");
  expect(await result({ operation: "add", date, amount: 24, unit: "hours" })).toBe(
    "2026-03-29T10:00:00.000+02:00",
  );
});

test("the current date, with and without its time", async () => {
  expect(await result({ operation: "now" })).toBe("2026-03-01T12:30:15.250+01:00");
  expect(await result({ operation: "now", time: false })).toBe("2026-03-01T00:00:00.000+01:00");
});

test.for<[Params, unknown]>([
  [{}, { days: 31.5 }],
  [{ units: ["hours", "months"] }, { months: 1, hours: 12 }],
  [{ differenceAs: "number", units: ["weeks"] }, 4.5],
  [{ differenceAs: "iso", units: ["days", "hours"] }, "P31DT12H"],
  [{ start: "2026-02-01", end: "2026-01-31" }, { days: -1 }],
])("the time between two dates, %j: %j", async ([params, value]) => {
  const dates = { start: "2026-01-01", end: "2026-02-01T12:00" };
  expect(await result({ operation: "difference", ...dates, ...params })).toEqual(value);
});

test("the input may have a format and a zone of its own", async () => {
  const date = "01/12/2022";
  expect(await result({ date, inputFormat: "dd/MM/yyyy" })).toBe("2022-12-01");
  expect(await result({ date: "1 grudnia 2022", inputFormat: "d MMMM yyyy", language: "pl" })).toBe(
    "2022-12-01",
  );
  expect(await result({ date: "1669849200", inputFormat: "x" })).toBe("1970-01-20");
  expect(
    await result({ operation: "add", date: "2026-01-01", amount: 0, inputZone: "America/New_York" }),
  ).toBe("2026-01-01T06:00:00.000+01:00");
});

test("an item without a date has none after formatting", async () => {
  expect(await result({ date: "" })).toBeNull();
  await expect(result({ date: " ", operation: "add" })).rejects.toThrow("Item 1 has no date.");
});

test("the result goes into a field beside the others, or alone", async () => {
  const item = { json: { id: 7 }, files: { a: { id: "00", name: "a", type: "text/plain", size: 1 } } };
  const run = async (params: Params) =>
    (await runNode(dataDateTime, { items: [item], params: { date: "2026-03-01", ...params } })).outputs[
      "main"
    ]?.[0];
  expect(await run({ field: "order.day" })).toEqual({
    ...item,
    json: { id: 7, order: { day: "2026-03-01" } },
    from: 0,
  });
  expect(await run({ field: "order.day", dotPaths: false, keep: false })).toEqual({
    json: { "order.day": "2026-03-01" },
    from: 0,
  });
  await expect(run({ field: "__proto__" })).rejects.toThrow("cannot be used as a field name");
  await expect(run({ field: "" })).rejects.toThrow("has no name");
});

test.for<[Params, string]>([
  [{ date: "tomorrow" }, "Item 1: “tomorrow” cannot be read as a date."],
  [{ date: "2026-02-30" }, "“2026-02-30” cannot be read"],
  [{ date: "9".repeat(40) }, "cannot be read as a date"],
  [{ date: "2026-03-01", inputFormat: "dd/MM/yyyy" }, "“2026-03-01” is not written as dd/MM/yyyy."],
  [{ date: "2026-03-01", inputFormat: "x" }, "is not written as x."],
  [{ date: "2026-03-01", zone: "named", zoneName: "Mars/Base" }, "“Mars/Base” is not a time zone."],
  [{ date: "2026-03-01", language: "!" }, "“!” is not the code of a language."],
  [{ date: "2026-03-01", operation: "add", amount: 1e12, unit: "years" }, "beyond the calendar"],
  [{ operation: "difference", start: "2026-01-01", end: "2026-01-02", units: [] }, "needs a unit"],
  [{ date: "2026-03-01", format: "custom", customFormat: "y".repeat(501) }, "more than 500 characters"],
])("%j says what is wrong", async ([params, message]) => {
  await expect(result(params)).rejects.toThrow(message);
});

test("10,000 items in the order in which they came", async () => {
  const items: JsonObject[] = Array.from({ length: 10_000 }, (_, i) => ({ at: i * 86_400 }));
  const { outputs } = await runNode(dataDateTime, {
    items,
    paramsAt: ({ json }) => ({ date: String(json["at"]) }),
  });
  expect(outputs["main"]?.length).toBe(10_000);
  expect(outputs["main"]?.[9999]?.json).toEqual({ at: 863_913_600, date: "1997-05-18" });
});

test.for<[Params, unknown]>([
  [{ customFormat: "dddd, MMMM Do YYYY, h:mm a" }, "Sunday, March 1st 2026, 10:05 am"],
  [{ customFormat: "[Q]Q, DDDo [day], k" }, "Q1, 60th day, 10"],
  [{ customFormat: "YYYY-MM-DDTHH:mmZ", zone: "input" }, "2026-03-01T11:05+02:00"],
  [{ customFormat: "ddd MMM DD", language: "pl" }, "Sun Mar 01"],
  [{ format: "dd.MM.yyyy" }, "01.03.2026"],
])("writes a date by Moment's tokens as %j says", async ([params, wanted]) => {
  const date = "2026-03-01T11:05:06+02:00";
  expect(await result({ date, format: "custom", ...params, tokens: "moment" })).toBe(wanted);
});

test.for<[string, string, unknown]>([
  ["1/3/2026", "DD-MM-YYYY", "2026-03-01T00:00:00.000+01:00"],
  ["March 1st 2026, 9pm and more", "MMMM Do YYYY, ha", "2026-03-01T21:00:00.000+01:00"],
  ["2026-03-01 10:00 +0300", "YYYY-MM-DD HH:mm ZZ", "2026-03-01T08:00:00.000+01:00"],
  ["1772355906", "X", "2026-03-01T10:05:06.000+01:00"],
])("reads %j by Moment's %j", async ([date, inputFormat, wanted]) => {
  const params: Params = { date, inputFormat, operation: "add", amount: 0, tokens: "moment" };
  expect(await result(params)).toBe(wanted);
});

test("what Moment cannot read is said", async () => {
  const params: Params = { date: "soon", inputFormat: "YYYY", tokens: "moment" };
  await expect(result(params)).rejects.toMatchObject({ code: "date-format" });
});
