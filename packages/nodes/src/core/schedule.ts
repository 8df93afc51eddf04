import { defineTrigger } from "@weft/sdk";
import { offsetAt, wallTime } from "../zones.ts";
import { nextSlot } from "./schedule-rules.ts";
import { scheduleParams } from "./schedule.params.ts";
import { scheduleText } from "./schedule.text.ts";

export const coreSchedule = defineTrigger({
  type: "core.schedule",
  version: 1,
  label: "Schedule",
  help: "Starts the flow at the times you set: every few minutes, daily, weekly, monthly or by a cron expression.",
  icon: "calendar-clock",
  group: "Triggers",
  synonyms: ["cron", "timer", "interval", "daily", "every day", "recurring", "time"],
  params: scheduleParams,
  sample: itemOf(Date.UTC(2026, 0, 15, 8, 0), "Europe/Warsaw"),
  translations: scheduleText,
  schedule: {
    next({ params: { rules }, after, timezone: zone }) {
      const slots = rules.map((rule, index) => nextSlot({ rule, place: index + 1, after, zone }));
      const coming = slots.filter((slot) => slot !== null);
      return coming.length === 0 ? null : Math.min(...coming);
    },
    items({ at, timezone, skippedFrom }) {
      const item = itemOf(at, timezone);
      if (skippedFrom === undefined) return [{ json: item }];
      return [{ json: { ...item, skippedFrom: itemOf(skippedFrom, timezone).timestamp } }];
    },
    catchUp: ({ params }) => params.catchUp,
  },
});

/** One slot, as a clock and a calendar in the zone show it. */
function itemOf(at: number, timezone: string) {
  const { year, month, day, hour, minute } = wallTime(at, timezone);
  const offset = offsetAt(at, timezone);
  const local = new Date(at + offset).toISOString();
  return {
    timestamp: local.slice(0, -1) + offsetText(offset),
    date: local.slice(0, 10),
    time: local.slice(11, 16),
    weekday: new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: timezone }).format(at),
    year,
    month,
    day,
    hour,
    minute,
    timezone,
  };
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
