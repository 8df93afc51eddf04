import type { RunEvent, RunOutputs } from "@weft/flow";
import type { Item, Woken } from "@weft/sdk";
import { runError } from "../errors.ts";
import type { ExecutionStart } from "../execution.ts";
import { noProgress } from "../node/frame.ts";
import type { Progress } from "../node/frame.ts";
import type { LoggedOutcome } from "../node/run-node.ts";
import type { Plan, PlanNode } from "../plan.ts";
import type { Run } from "../schedule/state.ts";
import type { Control } from "./control.ts";

/** A run that is being carried out, over all its tries. */
export interface Task {
  readonly run: Run;
  readonly node: PlanNode;
  readonly progress: Progress;
  /** Its start has to be durable before it starts. */
  readonly write: boolean;
  /** Number of the coming try. */
  attempt: number;
  /** Epoch milliseconds before which it must not be tried. */
  notBefore?: number;
  /** What ended its wait; it goes on where it asked to wait. */
  woken?: Woken;
}

export function taskFor(plan: Plan, run: Run, { dry, reuse }: Pick<ExecutionStart, "dry" | "reuse">): Task {
  const node = plan.nodes[run.node] as PlanNode;
  const sends = !dry && !node.node.disabled && reuse?.[node.node.id] === undefined;
  return { run, node, progress: noProgress(node), write: node.effect === "write" && sends, attempt: 1 };
}

export function startedEvent({ run, node, attempt, write }: Task, at: number): RunEvent {
  const { run: number, index, inputs } = run;
  const event = { type: "run.started", at, run: number, node: node.node.id, index, inputs, attempt } as const;
  return write ? { ...event, write } : event;
}

export function finishedEvent(
  task: Task,
  outcome: Extract<LoggedOutcome, { readonly outputs: RunOutputs }>,
  at: number,
): RunEvent {
  const { outputs, error, logs, request, reused } = outcome;
  return {
    type: "run.finished",
    at,
    run: task.run.run,
    outputs,
    ...(error && { error }),
    ...(logs.length > 0 && { logs }),
    ...(request && { request }),
    ...(reused && { reused }),
  };
}

/** `last`: there will be no further try, whatever the outcome says. */
export function failedEvent(
  { run, progress }: Task,
  { error, logs, retryIn }: LoggedOutcome & { readonly ok: false },
  { at, last }: { at: number; last: boolean },
): RunEvent {
  const failed = { type: "run.failed", at, run: run.run, error, ...(logs.length > 0 && { logs }) } as const;
  const { next, tries, outputs } = progress;
  if (!last && retryIn !== undefined)
    return { ...failed, retryAt: at + retryIn, done: { items: next, tries, outputs: copied(outputs) } };
  // Items that are done are not done again when somebody tries the execution again.
  return next > 0 ? { ...failed, done: { items: next, tries: 0, outputs: copied(outputs) } } : failed;
}

/** For a run that has not begun, or waits for its next try, when nothing may start any more. */
export function givenUpEvent({ run, node }: Task, control: Control, at: number): RunEvent {
  if (control.parked) return { type: "run.parked", at, run: run.run, reason: "shutdown" };
  const { id, name } = node.node;
  const code = control.end?.status === "cancelled" ? "cancelled" : "stopped";
  return { type: "run.failed", at, run: run.run, error: runError(code, {}, { node: { id, name } }) };
}

/** Progress goes on changing; events must not. */
export function copied(outputs: RunOutputs): Record<string, Item[]> {
  return Object.fromEntries(Object.entries(outputs).map(([handle, items]) => [handle, [...items]]));
}
