import { fault, type Fault } from "../errors.ts";

/** Names that lead from data to the machinery behind it; no expression reads or writes them, whatever owns them. */
const reserved: ReadonlySet<string> = new Set([
  "constructor",
  "__proto__",
  "prototype",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
]);

export function isReservedKey(key: string): boolean {
  return reserved.has(key);
}

export function reservedKeyFault(key: string): Fault {
  return fault("name-reserved", { name: key });
}
