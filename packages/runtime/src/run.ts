import type { FinishedStatus, RunError, RunEvent, RunOutputs } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import type { Answer } from "./execution/answer.ts";
import type { Recorder } from "./execution/recorder.ts";
import { Stops } from "./execution/signals.ts";
import { outcomeEvent, startedEvent } from "./execution/task.ts";
import type { Task } from "./execution/task.ts";
import type { ExecutionOutcome, ExecutionStart } from "./execution.ts";
import type { Surroundings } from "./node/frame.ts";
import { isPromise } from "./node/promises.ts";
import { runNode } from "./node/run-node.ts";
import type { LoggedOutcome } from "./node/run-node.ts";
import { next } from "./schedule.ts";
import type { Run, ScheduleState } from "./schedule.ts";

const maxRuns = 1_000_000;
const runsBetweenBreaths = 1000;
const longWaitMs = 1000;

export interface LoopParts {
  readonly start: ExecutionStart;
  readonly state: ScheduleState;
  readonly around: Surroundings;
  readonly recorder: Recorder;
  readonly answer: Answer;
  taskOf(run: Run): Task;
  /** Called once, after the last commit. */
  finished(outcome: ExecutionOutcome): void;
  /** The journal failed. */
  broken(error: unknown): void;
}

/** Starts what `next` says, waits for results, records events, asks again. */
export class Loop {
  readonly #parts: LoopParts;
  readonly #stops = new Stops();
  readonly #timer = new AbortController();
  readonly #queue: Task[] = [];
  /** What is waited for. */
  #busy = 0;
  #sinceBreath = 0;
  /** A write is done that the journal has not yet. */
  #urgent = false;
  #timed = false;
  #parked = false;
  #over = false;
  #end: { readonly status: FinishedStatus; readonly error?: RunError } | undefined;
  last: RunOutputs | undefined;

  constructor(parts: LoopParts) {
    this.#parts = parts;
  }

  record(event: RunEvent): void {
    const { recorder, state, taskOf } = this.#parts;
    recorder.add(event);
    for (const run of next(state, event)) this.#queue.push(taskOf(run));
  }

  add(task: Task): void {
    this.#queue.push(task);
  }

  /** Goes on when `promise` is there; nothing is over before. */
  hold<T>(promise: Promise<T>, then: (value: T) => void): void {
    this.#busy += 1;
    promise
      .then((value) => {
        this.#busy -= 1;
        then(value);
        this.drive();
      })
      .catch(this.#break);
  }

  drive(): void {
    if (this.#over) return;
    while (!this.#parked && !this.#end) {
      const task = this.#queue.shift();
      if (!task) break;
      this.#begin(task);
      this.#sinceBreath += 1;
      if (this.#sinceBreath >= runsBetweenBreaths) return this.#breathe();
    }
    if (this.#busy === 0) this.#conclude();
    else this.#idle();
  }

  settle(task: Task, outcome: LoggedOutcome): void {
    const at = this.#now();
    if (outcome.ok) {
      this.#parts.around.ledger.add(task.run, outcome.outputs);
      this.last = outcome.outputs;
      this.#urgent ||= task.write;
      this.record(outcomeEvent(task, outcome, at));
    } else if (this.#parked && this.#stops.all.aborted) {
      // A write that was cut off is left without a word: its outcome is unknown, which the resume will ask about.
      if (!task.write) this.record({ type: "run.parked", at, run: task.run.run, reason: "shutdown" });
    } else if (outcome.retryIn !== undefined && !this.#end) {
      this.record(outcomeEvent(task, outcome, at));
      this.#tryAgain(task, at + outcome.retryIn);
    } else {
      const { error, logs } = outcome;
      this.record(outcomeEvent(task, { ok: false, error, logs }, at));
      this.halt("failed", error);
    }
  }

  halt(status: FinishedStatus, error?: RunError): void {
    if (this.#end || this.#over) return;
    this.#end = { status, ...(error && { error }) };
    if (status === "cancelled") this.#stops.everything(new Failure(runError("cancelled")));
    else this.#stops.sparingWrites(new Failure(runError("stopped")));
  }

  cancel(): void {
    this.halt("cancelled");
    this.drive();
  }

  park(signal: AbortSignal): void {
    this.#parked = true;
    this.#stops.waits.abort(new Failure(runError("stopped")));
    const cut = () => this.#stops.everything(new Failure(runError("stopped")));
    if (signal.aborted) cut();
    else signal.addEventListener("abort", cut, { once: true });
    this.drive();
  }

  #begin(task: Task): void {
    const wait = (task.notBefore ?? 0) - this.#now();
    if (wait > 0) return this.#sleep(task, wait);
    if (task.run.run >= maxRuns) return this.halt("failed", runError("too-many-runs", { limit: maxRuns }));
    this.record(startedEvent(task, this.#now()));
    if (task.write) this.hold(this.#parts.recorder.commit(), () => this.#perform(task));
    else this.#perform(task);
  }

  #perform(task: Task): void {
    const { around, start } = this.#parts;
    const stop = task.write ? this.#stops.all : this.#stops.repeatable;
    if (this.#end || this.#parked) return this.#giveUp(task);
    const outcome = runNode({ ...task, around, stop, reuse: start.reuse?.[task.node.node.id] });
    if (isPromise(outcome)) this.hold(outcome as Promise<LoggedOutcome>, (value) => this.settle(task, value));
    else this.settle(task, outcome);
  }

  /** The run has started on paper only, or waits for its next try, and nothing may start any more. */
  #giveUp({ run, node }: Task): void {
    const at = this.#now();
    if (this.#parked && !this.#end)
      return this.record({ type: "run.parked", at, run: run.run, reason: "shutdown" });
    const error = runError(this.#end?.status === "cancelled" ? "cancelled" : "stopped");
    this.record({
      type: "run.failed",
      at,
      run: run.run,
      error: { ...error, node: { id: node.node.id, name: node.node.name } },
    });
  }

  #tryAgain(task: Task, until: number): void {
    task.attempt += 1;
    task.notBefore = until;
    this.#queue.push(task);
  }

  #sleep(task: Task, ms: number): void {
    const { run } = task.run;
    const { host } = this.#parts.around;
    const long = ms > longWaitMs;
    if (long)
      this.record({ type: "run.parked", at: this.#now(), run, reason: "retry", until: this.#now() + ms });
    const slept = host.sleep(ms, this.#stops.waits.signal).then(
      () => true,
      () => false,
    );
    this.hold(slept, (woken) => {
      if (!woken) return this.#parked && !this.#end ? undefined : this.#giveUp(task);
      if (long) this.record({ type: "run.woken", at: this.#now(), run });
      delete task.notBefore;
      this.#queue.push(task);
    });
  }

  /** Flows without any waiting must not keep the process from everything else. */
  #breathe(): void {
    this.#sinceBreath = 0;
    const { host } = this.#parts.around;
    this.hold(host.sleep(0, this.#timer.signal), () => undefined);
  }

  #idle(): void {
    const { recorder, answer, around } = this.#parts;
    const { timeoutMs } = around.plan.flow.settings;
    if (timeoutMs !== undefined && !this.#timed) {
      this.#timed = true;
      around.host.sleep(timeoutMs, this.#timer.signal).then(
        () => this.#timeOut(timeoutMs),
        () => undefined,
      );
    }
    if (!this.#urgent && !answer.isHeld) return recorder.flush();
    this.#urgent = false;
    const deliver = answer.release();
    recorder.commit().then(deliver).catch(this.#break);
  }

  #timeOut(ms: number): void {
    this.halt("failed", runError("flow-timeout", { ms }));
    this.#stops.everything(new Failure(runError("stopped")));
    this.drive();
  }

  #conclude(): void {
    this.#over = true;
    this.#timer.abort();
    const { state, recorder, answer, finished } = this.#parts;
    const end = this.#end ?? (state.active.size === 0 ? { status: "succeeded" as const } : undefined);
    if (end) this.record({ type: "execution.finished", at: this.#now(), ...end });
    const status: ExecutionOutcome["status"] = end?.status ?? (this.#parked ? "parked" : "needsAttention");
    const deliver = answer.release();
    const outcome = { status, ...(end?.error && { error: end.error }), lastItems: lastItemsOf(this.last) };
    recorder
      .commit()
      .then(() => {
        deliver();
        finished(outcome);
      })
      .catch(this.#break);
  }

  #now(): number {
    return this.#parts.around.host.now();
  }

  readonly #break = (error: unknown): void => {
    this.#over = true;
    this.#stops.everything(error);
    this.#parts.broken(error);
  };
}

/** Items of the first output that has any. */
export function lastItemsOf(outputs: RunOutputs | undefined): readonly Item[] {
  return Object.values(outputs ?? {}).find((items) => items.length > 0) ?? [];
}
