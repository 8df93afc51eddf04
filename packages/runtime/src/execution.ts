import type { Item, WebhookAnswer, ExecutionMode, Woken } from "@weft/sdk";
import type { Decision, FinishedStatus, RunError, RunEvent, RunOutputs } from "@weft/flow";
import type { Plan } from "./plan.ts";

/** One execution to start, or to go on with when `history` is given. */
export interface ExecutionStart {
  readonly id: string;
  readonly plan: Plan;
  readonly mode: ExecutionMode;
  /** Node id of the trigger. */
  readonly trigger: string;
  readonly items: readonly Item[];
  /** Why the trigger has nothing to start with: it fails, and the execution with it. */
  readonly triggerError?: RunError;
  /** Writes are not sent: their runs carry the request and pass their sample on. */
  readonly dry?: boolean;
  /** Run only what this node needs, and the node itself. */
  readonly until?: string;
  /** Outputs of nodes that need not run again, by node id: of an earlier execution, or pinned. */
  readonly reuse?: Readonly<
    Record<string, { readonly outputs: RunOutputs; readonly from: "pinned" | "earlier" }>
  >;
  /** Called at most once, with what a node answers to the waiting caller, as soon as all that led to it is durable. */
  onAnswer?(answer: WebhookAnswer): void;
  /** Events that are already in the journal. */
  readonly history?: readonly RunEvent[];
  /** Why it goes on, when `history` is given; a crash unless said. */
  readonly after?: "queue" | "wait" | "crash";
  /** What wakes parked runs, when it goes on for their sake. */
  readonly wakes?: readonly Wake[];
  /** The run that waits for this execution, and how many flows called each other to get here. */
  readonly parent?: { readonly execution: string; readonly run: number; readonly depth: number };
  /** The execution that this one tries again: its idempotency keys are used. */
  readonly retryOf?: string;
  /** `false`: nothing is appended to the journal before the end unless a write needs it. */
  readonly acceptFirst: boolean;
}

/** What ends the waiting of a run: nothing more is known of a retry that is due, or of what a shutdown had parked. */
export interface Wake {
  readonly run: number;
  readonly woken?: Woken | Decision;
}

export interface ExecutionOutcome {
  readonly status: FinishedStatus | "parked" | "needsAttention";
  readonly error?: RunError;
  /** Items of the first output with items of the run that finished last. */
  readonly lastItems: readonly Item[];
}

export interface RunningExecution {
  readonly id: string;
  /** Resolves when `execution.accepted` and the trigger's items are durable (at once when `acceptFirst` is false). */
  readonly accepted: Promise<void>;
  /** Never rejects for a fault of the flow; rejects only when the journal fails. Settles after the last commit. */
  readonly done: Promise<ExecutionOutcome>;
  cancel(): void;
  /**
   * A parked run goes on, or one that needs attention, as a person decided. The promise resolves when that is durable, with
   * `false` when no such run waits. `undefined`: the execution is letting go, and is to be resumed for it.
   */
  wake(wake: Wake): Promise<boolean> | undefined;
  /** A wait ends at another time. Resolves and answers like `wake`. */
  move(run: number, until: number): Promise<boolean> | undefined;
  /** Starts nothing more, lets what runs finish or aborts it when `signal` fires, and leaves the rest to a resume. */
  park(signal: AbortSignal): void;
}
