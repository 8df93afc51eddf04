import { expect, test } from "vitest";
import { instantOf, offsetAt, wallTime } from "./zones.ts";

const at = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
};

test.for([
  ["2026-01-15 09:00", "Europe/Warsaw", "2026-01-15T08:00:00.000Z"],
  ["2026-07-15 09:00", "Europe/Warsaw", "2026-07-15T07:00:00.000Z"],
  ["2026-07-15 09:00", "America/Sao_Paulo", "2026-07-15T12:00:00.000Z"],
  ["2026-07-15 09:00", "Asia/Kathmandu", "2026-07-15T03:15:00.000Z"],
  ["2026-07-15 09:00", "UTC", "2026-07-15T09:00:00.000Z"],
  // 29 March: 02:00 becomes 03:00, so 02:30 is never shown.
  ["2026-03-29 02:30", "Europe/Warsaw", "2026-03-29T01:00:00.000Z"],
  ["2026-03-29 03:30", "Europe/Warsaw", "2026-03-29T01:30:00.000Z"],
  // 25 October: 03:00 becomes 02:00, so 02:30 is shown twice; the first counts.
  ["2026-10-25 02:30", "Europe/Warsaw", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25 03:00", "Europe/Warsaw", "2026-10-25T02:00:00.000Z"],
  // In 2018 São Paulo put its clocks forward at midnight.
  ["2018-11-04 00:00", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  // Lord Howe Island moves by half an hour.
  ["2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
] as const)("%s in %s is %s", ([wall, zone, iso]) => {
  expect(new Date(instantOf(at(wall), zone)).toISOString()).toBe(iso);
});

test("what a clock shows leads back to the instant", () => {
  for (const zone of ["Europe/Warsaw", "America/New_York", "Pacific/Apia", "Asia/Kolkata"]) {
    for (let hour = 0; hour < 24 * 366; hour += 7) {
      const instant = Date.UTC(2026, 0, 1, hour, 13, 5);
      const back = instantOf(wallTime(instant, zone), zone);
      // In the hour that comes twice the first one is meant.
      expect([0, 3_600_000]).toContain(instant - back);
      expect(wallTime(back, zone)).toEqual(wallTime(instant, zone));
    }
  }
});

test("instants before 1970 have their offset too", () => {
  expect(offsetAt(Date.UTC(1960, 6, 1, 12, 0, 0) + 500, "Europe/Warsaw")).toBe(2 * 3_600_000);
});
