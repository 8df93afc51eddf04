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
  /** The start of this try is recorded: a run that has waited has begun before. */
  begun: boolean;
}

export function taskFor(plan: Plan, run: Run, { dry, reuse }: Pick<ExecutionStart, "dry" | "reuse">): Task {
  const node = plan.nodes[run.node] as PlanNode;
  const sends = !dry && !node.node.disabled && reuse?.[node.node.id] === undefined;
  return {
    run,
    node,
    progress: noProgress(node),
    write: node.effect === "write" && sends,
    attempt: 1,
    begun: false,
  };
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
    ...(task.progress.marks && { marks: task.progress.marks }),
  };
}

/** `last`: there will be no further try, whatever the outcome says. */
export function failedEvent(
  task: Task,
  { error, logs, retryIn }: LoggedOutcome & { readonly ok: false },
  { at, last }: { at: number; last: boolean },
): RunEvent {
  const { run } = task.run;
  const failed = { type: "run.failed", at, run, error, ...(logs.length > 0 && { logs }) } as const;
  if (last || retryIn === undefined) return { ...failed, ...doneSoFar(task) };
  const { next, tries, outputs } = task.progress;
  return { ...failed, retryAt: at + retryIn, done: { items: next, tries, outputs: copied(outputs) } };
}

/** Items that are done are not done again when somebody tries the execution again. */
function doneSoFar({
  progress: { next, outputs },
}: Task): Pick<Extract<RunEvent, { type: "run.failed" }>, "done"> {
  return next > 0 ? { done: { items: next, tries: 0, outputs: copied(outputs) } } : {};
}

/** For a run that has not begun, or waits for its next try, when nothing may start any more. */
export function givenUpEvent(task: Task, control: Control, at: number): RunEvent {
  const { run } = task.run;
  if (control.parked) return { type: "run.parked", at, run, reason: "shutdown" };
  const { id, name } = task.node.node;
  const code = control.end?.status === "cancelled" ? "cancelled" : "stopped";
  const error = runError(code, {}, { node: { id, name } });
  return { type: "run.failed", at, run, error, ...doneSoFar(task) };
}

/** Progress goes on changing; events must not. */
export function copied(outputs: RunOutputs): Record<string, Item[]> {
  return Object.fromEntries(Object.entries(outputs).map(([handle, items]) => [handle, [...items]]));
}
