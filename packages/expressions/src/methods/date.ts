import { DateTime } from "luxon";
import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { toText } from "../values/text.ts";
import { luxonArgs } from "./natives/luxon.ts";
import { numberArg, textArg } from "./args.ts";
import { calculationMethods } from "./dates/calculations.ts";
import { luxonOf, partOf, unitOf, type Moment } from "./dates/moment.ts";
import { inFlow } from "./dates/zone.ts";
import type { MethodTable } from "./method.ts";

function format(moment: Moment, args: readonly unknown[], run: Run): string {
  if (args[0] === undefined) throw fault("argument-pattern");
  const pattern = toText(args[0], run);
  if (pattern.length > 1000) throw fault("date-pattern-long");
  const [options] = luxonArgs([args[1]], run);
  return luxonOf(moment, run).toFormat(pattern, typeof options === "object" ? (options ?? {}) : {});
}

export const dateMethods: MethodTable<Moment> = {
  ...calculationMethods,
  format: { run: format },
  extract: { run: (receiver, args, run) => partOf(luxonOf(receiver, run), textArg(args, 0, "week", run)) },
  isWeekend: { run: (receiver, _args, run) => luxonOf(receiver, run).weekday >= 6 },
  isDst: { run: (receiver, _args, run) => luxonOf(receiver, run).isInDST },
  isBetween: {
    run: (receiver, args, run) => {
      const at = luxonOf(receiver, run).toMillis();
      const [one, other] = [luxonOf(args[0], run).toMillis(), luxonOf(args[1], run).toMillis()];
      return at > Math.min(one, other) && at < Math.max(one, other);
    },
  },
  isInLast: {
    run: (receiver, args, run) => {
      const now = DateTime.fromMillis(run.context.now(), inFlow(run));
      const start = now.minus({ [unitOf(textArg(args, 1, "minutes", run))]: numberArg(args, 0, 0, run) });
      const at = luxonOf(receiver, run).toMillis();
      return at >= start.toMillis() && at <= now.toMillis();
    },
  },
  toDateTime: { run: (receiver, _args, run) => luxonOf(receiver, run) },
  toInt: { run: (receiver, _args, run) => luxonOf(receiver, run).toMillis() },
  toFloat: { run: (receiver, _args, run) => luxonOf(receiver, run).toMillis() },
  toBoolean: { run: () => undefined },
  isEmpty: { run: () => false },
  isNotEmpty: { run: () => true },
};
