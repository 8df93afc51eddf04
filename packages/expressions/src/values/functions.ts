import type { Run } from "../run/run.ts";
import { Facade, type Members } from "./facade.ts";

/** A function value inside an expression: an arrow function of the author, or one of our own stand-ins. */
export type Callable = (...args: readonly unknown[]) => unknown;

/** No expression can name a symbol, and no data can bring one in. A property costs far less than a WeakSet. */
const brand: unique symbol = Symbol("own function");

interface Branded {
  [brand]?: Members | true;
}

/** Brands a function as one that expressions may hold and call. */
export function ownFunction<F extends Callable>(callable: F): F {
  (callable as Branded)[brand] = true;
  return callable;
}

/** Whether a value is a function made by this package; a function of the host never is. */
export function isOwnFunction(value: unknown): value is Callable {
  return typeof value === "function" && (value as Branded)[brand] !== undefined;
}

/** A built-in that can be called and has members too, such as `Number` or `Date`. */
export function functionWithMembers(callable: Callable, members: Members): Callable {
  (callable as Branded)[brand] = members;
  return callable;
}

/** The members that a facade or a built-in function shows. */
export function membersOf(value: unknown): Members | undefined {
  if (value instanceof Facade) return value.members;
  const members = typeof value === "function" ? (value as Branded)[brand] : undefined;
  return members === true ? undefined : members;
}

/** Reads a member of a facade or built-in function; a method comes back bound. */
export function readMemberOf(value: object, key: string, run: Run): unknown {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  if (members.values !== undefined && Object.hasOwn(members.values, key)) return members.values[key];
  const target = (value instanceof Facade ? value.target : undefined) as never;
  if (members.getters !== undefined && Object.hasOwn(members.getters, key)) {
    return members.getters[key]?.(target, run);
  }
  const method = methodOf(members, key);
  if (method !== undefined) return ownFunction((...args) => method(args, run, target));
  return members.dynamic?.(key, run, target);
}

export function methodOf(members: Members, key: string): NonNullable<Members["methods"]>[string] | undefined {
  return members.methods !== undefined && Object.hasOwn(members.methods, key)
    ? members.methods[key]
    : undefined;
}

/** Every name that a facade or built-in function shows. */
export function memberNames(members: Members): readonly string[] {
  return [members.values, members.getters, members.methods].flatMap((table) => Object.keys(table ?? {}));
}
