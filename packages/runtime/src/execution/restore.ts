import type { Decision, RunError, RunEvent } from "@weft/flow";
import type { Item, Woken } from "@weft/sdk";
import type { Ledger } from "../ledger.ts";
import { next } from "../schedule/schedule.ts";
import type { ScheduleState } from "../schedule/state.ts";
import { copied } from "./task.ts";
import type { Task } from "./task.ts";

/** What the journal tells of a run that is not done. */
interface Trace {
  attempt: number;
  /** Started, and no word since. */
  open: boolean;
  attention: boolean;
  /** How often the process ended while it was open. */
  crashes: number;
  failed?: Extract<RunEvent, { type: "run.failed" }>;
  parked?: Extract<RunEvent, { type: "run.parked" }> | undefined;
  /** What ended its wait; it does not wait again when it is tried again. */
  ended?: Woken | undefined;
  decision?: Decision | undefined;
}

export interface Restored {
  /** The run that finished last. */
  readonly lastOutputs: Readonly<Record<string, readonly Item[]>> | undefined;
  /** The end, if the journal has it. */
  readonly end: Extract<RunEvent, { type: "execution.finished" }> | undefined;
  /** The failure that ended it, when the journal has not come to the end itself. */
  readonly failure: RunError | undefined;
  /** Crashes of which it is not known what ran, and all of them. */
  readonly crashes: { readonly unknown: number; readonly all: number };
  traceOf(run: number): Trace | undefined;
}

/** Folds the events of the journal, so that `state` and `ledger` stand where the execution stood. */
export function restore(history: readonly RunEvent[], state: ScheduleState, ledger: Ledger): Restored {
  const traces = new Map<number, Trace>();
  const crashes = { unknown: 0, all: 0 };
  let lastOutputs: Restored["lastOutputs"];
  let end: Restored["end"];
  let failure: RunError | undefined;
  for (const event of history) {
    if (event.type === "run.finished") {
      const run = state.active.get(event.run);
      if (run) ledger.add(run, event.outputs);
      if (event.marks) ledger.mark(event.marks);
      lastOutputs = event.outputs;
      // It went on; the next crash shows itself what ran.
      crashes.unknown = 0;
    }
    if (event.type === "run.failed" && event.retryAt === undefined) failure ??= event.error;
    if (event.type === "execution.finished") end = event;
    else if (event.type === "execution.resumed" && event.after === "crash") countCrash(traces, crashes);
    else if ("run" in event) note(traces, event);
    next(state, event);
  }
  return { lastOutputs, end, failure, crashes, traceOf: (run) => traces.get(run) };
}

/** Takes a crash into account, of which the runs that were open may be the cause. */
function countCrash(traces: ReadonlyMap<number, Trace>, crashes: { unknown: number; all: number }): void {
  crashes.all += 1;
  const open = [...traces.values()].filter((trace) => trace.open);
  if (open.length === 0) crashes.unknown += 1;
  for (const trace of open) trace.crashes += 1;
}

function note(traces: Map<number, Trace>, event: Extract<RunEvent, { readonly run: number }>): void {
  let trace = traces.get(event.run);
  if (!trace) traces.set(event.run, (trace = { attempt: 0, open: false, attention: false, crashes: 0 }));
  const closed = { open: false, attention: false, parked: undefined };
  switch (event.type) {
    case "run.started":
      Object.assign(trace, closed, { attempt: event.attempt, open: true, decision: undefined });
      return;
    case "run.failed":
      Object.assign(trace, closed, { failed: event });
      return;
    case "run.needsAttention":
      Object.assign(trace, closed, { attention: true });
      return;
    case "run.parked":
      Object.assign(trace, closed, { parked: event });
      if (event.reason === "wait" || event.reason === "child") trace.ended = undefined;
      return;
    case "run.woken": {
      const { woken } = event;
      Object.assign(trace, closed);
      if (woken?.by === "person") Object.assign(trace, { decision: woken, crashes: 0 });
      // A retry has yet to start; a run that has waited goes on at once.
      else if (woken) Object.assign(trace, { ended: woken, open: true });
      return;
    }
    default:
      Object.assign(trace, closed);
  }
}

/** What is to be done with a run that the journal has not finished. */
export type Resumption =
  | { readonly do: "go" | "ask" | "stuck" | "quarantine" }
  | { readonly do: "park"; readonly parked: Extract<RunEvent, { type: "run.parked" }> }
  | { readonly do: "decide"; readonly decision: Decision };

const go: Resumption = { do: "go" };
/** As often may the process end while a run is open. */
export const CRASHES = 3;

/** @param crashed whether the process that carried it out is gone without a word */
export function resumption(task: Task, restored: Restored, crashed: boolean): Resumption {
  const trace = restored.traceOf(task.run.run);
  const { crashes } = restored;
  if (!trace) return crashed && crashes.unknown + 1 >= CRASHES ? { do: "quarantine" } : go;
  const { node, progress } = task;
  const { failed, parked, ended, decision } = trace;
  task.attempt = trace.attempt + 1;
  if (ended) task.woken = ended;
  if (failed) {
    const { retryAt, done } = failed;
    if (retryAt !== undefined) task.notBefore = retryAt;
    if (done) Object.assign(progress, { next: done.items, tries: done.tries, outputs: copied(done.outputs) });
  }
  if (trace.attention) return { do: "stuck" };
  if (parked && parked.reason !== "shutdown") return { do: "park", parked };
  if (decision) return { do: "decide", decision };
  const unknown = trace.open && task.write;
  if (unknown && !node.idempotent && node.node.onUnknownOutcome !== "retry") return { do: "ask" };
  if (crashed && trace.open && trace.crashes + crashes.unknown + 1 >= CRASHES) return { do: "quarantine" };
  task.begun = ended !== undefined && trace.open;
  return go;
}
