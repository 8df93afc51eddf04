import { fault, type Fault } from "../errors.ts";
import { nearest } from "../help/suggest.ts";
import type { Method } from "../methods/method.ts";
import { addedMethodFor, methodFor, methodsOf } from "../methods/tables.ts";
import type { Run } from "../run/run.ts";
import { Facade } from "../values/facade.ts";
import { isOwnFunction, membersOf, memberNames, methodOf, readMemberOf } from "../values/functions.ts";
import { isReservedKey, reservedKeyFault } from "../values/keys.ts";
import { kindNames, kindOf, type Kind } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";
import { ownFunctionField } from "./members.ts";

const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Text in exactly this form is a date for the methods of dates, save those that read text as a date. */
function isDateText(receiver: string, name: string): boolean {
  return receiver.length === 24 && name !== "toDate" && name !== "toDateTime" && isoDate.test(receiver);
}

/** `receiver.name(…args)` by the kind of the receiver. `receiver` is neither null nor undefined unless it has `name`. */
export function callMethod(receiver: unknown, name: string, args: readonly unknown[], run: Run): unknown {
  if (isReservedKey(name)) throw reservedKeyFault(name);
  const kind = kindOf(receiver);
  if (kind === "facade" || kind === "function") return callBuiltIn(receiver as object, name, args, run);
  const own = kind === "object" || kind === "array" ? ownFunctionField(receiver, name) : undefined;
  if (own !== undefined) return own(...args);
  if (kind === "string" && isDateText(receiver as string, name)) {
    const method = addedMethodFor("date", name);
    if (method !== undefined) return method.run(new Date(receiver as string), args, run);
  }
  const method = methodFor(kind, name);
  if (method === undefined) throw unknownMethod(receiver, kind, name);
  return runMethod(method, receiver, args, run);
}

/** Whether `receiver.name` can be called: what `receiver.name?.()` asks. */
export function hasMethod(receiver: unknown, name: string): boolean {
  const kind = kindOf(receiver);
  if (ownFunctionField(receiver, name) !== undefined || methodFor(kind, name) !== undefined) return true;
  const members = membersOf(receiver);
  return members !== undefined && methodOf(members, name) !== undefined;
}

/** Methods that change their receiver change a copy, unless the expression works on data of its own. */
export function runMethod(
  method: Method<unknown>,
  receiver: unknown,
  args: readonly unknown[],
  run: Run,
): unknown {
  return method.run(method.changes === true && !run.ownsData ? copyOf(receiver, run) : receiver, args, run);
}

function copyOf(receiver: unknown, run: Run): unknown {
  if (Array.isArray(receiver)) {
    run.spendArray(receiver.length);
    return [...(receiver as unknown[])];
  }
  return receiver instanceof Date ? new Date(receiver) : receiver;
}

function callBuiltIn(receiver: object, name: string, args: readonly unknown[], run: Run): unknown {
  const members = membersOf(receiver);
  const method = members === undefined ? undefined : methodOf(members, name);
  if (method !== undefined)
    return method(args, run, (receiver instanceof Facade ? receiver.target : undefined) as never);
  const value = readMemberOf(receiver, name, run);
  if (isOwnFunction(value)) return value(...args);
  const onFunction = typeof receiver === "function" ? methodFor("function", name) : undefined;
  if (onFunction !== undefined) return onFunction.run(receiver, args, run);
  if (members === undefined) throw unknownMethod(receiver, "function", name);
  const similar = nearest(name, memberNames(members));
  const values = { object: members.name, method: name };
  throw similar === undefined
    ? fault("unknown-member", values)
    : fault("unknown-member-similar", { ...values, similar });
}

function unknownMethod(receiver: unknown, kind: Kind, name: string): Fault {
  if (isPlainObject(receiver) && Object.hasOwn(receiver, name)) {
    return fault("field-not-function", { name });
  }
  const similar = nearest(name, methodsOf(kind).keys());
  const values = { method: name, kind: kindNames[kind] };
  return similar === undefined
    ? fault("unknown-method", values)
    : fault("unknown-method-similar", { ...values, similar });
}
