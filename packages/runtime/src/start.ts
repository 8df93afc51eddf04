import { ancestors } from "@weft/flow";
import type { RunOutputs } from "@weft/flow";
import { runError } from "./errors.ts";
import { Answer } from "./execution/answer.ts";
import { Recorder } from "./execution/recorder.ts";
import { restore, resumption } from "./execution/restore.ts";
import { startedEvent, taskFor } from "./execution/task.ts";
import type { Task } from "./execution/task.ts";
import type { ExecutionOutcome, ExecutionStart, RunningExecution } from "./execution.ts";
import type { Host } from "./host.ts";
import { Ledger } from "./ledger.ts";
import { deepFreeze } from "./params/slot.ts";
import type { Plan } from "./plan.ts";
import { lastItemsOf, Loop } from "./run.ts";
import { createSchedule } from "./schedule.ts";
import type { Run, ScheduleState } from "./schedule.ts";

/** What beginning and resuming an execution need. */
interface Parts {
  readonly start: ExecutionStart;
  readonly host: Host;
  readonly state: ScheduleState;
  readonly recorder: Recorder;
  readonly ledger: Ledger;
  readonly loop: Loop;
  taskOf(run: Run): Task;
  finished(outcome: ExecutionOutcome): void;
}

/**
 * Runs a flow from its trigger, or goes on from `history`. A flow whose nodes never wait has run when this returns; what
 * is left then is its commit.
 */
export function startExecution(start: ExecutionStart, host: Host): RunningExecution {
  const { id, plan, mode, dry = false, history = [] } = start;
  const state = createSchedule(plan, neededFor(plan, start.until));
  const recorder = new Recorder(id, host, history.length > 0);
  const answer = new Answer(start.onAnswer?.bind(start));
  const ledger = new Ledger();
  const around = { id, mode, dry, plan, ledger, host, respond: answer.give.bind(answer) };
  const { promise: done, resolve: finished, reject: broken } = Promise.withResolvers<ExecutionOutcome>();
  const taskOf = (run: Run) => taskFor(plan, run, start);
  const loop = new Loop({ start, state, around, recorder, answer, taskOf, finished, broken });
  const parts: Parts = { start, host, state, recorder, ledger, loop, taskOf, finished };
  const accepted = history.length > 0 ? resume(parts) : begin(parts);
  // Both reject when the journal fails; a caller who waits for one of them need not handle the other.
  accepted.catch(() => undefined);
  done.catch(() => undefined);
  return { id, accepted, done, cancel: () => loop.cancel(), park: (signal) => loop.park(signal) };
}

const atOnce = Promise.resolve();

function begin(parts: Parts): Promise<void> {
  const { start, host, loop, recorder } = parts;
  loop.record({ type: "execution.accepted", at: host.now(), trigger: start.trigger, mode: start.mode });
  startTrigger(parts);
  if (!start.acceptFirst) {
    loop.drive();
    return atOnce;
  }
  const accepted = recorder.commit();
  loop.hold(accepted, () => undefined);
  return accepted;
}

/** The trigger has run already, elsewhere: its run only brings the items in. */
function startTrigger({ start, host, state, loop, taskOf }: Parts): void {
  const run = state.active.get(0);
  if (!run) return loop.halt("failed", runError("trigger-missing", { id: start.trigger }));
  const task = taskOf(run);
  const reused = start.reuse?.[start.trigger];
  const [main = "main"] = task.node.outputs;
  const outputs: RunOutputs = { ...task.progress.outputs, ...(reused?.outputs ?? { [main]: start.items }) };
  if (host.freezeItems) deepFreeze(outputs);
  loop.record(startedEvent(task, host.now()));
  loop.settle(task, { ok: true, outputs, ...(reused && { reused: reused.from }), logs: [] });
}

function resume(parts: Parts): Promise<void> {
  const { start, host, state, ledger, loop, taskOf, finished } = parts;
  const { end, failure, lastOutputs, traceOf } = restore(start.history ?? [], state, ledger);
  loop.last = lastOutputs;
  if (end) {
    finished({
      status: end.status,
      ...(end.error && { error: end.error }),
      lastItems: lastItemsOf(lastOutputs),
    });
    return atOnce;
  }
  if (failure) loop.halt(failure.code === "cancelled" ? "cancelled" : "failed", failure);
  else if (state.active.has(0)) startTrigger(parts);
  for (const run of [...state.active.values()].filter((r) => r.run > 0 && !failure)) {
    const task = taskOf(run);
    const then = resumption(task, traceOf(run.run));
    if (then === "go") loop.add(task);
    if (then !== "ask") continue;
    const { id, name } = task.node.node;
    loop.record({
      type: "run.needsAttention",
      at: host.now(),
      run: run.run,
      error: runError("unknown-outcome", {}, { node: { id, name } }),
    });
  }
  loop.drive();
  return atOnce;
}

function neededFor(plan: Plan, until: string | undefined): ReadonlySet<number> | undefined {
  if (until === undefined) return undefined;
  const ids = [...ancestors(plan.flow, until), until];
  return new Set(ids.flatMap((id) => plan.byId.get(id) ?? []));
}
