import type { MessagePort } from "node:worker_threads";
import type { CodeFailure } from "@weft/sdk";

export interface SandboxLimits {
  /** Milliseconds that one call of a node's code may take. */
  readonly timeMs: number;
  /** Bytes. */
  readonly memory: number;
  /** Characters of what it gives. */
  readonly output: number;
}

/** What a worker thread is made with. */
export interface WorkerSetup {
  /** The answers to its questions come through here, so that it can wait for them where it stands. */
  readonly answers: MessagePort;
  /** One 32-bit number, raised with each answer. */
  readonly bell: SharedArrayBuffer;
  readonly limits: SandboxLimits;
}

export interface WorkerJob {
  readonly code: string;
  readonly each: boolean;
  readonly given: string;
  readonly timezone: string;
  readonly now: number;
}

/** What a worker says. `finished` has the JSON that the sandbox gave. */
export type WorkerMessage =
  | { readonly type: "begun" }
  | { readonly type: "ask"; readonly question: string }
  | { readonly type: "log"; readonly line: string }
  | { readonly type: "finished"; readonly result: string }
  | { readonly type: "failed"; readonly failure: CodeFailure };
