import { fault } from "../../errors.ts";
import { elementsPerStep } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import type { Callable } from "../../values/functions.ts";
import { kindNames, kindOf } from "../../values/kinds.ts";
import { joinList, toNumber, toText } from "../../values/text.ts";
import { functionArg, numberArg, textArg } from "../args.ts";
import { inherited, type Method, type MethodTable } from "../method.ts";

type List = unknown[];
type NativeList = (this: List, ...args: unknown[]) => unknown;

/** A pass over the list; its cost is its length. */
function native(method: NativeList): Method<List> {
  return {
    run(receiver, args, run) {
      run.spend(1 + Math.ceil(receiver.length / elementsPerStep));
      return method.apply(receiver, numericArgs(args, run));
    },
  };
}

/** Positions are coerced here, once; other arguments are only compared or stored. */
function numericArgs(args: readonly unknown[], run: Run): unknown[] {
  return args.map((arg, index) =>
    index > 0 && typeof arg === "object" && arg !== null ? toNumber(arg, run) : arg,
  );
}

/** The function argument of a method that passes over the whole list. */
function callback(name: string, receiver: List, args: readonly unknown[], run: Run): Callable {
  run.spend(1 + Math.ceil(receiver.length / elementsPerStep));
  return functionArg(args, name);
}

function flat(receiver: readonly unknown[], depth: number, run: Run, level = 0): unknown[] {
  const result: unknown[] = [];
  if (level > 100) throw fault("list-nested");
  for (let index = 0; index < receiver.length; index += 1) {
    const element = receiver[index];
    if (!Object.hasOwn(receiver, index)) continue;
    if (Array.isArray(element) && depth >= 1) {
      for (const inner of flat(element, depth - 1, run, level + 1)) result.push(inner);
    } else {
      result.push(element);
    }
    run.spend(1);
  }
  return result;
}

function concat(receiver: List, args: readonly unknown[], run: Run): List {
  let length = receiver.length;
  for (const arg of args) length += Array.isArray(arg) ? arg.length : 1;
  run.spendArray(length);
  return receiver.concat(...args);
}

function sorted(receiver: List, args: readonly unknown[], run: Run): List {
  run.spend(receiver.length + 1);
  if (args[0] !== undefined) {
    const compare = functionArg(args, "sort");
    return receiver.sort((a, b) => toNumber(compare(a, b), run));
  }
  // As in JavaScript: empty values go to the end, missing elements after them.
  const present = receiver.filter(() => true);
  const keyed = present
    .filter((value) => value !== undefined)
    .map((value) => ({ value, text: toText(value, run) }));
  keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  for (let index = 0; index < receiver.length; index += 1) {
    if (index < present.length) receiver[index] = keyed[index]?.value;
    else Reflect.deleteProperty(receiver, index);
  }
  return receiver;
}

function splice(receiver: List, args: readonly unknown[], run: Run): List {
  run.spendArray(receiver.length + args.length);
  if (args.length === 0) return [];
  const start = toNumber(args[0], run);
  if (args.length === 1) return receiver.splice(start);
  return receiver.splice(start, toNumber(args[1], run), ...args.slice(2));
}

function added(receiver: List, args: readonly unknown[], run: Run): void {
  run.spend(args.length + 1);
  if (receiver.length + args.length > 1_000_000) run.spendArray(receiver.length + args.length);
}

/** The start value of a reduction; without one the list must have an element to start from. */
function reduce(name: "reduce" | "reduceRight", receiver: List, args: readonly unknown[], run: Run): unknown {
  const combine = callback(name, receiver, args, run);
  if (receiver.length === 0 && args.length < 2) {
    throw fault("needs-start", { method: name });
  }
  if (args.length < 2) return name === "reduce" ? receiver.reduce(combine) : receiver.reduceRight(combine);
  return name === "reduce" ? receiver.reduce(combine, args[1]) : receiver.reduceRight(combine, args[1]);
}

const list = Array.prototype;

/** JavaScript's own methods of lists. Iterators come back as lists. */
export const nativeArrayMethods: MethodTable<List> = {
  at: { run: (receiver, args, run) => receiver.at(numberArg(args, 0, 0, run)) },
  concat: { run: concat },
  copyWithin: {
    changes: true,
    run: (receiver, args, run) => {
      run.spendArray(receiver.length);
      const end = args[2] === undefined ? receiver.length : toNumber(args[2], run);
      return receiver.copyWithin(toNumber(args[0], run), numberArg(args, 1, 0, run), end);
    },
  },
  entries: { run: (receiver, _args, run) => (run.spendArray(receiver.length), [...receiver.entries()]) },
  every: { run: (receiver, args, run) => receiver.every(callback("every", receiver, args, run)) },
  fill: {
    changes: true,
    run: (receiver, args, run) => {
      run.spendArray(receiver.length);
      const end = args[2] === undefined ? receiver.length : toNumber(args[2], run);
      return receiver.fill(args[0], numberArg(args, 1, 0, run), end);
    },
  },
  filter: { run: (receiver, args, run) => receiver.filter(callback("filter", receiver, args, run)) },
  find: { run: (receiver, args, run) => receiver.find(callback("find", receiver, args, run)) },
  findIndex: { run: (receiver, args, run) => receiver.findIndex(callback("findIndex", receiver, args, run)) },
  findLast: { run: (receiver, args, run) => receiver.findLast(callback("findLast", receiver, args, run)) },
  findLastIndex: {
    run: (receiver, args, run) => receiver.findLastIndex(callback("findLastIndex", receiver, args, run)),
  },
  flat: { run: (receiver, args, run) => flat(receiver, numberArg(args, 0, 1, run), run) },
  flatMap: {
    run: (receiver, args, run) => {
      const each = callback("flatMap", receiver, args, run);
      return flat(
        receiver.map((value, index) => each(value, index, receiver)),
        1,
        run,
      );
    },
  },
  forEach: { run: (receiver, args, run) => receiver.forEach(callback("forEach", receiver, args, run)) },
  includes: native(list.includes as NativeList),
  indexOf: native(list.indexOf as NativeList),
  join: { run: (receiver, args, run) => joinList(receiver, textArg(args, 0, ",", run), run) },
  keys: { run: (receiver, _args, run) => (run.spendArray(receiver.length), [...receiver.keys()]) },
  lastIndexOf: native(list.lastIndexOf as NativeList),
  map: { run: (receiver, args, run) => receiver.map(callback("map", receiver, args, run)) },
  pop: { changes: true, run: (receiver) => receiver.pop() },
  push: { changes: true, run: (receiver, args, run) => (added(receiver, args, run), receiver.push(...args)) },
  reduce: { run: (receiver, args, run) => reduce("reduce", receiver, args, run) },
  reduceRight: { run: (receiver, args, run) => reduce("reduceRight", receiver, args, run) },
  reverse: {
    changes: true,
    run: (receiver, _args, run) => (run.spendArray(receiver.length), receiver.reverse()),
  },
  shift: {
    changes: true,
    run: (receiver, _args, run) => (run.spend(1 + (receiver.length >> 6)), receiver.shift()),
  },
  slice: {
    run: (receiver, args, run) => {
      run.spendArray(receiver.length);
      const end = args[1] === undefined ? receiver.length : toNumber(args[1], run);
      return receiver.slice(numberArg(args, 0, 0, run), end);
    },
  },
  some: { run: (receiver, args, run) => receiver.some(callback("some", receiver, args, run)) },
  sort: { changes: true, run: sorted },
  splice: { changes: true, run: splice },
  toLocaleString: inherited<List>((receiver, _args, run) => joinList(receiver, ",", run)),
  toReversed: { run: (receiver, _args, run) => (run.spendArray(receiver.length), receiver.toReversed()) },
  toSorted: {
    run: (receiver, args, run) => (run.spendArray(receiver.length), sorted([...receiver], args, run)),
  },
  toSpliced: {
    run: (receiver, args, run) => {
      const copy = [...receiver];
      splice(copy, args, run);
      return copy;
    },
  },
  toString: inherited<List>((receiver, _args, run) => joinList(receiver, ",", run)),
  unshift: {
    changes: true,
    run: (receiver, args, run) => (
      added(receiver, args, run),
      run.spend(receiver.length >> 6),
      receiver.unshift(...args)
    ),
  },
  values: { run: (receiver, _args, run) => (run.spendArray(receiver.length), [...receiver]) },
  with: {
    run: (receiver, args, run) => {
      run.spendArray(receiver.length);
      const index = toNumber(args[0], run);
      if (index >= receiver.length || index < -receiver.length) {
        throw fault("no-position", { position: index, kind: kindNames[kindOf(receiver)] });
      }
      return receiver.with(index, args[1]);
    },
  },
};
