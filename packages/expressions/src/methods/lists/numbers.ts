import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { kindNames, kindOf } from "../../values/kinds.ts";
import type { Method, MethodTable } from "../method.ts";

function numbersOf(list: readonly unknown[], method: string, run: Run): readonly number[] {
  run.spend(1 + (list.length >> 3));
  for (const [index, element] of list.entries()) {
    if (typeof element !== "number") {
      throw fault("needs-numbers", { method, position: index + 1, kind: kindNames[kindOf(element)] });
    }
  }
  return list as readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

/** n8n has these on lists, and they say nothing. */
const nothing: Method<unknown[]> = { run: () => undefined };

export const listNumberMethods: MethodTable<unknown[]> = {
  sum: { run: (receiver, _args, run) => sum(numbersOf(receiver, "sum", run)) },
  average: {
    run: (receiver, _args, run) =>
      receiver.length === 0 ? 0 : sum(numbersOf(receiver, "average", run)) / receiver.length,
  },
  min: {
    run: (receiver, _args, run) =>
      numbersOf(receiver, "min", run).reduce((least, value) => Math.min(least, value), Infinity),
  },
  max: {
    run: (receiver, _args, run) =>
      numbersOf(receiver, "max", run).reduce((most, value) => Math.max(most, value), -Infinity),
  },
  toInt: nothing,
  toFloat: nothing,
  toBoolean: nothing,
  toDateTime: nothing,
};
