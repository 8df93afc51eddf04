const made = new WeakSet<object>();

/** What `new Error(…)` and `catch (error)` give: a name and a message, and no trace of the host. */
export interface ErrorValue {
  readonly name: string;
  readonly message: string;
}

export function errorValue(name: string, message: string): ErrorValue {
  const error = { name, message };
  made.add(error);
  return error;
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && made.has(value);
}
