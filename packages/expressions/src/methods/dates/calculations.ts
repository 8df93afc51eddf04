import { DateTime, type DateTimeUnit, Duration } from "luxon";
import type { Run } from "../../run/run.ts";
import { toNumber, toText } from "../../values/text.ts";
import { textArg } from "../args.ts";
import { inFlow } from "./zone.ts";
import type { MethodTable } from "../method.ts";
import { luxonArgs } from "../natives/luxon.ts";
import { like, luxonOf, unitOf, type Moment, type Unit } from "./moment.ts";

/**
 * `plus(3, "days")`, `plus({ days: 3 })`. One number alone is minutes for a JavaScript date; Luxon's own dates take it
 * as milliseconds.
 */
function durationOf(moment: Moment, args: readonly unknown[], run: Run): Duration {
  const [amount, unit] = args;
  if (typeof amount === "object" && amount !== null) {
    return Duration.isDuration(amount) ? amount : Duration.fromObject(luxonArgs([amount], run)[0] as object);
  }
  const alone = DateTime.isDateTime(moment) ? "milliseconds" : "minutes";
  return Duration.fromObject({
    [unit === undefined ? alone : unitOf(toText(unit, run))]: toNumber(amount, run),
  });
}

function difference(from: DateTime, to: DateTime, wanted: unknown, run: Run): unknown {
  if (Array.isArray(wanted)) {
    const units = wanted.map((unit) => unitOf(toText(unit, run)));
    return { ...from.diff(to, units).toObject() };
  }
  const unit: Unit = wanted === undefined ? "days" : unitOf(toText(wanted, run));
  return from.diff(to, unit).as(unit);
}

export const calculationMethods: MethodTable<Moment> = {
  plus: {
    run: (receiver, args, run) =>
      like(receiver, luxonOf(receiver, run).plus(durationOf(receiver, args, run))),
  },
  minus: {
    run: (receiver, args, run) =>
      like(receiver, luxonOf(receiver, run).minus(durationOf(receiver, args, run))),
  },
  beginningOf: {
    run: (receiver, args, run) => {
      const unit = unitOf(textArg(args, 0, "week", run)).slice(0, -1) as DateTimeUnit;
      return like(receiver, luxonOf(receiver, run).startOf(unit));
    },
  },
  endOfMonth: { run: (receiver, _args, run) => like(receiver, luxonOf(receiver, run).endOf("month")) },
  diffTo: {
    run: (receiver, args, run) => difference(luxonOf(receiver, run), luxonOf(args[0], run), args[1], run),
  },
  diffToNow: {
    run: (receiver, args, run) => {
      const now = DateTime.fromMillis(run.context.now(), inFlow(run));
      return difference(luxonOf(receiver, run), now, args[0], run);
    },
  },
};
