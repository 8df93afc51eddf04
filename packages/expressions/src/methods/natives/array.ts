import { Fault } from "../../errors.ts";
import { elementsPerStep } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { kindNames, kindOf } from "../../values/kinds.ts";
import { joinList, toNumber, toText } from "../../values/text.ts";
import { functionArg, numberArg, textArg } from "../args.ts";
import { undocumented, type Method, type MethodTable } from "../method.ts";

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

function withFunction(name: string, method: NativeList): Method<List> {
  return {
    run(receiver, args, run) {
      const callback = functionArg(args, name);
      run.spend(1 + Math.ceil(receiver.length / elementsPerStep));
      return args.length > 1 && name.startsWith("reduce")
        ? method.call(receiver, callback, args[1])
        : method.call(receiver, callback);
    },
  };
}

function flat(receiver: readonly unknown[], depth: number, run: Run, level = 0): unknown[] {
  const result: unknown[] = [];
  if (level > 100) throw new Fault("too-deep", "The list is nested too deeply");
  for (const element of receiver) {
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
  const keyed = receiver
    .filter((value) => value !== undefined)
    .map((value) => ({ value, text: toText(value, run) }));
  keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  for (let index = 0; index < receiver.length; index += 1) receiver[index] = keyed[index]?.value;
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

function reduceEmpty(name: "reduce" | "reduceRight", method: NativeList): Method<List> {
  const plain = withFunction(name, method);
  return {
    run(receiver, args, run) {
      if (receiver.length === 0 && args.length < 2) {
        throw new Fault(
          "wrong-value",
          `\`${name}\` of an empty list needs a start value`,
          `write ${name}(…, 0)`,
        );
      }
      return plain.run(receiver, args, run);
    },
  };
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
  every: withFunction("every", list.every as NativeList),
  fill: {
    changes: true,
    run: (receiver, args, run) => {
      run.spendArray(receiver.length);
      const end = args[2] === undefined ? receiver.length : toNumber(args[2], run);
      return receiver.fill(args[0], numberArg(args, 1, 0, run), end);
    },
  },
  filter: withFunction("filter", list.filter as NativeList),
  find: withFunction("find", list.find as NativeList),
  findIndex: withFunction("findIndex", list.findIndex as NativeList),
  findLast: withFunction("findLast", list.findLast as NativeList),
  findLastIndex: withFunction("findLastIndex", list.findLastIndex as NativeList),
  flat: { run: (receiver, args, run) => flat(receiver, numberArg(args, 0, 1, run), run) },
  flatMap: {
    run: (receiver, args, run) => {
      const callback = functionArg(args, "flatMap");
      return flat(
        receiver.map((value, index) => callback(value, index, receiver)),
        1,
        run,
      );
    },
  },
  forEach: withFunction("forEach", list.forEach as NativeList),
  includes: native(list.includes as NativeList),
  indexOf: native(list.indexOf as NativeList),
  join: { run: (receiver, args, run) => joinList(receiver, textArg(args, 0, ",", run), run) },
  keys: { run: (receiver, _args, run) => (run.spendArray(receiver.length), [...receiver.keys()]) },
  lastIndexOf: native(list.lastIndexOf as NativeList),
  map: withFunction("map", list.map as NativeList),
  pop: { changes: true, run: (receiver) => receiver.pop() },
  push: { changes: true, run: (receiver, args, run) => (added(receiver, args, run), receiver.push(...args)) },
  reduce: reduceEmpty("reduce", list.reduce as NativeList),
  reduceRight: reduceEmpty("reduceRight", list.reduceRight as NativeList),
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
  some: withFunction("some", list.some as NativeList),
  sort: { changes: true, run: sorted },
  splice: { changes: true, run: splice },
  toLocaleString: undocumented<List>((receiver, _args, run) => joinList(receiver, ",", run)),
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
  toString: undocumented<List>((receiver, _args, run) => joinList(receiver, ",", run)),
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
        throw new Fault("wrong-value", `The ${kindNames[kindOf(receiver)]} has no position ${index}`);
      }
      return receiver.with(index, args[1]);
    },
  },
};
