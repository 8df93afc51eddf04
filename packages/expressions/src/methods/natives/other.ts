import { fault } from "../../errors.ts";
import { testIn, execIn } from "../../regex/operations.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { ownFunction, type Callable } from "../../values/functions.ts";
import { elementsOf } from "../../values/iterate.ts";
import { toKey, toNumber, toText } from "../../values/text.ts";
import { functionArg, primitives } from "../args.ts";
import { luxonArgs } from "./luxon.ts";
import { inherited, type Method, type MethodTable } from "../method.ts";

/** Wraps one method of a host object for which primitives as arguments are safe. */
function native<T>(method: (this: T, ...args: never[]) => unknown): Method<T> {
  return { run: (receiver, args, run) => method.apply(receiver, primitives(args, run) as never[]) };
}

/**
 * Locale names and plain options, as Intl takes them. Without a locale it is English, whatever the language of the
 * machine, so that the editor's preview and the execution give the same text.
 */
function localised<T>(method: (this: T, ...args: never[]) => unknown): Method<T> {
  return {
    run(receiver, args, run) {
      run.spend(callSteps.locale);
      const [locale = "en-US", options] = luxonArgs(args.slice(0, 2), run);
      return method.apply(receiver, [locale, options] as never[]);
    },
  };
}

const number = Number.prototype;

export const nativeNumberMethods: MethodTable<number> = {
  toExponential: native(number.toExponential),
  toFixed: native(number.toFixed),
  toLocaleString: localised(number.toLocaleString),
  toPrecision: native(number.toPrecision),
  toString: native(number.toString),
  valueOf: inherited<number>((receiver) => receiver),
};

export const nativeBigintMethods: MethodTable<bigint> = {
  toLocaleString: inherited<bigint>((receiver) => receiver.toLocaleString()),
  toString: inherited<bigint>((receiver, args, run) =>
    receiver.toString(args[0] === undefined ? 10 : toNumber(args[0], run)),
  ),
  valueOf: inherited<bigint>((receiver) => receiver),
};

export const nativeBooleanMethods: MethodTable<boolean> = {
  toString: inherited<boolean>((receiver) => String(receiver)),
  valueOf: inherited<boolean>((receiver) => receiver),
};

export const nativeObjectMethods: MethodTable<Record<string, unknown>> = {
  hasOwnProperty: inherited<Record<string, unknown>>((receiver, args, run) =>
    Object.hasOwn(receiver, toKey(args[0], run)),
  ),
  toLocaleString: inherited<Record<string, unknown>>((receiver, _args, run) => toText(receiver, run)),
  toString: inherited<Record<string, unknown>>(() => "[object Object]"),
  valueOf: inherited<Record<string, unknown>>((receiver) => receiver),
};

const getters = [
  "getDate",
  "getDay",
  "getFullYear",
  "getHours",
  "getMilliseconds",
  "getMinutes",
  "getMonth",
  "getSeconds",
  "getTime",
  "getTimezoneOffset",
  "getUTCDate",
  "getUTCDay",
  "getUTCFullYear",
  "getUTCHours",
  "getUTCMilliseconds",
  "getUTCMinutes",
  "getUTCMonth",
  "getUTCSeconds",
  "toDateString",
  "toISOString",
  "toJSON",
  "toString",
  "toTimeString",
  "toUTCString",
  "valueOf",
] as const;

const setters = [
  "setDate",
  "setFullYear",
  "setHours",
  "setMilliseconds",
  "setMinutes",
  "setMonth",
  "setSeconds",
  "setTime",
  "setUTCDate",
  "setUTCFullYear",
  "setUTCHours",
  "setUTCMilliseconds",
  "setUTCMinutes",
  "setUTCMonth",
  "setUTCSeconds",
] as const;

function dateGetter(name: (typeof getters)[number]): Method<Date> {
  return {
    run(receiver) {
      if (name === "toISOString" && Number.isNaN(receiver.getTime())) {
        throw fault("invalid-date");
      }
      return name === "toJSON" ? receiver.toJSON() : receiver[name]();
    },
  };
}

const date = Date.prototype;

export const nativeDateMethods: MethodTable<Date> = {
  ...Object.fromEntries(getters.map((name) => [name, dateGetter(name)])),
  ...Object.fromEntries(
    setters.map((name) => [name, { changes: true as const, ...native<Date>(date[name]) }]),
  ),
  toLocaleDateString: localised(date.toLocaleDateString),
  toLocaleString: localised(date.toLocaleString),
  toLocaleTimeString: localised(date.toLocaleTimeString),
};

export const nativeRegexpMethods: MethodTable<RegExp> = {
  exec: { run: (receiver, args, run) => execIn(receiver, toText(args[0], run), run) },
  test: { run: (receiver, args, run) => testIn(receiver, toText(args[0], run), run) },
  toString: inherited<RegExp>((receiver) => String(receiver)),
};

/** An entry of a set or map takes as much memory as many elements of a list. */
const entrySteps = 4;

function forEach(receiver: Set<unknown> | Map<unknown, unknown>, args: readonly unknown[], run: Run): void {
  const callback = functionArg(args, "forEach");
  run.spend(receiver.size + 1);
  receiver.forEach((value, key) => callback(value, key, receiver));
}

/** What the methods that compare two sets take. */
function otherSet(args: readonly unknown[], run: Run): Set<unknown> {
  const other = args[0];
  if (other instanceof Set) {
    run.spend(other.size + 1);
    return other;
  }
  return new Set(elementsOf(other, run));
}

function setOperation(
  name:
    | "union"
    | "intersection"
    | "difference"
    | "symmetricDifference"
    | "isSubsetOf"
    | "isSupersetOf"
    | "isDisjointFrom",
): Method<Set<unknown>> {
  return {
    run(receiver, args, run) {
      run.spend(receiver.size + 1);
      return receiver[name](otherSet(args, run));
    },
  };
}

export const nativeSetMethods: MethodTable<Set<unknown>> = {
  add: { run: (receiver, args, run) => (run.spend(entrySteps), receiver.add(args[0])) },
  clear: { run: (receiver) => receiver.clear() },
  delete: { run: (receiver, args) => receiver.delete(args[0]) },
  difference: setOperation("difference"),
  entries: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver.entries()]) },
  forEach: { run: forEach },
  has: { run: (receiver, args) => receiver.has(args[0]) },
  intersection: setOperation("intersection"),
  isDisjointFrom: setOperation("isDisjointFrom"),
  isSubsetOf: setOperation("isSubsetOf"),
  isSupersetOf: setOperation("isSupersetOf"),
  keys: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver]) },
  symmetricDifference: setOperation("symmetricDifference"),
  union: setOperation("union"),
  values: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver]) },
};

export const nativeMapMethods: MethodTable<Map<unknown, unknown>> = {
  clear: { run: (receiver) => receiver.clear() },
  delete: { run: (receiver, args) => receiver.delete(args[0]) },
  entries: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver.entries()]) },
  forEach: { run: forEach },
  get: { run: (receiver, args) => receiver.get(args[0]) },
  has: { run: (receiver, args) => receiver.has(args[0]) },
  keys: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver.keys()]) },
  set: { run: (receiver, args, run) => (run.spend(entrySteps), receiver.set(args[0], args[1])) },
  values: { run: (receiver, _args, run) => (run.spendArray(receiver.size), [...receiver.values()]) },
};

/** `this` does not exist in expressions, so the first argument of these is not used. */
export const nativeFunctionMethods: MethodTable<Callable> = {
  apply: { run: (receiver, args, run) => receiver(...(args[1] == null ? [] : elementsOf(args[1], run))) },
  bind: { run: (receiver, args) => ownFunction((...rest) => receiver(...args.slice(1), ...rest)) },
  call: { run: (receiver, args) => receiver(...args.slice(1)) },
  toString: inherited<Callable>(() => "function"),
};
