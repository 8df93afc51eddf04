export type PlainObject = Record<string, unknown>;

const objectPrototype = Object.prototype;

/** Whether a value is data with fields: made by a literal or by JSON, not an instance of some class. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === objectPrototype || prototype === null;
}
