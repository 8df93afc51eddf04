import { DateTime, Duration, Interval } from "luxon";
import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { isPlainObject } from "../../values/plain.ts";
import { elementsOf } from "../../values/iterate.ts";
import { toText } from "../../values/text.ts";
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

export const nativeDateTimeMethods: MethodTable<DateTime> = methods(DateTime.prototype, [
  "diff",
  "diffNow",
  "endOf",
  "equals",
  "get",
  "getPossibleOffsets",
  "hasSame",
  "minus",
  "plus",
  "set",
  "setLocale",
  "setZone",
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
  "toLocal",
  "toLocaleParts",
  "toLocaleString",
  "toMillis",
  "toObject",
  "toRFC2822",
  "toRelative",
  "toRelativeCalendar",
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
