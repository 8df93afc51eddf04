import { writeMember } from "../access/members.ts";
import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import type { Members } from "../values/facade.ts";
import { isOwnFunction } from "../values/functions.ts";
import { elementsOf, fieldsOf } from "../values/iterate.ts";
import { isReservedKey, reservedKeyFault } from "../values/keys.ts";
import { kindNames, kindOf } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";
import { toKey } from "../values/text.ts";

/** `Object.assign`: into the first object when the expression owns its data, else into a copy of it. */
function assign(args: readonly unknown[], run: Run): unknown {
  const [first, ...rest] = args;
  const target = run.ownsData ? first : Object.fromEntries(fieldsOf(required(first, "assign"), run));
  for (const source of rest) {
    for (const [key, value] of fieldsOf(source, run)) writeMember({ object: target, key }, value);
  }
  return target;
}

function required(value: unknown, method: string): unknown {
  if (value !== null && value !== undefined) return value;
  throw fault("empty-argument", { method: `Object.${method}` });
}

function fromEntries(args: readonly unknown[], run: Run): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const entry of elementsOf(args[0], run)) {
    run.spend(1);
    const [name, value] = pairOf(entry);
    const key = toKey(name, run);
    if (isReservedKey(key)) throw reservedKeyFault(key);
    object[key] = value;
  }
  return object;
}

/** A list of two, or an object with the fields 0 and 1. */
function pairOf(entry: unknown): readonly unknown[] {
  if (Array.isArray(entry)) return entry;
  if (isPlainObject(entry))
    return ["0", "1"].map((key) => (Object.hasOwn(entry, key) ? entry[key] : undefined));
  throw fault("needs-pairs", { kind: kindNames[kindOf(entry)] });
}

function groupBy(args: readonly unknown[], run: Run): Record<string, unknown> {
  const [source, group] = args;
  if (!isOwnFunction(group))
    throw fault("argument-function", { method: "Object.groupBy", kind: kindNames[kindOf(group)] });
  const groups: Record<string, unknown[]> = {};
  for (const [index, element] of elementsOf(source, run).entries()) {
    const key = toKey(group(element, index), run);
    if (isReservedKey(key)) throw reservedKeyFault(key);
    if (Object.hasOwn(groups, key)) groups[key]?.push(element);
    else groups[key] = [element];
  }
  return groups;
}

function keys(args: readonly unknown[], run: Run): readonly string[] {
  return fieldsOf(required(args[0], "keys"), run).map(([key]) => key);
}

export const objectMembers: Members = {
  name: "Object",
  construct: ([value]) => (value == null ? {} : value),
  isInstance: (value) => (typeof value === "object" && value !== null) || typeof value === "function",
  methods: {
    assign,
    create: ([prototype]) => {
      if (isPlainObject(prototype)) throw fault("create-needs-null");
      return {};
    },
    entries: (args, run) => fieldsOf(required(args[0], "entries"), run).map(([key, value]) => [key, value]),
    freeze: ([value]) => value,
    fromEntries,
    getOwnPropertyNames: keys,
    groupBy,
    hasOwn: (args, run) => {
      const key = toKey(args[1], run);
      return !isReservedKey(key) && fieldsOf(required(args[0], "hasOwn"), run).some(([name]) => name === key);
    },
    is: ([left, right]) => Object.is(left, right),
    isFrozen: () => false,
    keys,
    seal: ([value]) => value,
    values: (args, run) => fieldsOf(required(args[0], "values"), run).map(([, value]) => value),
  },
};
