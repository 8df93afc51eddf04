import { DateTime, Duration, Interval } from "luxon";
import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { isPlainObject } from "../../values/plain.ts";
import { elementsOf } from "../../values/iterate.ts";
import { toText } from "../../values/text.ts";
import { inFlow } from "../dates/zone.ts";
import type { Method, MethodTable } from "../method.ts";

type Member = (this: unknown, ...args: unknown[]) => unknown;

/** Arguments as Luxon may have them: primitives, dates, durations, and plain options with only primitives in them. */
export function luxonArgs(args: readonly unknown[], run: Run): unknown[] {
  return args.map((arg) => luxonArg(arg, run));
}

function luxonArg(arg: unknown, run: Run): unknown {
  if (typeof arg !== "object" || arg === null) return typeof arg === "function" ? undefined : arg;
  if (isLuxon(arg) || arg instanceof Date) return arg;
  if (Array.isArray(arg)) return arg.map((element) => (isLuxon(element) ? element : toText(element, run)));
  if (!isPlainObject(arg)) return toText(arg, run);
  return Object.fromEntries(
    Object.entries(arg).filter(
      ([, field]) => isLuxon(field) || !["object", "function"].includes(typeof field),
    ),
  );
}

function isLuxon(value: unknown): boolean {
  return DateTime.isDateTime(value) || Duration.isDuration(value) || Interval.isInterval(value);
}

/** Methods of one Luxon class by name; a name that Luxon lacks fails when the module is loaded, not later. */
function methods<T>(prototype: object, names: readonly string[]): MethodTable<T> {
  return Object.fromEntries(
    names.map((name): [string, Method<T>] => {
      const member: unknown = Reflect.get(prototype, name);
      if (typeof member !== "function") throw new TypeError(`Luxon has no ${name}`);
      const call = member as Member;
      const cost = /Locale|Relative|Human/.test(name) ? callSteps.locale : callSteps.date;
      return [
        name,
        {
          run(receiver, args, run) {
            run.spend(cost);
            return result(call.apply(receiver, luxonArgs(args, run)));
          },
        },
      ];
    }),
  );
}

function result(value: unknown): unknown {
  return isPlainObject(value) ? { ...value } : value;
}

const dateTimeMethods: MethodTable<DateTime> = methods(DateTime.prototype, [
  "diff",
  "endOf",
  "equals",
  "get",
  "getPossibleOffsets",
  "hasSame",
  "minus",
  "plus",
  "set",
  "setLocale",
  "startOf",
  "toBSON",
  "toFormat",
  "toHTTP",
  "toISO",
  "toISODate",
  "toISOTime",
  "toISOWeekDate",
  "toJSDate",
  "toJSON",
  "toLocaleParts",
  "toLocaleString",
  "toMillis",
  "toObject",
  "toRFC2822",
  "toSQL",
  "toSQLDate",
  "toSQLTime",
  "toSeconds",
  "toString",
  "toUTC",
  "toUnixInteger",
  "until",
  "valueOf",
]);

function nowIn(run: Run): DateTime {
  run.spend(callSteps.date);
  return DateTime.fromMillis(run.context.now(), inFlow(run));
}

/** Options for the methods that count from now: the clock of the execution, not that of the machine. */
function fromNow(args: readonly unknown[], run: Run): object {
  run.spend(callSteps.locale);
  const [options] = luxonArgs([args[0]], run);
  return { base: nowIn(run), ...(isPlainObject(options) ? options : {}) };
}

/** A name or minutes from UTC; the words for "here" mean the flow's time zone, as in `toLocal`. */
function zoneOf(zone: unknown, run: Run): string | number {
  if (typeof zone === "number") return zone;
  const name = zone === undefined ? "local" : toText(zone, run);
  return ["local", "system", "default"].includes(name.toLowerCase()) ? run.context.timezone : name;
}

/** Luxon's methods of dates; those that depend on the machine's clock or zone take the execution's instead. */
export const nativeDateTimeMethods: MethodTable<DateTime> = {
  ...dateTimeMethods,
  diffNow: {
    run: (receiver, args, run) =>
      receiver.diff(nowIn(run), ...(luxonArgs(args, run) as Parameters<DateTime["diffNow"]>)),
  },
  setZone: {
    run(receiver, args, run) {
      run.spend(callSteps.date);
      const [, options] = luxonArgs(args, run);
      const zone = zoneOf(args[0], run);
      return receiver.setZone(zone as string, isPlainObject(options) ? options : {});
    },
  },
  toLocal: {
    run: (receiver, _args, run) => (run.spend(callSteps.date), receiver.setZone(run.context.timezone)),
  },
  toRelative: { run: (receiver, args, run) => receiver.toRelative(fromNow(args, run)) },
  toRelativeCalendar: { run: (receiver, args, run) => receiver.toRelativeCalendar(fromNow(args, run)) },
};

export const nativeDurationMethods: MethodTable<Duration> = {
  ...methods<Duration>(Duration.prototype, [
    "as",
    "equals",
    "get",
    "minus",
    "negate",
    "normalize",
    "plus",
    "removeZeros",
    "rescale",
    "set",
    "shiftTo",
    "shiftToAll",
    "toFormat",
    "toHuman",
    "toISO",
    "toISOTime",
    "toJSON",
    "toMillis",
    "toObject",
    "toString",
    "valueOf",
  ]),
};

export const nativeIntervalMethods: MethodTable<Interval> = {
  ...methods<Interval>(Interval.prototype, [
    "abutsEnd",
    "abutsStart",
    "contains",
    "count",
    "difference",
    "engulfs",
    "equals",
    "hasSame",
    "intersection",
    "isAfter",
    "isBefore",
    "isEmpty",
    "length",
    "overlaps",
    "set",
    "toDuration",
    "toFormat",
    "toISO",
    "toISODate",
    "toISOTime",
    "toLocaleString",
    "toString",
    "union",
  ]),
  divideEqually: {
    run(receiver, args, run) {
      const parts = Number(args[0]);
      if (!Number.isInteger(parts) || parts < 1) throw fault("argument-whole", { method: "divideEqually" });
      run.spendArray(parts * 8);
      return receiver.divideEqually(parts);
    },
  },
  splitAt: {
    run: (receiver, args, run) =>
      receiver.splitAt(...elementsOf(args, run).filter((arg): arg is DateTime => DateTime.isDateTime(arg))),
  },
  splitBy: {
    run(receiver, args, run) {
      const step = Duration.isDuration(args[0])
        ? args[0]
        : Duration.fromObject(luxonArg(args[0] ?? {}, run) as object);
      const milliseconds = Math.abs(step.toMillis());
      if (milliseconds === 0) throw fault("argument-duration", { method: "splitBy" });
      run.spendArray((receiver.length() / milliseconds) * 8);
      return receiver.splitBy(step);
    },
  },
};
