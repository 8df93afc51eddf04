import { fault } from "../errors.ts";
import type { Code, Run } from "../run/run.ts";
import { ownFunction } from "../values/functions.ts";
import { elementsOf } from "../values/iterate.ts";
import { isReservedKey } from "../values/keys.ts";
import { isPlainObject } from "../values/plain.ts";
import { toKey, toNumber } from "../values/text.ts";
import type { Global, GlobalTable } from "./global.ts";
import { jmespath } from "./jmespath.ts";

function helper(call: (args: readonly unknown[], run: Run) => unknown): Global {
  return { call, read: (run) => ownFunction((...args) => call(args, run)) };
}

function choose(args: readonly Code[]): Code {
  const [test, yes, no] = args;
  return (scope) => (test?.(scope) ? yes?.(scope) : no === undefined ? false : no(scope));
}

/** undefined, null, "", [] and {} are empty. */
function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isPlainObject(value) && Object.keys(value).length === 0;
}

/** Numbers given one by one or as a list. */
function numbers(args: readonly unknown[], run: Run): readonly number[] {
  const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  run.spend(list.length + 1);
  return list.map((value) => toNumber(value, run));
}

function extreme(
  args: readonly unknown[],
  run: Run,
  better: (a: number, b: number) => boolean,
  start: number,
): number {
  let best = start;
  for (const value of numbers(args, run)) if (Number.isNaN(value) || better(value, best)) best = value;
  return best;
}

function average(args: readonly unknown[], run: Run): number {
  const list = numbers(args, run);
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}

function numberList(args: readonly unknown[], run: Run): readonly number[] {
  const start = toNumber(args[0], run);
  const end = toNumber(args[1], run);
  const size = Math.abs(Math.floor(end) - Math.floor(start)) + 1;
  if (!Number.isFinite(size)) throw fault("argument-numbers", { method: "numberList" });
  run.spendArray(size);
  return Array.from({ length: size }, (_, index) => (start <= end ? start + index : start - index));
}

function zip(args: readonly unknown[], run: Run): Record<string, unknown> {
  const keys = elementsOf(args[0], run);
  const values = elementsOf(args[1], run);
  if (keys.length !== values.length) throw fault("argument-same-length");
  run.spend(keys.length);
  const names = keys.map((key) => toKey(key, run));
  return Object.fromEntries(
    names.map((key, index) => [key, values[index]] as const).filter(([key]) => !isReservedKey(key)),
  );
}

const min = helper((args, run) => extreme(args, run, (a, b) => a < b, Infinity));
const max = helper((args, run) => extreme(args, run, (a, b) => a > b, -Infinity));
const mean = helper(average);
const not = helper((args) => !args[0]);
const jmes = helper(jmespath);

/** Small functions for expressions. */
export const helperGlobals: GlobalTable = {
  $if: { ...helper((args) => (args[0] ? args[1] : args.length > 2 ? args[2] : false)), lazyCall: choose },
  $ifEmpty: helper((args) => (isEmptyValue(args[0]) ? args[1] : args[0])),
  $min: min,
  $max: max,
  $average: mean,
  $not: not,
  min,
  max,
  average: mean,
  not,
  numberList: helper(numberList),
  zip: helper(zip),
  $jmespath: jmes,
  $jmesPath: jmes,
};
