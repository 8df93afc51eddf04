import type { ExecutionStart, Plan } from "@weft/runtime";
import type { ExecutionMode, Item } from "@weft/sdk";

/** What to execute, and on whose account. */
export interface ExecutionCall extends Pick<
  ExecutionStart,
  "dry" | "until" | "reuse" | "onAnswer" | "triggerError"
> {
  readonly workspaceId: string;
  readonly plan: Plan;
  /** `null`: this is a draft, whose text stands in `draft`. */
  readonly version: number | null;
  readonly draft?: string;
  readonly mode: ExecutionMode;
  /** Node id of the trigger. */
  readonly trigger: string;
  readonly items: readonly Item[];
  /** Whether somebody relies on its being stored before it has finished. */
  readonly acceptFirst: boolean;
  /** Whether somebody is answered when it ends. */
  readonly awaited?: boolean;
  /** Runs in the transaction that accepts the execution. */
  readonly alongside?: (executionId: string) => void;
  /** Where others were told it before. */
  readonly id?: string;
  /** Who waits for the execution of a flow that another one called. */
  readonly parent?: NonNullable<ExecutionStart["parent"]>;
  /** The failed execution that this one tries again, and whose idempotency keys it uses. */
  readonly retryOf?: { readonly execution: string; readonly keys: string };
}
