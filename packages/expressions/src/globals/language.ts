import { fault } from "../errors.ts";
import { callSteps, limits } from "../limits.ts";
import { makeRegex } from "../regex/exec.ts";
import type { Run } from "../run/run.ts";
import { errorValue, isErrorValue } from "../values/errors.ts";
import { Facade, type Members } from "../values/facade.ts";
import { functionWithMembers, isOwnFunction, ownFunction, type Callable } from "../values/functions.ts";
import { elementsOf } from "../values/iterate.ts";
import { jsonReady, parseJson, toJson } from "../values/json.ts";
import { isPlainObject } from "../values/plain.ts";
import { toNumber, toPrimitive, toText } from "../values/text.ts";
import type { Global, GlobalTable } from "./global.ts";
import { intl } from "./intl.ts";
import { objectMembers } from "./objects.ts";

type Call = (args: readonly unknown[], run: Run) => unknown;

function callable(call: Call, members?: Members): Global {
  // As a value the function has no run to count for, so it only takes what cannot grow.
  if (members === undefined) return { call, read: (run) => ownFunction((...args) => call(args, run)) };
  return {
    call,
    read(run) {
      run.builtIns ??= new Map();
      const known = run.builtIns.get(members);
      if (known !== undefined) return known;
      const made = functionWithMembers((...args) => call(args, run), members);
      run.builtIns.set(members, made);
      return made;
    },
  };
}

function mathMembers(): Members {
  const names = Object.getOwnPropertyNames(Math);
  const values: Record<string, unknown> = {};
  const methods: Record<string, Call> = {};
  for (const name of names) {
    const member: unknown = Reflect.get(Math, name);
    if (typeof member === "number") values[name] = member;
    else if (typeof member === "function" && name !== "sumPrecise") {
      methods[name] = (args, run) => (member as Callable)(...args.map((arg) => toNumber(arg, run)));
    }
  }
  return { name: "Math", values, methods };
}

function stringify(args: readonly unknown[], run: Run): string | undefined {
  const [value, replacer, indent] = args;
  const space = typeof indent === "number" || typeof indent === "string" ? indent : undefined;
  if (isOwnFunction(replacer)) {
    const text = JSON.stringify(jsonReady(value, run), (key, field: unknown) => replacer(key, field), space);
    run.spendText(text?.length ?? 0);
    return text;
  }
  if (!Array.isArray(replacer)) return toJson(value, run, space);
  return JSON.stringify(
    jsonReady(value, run),
    replacer.map((name) => toText(name, run)),
    space,
  );
}

function parse(args: readonly unknown[], run: Run): unknown {
  const value = parseJson(toText(args[0], run), run);
  const [, reviver] = args;
  return isOwnFunction(reviver) ? revive({ "": value }, "", reviver, run) : value;
}

function revive(holder: Record<string, unknown>, key: string, reviver: Callable, run: Run): unknown {
  run.spend(1);
  const value = holder[key];
  if (isPlainObject(value) || Array.isArray(value)) {
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const field = revive(fields, name, reviver, run);
      if (field === undefined) delete fields[name];
      else fields[name] = field;
    }
  }
  return reviver(key, value);
}

function arrayOf(args: readonly unknown[], run: Run): unknown[] {
  if (args.length !== 1 || typeof args[0] !== "number") return [...args];
  const [length] = args;
  if (!Number.isInteger(length) || length < 0) throw fault("not-a-length", { value: length });
  run.spendArray(length);
  return Array.from<unknown>({ length });
}

function arrayFrom(args: readonly unknown[], run: Run): unknown[] {
  const [source, map] = args;
  const elements = isPlainObject(source)
    ? arrayOf([lengthOf(source, run)], run).map((_, index) => source[index])
    : arrayElements(source, run);
  run.spendArray(elements.length);
  if (!isOwnFunction(map)) return [...elements];
  return elements.map((element, index) => map(element, index));
}

/** `Array.from` of a value without elements, such as a number, is an empty list; of an empty one it fails. */
function arrayElements(source: unknown, run: Run): readonly unknown[] {
  const isList =
    typeof source === "string" || Array.isArray(source) || source instanceof Set || source instanceof Map;
  return isList || source == null || source instanceof Facade ? elementsOf(source, run) : [];
}

function lengthOf(source: Record<string, unknown>, run: Run): number {
  const length = Math.floor(toNumber(Object.hasOwn(source, "length") ? source["length"] : 0, run));
  return Math.min(Math.max(0, Number.isNaN(length) ? 0 : length), limits.arrayLength + 1);
}

const arrayMembers: Members = {
  name: "Array",
  construct: arrayOf,
  isInstance: (value) => Array.isArray(value),
  methods: { from: arrayFrom, isArray: ([value]) => Array.isArray(value), of: (args) => [...args] },
};

function numberOf(args: readonly unknown[], run: Run): number {
  return args.length === 0 ? 0 : toNumber(args[0], run);
}

const parseIntOf: Call = (args, run) =>
  Number.parseInt(toText(args[0], run), args[1] === undefined ? undefined : toNumber(args[1], run));
const parseFloatOf: Call = (args, run) => Number.parseFloat(toText(args[0], run));

const numberMembers: Members = {
  name: "Number",
  construct: numberOf,
  isInstance: () => false,
  values: {
    EPSILON: Number.EPSILON,
    MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
    MAX_VALUE: Number.MAX_VALUE,
    MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
    MIN_VALUE: Number.MIN_VALUE,
    NEGATIVE_INFINITY: -Infinity,
    NaN: Number.NaN,
    POSITIVE_INFINITY: Infinity,
  },
  methods: {
    isFinite: ([value]) => Number.isFinite(value),
    isInteger: ([value]) => Number.isInteger(value),
    isNaN: ([value]) => Number.isNaN(value),
    isSafeInteger: ([value]) => Number.isSafeInteger(value),
    parseFloat: parseFloatOf,
    parseInt: parseIntOf,
  },
};

function stringOf(args: readonly unknown[], run: Run): string {
  return args.length === 0 ? "" : toText(args[0], run);
}

const stringMembers: Members = {
  name: "String",
  construct: stringOf,
  isInstance: () => false,
  methods: {
    fromCharCode: (args, run) => String.fromCharCode(...args.map((arg) => toNumber(arg, run))),
    fromCodePoint: (args, run) => String.fromCodePoint(...args.map((arg) => toNumber(arg, run))),
  },
};

function makeError(name: string): Global {
  const construct: Call = (args, run) => errorValue(name, args[0] === undefined ? "" : toText(args[0], run));
  const isInstance = (value: unknown): boolean =>
    isErrorValue(value) && (name === "Error" || value.name === name);
  return callable(construct, { name, construct, isInstance });
}

function makeSet(args: readonly unknown[], run: Run): Set<unknown> {
  return new Set(args[0] == null ? [] : elementsOf(args[0], run));
}

function makeMap(args: readonly unknown[], run: Run): Map<unknown, unknown> {
  const entries = args[0] == null ? [] : elementsOf(args[0], run);
  return new Map(entries.map((entry) => [elementsOf(entry, run)[0], elementsOf(entry, run)[1]]));
}

function regexOf(args: readonly unknown[], run: Run): RegExp {
  const [pattern, flags] = args;
  run.spend(callSteps.parse);
  if (pattern instanceof RegExp)
    return makeRegex(pattern.source, flags === undefined ? pattern.flags : toText(flags, run));
  return makeRegex(
    pattern === undefined ? "(?:)" : toText(pattern, run),
    flags === undefined ? "" : toText(flags, run),
  );
}

function needsNew(name: string): Call {
  return () => {
    throw fault("type-needs-new", { name });
  };
}

function coded(convert: (text: string) => string): Global {
  return callable((args, run) => {
    const text = toText(args[0], run);
    run.spendText(text.length * 9);
    try {
      return convert(text);
    } catch {
      throw fault("not-url-encoded");
    }
  });
}

const math = new Facade(mathMembers());
const json = new Facade({ name: "JSON", methods: { parse, stringify } });

/** What JavaScript itself gives, as far as it cannot reach out of an expression. */
export const languageGlobals: GlobalTable = {
  NaN: { read: () => Number.NaN },
  Infinity: { read: () => Infinity },
  Math: { read: () => math },
  JSON: { read: () => json },
  Intl: { read: () => intl },
  Object: callable(([value]) => (value == null ? {} : value), objectMembers),
  Array: callable(arrayOf, arrayMembers),
  Number: callable(numberOf, numberMembers),
  String: callable(stringOf, stringMembers),
  Boolean: callable(([value]) => Boolean(value), {
    name: "Boolean",
    construct: ([value]) => Boolean(value),
    isInstance: () => false,
  }),
  BigInt: callable((args, run) => BigInt(toPrimitive(args[0], run, "number") as number), { name: "BigInt" }),
  RegExp: callable(regexOf, {
    name: "RegExp",
    construct: regexOf,
    isInstance: (value) => value instanceof RegExp,
  }),
  Set: callable(needsNew("Set"), {
    name: "Set",
    construct: makeSet,
    isInstance: (value) => value instanceof Set,
  }),
  Map: callable(needsNew("Map"), {
    name: "Map",
    construct: makeMap,
    isInstance: (value) => value instanceof Map,
  }),
  Error: makeError("Error"),
  TypeError: makeError("TypeError"),
  RangeError: makeError("RangeError"),
  SyntaxError: makeError("SyntaxError"),
  ReferenceError: makeError("ReferenceError"),
  parseInt: callable(parseIntOf),
  parseFloat: callable(parseFloatOf),
  isNaN: callable((args, run) => Number.isNaN(toNumber(args[0], run))),
  isFinite: callable((args, run) => Number.isFinite(toNumber(args[0], run))),
  encodeURI: coded(encodeURI),
  encodeURIComponent: coded(encodeURIComponent),
  decodeURI: coded(decodeURI),
  decodeURIComponent: coded(decodeURIComponent),
};
