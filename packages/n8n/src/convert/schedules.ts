import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Schedule trigger 1.x. */
export const convertSchedule: Converter = ({ parameters }) => {
  const intervals = listOf(objectOf(parameters["rule"])["interval"]).filter(isObject);
  const rules = (intervals.length > 0 ? intervals : [{}]).map(convertInterval);
  return { type: "core.schedule", params: { rules } };
};

function convertInterval(rule: JsonObject): JsonObject {
  const field = textOf(rule["field"]) || "days";
  const minute = numberOf(rule["triggerAtMinute"], 0);
  const time = `${two(numberOf(rule["triggerAtHour"], 0))}:${two(minute)}`;
  switch (field) {
    case "seconds":
      return { every: "cron", cron: `*/${numberOf(rule["secondsInterval"], 30)} * * * * *` };
    case "minutes":
      return { every: "minutes", interval: numberOf(rule["minutesInterval"], 5) };
    case "hours":
      return { every: "hours", interval: numberOf(rule["hoursInterval"], 1), minute };
    case "days":
      return { every: "days", interval: numberOf(rule["daysInterval"], 1), time };
    case "weeks": {
      const days = listOf(rule["triggerAtDay"] ?? [0]).flatMap((day) => weekdays[Number(day) % 7] ?? []);
      return { every: "weeks", interval: numberOf(rule["weeksInterval"], 1), weekdays: days, time };
    }
    case "months": {
      const day = numberOf(rule["triggerAtDayOfMonth"], 1);
      return { every: "months", interval: numberOf(rule["monthsInterval"], 1), day, time };
    }
    case "cronExpression":
      return { every: "cron", cron: textOf(rule["expression"]).replace(/^=/, "") };
    default:
      throw new Unsupported(`A schedule by “${field}” has no counterpart`);
  }
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Cron 1, the schedule trigger's forerunner. */
export const convertCron: Converter = ({ parameters }) => {
  const times = listOf(objectOf(parameters["triggerTimes"])["item"]).filter(isObject);
  const rules = times.length === 0 ? [{ every: "days", interval: 1, time: "14:00" }] : times.map(cronRule);
  return { type: "core.schedule", params: { rules } };
};

/** What a file leaves out is n8n's default: every day at two in the afternoon, on the first, on a Monday. */
function cronRule(item: JsonObject): JsonObject {
  const minute = numberOf(item["minute"], 0);
  const time = `${two(numberOf(item["hour"], 14))}:${two(minute)}`;
  const mode = textOf(item["mode"]) || "everyDay";
  switch (mode) {
    case "everyMinute":
      return { every: "minutes", interval: 1 };
    case "everyHour":
      return { every: "hours", interval: 1, minute };
    case "everyX": {
      const interval = numberOf(item["value"], 2);
      return item["unit"] === "minutes"
        ? { every: "minutes", interval }
        : { every: "hours", interval, minute: 0 };
    }
    case "everyDay":
      return { every: "days", interval: 1, time };
    case "everyWeek": {
      const day = weekdays[numberOf(Number(item["weekday"] ?? 1), 1) % 7] ?? "monday";
      return { every: "weeks", interval: 1, weekdays: [day], time };
    }
    case "everyMonth":
      return { every: "months", interval: 1, day: numberOf(item["dayOfMonth"], 1), time };
    case "custom":
      return { every: "cron", cron: textOf(item["cronExpression"]).trim() };
    default:
      throw new Unsupported(`A schedule by “${mode}” has no counterpart`);
  }
}

/** Interval 1. */
export const convertIntervalTrigger: Converter = ({ parameters }) => {
  const interval = numberOf(parameters["interval"], 1);
  const unit = textOf(parameters["unit"]) || "seconds";
  if (unit === "minutes" || unit === "hours")
    return { type: "core.schedule", params: { rules: [{ every: unit, interval }] } };
  if (unit !== "seconds") throw new Unsupported(`A schedule by “${unit}” has no counterpart`);
  if (interval % 60 === 0)
    return { type: "core.schedule", params: { rules: [{ every: "minutes", interval: interval / 60 }] } };
  const notes =
    60 % interval === 0 ? [] : ["It starts anew with each minute: the last interval of a minute is shorter"];
  const rule = { every: "cron", cron: `*/${Math.min(interval, 59)} * * * * *` };
  return { type: "core.schedule", params: { rules: [rule] }, notes };
};
