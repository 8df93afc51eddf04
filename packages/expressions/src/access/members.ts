import { fault } from "../errors.ts";
import { limits } from "../limits.ts";
import { dateTimeFields, durationFields, intervalFields, regexpFields } from "../methods/fields.ts";
import { nativeMethodFor } from "../methods/tables.ts";
import type { Run } from "../run/run.ts";
import { isOwnFunction, ownFunction, readMemberOf, type Callable } from "../values/functions.ts";
import { isReservedKey, reservedKeyFault } from "../values/keys.ts";
import { kindNames, kindOf } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";

/** Reads `object[key]`: own fields of data, allowed fields of everything else, never anything inherited. */
export function readMember(object: unknown, key: string, run: Run): unknown {
  if (isPlainObject(object)) {
    if (isReservedKey(key)) throw reservedKeyFault(key);
    return Object.hasOwn(object, key) ? readable(object[key]) : undefined;
  }
  return readOther(object, key, run);
}

function readOther(object: unknown, key: string, run: Run): unknown {
  if (isReservedKey(key)) throw reservedKeyFault(key);
  const kind = kindOf(object);
  switch (kind) {
    case "array":
      if (Object.hasOwn(object as unknown[], key)) return readable((object as Record<string, unknown>)[key]);
      break;
    case "string":
      if (key === "length") return (object as string).length;
      if (/^\d+$/.test(key)) return (object as string)[Number(key)];
      break;
    case "facade":
    case "function":
      return readMemberOf(object as object, key, run);
    case "datetime":
      if (dateTimeFields.has(key)) return (object as Record<string, unknown>)[key];
      break;
    case "duration":
      if (durationFields.has(key)) return (object as Record<string, unknown>)[key];
      break;
    case "interval":
      if (intervalFields.has(key)) return (object as Record<string, unknown>)[key];
      break;
    case "regexp":
      if (regexpFields.has(key)) return (object as Record<string, unknown>)[key];
      break;
    case "set":
    case "map":
      if (key === "size") return (object as Set<unknown>).size;
      break;
    case "foreign":
      throw fault("member-unavailable", { member: key });
    default:
      break;
  }
  const method = nativeMethodFor(kind, key);
  return method === undefined ? undefined : ownFunction((...args) => method.run(object, args, run));
}

/** Data never brings a callable function in. */
function readable(value: unknown): unknown {
  if (typeof value === "function" && !isOwnFunction(value)) {
    throw fault("value-unavailable");
  }
  return value;
}

/** A function that the author stored in an object of their own. */
export function ownFunctionField(object: unknown, key: string): Callable | undefined {
  if (!isPlainObject(object) && !Array.isArray(object)) return undefined;
  if (isReservedKey(key)) throw reservedKeyFault(key);
  const field = Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
  return isOwnFunction(field) ? field : undefined;
}

/** Whether `key in object`; inherited names do not count. */
export function hasMember(object: unknown, key: string): boolean {
  if (isReservedKey(key)) return false;
  if (isPlainObject(object) || Array.isArray(object)) return Object.hasOwn(object, key);
  const kind = kindOf(object);
  if (typeof object === "object" && object !== null) return nativeMethodFor(kind, key) !== undefined;
  throw fault("in-needs-fields", { kind: kindNames[kind] });
}

/** `object[key] = value`, for data that the expression made itself. */
export function writeMember(target: { object: unknown; key: string }, value: unknown): void {
  const { object, key } = target;
  if (isReservedKey(key)) throw reservedKeyFault(key);
  if (Array.isArray(object)) {
    writeElement(object, key, value);
  } else if (isPlainObject(object)) {
    object[key] = value;
  } else {
    throw fault("not-settable", { key, kind: kindNames[kindOf(object)] });
  }
}

function writeElement(list: unknown[], key: string, value: unknown): void {
  const position = key === "length" ? Number(value) : Number(key);
  if (!Number.isInteger(position) || position < 0) {
    throw fault("not-a-position", { key });
  }
  if (position > limits.arrayLength || position > list.length + 10_000) {
    throw fault("list-grows");
  }
  if (key === "length") list.length = position;
  else list[position] = value;
}

/** `delete object[key]`. */
export function deleteMember(object: unknown, key: string): boolean {
  if (isReservedKey(key)) throw reservedKeyFault(key);
  if (isPlainObject(object) || Array.isArray(object)) return Reflect.deleteProperty(object, key);
  throw fault("not-removable", { key, kind: kindNames[kindOf(object)] });
}
