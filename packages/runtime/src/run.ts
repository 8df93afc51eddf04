import type { RunError, RunEvent, RunOutputs } from "@weft/flow";
import { runError } from "./errors.ts";
import { Parking } from "./execution/parking.ts";
import type { LoopParts } from "./execution/parts.ts";
import { failedEvent, finishedEvent, givenUpEvent, startedEvent } from "./execution/task.ts";
import type { Task } from "./execution/task.ts";
import { isPromise } from "./node/promises.ts";
import { runNode } from "./node/run-node.ts";
import type { LoggedOutcome } from "./node/run-node.ts";
import { next } from "./schedule/schedule.ts";

const maxRuns = 1_000_000;
/** Characters of JSON that the items of one execution may come to. */
const maxWeight = 256_000_000;
const runsBetweenBreaths = 1000;
const msBetweenBreaths = 20;
const longWaitMs = 1000;

/** Starts what `next` says, waits for results, records the events, asks again. */
export class Loop {
  readonly #parts: LoopParts;
  readonly #queue: Task[] = [];
  /** How many promises are waited for. */
  #busy = 0;
  #sinceBreath = 0;
  #over = false;
  /** What the run that finished last gave. */
  last: RunOutputs | undefined;
  readonly parking: Parking;

  constructor(parts: LoopParts) {
    this.#parts = parts;
    this.parking = new Parking(parts, this);
  }

  get over(): boolean {
    return this.#over;
  }

  add(task: Task): void {
    this.#queue.push(task);
  }

  /** `also` becomes durable together with the event. */
  record(event: RunEvent, also?: readonly (() => void)[]): void {
    const { recorder, state, taskOf } = this.#parts;
    recorder.add(event, also);
    for (const run of next(state, event)) this.#queue.push(taskOf(run));
  }

  drive(): void {
    const { around, control, recorder } = this.#parts;
    const since = around.host.now();
    while (control.mayStart && !this.#over) {
      const task = this.#queue.shift();
      if (!task) break;
      this.#begin(task);
      this.#sinceBreath += 1;
      const long = around.host.now() - since >= msBetweenBreaths;
      if (this.#sinceBreath >= runsBetweenBreaths || long) return this.#breathe();
    }
    if (this.#over) return;
    if (this.#busy > 0) {
      recorder.rest().catch(this.break);
      return;
    }
    this.#over = true;
    this.#parts.finished();
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
      .catch(this.break);
  }

  settle(task: Task, outcome: LoggedOutcome): void {
    const { around, control, recorder } = this.#parts;
    const at = around.host.now();
    if ("waits" in outcome) return this.parking.wait(task, outcome.waits);
    if (outcome.ok) {
      around.ledger.add(task.run, outcome.outputs);
      if (task.progress.marks) around.ledger.mark(task.progress.marks);
      this.last = outcome.outputs;
      if (task.write) recorder.hurry();
      this.record(finishedEvent(task, outcome, at), outcome.keeps);
      if (around.ledger.weight > maxWeight) control.fail(tooMuchData(task));
      return;
    }
    if (control.parked && control.all.aborted) {
      // A write that was cut off is left without a word: its outcome is unknown, and the resume will see that.
      return task.write ? undefined : this.record(givenUpEvent(task, control, at));
    }
    const last = control.end !== undefined;
    this.record(failedEvent(task, outcome, { at, last }));
    if (outcome.retryIn === undefined) control.fail(outcome.error);
    else if (!last)
      this.add(
        Object.assign(task, { attempt: task.attempt + 1, begun: false, notBefore: at + outcome.retryIn }),
      );
  }

  #begin(task: Task): void {
    const { around, control, recorder } = this.#parts;
    const now = around.host.now();
    if (task.notBefore !== undefined && task.notBefore > now) return this.#sleep(task, task.notBefore - now);
    if (task.run.run >= maxRuns) return control.fail(runError("too-many-runs", { limit: maxRuns }));
    if (!task.begun) this.record(startedEvent(task, now));
    task.begun = true;
    if (task.write || control.careful) this.hold(recorder.commit(), () => this.#perform(task));
    else this.#perform(task);
  }

  #perform(task: Task): void {
    const { around, start, control } = this.#parts;
    if (!control.mayStart) return this.record(givenUpEvent(task, control, around.host.now()));
    const stop = task.write ? control.all : control.repeatable;
    const { run, node, progress, woken } = task;
    const reuse = start.reuse?.[node.node.id];
    const outcome = runNode({ around, run, node, progress, stop, woken, reuse });
    if (isPromise(outcome)) this.hold(outcome, (value) => this.settle(task, value));
    else this.settle(task, outcome);
  }

  #sleep(task: Task, ms: number): void {
    const { control, around } = this.#parts;
    const { host } = around;
    if (ms > longWaitMs) return this.parking.retry(task, host.now() + ms);
    const woken = host.sleep(ms, control.waits.signal).then(
      () => true,
      () => false,
    );
    this.hold(woken, (awake) => {
      if (!awake && control.parked) return;
      if (!awake) return this.record(givenUpEvent(task, control, host.now()));
      this.add(task);
    });
  }

  /** A flow that never waits must not keep the process from everything else. */
  #breathe(): void {
    this.#sinceBreath = 0;
    const { around, control } = this.#parts;
    this.hold(
      around.host.sleep(0, control.all.signal).catch(() => undefined),
      () => undefined,
    );
  }

  /** The journal has failed. */
  readonly break = (error: unknown): void => {
    this.#over = true;
    this.#parts.control.stopAll(error);
    this.#parts.broken(error);
  };
}

function tooMuchData({ node }: Task): RunError {
  const { id, name } = node.node;
  return runError("too-much-data", { megabytes: maxWeight / 1_000_000 }, { node: { id, name } });
}
