import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { fieldsOf } from "../../values/iterate.ts";
import { toJson } from "../../values/json.ts";
import { isReservedKey } from "../../values/keys.ts";
import { isPlainObject } from "../../values/plain.ts";
import { toKey, toNumber } from "../../values/text.ts";
import { listArg } from "../args.ts";
import { compactValue } from "../compact.ts";
import type { MethodTable } from "../method.ts";

type List = unknown[];

function field(element: unknown, key: string): unknown {
  return isPlainObject(element) && !isReservedKey(key) && Object.hasOwn(element, key)
    ? element[key]
    : undefined;
}

/** One name gives values, several give lists of values; elements without any of the fields are left out. */
function pluck(list: List, args: readonly unknown[], run: Run): unknown {
  run.spendArray(list.length);
  const keys = args.map((arg) => toKey(arg, run));
  const [first] = keys;
  if (first === undefined) return list;
  if (keys.length === 1)
    return list
      .filter((element) => isPlainObject(element) && Object.hasOwn(element, first))
      .map((element) => field(element, first));
  return list.filter(isPlainObject).map((element) => keys.map((key) => field(element, key)));
}

function chunk(list: List, args: readonly unknown[], run: Run): List[] {
  const size = Math.floor(toNumber(args[0], run));
  if (!(size >= 1)) throw fault("argument-whole", { method: "chunk" });
  run.spendArray(list.length);
  const chunks: List[] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}

function smartJoin(list: List, args: readonly unknown[], run: Run): Record<string, unknown> {
  const [keyField = "", valueField = ""] = args.map((arg) => toKey(arg, run));
  run.spend(list.length + 1);
  const joined: Record<string, unknown> = {};
  for (const element of list) {
    const name = field(element, keyField);
    if (name === undefined || name === null) continue;
    const key = toKey(name, run);
    if (!isReservedKey(key)) joined[key] = field(element, valueField);
  }
  return joined;
}

function renameKeys(list: List, args: readonly unknown[], run: Run): List {
  const names = args.map((arg) => toKey(arg, run));
  if (names.length === 0 || names.length % 2 !== 0) {
    throw fault("argument-pairs");
  }
  const renames = new Map<string, string>();
  for (let index = 0; index < names.length; index += 2)
    renames.set(names[index] ?? "", names[index + 1] ?? "");
  return list.map((element) => {
    if (!isPlainObject(element)) return element;
    const renamed = fieldsOf(element, run).map(([key, value]) => [renames.get(key) ?? key, value] as const);
    return Object.fromEntries(renamed.filter(([key]) => !isReservedKey(key)));
  });
}

/** All objects in one; the first value of a field wins. */
function merge(list: List, args: readonly unknown[], run: Run): Record<string, unknown> {
  const objects = args.length === 0 ? list : [...list, ...listArg(args, 0, "merge")];
  const merged: Record<string, unknown> = {};
  for (const object of objects) {
    for (const [key, value] of isPlainObject(object) ? fieldsOf(object, run) : []) {
      if (!Object.hasOwn(merged, key)) merged[key] = value;
    }
  }
  return merged;
}

export const listDataMethods: MethodTable<List> = {
  first: { run: (receiver) => receiver[0] },
  last: { run: (receiver) => receiver.at(-1) },
  randomItem: { run: (receiver) => receiver[Math.floor(Math.random() * receiver.length)] },
  isEmpty: { run: (receiver) => receiver.length === 0 },
  isNotEmpty: { run: (receiver) => receiver.length > 0 },
  pluck: { run: pluck },
  compact: { run: (receiver, _args, run) => compactValue(receiver, run) },
  chunk: { run: chunk },
  smartJoin: { run: smartJoin },
  renameKeys: { run: renameKeys },
  merge: { run: merge },
  append: {
    run: (receiver, args, run) => {
      run.spendArray(receiver.length + args.length);
      return receiver.concat(...args);
    },
  },
  toJsonString: { run: (receiver, _args, run) => toJson(receiver, run) },
};
