import { expect, test } from "vitest";
import { failure, value } from "./harness.ts";

test.each<[string, unknown]>([
  ["$now.format('dd.MM.yyyy HH:mm')", "30.03.2024 12:00"],
  ["$now.plus(7, 'days').format('yyyy-MM-dd')", "2024-04-06"],
  ["$now.minus({ hours: 2 }).hour", 10],
  ["$now.plus(1000).toMillis() - $now.toMillis()", 1000],
  ["new Date(0).plus(5).getTime()", 300_000],
  ["new Date(0).plus(1, 'hr').getTime()", 3_600_000],
  ["$now.beginningOf('month').format('yyyy-MM-dd HH:mm')", "2024-03-01 00:00"],
  ["$now.beginningOf().weekday", 1],
  ["$now.endOfMonth().format('yyyy-MM-dd HH:mm')", "2024-03-31 23:59"],
  [
    "[$now.extract(), $now.extract('month'), $now.extract('yearDayNumber'), $now.extract('days')]",
    [13, 3, 90, 30],
  ],
  ["$now.isBetween('2024-04-01', '2024-01-01')", true],
  ["[$now.isWeekend(), $now.isDst(), $now.plus(5, 'days').isDst()]", [true, false, true]],
  [
    "[$now.minus(1, 'hour').isInLast(2, 'hours'), $now.minus(3, 'hours').isInLast(2, 'hours')]",
    [true, false],
  ],
  ["$now.diffTo('2024-03-28T12:00:00')", 2],
  ["$now.diffTo($now.minus(90, 'minutes'), 'hours')", 1.5],
  ["$now.diffTo($now.minus(26, 'hours'), ['days', 'hours'])", { days: 1, hours: 2 }],
  ["$now.minus(2, 'days').diffToNow()", -2],
  ["'2024-03-30T11:00:00.000Z'.format('HH:mm')", "12:00"],
  ["'2024-03-30T11:00:00.000Z'.isWeekend()", true],
  ["new Date(0).toDateTime().toISO()", "1970-01-01T01:00:00.000+01:00"],
  [
    "[$now.toInt(), $now.isEmpty(), $now.isNotEmpty(), $now.toBoolean()]",
    [1_711_796_400_000, false, true, undefined],
  ],
  ["$now.isBetween($now, $now.plus(1, 'day'))", false],
  ["[new Date(0).plus(1, 'day') instanceof Date, $now.plus(1, 'day') instanceof DateTime]", [true, true]],
  [
    "['sec', 'min', 'hr', 'ms', 'Days'].map(unit => $now - $now.minus(1, unit))",
    [1000, 60_000, 3_600_000, 1, 86_400_000],
  ],
  // Clocks go forward in Warsaw on 31 March 2024: a day later is the same time of day, 23 hours away.
  ["$now.plus(1, 'day').toISO()", "2024-03-31T12:00:00.000+02:00"],
  ["$now.plus(1, 'day').diffTo($now, 'hours')", 23],
  ["'2024-03-30T23:30:00.000Z'.extract('day')", 31],
  ["$now.setZone('America/Sao_Paulo').beginningOf('day').toISO()", "2024-03-30T00:00:00.000-03:00"],
  ["'2024-03-30T11:00:00.000Z'.isEmpty()", false],
])("date: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'2024-03-30T18:49:07.234'.toDateTime().extract('month')", 3],
  ["'2024-03-30T18:49:07.234'.toDateTime().extract('hour')", 18],
  ["'2024-04-30T18:49'.toDateTime().format('dd/LL/yyyy')", "30/04/2024"],
  ["'2024-04-30T18:49'.toDateTime().format('dd LLL yy')", "30 Apr 24"],
  ["'2024-04-30T18:49'.toDateTime().setLocale('fr').format('dd LLL yyyy')", "30 avr. 2024"],
  ["\"2024-04-30T18:49\".toDateTime().format(\"HH 'hours and' mm 'minutes'\")", "18 hours and 49 minutes"],
  ["'2024-03-30T18:49'.toDateTime().isBetween('2020-06-01', '2025-06-01')", true],
  ["'2024-01-30T18:49'.toDateTime().isBetween('2020', $now)", true],
  ["'2024-04-30T18:49'.toDateTime().minus(7, 'days').toISO()", "2024-04-23T18:49:00.000+02:00"],
  ["'2024-04-30T18:49'.toDateTime().plus(4, 'years').toISO()", "2028-04-30T18:49:00.000+02:00"],
  ["'2024-03-30T18:49'.toDateTime().monthLong", "March"],
  ["'2024-03-20T18:49'.toDateTime().endOf('month').toISODate()", "2024-03-31"],
  ["new Date('2024-03-30T18:49').toDateTime().plus(5, 'days') instanceof DateTime", true],
  // n8n's documentation shows these positive; n8n itself gives this date minus the other.
  ["'2024-03-30T00:00'.toDateTime().diffTo('2025-01-01', 'days') < 0", true],
  ["'2023-03-30T12:00'.toDateTime().diffToNow('days')", -366],
])("as documented by n8n: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, unknown]>([
  ["'2024-01-01T00:00:00.000Z'.toDateTime().toLocal().toISO()", "2024-01-01T01:00:00.000+01:00"],
  ["$now.setZone('local').zoneName", "Europe/Warsaw"],
  [
    "[$now.setZone('UTC+3').hour, $now.setZone(180).hour, $now.setZone('utc', { keepLocalTime: true }).hour]",
    [14, 14, 12],
  ],
  ["$now.minus(2, 'days').toRelative()", "2 days ago"],
  ["$now.plus(1, 'day').toRelativeCalendar()", "tomorrow"],
  ["$now.minus(1, 'hour').diffNow('hours').hours", -1],
  [
    "[$now.locale, '2024-03-30'.toDateTime().locale, DateTime.local(2024).locale]",
    ["en-US", "en-US", "en-US"],
  ],
])("clock, zone and language of the flow, not of the machine: %s", (code, expected) => {
  expect(value(code)).toEqual(expected);
});

test.each<[string, string]>([
  ["$now.format()", "`format` needs a pattern"],
  ["$now.plus(1, 'fortnight')", "`fortnight` is not a unit of time"],
  ["$now.diffTo({})", "A date is needed here (found: object)"],
])("%s fails", (code, message) => {
  expect(failure(code)).toBe(message);
});
