import type { CodeOutcome } from "@weft/sdk";

/** One piece of a person's code to run. Only texts cross the border. */
export interface SandboxJob {
  readonly code: string;
  readonly each: boolean;
  /** JSON of `SandboxGiven`. */
  readonly given: string;
  /** IANA name of the zone that dates are in. */
  readonly timezone: string;
  /** Epoch milliseconds at which its clock starts. */
  readonly now: number;
  /** Jobs of different owners take turns. */
  readonly owner: string;
  /** Answers a `SandboxQuestion` with a `SandboxAnswer`, both as JSON; later where it has to be read. Never fails. */
  ask(question: string): string | Promise<string>;
  log(line: string): void;
}

/** What the code finds when it begins. */
export interface SandboxGiven {
  readonly items: readonly { readonly json: unknown; readonly files?: unknown }[];
  /** Plain values by their names. */
  readonly globals: Readonly<Record<string, unknown>>;
}

/** What the code asks for while it runs, because it is seldom needed or large. */
export type SandboxQuestion =
  | {
      readonly of: "items";
      readonly node: string;
      readonly which: "first" | "last" | "all";
      readonly output?: number | null;
      readonly run?: number | null;
    }
  | { readonly of: "origin"; readonly node: string; readonly index: number }
  /** The content, in base64, of a file that the code has been handed. */
  | { readonly of: "file"; readonly id: string }
  /** What code has kept from earlier executions, of the flow (`global`) or the `node`. */
  | { readonly of: "kept"; readonly scope: string }
  | { readonly of: "keep"; readonly scope: string; readonly data: unknown }
  /** An expression, its leading `=` included, for one item. */
  | { readonly of: "value"; readonly text: string; readonly index: number };

export type SandboxAnswer = { readonly value?: unknown } | { readonly error: string };

/** Runs code of people where it can reach nothing but what its job hands it. */
export interface Sandbox {
  /** Rejects when `signal` is aborted, with its reason, and when the sandbox itself fails. */
  run(job: SandboxJob, signal: AbortSignal): Promise<CodeOutcome>;
}
