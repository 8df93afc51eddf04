import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often a polling trigger looks, from n8n's poll times: the shortest of them. Without any, n8n looks every minute. */
export function pollTimes(parameters: JsonObject): {
  readonly every: number;
  readonly notes: readonly string[];
} {
  const times = listOf(objectOf(parameters["pollTimes"])["item"]).filter(isObject);
  const found = times.map(lengthOf);
  const every = Math.min(...found.map(({ ms }) => ms ?? Infinity));
  const fixed = found.some(({ exact }) => !exact);
  return {
    every: Number.isFinite(every) ? every : times.length === 0 ? MINUTE : HOUR,
    notes: fixed ? ["It looked at certain times of the day; now it looks at even intervals"] : [],
  };
}

function lengthOf(item: JsonObject): { readonly ms?: number; readonly exact: boolean } {
  const value = Math.max(1, numberOf(item["value"], 2));
  switch (textOf(item["mode"]) || "everyDay") {
    case "everyMinute":
      return { ms: MINUTE, exact: true };
    case "everyHour":
      return { ms: HOUR, exact: true };
    case "everyX":
      return { ms: value * (item["unit"] === "minutes" ? MINUTE : HOUR), exact: true };
    case "everyDay":
      return { ms: DAY, exact: false };
    case "everyWeek":
      return { ms: 7 * DAY, exact: false };
    case "everyMonth":
      return { ms: 30 * DAY, exact: false };
    default:
      return fromCron(textOf(item["cronExpression"]));
  }
}

/** Of cron expressions only the even ones: every so many minutes or hours. */
function fromCron(cron: string): { readonly ms?: number; readonly exact: boolean } {
  const fields = cron.replace(/^=/, "").trim().split(/\s+/);
  const [minute = "", hour = "", ...days] = fields.length === 6 ? fields.slice(1) : fields;
  const daily = days.every((field) => field === "*");
  const [, minutes] = /^\*(?:\/(\d+))?$/.exec(minute) ?? [];
  if (daily && hour === "*" && minute.startsWith("*"))
    return { ms: Number(minutes ?? 1) * MINUTE, exact: true };
  const [, hours] = /^\*\/(\d+)$/.exec(hour) ?? [];
  if (daily && hours !== undefined) return { ms: Number(hours) * HOUR, exact: true };
  if (hour === "*" && daily) return { ms: HOUR, exact: true };
  return { exact: false };
}

/** n8n's poll times for an interval in milliseconds. */
export function everyX(ms: unknown): JsonObject {
  const minutes = Math.max(1, Math.round(numberOf(ms, 5 * MINUTE) / MINUTE));
  const item =
    minutes === 1
      ? { mode: "everyMinute" }
      : minutes % 60 === 0
        ? { mode: "everyX", value: minutes / 60, unit: "hours" }
        : { mode: "everyX", value: minutes, unit: "minutes" };
  return { item: [item] };
}
