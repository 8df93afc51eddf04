import type { Run } from "../run/run.ts";

/** The members that a built-in object or function shows to expressions; there is nothing behind them to reach. */
export interface Members {
  readonly name: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** Read like fields. `target` is what the facade stands for. */
  readonly getters?: Readonly<Record<string, (target: never, run: Run) => unknown>>;
  readonly methods?: Readonly<Record<string, (args: readonly unknown[], run: Run, target: never) => unknown>>;
  /** Reads a member whose name is only known at run time, such as a node's. */
  readonly dynamic?: (key: string, run: Run, target: never) => unknown;
  /** `new Name(…)`. */
  readonly construct?: (args: readonly unknown[], run: Run) => unknown;
  /** `value instanceof Name`. */
  readonly isInstance?: (value: unknown) => boolean;
  /** What the facade becomes when it is the result of an expression. */
  readonly plain?: (target: never, run: Run) => unknown;
}

/** A built-in object: `Math`, `$input`, what `$('Name')` gives. */
export class Facade {
  readonly members: Members;
  readonly target: unknown;

  constructor(members: Members, target?: unknown) {
    this.members = members;
    this.target = target;
  }
}
