import type { RunEvent } from "@weft/flow";
import type { ExecutionStart } from "../execution.ts";
import type { LoggedOutcome } from "../node/run-node.ts";
import { noProgress } from "../node/frame.ts";
import type { Progress } from "../node/frame.ts";
import type { Plan, PlanNode } from "../plan.ts";
import type { Run } from "../schedule.ts";

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
}

export function taskFor(plan: Plan, run: Run, { dry, reuse }: Pick<ExecutionStart, "dry" | "reuse">): Task {
  const node = plan.nodes[run.node] as PlanNode;
  const sends = !dry && !node.node.disabled && reuse?.[node.node.id] === undefined;
  const write = node.effect === "write" && sends;
  return { run, node, progress: noProgress(node), write, attempt: 1 };
}

export function startedEvent({ run, node, attempt, write }: Task, at: number): RunEvent {
  const event = {
    type: "run.started",
    at,
    run: run.run,
    node: node.node.id,
    index: run.index,
    inputs: run.inputs,
    attempt,
  } as const;
  return write ? { ...event, write } : event;
}

/** The event that a try ends with. */
export function outcomeEvent({ run, progress }: Task, outcome: LoggedOutcome, at: number): RunEvent {
  const logs = outcome.logs.length > 0 ? { logs: outcome.logs } : undefined;
  if (!outcome.ok) {
    const { error, retryIn } = outcome;
    if (retryIn === undefined) return { type: "run.failed", at, run: run.run, error, ...logs };
    const { next: items, tries, outputs } = progress;
    const copy = Object.fromEntries(Object.entries(outputs).map(([handle, list]) => [handle, [...list]]));
    return {
      type: "run.failed",
      at,
      run: run.run,
      error,
      retryAt: at + retryIn,
      done: { items, tries, outputs: copy },
      ...logs,
    };
  }
  const { outputs, error, request, reused } = outcome;
  return {
    type: "run.finished",
    at,
    run: run.run,
    outputs,
    ...(error && { error }),
    ...logs,
    ...(request && { request }),
    ...(reused && { reused }),
  };
}
