import { ancestors } from "@weft/flow";
import type { RunOutputs } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import { Control } from "./execution/control.ts";
import type { End } from "./execution/control.ts";
import { Recorder } from "./execution/recorder.ts";
import { restore, resumption } from "./execution/restore.ts";
import type { Restored } from "./execution/restore.ts";
import { LazySignal } from "./execution/signals.ts";
import { startedEvent, taskFor } from "./execution/task.ts";
import type { Task } from "./execution/task.ts";
import type { ExecutionOutcome, ExecutionStart, RunningExecution } from "./execution.ts";
import type { Host } from "./host.ts";
import { Ledger } from "./ledger.ts";
import { deepFreeze } from "./params/slot.ts";
import type { Plan } from "./plan.ts";
import { Loop } from "./run.ts";
import { createSchedule } from "./schedule.ts";
import type { Run, ScheduleState } from "./schedule.ts";

/**
 * Runs a flow from its trigger, or goes on from `history`. A flow whose nodes never wait has run when this returns; what
 * is left then is its commit.
 */
export function startExecution(start: ExecutionStart, host: Host): RunningExecution {
  return new Execution(start, host);
}

const atOnce = Promise.resolve();

/** As it began: what a dry run did not send, its resumption does not send either. */
function isDry({ dry = false, history = [] }: ExecutionStart): boolean {
  const accepted = history.find((event) => event.type === "execution.accepted");
  return accepted === undefined ? dry : accepted.dry === true;
}

class Execution implements RunningExecution {
  readonly id: string;
  readonly accepted: Promise<void>;
  readonly done: Promise<ExecutionOutcome>;
  readonly #start: ExecutionStart & { readonly dry: boolean };
  readonly #host: Host;
  readonly #state: ScheduleState;
  readonly #ledger = new Ledger();
  readonly #control = new Control();
  readonly #recorder: Recorder;
  readonly #loop: Loop;
  readonly #timer = new LazySignal();
  readonly #settled = Promise.withResolvers<ExecutionOutcome>();

  constructor(given: ExecutionStart, host: Host) {
    const start = { ...given, dry: isDry(given) };
    const { id, plan, mode, dry, history = [] } = start;
    this.id = id;
    this.#start = start;
    this.#host = host;
    this.#state = createSchedule(plan, neededFor(plan, start.until));
    const answerer = given.onAnswer && { onAnswer: given.onAnswer.bind(given) };
    this.#recorder = new Recorder({ id, host, open: history.length > 0, ...answerer });
    const { respond } = this.#recorder;
    this.#loop = new Loop({
      start,
      state: this.#state,
      around: { id, mode, dry, plan, ledger: this.#ledger, host, respond },
      control: this.#control,
      recorder: this.#recorder,
      taskOf: this.#taskOf,
      finished: this.#conclude,
      broken: this.#break,
    });
    this.done = this.#settled.promise;
    this.accepted = history.length > 0 ? this.#resume() : this.#begin();
    // Both reject when the journal fails; a caller who waits for one of them need not handle the other.
    this.accepted.catch(() => undefined);
    this.done.catch(() => undefined);
    this.#limitTime();
  }

  cancel(): void {
    this.#control.cancel();
    this.#loop.drive();
  }

  park(signal: AbortSignal): void {
    this.#control.park(signal);
    this.#loop.drive();
  }

  #begin(): Promise<void> {
    const { trigger, mode, acceptFirst, dry } = this.#start;
    const at = this.#host.now();
    this.#loop.record({ type: "execution.accepted", at, trigger, mode, ...(dry && { dry: true as const }) });
    this.#startTrigger();
    if (!acceptFirst) {
      this.#loop.drive();
      return atOnce;
    }
    const accepted = this.#recorder.commit();
    this.#loop.hold(accepted, () => undefined);
    return accepted;
  }

  /** The trigger has run already, elsewhere: its run only brings the items in. */
  #startTrigger(): void {
    const { trigger, reuse, items } = this.#start;
    const run = this.#state.active.get(0);
    if (!run) return this.#control.fail(runError("trigger-missing", { id: trigger }));
    const task = this.#taskOf(run);
    const reused = reuse?.[trigger];
    const [main = "main"] = task.node.outputs;
    const outputs: RunOutputs = { ...task.progress.outputs, ...(reused?.outputs ?? { [main]: items }) };
    if (this.#host.freezeItems) deepFreeze(outputs);
    this.#loop.record(startedEvent(task, this.#host.now()));
    this.#loop.settle(task, { ok: true, outputs, ...(reused && { reused: reused.from }), logs: [] });
  }

  #resume(): Promise<void> {
    const restored = restore(this.#start.history ?? [], this.#state, this.#ledger);
    const { end, failure, lastOutputs } = restored;
    if (end) {
      this.#timer.abort(undefined);
      const { status, error } = end;
      this.#settled.resolve({ status, ...(error && { error }), lastItems: lastItemsOf(lastOutputs) });
      return atOnce;
    }
    this.#loop.last = lastOutputs;
    if (failure?.code === "cancelled") this.#control.cancel();
    else if (failure) this.#control.fail(failure);
    else if (this.#state.active.has(0)) this.#startTrigger();
    else for (const run of this.#state.active.values()) this.#takeUp(run, restored);
    this.#loop.drive();
    return atOnce;
  }

  #takeUp(run: Run, { traceOf }: Restored): void {
    const task = this.#taskOf(run);
    const then = resumption(task, traceOf(run.run));
    if (then === "go") this.#loop.add(task);
    if (then !== "ask") return;
    const { id, name } = task.node.node;
    const error = runError("unknown-outcome", {}, { node: { id, name } });
    this.#loop.record({ type: "run.needsAttention", at: this.#host.now(), run: run.run, error });
  }

  /** Only executions that wait can take too long. */
  #limitTime(): void {
    const { timeoutMs: ms } = this.#start.plan.flow.settings;
    if (ms === undefined || this.#timer.aborted) return;
    const expire = () => {
      this.#control.fail(runError("flow-timeout", { ms }));
      this.#control.stopAll(new Failure(runError("stopped")));
      this.#loop.drive();
    };
    this.#host.sleep(ms, this.#timer.signal).then(expire, () => undefined);
  }

  readonly #taskOf = (run: Run): Task => taskFor(this.#start.plan, run, this.#start);

  readonly #conclude = (): void => {
    this.#timer.abort(undefined);
    const { parked, end: decided } = this.#control;
    const end = decided ?? (this.#state.active.size === 0 ? succeeded : undefined);
    if (end) this.#recorder.add({ type: "execution.finished", at: this.#host.now(), ...end });
    const standing = end ?? ({ status: parked ? "parked" : "needsAttention" } as const);
    const outcome = { ...standing, lastItems: lastItemsOf(this.#loop.last) };
    this.#recorder.commit().then(() => this.#settled.resolve(outcome), this.#settled.reject);
  };

  readonly #break = (error: unknown): void => {
    this.#timer.abort(undefined);
    this.#settled.reject(error);
  };
}

const succeeded: End = { status: "succeeded" };

/** Items of the first output that has any. */
function lastItemsOf(outputs: RunOutputs | undefined): readonly Item[] {
  return Object.values(outputs ?? {}).find((items) => items.length > 0) ?? [];
}

function neededFor(plan: Plan, until: string | undefined): ReadonlySet<number> | undefined {
  if (until === undefined) return undefined;
  const ids = [...ancestors(plan.flow, until), until];
  return new Set(ids.flatMap((id) => plan.byId.get(id) ?? []));
}
