/** What each error value was made from: a failure that `catch` took, or nothing. */
const made = new WeakMap<object, unknown>();

/** What `new Error(…)` and `catch (error)` give: a name and a message, and no trace of the host. */
export interface ErrorValue {
  readonly name: string;
  readonly message: string;
}

export function errorValue(name: string, message: string, failure?: unknown): ErrorValue {
  const error = { name, message };
  made.set(error, failure);
  return error;
}

/** The failure behind an error value, so that throwing it again says the same as before. */
export function failureBehind(value: unknown): unknown {
  return typeof value === "object" && value !== null ? made.get(value) : undefined;
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && made.has(value);
}
