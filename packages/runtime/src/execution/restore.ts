import type { RunError, RunEvent } from "@weft/flow";
import type { Item } from "@weft/sdk";
import type { Ledger } from "../ledger.ts";
import { next } from "../schedule.ts";
import type { ScheduleState } from "../schedule.ts";
import { copied } from "./task.ts";
import type { Task } from "./task.ts";

/** What the journal tells of a run that is not done. */
interface Trace {
  attempt: number;
  /** Started, and no word since. */
  open: boolean;
  attention: boolean;
  failed?: Extract<RunEvent, { type: "run.failed" }>;
}

export interface Restored {
  /** The run that finished last. */
  readonly lastOutputs: Readonly<Record<string, readonly Item[]>> | undefined;
  /** The end, if the journal has it. */
  readonly end: Extract<RunEvent, { type: "execution.finished" }> | undefined;
  /** The failure that ended it, when the journal has not come to the end itself. */
  readonly failure: RunError | undefined;
  traceOf(run: number): Trace | undefined;
}

/** Folds the events of the journal, so that `state` and `ledger` stand where the execution stood. */
export function restore(history: readonly RunEvent[], state: ScheduleState, ledger: Ledger): Restored {
  const traces = new Map<number, Trace>();
  let lastOutputs: Restored["lastOutputs"];
  let end: Restored["end"];
  let failure: RunError | undefined;
  for (const event of history) {
    if (event.type === "run.finished") {
      const run = state.active.get(event.run);
      if (run) ledger.add(run, event.outputs);
      lastOutputs = event.outputs;
    }
    if (event.type === "run.failed" && event.retryAt === undefined) failure ??= event.error;
    if (event.type === "execution.finished") end = event;
    else if (event.type !== "execution.accepted") note(traces, event);
    next(state, event);
  }
  return { lastOutputs, end, failure, traceOf: (run) => traces.get(run) };
}

function note(
  traces: Map<number, Trace>,
  event: Exclude<RunEvent, { type: "execution.accepted" | "execution.finished" }>,
): void {
  let trace = traces.get(event.run);
  if (!trace) traces.set(event.run, (trace = { attempt: 0, open: false, attention: false }));
  switch (event.type) {
    case "run.started":
      Object.assign(trace, { attempt: event.attempt, open: true, attention: false });
      return;
    case "run.failed":
      Object.assign(trace, { open: false, failed: event });
      return;
    case "run.needsAttention":
      trace.attention = true;
      return;
    default:
      Object.assign(trace, { open: false, attention: false });
  }
}

/** What is to be done with a run that the journal has not finished. */
export function resumption(task: Task, trace: Trace | undefined): "go" | "ask" | "wait" {
  if (!trace) return "go";
  if (trace.attention) return "wait";
  const { node, progress } = task;
  task.attempt = trace.attempt + 1;
  if (trace.failed) {
    const { retryAt, done } = trace.failed;
    if (retryAt !== undefined) task.notBefore = retryAt;
    if (done) Object.assign(progress, { next: done.items, tries: done.tries, outputs: copied(done.outputs) });
  }
  const unknown = trace.open && task.write;
  return unknown && !node.idempotent && node.node.onUnknownOutcome !== "retry" ? "ask" : "go";
}
