import { fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import { matchAllOf, matchOf, replaceIn, searchIn, splitBy } from "../../regex/operations.ts";
import type { Run } from "../../run/run.ts";
import { toNumber, toText } from "../../values/text.ts";
import { primitives, textArg } from "../args.ts";
import { luxonArgs } from "./luxon.ts";
import { inherited, type Method, type MethodTable } from "../method.ts";

type NativeText = (this: string, ...args: unknown[]) => unknown;

/** Wraps a method of JavaScript strings whose result is never longer than its receiver and arguments. */
function native(method: NativeText): Method<string> {
  return {
    run(receiver, args, run) {
      // Read once, written once.
      run.spendText(receiver.length);
      run.spendText(receiver.length);
      if (args.length === 0) return method.call(receiver);
      return method.apply(receiver, primitives(args, run));
    },
  };
}

function pad(method: NativeText): Method<string> {
  return {
    run(receiver, args, run) {
      run.spendText(toNumber(args[0], run) || 0);
      return method.apply(receiver, primitives(args, run));
    },
  };
}

/** Methods that take a RegExp refuse it where JavaScript does. */
function withoutRegex(name: string, method: NativeText): Method<string> {
  const plain = native(method);
  return {
    run(receiver, args, run) {
      if (args[0] instanceof RegExp) throw fault("argument-text", { method: name });
      return plain.run(receiver, args, run);
    },
  };
}

function repeat(receiver: string, args: readonly unknown[], run: Run): string {
  const count = toNumber(args[0], run) || 0;
  run.spendText(receiver.length * Math.max(0, count));
  return receiver.repeat(count);
}

const text = String.prototype;

/** JavaScript's own methods of text. */
export const nativeStringMethods: MethodTable<string> = {
  at: native(text.at as NativeText),
  charAt: native(text.charAt as NativeText),
  charCodeAt: native(text.charCodeAt as NativeText),
  codePointAt: native(text.codePointAt as NativeText),
  concat: { run: (receiver, args, run) => joined(receiver, args, run) },
  endsWith: withoutRegex("endsWith", text.endsWith as NativeText),
  includes: withoutRegex("includes", text.includes as NativeText),
  indexOf: native(text.indexOf as NativeText),
  isWellFormed: native(text.isWellFormed),
  lastIndexOf: native(text.lastIndexOf as NativeText),
  localeCompare: { run: localeCompare },
  match: { run: (receiver, args, run) => matchOf(receiver, args[0], run) },
  matchAll: { run: (receiver, args, run) => matchAllOf(receiver, args[0], run) },
  normalize: native(text.normalize as NativeText),
  padEnd: pad(text.padEnd as NativeText),
  padStart: pad(text.padStart as NativeText),
  repeat: { run: repeat },
  replace: {
    run: (receiver, args, run) =>
      replaceIn({ text: receiver, pattern: args[0], replacement: args[1], all: false }, run),
  },
  replaceAll: {
    run: (receiver, args, run) =>
      replaceIn({ text: receiver, pattern: args[0], replacement: args[1], all: true }, run),
  },
  search: { run: (receiver, args, run) => searchIn(receiver, args[0], run) },
  slice: native(text.slice as NativeText),
  split: {
    run: (receiver, args, run) => splitBy({ text: receiver, separator: args[0], limit: args[1] }, run),
  },
  startsWith: withoutRegex("startsWith", text.startsWith as NativeText),
  substr: native(text.substr as NativeText),
  substring: native(text.substring as NativeText),
  toLocaleLowerCase: native(text.toLocaleLowerCase as NativeText),
  toLocaleUpperCase: native(text.toLocaleUpperCase as NativeText),
  toLowerCase: native(text.toLowerCase),
  toString: inherited<string>((receiver) => receiver),
  toUpperCase: native(text.toUpperCase),
  toWellFormed: native(text.toWellFormed),
  trim: native(text.trim),
  trimEnd: native(text.trimEnd),
  trimLeft: native(text.trimStart),
  trimRight: native(text.trimEnd),
  trimStart: native(text.trimStart),
  valueOf: inherited<string>((receiver) => receiver),
};

function joined(receiver: string, args: readonly unknown[], run: Run): string {
  let result = receiver;
  for (const arg of args) {
    result += toText(arg, run);
    run.spendText(result.length);
  }
  return result;
}

function localeCompare(receiver: string, args: readonly unknown[], run: Run): number {
  const other = textArg(args, 0, "undefined", run);
  run.spendText(receiver.length + other.length);
  if (args.length < 2) return receiver.localeCompare(other, "en-US");
  run.spend(callSteps.locale);
  const [locales, options] = luxonArgs(args.slice(1, 3), run);
  return receiver.localeCompare(
    other,
    locales as string | undefined,
    options as Intl.CollatorOptions | undefined,
  );
}
