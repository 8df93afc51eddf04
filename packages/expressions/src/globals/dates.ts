import { DateTime, Duration, Interval } from "luxon";
import { fault } from "../errors.ts";
import { callSteps } from "../limits.ts";
import { primitives } from "../methods/args.ts";
import { inFlow } from "../methods/dates/zone.ts";
import { luxonArgs } from "../methods/natives/luxon.ts";
import type { Run } from "../run/run.ts";
import { Facade, type Members } from "../values/facade.ts";
import { functionWithMembers } from "../values/functions.ts";
import { isPlainObject } from "../values/plain.ts";
import { toNumber, toPrimitive, toText } from "../values/text.ts";
import type { GlobalTable } from "./global.ts";

type Statics = NonNullable<Members["methods"]>;

/** The current time in the flow's time zone. */
export function nowIn(run: Run): DateTime {
  run.spend(callSteps.date);
  return DateTime.fromMillis(run.context.now(), inFlow(run));
}

/** Luxon's options with the flow's time zone unless they name one. */
function zoned(options: unknown, run: Run): object {
  run.spend(callSteps.date);
  const [given] = luxonArgs([options], run);
  return { ...inFlow(run), ...(isPlainObject(given) ? given : {}) };
}

function fromText(read: (text: string, options: object) => DateTime): Statics[string] {
  return (args, run) => read(toText(args[0], run), zoned(args[1], run));
}

function fromFormat(args: readonly unknown[], run: Run): DateTime {
  const text = toText(args[0], run);
  const format = toText(args[1], run);
  run.spend(callSteps.parse);
  if (text.length > 1000 || format.length > 1000) throw fault("date-texts-long");
  return DateTime.fromFormat(text, format, zoned(args[2], run));
}

function fromParts(args: readonly unknown[], run: Run, zone: string): DateTime {
  const given = args.filter((arg) => !isPlainObject(arg)).map((arg) => toNumber(arg, run));
  if (given.length === 0) return nowIn(run).setZone(zone);
  const [year, month, day, hour, minute, second, millisecond] = given;
  const parts = { year, month, day, hour, minute, second, millisecond };
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  return DateTime.fromObject(known, { ...inFlow(run), zone, ...args.find(isPlainObject) });
}

function dateTimes(args: readonly unknown[]): DateTime[] {
  const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  return list.filter((value): value is DateTime => DateTime.isDateTime(value));
}

const presets = [
  "DATE_SHORT",
  "DATE_MED",
  "DATE_MED_WITH_WEEKDAY",
  "DATE_FULL",
  "DATE_HUGE",
  "TIME_SIMPLE",
  "TIME_WITH_SECONDS",
  "TIME_WITH_SHORT_OFFSET",
  "TIME_WITH_LONG_OFFSET",
  "TIME_24_SIMPLE",
  "TIME_24_WITH_SECONDS",
  "TIME_24_WITH_SHORT_OFFSET",
  "TIME_24_WITH_LONG_OFFSET",
  "DATETIME_SHORT",
  "DATETIME_SHORT_WITH_SECONDS",
  "DATETIME_MED",
  "DATETIME_MED_WITH_SECONDS",
  "DATETIME_MED_WITH_WEEKDAY",
  "DATETIME_FULL",
  "DATETIME_FULL_WITH_SECONDS",
  "DATETIME_HUGE",
  "DATETIME_HUGE_WITH_SECONDS",
] as const;

const dateTime = new Facade({
  name: "DateTime",
  values: Object.fromEntries(presets.map((name) => [name, { ...DateTime[name] }])),
  isInstance: (value) => DateTime.isDateTime(value),
  methods: {
    now: (_args, run) => nowIn(run),
    local: (args, run) => fromParts(args, run, run.context.timezone),
    utc: (args, run) => fromParts(args, run, "utc"),
    fromISO: fromText((text, options) => DateTime.fromISO(text, options)),
    fromSQL: fromText((text, options) => DateTime.fromSQL(text, options)),
    fromHTTP: fromText((text, options) => DateTime.fromHTTP(text, options)),
    fromRFC2822: fromText((text, options) => DateTime.fromRFC2822(text, options)),
    fromFormat,
    fromString: fromFormat,
    fromMillis: (args, run) => DateTime.fromMillis(toNumber(args[0], run), zoned(args[1], run)),
    fromSeconds: (args, run) => DateTime.fromSeconds(toNumber(args[0], run), zoned(args[1], run)),
    fromJSDate: (args, run) => DateTime.fromMillis(toNumber(args[0], run), zoned(args[1], run)),
    fromObject: (args, run) =>
      DateTime.fromObject(luxonArgs([args[0] ?? {}], run)[0] as object, zoned(args[1], run)),
    isDateTime: (args) => DateTime.isDateTime(args[0]),
    max: (args) => DateTime.max(...dateTimes(args)),
    min: (args) => DateTime.min(...dateTimes(args)),
  },
});

const duration = new Facade({
  name: "Duration",
  isInstance: (value) => Duration.isDuration(value),
  methods: {
    fromObject: (args, run) => Duration.fromObject(luxonArgs([args[0] ?? {}], run)[0] as object),
    fromISO: (args, run) => Duration.fromISO(toText(args[0], run)),
    fromISOTime: (args, run) => Duration.fromISOTime(toText(args[0], run)),
    fromMillis: (args, run) => Duration.fromMillis(toNumber(args[0], run)),
    isDuration: (args) => Duration.isDuration(args[0]),
  },
});

function when(value: unknown, run: Run): DateTime {
  if (DateTime.isDateTime(value)) return value;
  if (value instanceof Date) return DateTime.fromJSDate(value, inFlow(run));
  return DateTime.fromISO(toText(value, run), inFlow(run));
}

function lasting(value: unknown, run: Run): Duration {
  return Duration.isDuration(value) ? value : Duration.fromObject(luxonArgs([value ?? {}], run)[0] as object);
}

const interval = new Facade({
  name: "Interval",
  isInstance: (value) => Interval.isInterval(value),
  methods: {
    fromDateTimes: (args, run) => Interval.fromDateTimes(when(args[0], run), when(args[1], run)),
    after: (args, run) => Interval.after(when(args[0], run), lasting(args[1], run)),
    before: (args, run) => Interval.before(when(args[0], run), lasting(args[1], run)),
    fromISO: (args, run) => Interval.fromISO(toText(args[0], run), zoned(args[1], run)),
    isInterval: (args) => Interval.isInterval(args[0]),
  },
});

function makeDate(args: readonly unknown[], run: Run): Date {
  if (args.length === 0) return new Date(run.context.now());
  if (args.length === 1) {
    const [only] = args;
    if (only instanceof Date) return new Date(only);
    return new Date(toPrimitive(only, run) as string | number);
  }
  const [year = Number.NaN, month = 0, ...rest] = args.map((arg) => toNumber(arg, run));
  return new Date(year, month, ...(rest as [number]));
}

const date = functionWithMembers(() => String(new Date()), {
  name: "Date",
  construct: makeDate,
  isInstance: (value) => value instanceof Date,
  methods: {
    now: (_args, run) => run.context.now(),
    parse: (args, run) => Date.parse(toText(args[0], run)),
    UTC: (args, run) => Date.UTC(...(primitives(args, run).map(Number) as [number, number])),
  },
});

/** Dates: JavaScript's and Luxon's, both with the clock of the execution. */
export const dateGlobals: GlobalTable = {
  $now: { read: nowIn },
  $today: { read: (run) => nowIn(run).startOf("day") },
  DateTime: { read: () => dateTime },
  Duration: { read: () => duration },
  Interval: { read: () => interval },
  Date: { read: () => date, call: (_args, run) => String(new Date(run.context.now())) },
};
