import type { Item } from "./item.ts";

/** Errors that node code throws on purpose. Everything else that is thrown is treated as a fault of the node's own code. */

/** Who has to act on an error. */
export type Actor = "author" | "admin" | "system" | "us";

/** Values of an error by the names that its text has for them. */
export type ErrorValues = Readonly<Record<string, string | number>>;

export interface NodeErrorDetails {
  /** What to do about it, one sentence. */
  readonly hint?: string;
  readonly actor?: Actor;
  /** What stands in message and hint, so that they can be translated by the code. Only for errors told from a table. */
  readonly values?: ErrorValues;
  /** What the other system answered, secrets removed. */
  readonly response?: { readonly status: number; readonly body?: unknown };
}

/** A failure that a retry might cure, as far as the node knows. */
export class NodeError extends Error {
  readonly code: string;
  readonly details: NodeErrorDetails;
  /** May pass by itself: network faults, 408, 425, 429 and 5xx. */
  readonly transient: boolean = false;
  constructor(code: string, message: string, details: NodeErrorDetails = {}) {
    super(message);
    this.name = "NodeError";
    this.code = code;
    this.details = details;
  }
}

/** A failure that no retry can cure. Its code is `fatal` unless the details name one. */
export class Fatal extends NodeError {
  constructor(message: string, { code = "fatal", ...details }: NodeErrorDetails & { code?: string } = {}) {
    super(code, message, details);
    this.name = "Fatal";
  }
}

/** The other system asks to come back later. */
export class RetryAfter extends NodeError {
  override readonly transient: boolean = true;
  /** Milliseconds from now. */
  readonly delayMs: number;
  constructor(delayMs: number, message: string, details: NodeErrorDetails = {}) {
    super("retry-after", message, details);
    this.name = "RetryAfter";
    this.delayMs = delayMs;
  }
}

/** The network failed or the answer says that it may pass. */
export class Transient extends NodeError {
  override readonly transient: boolean = true;
  constructor(code: string, message: string, details: NodeErrorDetails = {}) {
    super(code, message, details);
    this.name = "Transient";
  }
}

/**
 * Thrown by a node that gets all its items at once, when some of them failed and the others are done. The flow says what
 * follows: it stops with this error, or the others go on and the failed ones become items that carry their own errors.
 */
export class SomeFailed extends NodeError {
  /** For each item of the first input, in order: what it gave on the first output, or why it failed. */
  readonly results: readonly (readonly Item[] | NodeError)[];
  constructor(
    message: string,
    results: readonly (readonly Item[] | NodeError)[],
    { code = "some-failed", ...details }: NodeErrorDetails & { code?: string } = {},
  ) {
    super(code, message, details);
    this.name = "SomeFailed";
    this.results = results;
  }
}
