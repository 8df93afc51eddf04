import { defineAction } from "@weft/sdk";
import type { ParamsOf, RunCall } from "@weft/sdk";
import { DateTime } from "luxon";
import type { DateTimeUnit } from "luxon";
import { fatal } from "../errors.ts";
import { dateTimeParams } from "./date-time.params.ts";
import { dateTimeText } from "./date-time.text.ts";
import { checkedLanguage, checkedZone, readDate } from "./dates.ts";
import type * as moments from "./moment-tokens.ts";
import { withResult } from "./result.ts";

type Call = RunCall<ParamsOf<typeof dateTimeParams>>;
type Moment = Pick<typeof moments, "momentDate" | "momentText">;

export const dataDateTime = defineAction({
  type: "data.dateTime",
  version: 1,
  label: "Date and time",
  help: "Formats dates, adds to them, rounds them, and finds the time between them.",
  icon: "calendar-clock",
  group: "Data",
  synonyms: ["date", "time", "format date", "now", "add days", "duration", "time zone", "timestamp", "luxon"],
  summary: "{operation}",
  effect: "none",
  params: dateTimeParams,
  translations: dateTimeText,
  run(call) {
    const { item, params } = call;
    if (params.tokens === "luxon") return withResult(item, params, valueOf(call));
    return import("./moment-tokens.ts").then((moment) => withResult(item, params, valueOf(call, moment)));
  },
});

/** `moment`: reads and writes by its tokens, where the formats are written in them. */
function valueOf(call: Call, moment?: Moment): unknown {
  const { params } = call;
  const read = (value: string) => dateOf(call, value, moment);
  switch (params.operation) {
    case "format":
      // As in n8n: an item without a date has none afterwards either.
      return params.date.trim() === "" ? null : formatted(read(params.date), params, moment);
    case "add":
      return given(read(params.date).plus({ [params.unit]: params.amount }), call);
    case "subtract":
      return given(read(params.date).minus({ [params.unit]: params.amount }), call);
    case "round":
      return given(rounded(read(params.date), params), call);
    case "difference":
      return difference(params, read);
    case "extract":
      return part(read(params.date), params.part);
    case "now": {
      const now = DateTime.fromMillis(call.ctx.now(), { zone: zoneOf(call) });
      return given(params.time ? now : now.startOf("day"), call);
    }
  }
}

function dateOf(call: Call, value: string, moment: Moment | undefined): DateTime {
  const { params, index, ctx } = call;
  const item = index + 1;
  if (value.trim() === "") throw fatal("date-missing", { item });
  const zone = checkedZone(params.inputZone, ctx.flow.timezone);
  const format = params.inputFormat;
  const date =
    moment && format !== ""
      ? moment.momentDate(value.trim(), format, zone)
      : readDate({ value, format, zone, language: checkedLanguage(params.language), item });
  if (!date?.isValid) throw fatal("date-format", { item, value: value.trim().slice(0, 80), format });
  return params.zone === "input" ? date : date.setZone(zoneOf(call));
}

function zoneOf({ params: { zone, zoneName }, ctx }: Call): string {
  return checkedZone(zone === "named" ? zoneName : "", ctx.flow.timezone);
}

function formatted(
  date: DateTime,
  { format, customFormat, language }: Call["params"],
  moment: Moment | undefined,
): string {
  const tokens = format === "custom" ? customFormat : format;
  if (tokens.length > 500) throw fatal("date-format-long", { limit: 500 });
  if (moment && format === "custom") return moment.momentText(date, tokens);
  return date.toFormat(tokens, { locale: checkedLanguage(language) });
}

function given(date: DateTime, { params: { result }, index }: Call): string | number {
  if (!date.isValid) throw fatal("date-range", { item: index + 1 });
  switch (result) {
    case "iso":
      return date.toISO() ?? "";
    case "utc":
      return date.toUTC().toISO() ?? "";
    case "seconds":
      return Math.floor(date.toSeconds());
    case "milliseconds":
      return date.toMillis();
  }
}

function rounded(date: DateTime, { round, to, step }: Call["params"]): DateTime {
  const size = to === "hours" || to === "minutes" || to === "seconds" ? step : 1;
  const down = beginning(date, to, size);
  const up = down.plus({ [to]: size });
  if (round === "down") return down;
  if (round === "up") return up;
  return date.toMillis() - down.toMillis() < up.toMillis() - date.toMillis() ? down : up;
}

/** Steps are counted from the beginning of the next larger unit: quarters of an hour from the hour. */
function beginning(date: DateTime, unit: Call["params"]["to"], size: number): DateTime {
  const start = date.startOf(unit.slice(0, -1) as DateTimeUnit);
  if (size === 1) return start;
  const counted = unit === "hours" ? start.hour : unit === "minutes" ? start.minute : start.second;
  return start.minus({ [unit]: counted % size });
}

function difference(params: Call["params"], read: (value: string) => DateTime): unknown {
  const { start, end, units, differenceAs } = params;
  if (units.length === 0) throw fatal("date-no-unit");
  const between = read(end).diff(read(start), differenceAs === "number" ? units.slice(0, 1) : [...units]);
  if (differenceAs === "iso") return between.toISO();
  return differenceAs === "number" ? between.as(units[0] ?? "days") : between.toObject();
}

function part(date: DateTime, name: Call["params"]["part"]): number {
  return name === "week" ? date.weekNumber : date[name];
}
