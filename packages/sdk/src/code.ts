/** JavaScript that a person wrote. It can touch the node's items and what expressions can read, and nothing else. */
export interface CodeCall {
  /** The body of an async function. */
  readonly code: string;
  /** Called once for each item instead of once for all. */
  readonly each: boolean;
}

/** What one call of the code gave. */
export interface CodeResult {
  /** Plain data; `undefined` where nothing was returned. */
  readonly value: unknown;
  /** Index of the input item that the value is; of each entry where the value is a list. `null` where it is none. */
  readonly from: number | null | readonly (number | null)[];
}

/**
 * `syntax`: it is no JavaScript; `thrown`: it threw; `pending`: it awaits what never comes; `data`: what it gave is no plain
 * data. The others name the limit that it broke.
 */
export type CodeFailureKind =
  | "syntax"
  | "thrown"
  | "pending"
  | "data"
  | "time"
  | "memory"
  | "depth"
  | "output";

export interface CodeFailure {
  readonly failure: CodeFailureKind;
  /** In the words of the language; empty where a limit was broken. */
  readonly message: string;
  /** Of the code, from 1. */
  readonly line?: number;
  /** The limit that was broken: milliseconds, or bytes. */
  readonly limit?: number;
}

/** A failure of the whole, or what each call came to: one, or one for each item. */
export type CodeOutcome = CodeFailure | { readonly results: readonly (CodeResult | CodeFailure)[] };
