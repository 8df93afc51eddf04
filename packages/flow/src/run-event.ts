import type { Actor, ChildrenFor, ExecutionMode, Item, JsonObject, Woken } from "@weft/sdk";
import type { executionStatuses } from "./execution/statuses.ts";

/** Everything that happens in an execution, in order. The journal stores these, the editor shows them, resuming folds them. */
export type RunEvent =
  | {
      readonly type: "execution.accepted";
      readonly at: number;
      /** Node id of the trigger; its run has number 0 and finishes at once. */
      readonly trigger: string;
      readonly mode: ExecutionMode;
      /** Nodes whose effect is `write` are not executed; a resumed execution stays a dry one. */
      readonly dry?: true;
      /** The run that waits for this execution, and how many flows called each other to get here. */
      readonly parent?: { readonly execution: string; readonly run: number; readonly depth: number };
      /** The execution that this one tries again: idempotency keys are made of it, so that nothing is sent twice. */
      readonly retryOf?: string;
    }
  /** It waits for its turn: as many as may run of this flow do. */
  | { readonly type: "execution.queued"; readonly at: number }
  /** Somebody goes on with it. `crash`: the process that carried it out is gone without a word. */
  | { readonly type: "execution.resumed"; readonly at: number; readonly after: "queue" | "wait" | "crash" }
  | {
      readonly type: "run.started";
      readonly at: number;
      /** Number of the run in the execution: 0, 1, 2 … */
      readonly run: number;
      readonly node: string;
      /** Which run of this node: 0, 1, 2 … */
      readonly index: number;
      readonly inputs: readonly Delivery[];
      /** 1 for the first try. */
      readonly attempt: number;
      /** Set on runs whose effect is `write`: this event is their intent. */
      readonly write?: true;
    }
  | {
      readonly type: "run.finished";
      readonly at: number;
      readonly run: number;
      /** Items by output handle; every handle of the node is present. */
      readonly outputs: RunOutputs;
      /** The error that `onError` turned into items. */
      readonly error?: RunError;
      readonly logs?: readonly string[];
      /** What would have been sent, in a dry run. */
      readonly request?: DryRequest;
      /** The outputs were pinned or taken from an earlier execution. */
      readonly reused?: "pinned" | "earlier";
      /** What `$execution.customData` was given in it. */
      readonly marks?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "run.failed";
      readonly at: number;
      readonly run: number;
      readonly error: RunError;
      /** Epoch ms of the next try; absent when there is none. */
      readonly retryAt?: number;
      /** What was done before the item that failed; the next try, or a retry of the execution, goes on from there. */
      readonly done?: { readonly items: number; readonly tries: number; readonly outputs: RunOutputs };
      readonly logs?: readonly string[];
    }
  | {
      readonly type: "run.parked";
      readonly at: number;
      readonly run: number;
      readonly reason: ParkReason;
      /** Epoch ms; absent while it waits for a call. */
      readonly until?: number;
      /** By which other flows find the wait. */
      readonly key?: string;
      /** What the execution's own address asks of a caller who ends the wait. */
      readonly call?: JsonObject;
      /** What it waits for, with the ids of the executions, in the same order as their items. */
      readonly children?: ChildrenFor & { readonly ids: readonly string[] };
    }
  | {
      readonly type: "run.woken";
      readonly at: number;
      readonly run: number;
      /** What ended a wait, or what a person decided; absent for retries, and for what a shutdown had parked. */
      readonly woken?: Woken | Decision;
    }
  | {
      readonly type: "run.needsAttention";
      readonly at: number;
      readonly run: number;
      readonly error: RunError;
    }
  | {
      readonly type: "execution.finished";
      readonly at: number;
      readonly status: FinishedStatus;
      readonly error?: RunError;
    };

export type ParkReason = "wait" | "retry" | "child" | "shutdown";

/** What a person chose for a run that needed attention: try it again, go on without it, or go on with this outcome. */
export interface Decision {
  readonly by: "person";
  /** Id of the user. */
  readonly user: string;
  readonly choice: "retry" | "skip" | "done";
  /** For `done`: what the node is taken to have given on its first output. */
  readonly items?: readonly Item[];
}

/** The items of one output of one run, arriving over one edge. */
export interface Delivery {
  readonly input: string;
  readonly run: number;
  readonly output: string;
  readonly edge: string;
}

export type RunOutputs = Readonly<Record<string, readonly Item[]>>;

export type FinishedStatus = "succeeded" | "failed" | "cancelled";
export type ExecutionStatus = (typeof executionStatuses)[number];

/** An error told to people: what, where, and what to do. */
export interface RunError {
  readonly code: string;
  /** Which text of the expression language this is, by its id; several texts share a code there. */
  readonly text?: string;
  readonly message: string;
  readonly hint?: string;
  /**
   * What stands in message and hint, by name. Only errors that are told from a table have it, so that they can be told in
   * another language by their text or code; all others are told as they are.
   */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly actor?: Actor;
  readonly node?: { readonly id: string; readonly name: string };
  /** Index of the input item. */
  readonly item?: number;
  /** Parameter path and offset, for errors in expressions. */
  readonly param?: string;
  readonly position?: number;
  /** What the other system answered, secrets removed. */
  readonly response?: { readonly status: number; readonly body?: unknown };
}

/** The exact request of a write that a dry run did not send; secrets masked. */
export interface DryRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
