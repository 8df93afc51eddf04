import { fault } from "../errors.ts";
import { luxonArgs } from "./natives/luxon.ts";
import { callSteps } from "../limits.ts";
import { numberArg, textArg } from "./args.ts";
import { dateTimeOfNumber } from "./dates/parse.ts";
import { isEmptyMethod, isNotEmptyMethod } from "./empty.ts";
import type { MethodTable } from "./method.ts";
import { formatMoney } from "./money.ts";

function requireInteger(value: number, method: string): number {
  if (Number.isInteger(value)) return value;
  throw fault("needs-whole-number", { method, value });
}

function round(value: number, places: number): number {
  return Number(value.toFixed(Math.max(0, Math.min(100, places))));
}

export const numberMethods: MethodTable<number> = {
  abs: { run: (receiver) => Math.abs(receiver) },
  ceil: { run: (receiver) => Math.ceil(receiver) },
  floor: { run: (receiver) => Math.floor(receiver) },
  round: { run: (receiver, args, run) => round(receiver, numberArg(args, 0, 0, run)) },
  format: {
    run: (receiver, args, run) => {
      run.spend(callSteps.locale);
      const [, options] = luxonArgs(args, run);
      return new Intl.NumberFormat(
        textArg(args, 0, "en-US", run),
        options as Intl.NumberFormatOptions | undefined,
      ).format(receiver);
    },
  },
  formatMoney: { run: (receiver, args, run) => formatMoney(receiver, args, run) },
  isEven: { run: (receiver) => requireInteger(receiver, "isEven") % 2 === 0 },
  isOdd: { run: (receiver) => Math.abs(requireInteger(receiver, "isOdd") % 2) === 1 },
  isInteger: { run: (receiver) => Number.isInteger(receiver) },
  toBoolean: { run: (receiver) => receiver !== 0 },
  toInt: { run: (receiver) => round(receiver, 0) },
  toFloat: { run: (receiver) => receiver },
  toNumber: { run: (receiver) => receiver },
  toDateTime: { run: (receiver, args, run) => dateTimeOfNumber(receiver, textArg(args, 0, "ms", run), run) },
  isEmpty: isEmptyMethod,
  isNotEmpty: isNotEmptyMethod,
};
