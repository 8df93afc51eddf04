/** How evaluating went: the value as text, or what kind of failure it was. Both sides are brought to this form. */
export type Outcome = { readonly value: string } | { readonly fails: FailureKind };

export type FailureKind =
  /** Something is read of undefined or null. */
  | "empty"
  /** A name that does not exist, or has no value yet. */
  | "name"
  /** A text cannot be read as data. */
  | "data"
  /** The code throws by itself. */
  | "thrown"
  /** The result is a function. */
  | "function"
  /** Too much of something. */
  | "budget"
  /** Anything else that cannot be done with such values, calling what is no function included. */
  | "value";

/** Values as text that tells -0, NaN and undefined apart; realms do not matter. */
export function shown(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) => {
      if (inner === undefined) return "<undefined>";
      if (typeof inner === "number" && (!Number.isFinite(inner) || Object.is(inner, -0)))
        return `<${Object.is(inner, -0) ? "-0" : inner}>`;
      return inner;
    }) ?? "<undefined>"
  );
}
