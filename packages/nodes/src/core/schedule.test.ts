import { runSchedule } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import type { ScheduleRule } from "./schedule-rules.ts";
import { coreSchedule } from "./schedule.ts";

const warsaw = "Europe/Warsaw";

function rule(given: Partial<ScheduleRule>): ScheduleRule {
  return {
    every: "days",
    interval: 1,
    weekdays: ["monday"],
    day: 1,
    time: "09:00",
    minute: 0,
    cron: "",
    ...given,
  };
}

/** The next slots, as UTC without seconds. */
function slots(given: Partial<ScheduleRule>, after: string, count: number, timezone = warsaw): string[] {
  return runSchedule(coreSchedule, { params: { rules: [rule(given)] }, after, count, timezone }).map(
    ({ at }) => at.slice(0, 16),
  );
}

test("every few minutes, evenly", () => {
  expect(slots({ every: "minutes", interval: 15 }, "2026-01-15T08:07:00Z", 3)).toEqual([
    "2026-01-15T08:15",
    "2026-01-15T08:30",
    "2026-01-15T08:45",
  ]);
  expect(slots({ every: "minutes", interval: 90 }, "2026-01-15T00:00:00Z", 2)).toEqual([
    "2026-01-15T01:30",
    "2026-01-15T03:00",
  ]);
});

test("a slot that is just now is not the next one", () => {
  expect(slots({ every: "minutes", interval: 5 }, "2026-01-15T08:05:00Z", 1)).toEqual(["2026-01-15T08:10"]);
  expect(slots({}, "2026-01-15T08:00:00Z", 1)).toEqual(["2026-01-16T08:00"]);
  expect(slots({}, "2026-01-15T07:59:59.999Z", 1)).toEqual(["2026-01-15T08:00"]);
  expect(slots({ every: "hours" }, "2026-01-15T08:00:00Z", 1)).toEqual(["2026-01-15T09:00"]);
  expect(slots({ every: "hours" }, "2026-01-15T07:59:59.999Z", 1)).toEqual(["2026-01-15T08:00"]);
});

test("hours are counted from midnight in the zone", () => {
  expect(slots({ every: "hours", interval: 6, minute: 10 }, "2026-01-15T00:00:00Z", 3)).toEqual([
    "2026-01-15T05:10",
    "2026-01-15T11:10",
    "2026-01-15T17:10",
  ]);
  expect(slots({ every: "hours", minute: 0 }, "2026-01-15T08:20:00Z", 1, "Asia/Kolkata")).toEqual([
    "2026-01-15T08:30",
  ]);
});

test("daily at a time, through both changes of the clock", () => {
  expect(slots({}, "2026-03-27T12:00:00Z", 3)).toEqual([
    "2026-03-28T08:00",
    "2026-03-29T07:00",
    "2026-03-30T07:00",
  ]);
  expect(slots({}, "2026-10-23T12:00:00Z", 3)).toEqual([
    "2026-10-24T07:00",
    "2026-10-25T08:00",
    "2026-10-26T08:00",
  ]);
});

test("a time that the clock skips comes at the change, one that it shows twice comes once", () => {
  expect(slots({ time: "02:30" }, "2026-03-28T12:00:00Z", 2)).toEqual([
    "2026-03-29T01:00",
    "2026-03-30T00:30",
  ]);
  expect(slots({ time: "02:30" }, "2026-10-24T12:00:00Z", 2)).toEqual([
    "2026-10-25T00:30",
    "2026-10-26T01:30",
  ]);
});

test("each hour comes once when the clock changes", () => {
  const hour = { every: "hours" } as const;
  expect(slots(hour, "2026-03-29T00:00:00Z", 2)).toEqual(["2026-03-29T01:00", "2026-03-29T02:00"]);
  expect(slots(hour, "2026-10-25T00:00:00Z", 2)).toEqual(["2026-10-25T01:00", "2026-10-25T02:00"]);
});

test("what the clock shows again late in the evening comes again, though no other day is wanted for long", () => {
  const late = { every: "cron", cron: "31 * 28 10 *" } as const;
  expect(slots(late, "2027-10-28T19:40:00Z", 3, "Africa/Cairo")).toEqual([
    "2027-10-28T20:31",
    "2027-10-28T21:31",
    "2028-10-27T22:31",
  ]);
});

test("every second day keeps its rhythm over the end of a month", () => {
  expect(slots({ interval: 2 }, "2026-01-29T12:00:00Z", 3)).toEqual([
    "2026-01-31T08:00",
    "2026-02-02T08:00",
    "2026-02-04T08:00",
  ]);
});

test("weekly on chosen days", () => {
  // 15 January 2026 is a Thursday.
  const days = { every: "weeks", weekdays: ["monday", "friday"] } as const;
  expect(slots(days, "2026-01-15T12:00:00Z", 3)).toEqual([
    "2026-01-16T08:00",
    "2026-01-19T08:00",
    "2026-01-23T08:00",
  ]);
  const biweekly = slots({ every: "weeks", interval: 2, weekdays: ["sunday"] }, "2026-01-15T12:00:00Z", 3);
  expect(
    biweekly
      .map((slot) => Date.parse(`${slot}Z`))
      .map((at, _index, all) => (at - (all[0] ?? 0)) / 86_400_000),
  ).toEqual([0, 14, 28]);
});

test("monthly on a day, or the last one of a shorter month", () => {
  expect(slots({ every: "months", day: 31, time: "23:45" }, "2026-01-31T23:00:00Z", 3)).toEqual([
    "2026-02-28T22:45",
    "2026-03-31T21:45",
    "2026-04-30T21:45",
  ]);
  expect(slots({ every: "months", day: 31 }, "2028-02-01T00:00:00Z", 1)).toEqual(["2028-02-29T08:00"]);
  expect(slots({ every: "months", interval: 3 }, "2026-01-15T00:00:00Z", 2)).toEqual([
    "2026-04-01T07:00",
    "2026-07-01T07:00",
  ]);
});

test("by a cron expression", () => {
  expect(slots({ every: "cron", cron: "0 9 * * 1-5" }, "2026-01-16T12:00:00Z", 2)).toEqual([
    "2026-01-19T08:00",
    "2026-01-20T08:00",
  ]);
  expect(slots({ every: "cron", cron: "*/30 * * * * *" }, "2026-01-16T12:00:00Z", 2)).toEqual([
    "2026-01-16T12:00",
    "2026-01-16T12:01",
  ]);
  expect(slots({ every: "cron", cron: "0 0 30 2 *" }, "2026-01-16T12:00:00Z", 1)).toEqual([]);
});

test("the earliest of several rules comes first; without rules or days nothing does", () => {
  const rules = [rule({ time: "18:00" }), rule({ time: "12:30" })];
  const first = (rules: readonly ScheduleRule[]) =>
    runSchedule(coreSchedule, { params: { rules }, after: "2026-01-15T08:00:00Z", timezone: warsaw })[0]?.at;
  expect(first(rules)).toBe("2026-01-15T11:30:00.000Z");
  expect(first([])).toBeUndefined();
  expect(slots({ every: "weeks", weekdays: [] }, "2026-01-15T08:00:00Z", 1)).toEqual([]);
});

test.for<[Partial<ScheduleRule>, string]>([
  [{ time: "25:00" }, "Rule 1 of the schedule cannot be used: “25:00” is not a time of day."],
  [{ time: "" }, "is not a time of day"],
  [{ interval: 0 }, "not a whole number"],
  [{ interval: 1.5 }, "not a whole number"],
  [{ every: "hours", interval: 24 }, "hours go up to 23"],
  [{ every: "hours", minute: 60 }, "is not a minute"],
  [{ every: "cron", cron: "every day" }, "“every day” is not a cron expression"],
  [{ every: "cron", cron: "61 * * * *" }, "is not a cron expression"],
  [{ every: "cron", cron: "" }, "is not a cron expression"],
  [{ every: "cron", cron: "2026-01-01T00:00:00" }, "is not a cron expression"],
])("says what is wrong with %j", ([given, message]) => {
  expect(() => slots(given, "2026-01-15T08:00:00Z", 1)).toThrow(message);
});

test("without a word, it is daily at nine", () => {
  const slots = runSchedule(coreSchedule, { after: "2026-01-15T09:00:00Z", count: 2 });
  expect(slots.map(({ at }) => at)).toEqual(["2026-01-16T09:00:00.000Z", "2026-01-17T09:00:00.000Z"]);
});

test("an item says the slot as clock and calendar in the zone show it", () => {
  const slot = (after: string, timezone: string) =>
    runSchedule(coreSchedule, {
      params: { rules: [rule({ every: "minutes", interval: 30 })] },
      after,
      timezone,
    })[0]?.items[0]?.json;
  expect(slot("2026-07-15T22:29:00Z", warsaw)).toEqual({
    timestamp: "2026-07-16T00:30:00.000+02:00",
    date: "2026-07-16",
    time: "00:30",
    weekday: "Thursday",
    year: 2026,
    month: 7,
    day: 16,
    hour: 0,
    minute: 30,
    timezone: warsaw,
  });
  expect(slot("2026-07-15T00:59:00Z", "America/St_Johns")).toMatchObject({
    timestamp: "2026-07-14T22:30:00.000-02:30",
  });
});
