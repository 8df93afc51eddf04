import { ancestors } from "@weft/flow";
import type { RunError, RunOutputs } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import { acceptItems } from "./execution/accept.ts";
import { Control } from "./execution/control.ts";
import type { End } from "./execution/control.ts";
import { Recorder } from "./execution/recorder.ts";
import { CRASHES, restore, resumption } from "./execution/restore.ts";
import type { Restored } from "./execution/restore.ts";
import { LazySignal } from "./execution/signals.ts";
import { startedEvent, taskFor } from "./execution/task.ts";
import type { Task } from "./execution/task.ts";
import { timeWorked } from "./execution/time-worked.ts";
import type { ExecutionOutcome, ExecutionStart, RunningExecution, Wake } from "./execution.ts";
import type { Host } from "./host.ts";
import { Ledger } from "./ledger.ts";
import { deepFreeze } from "./params/slot.ts";
import type { Plan } from "./plan.ts";
import { Loop } from "./run.ts";
import { createSchedule } from "./schedule/state.ts";
import type { Run, ScheduleState } from "./schedule/state.ts";

/**
 * Runs a flow from its trigger, or goes on from `history`. A flow whose nodes never wait has run when this returns; what
 * is left then is its commit.
 */
export function startExecution(start: ExecutionStart, host: Host): RunningExecution {
  return new Execution(start, host);
}

const atOnce = Promise.resolve();

/** As it began: what a dry run did not send, its resumption does not send either. */
function asAccepted(start: ExecutionStart): ExecutionStart & { readonly dry: boolean } {
  const accepted = start.history?.find((event) => event.type === "execution.accepted");
  if (accepted === undefined) return { ...start, dry: start.dry ?? false };
  const { dry = false, parent, retryOf } = accepted;
  return { ...start, dry, ...(parent && { parent }), ...(retryOf !== undefined && { retryOf }) };
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
    const start = asAccepted(given);
    const { id, plan, mode, dry, retryOf: keyBase = id, history = [] } = start;
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
      around: { id, mode, dry, plan, ledger: this.#ledger, host, respond, keyBase },
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

  wake(wake: Wake): Promise<boolean> | undefined {
    return this.#change(() => this.#loop.parking.wake(wake));
  }

  move(run: number, until: number): Promise<boolean> | undefined {
    return this.#change(() => this.#loop.parking.move(run, until));
  }

  #change(change: () => boolean): Promise<boolean> | undefined {
    if (this.#loop.over || !this.#control.mayStart) return undefined;
    if (!change()) return Promise.resolve(false);
    const durable = this.#recorder.commit().then(() => true);
    this.#loop.drive();
    return durable;
  }

  #begin(): Promise<void> {
    const { trigger, mode, acceptFirst, dry, parent, retryOf } = this.#start;
    const at = this.#host.now();
    this.#loop.record({
      type: "execution.accepted",
      at,
      trigger,
      mode,
      ...(dry && { dry: true as const }),
      ...(parent && { parent }),
      ...(retryOf !== undefined && { retryOf }),
    });
    this.#startTrigger();
    // What changes nothing outside may happen before the event is durable, and a flow that is nothing else ends with the
    // commit that accepts it. A write waits for a commit of its own, which includes this one.
    const accepted = acceptFirst ? this.#recorder.commit() : atOnce;
    accepted.catch(this.#loop.break);
    this.#loop.drive();
    return accepted;
  }

  /** The trigger has run already, elsewhere: its run only brings the items in, unless it turns them away. */
  #startTrigger(items = this.#start.items): void {
    const { plan, trigger: id, reuse, parent, triggerError } = this.#start;
    const run = this.#state.active.get(0);
    if (!run) return this.#control.fail(runError("trigger-missing", { id }));
    const task = this.#taskOf(run);
    const { node: trigger, progress } = task;
    const reused = reuse?.[id];
    const [main = "main"] = trigger.outputs;
    const timezone = (): string => plan.flow.settings.timezone ?? this.#host.timezone;
    const accepted = reused
      ? { items }
      : triggerError
        ? { error: triggerError }
        : acceptItems({ trigger, items, timezone, caller: parent?.execution });
    this.#loop.record(startedEvent(task, this.#host.now()));
    if ("error" in accepted) return this.#turnAway(accepted.error, { [main]: items });
    const outputs: RunOutputs = { ...progress.outputs, ...(reused?.outputs ?? { [main]: accepted.items }) };
    if (this.#host.freezeItems) deepFreeze(outputs);
    this.#loop.settle(task, { ok: true, outputs, ...(reused && { reused: reused.from }), logs: [] });
  }

  /** The journal keeps what was sent, for people to see and for another try. */
  #turnAway(error: RunError, sent: RunOutputs): void {
    const done = { items: 0, tries: 0, outputs: sent };
    this.#loop.record({ type: "run.failed", at: this.#host.now(), run: 0, error, done });
    this.#control.fail(error);
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
    const { after = "crash", wakes = [] } = this.#start;
    this.#control.careful = after === "crash" || restored.crashes.all > 0;
    this.#loop.record({ type: "execution.resumed", at: this.#host.now(), after });
    if (failure?.code === "cancelled") this.#control.cancel();
    else if (failure) this.#control.fail(failure);
    else if (this.#timeLeft() <= 0) this.#failForTime();
    else if (this.#state.active.has(0)) this.#startTrigger(sentBefore(restored));
    else this.#takeUpAll(restored);
    for (const wake of wakes) this.#loop.parking.wake(wake);
    // Whoever woke it relies on that being durable.
    const accepted = wakes.length > 0 ? this.#recorder.commit() : atOnce;
    this.#loop.drive();
    return accepted;
  }

  #takeUpAll(restored: Restored): void {
    // What a decision starts is not among what the journal left open.
    const open = Array.from(this.#state.active.values());
    for (const run of open) this.#takeUp(run, restored);
  }

  #takeUp(run: Run, restored: Restored): void {
    const { parking } = this.#loop;
    const task = this.#taskOf(run);
    const then = resumption(task, restored, this.#start.after === "crash" || this.#start.after === undefined);
    switch (then.do) {
      case "go":
        return this.#loop.add(task);
      case "ask":
        return parking.ask(task, runError("unknown-outcome"));
      case "quarantine":
        return parking.ask(task, runError("quarantined", { times: CRASHES }));
      case "stuck":
        return parking.keep(task);
      case "decide":
        return parking.decide(task, then.decision);
      case "park":
        return parking.keep(task, then.parked);
    }
  }

  /** Only executions that wait can take too long. */
  #limitTime(): void {
    if (this.#start.plan.flow.settings.timeoutMs === undefined || this.#timer.aborted) return;
    const expire = () => {
      this.#failForTime();
      this.#control.stopAll(new Failure(runError("stopped")));
      this.#loop.drive();
    };
    this.#host.sleep(Math.max(0, this.#timeLeft()), this.#timer.signal).then(expire, () => undefined);
  }

  /** Milliseconds: neither a crash nor a wait gives an execution new time. */
  #timeLeft(): number {
    const { plan, history = [] } = this.#start;
    const { timeoutMs = Infinity } = plan.flow.settings;
    return timeoutMs === Infinity ? timeoutMs : timeoutMs - timeWorked(history);
  }

  #failForTime(): void {
    const { timeoutMs: ms = 0 } = this.#start.plan.flow.settings;
    this.#control.fail(runError("flow-timeout", { ms }));
  }

  readonly #taskOf = (run: Run): Task => taskFor(this.#start.plan, run, this.#start);

  readonly #conclude = (): void => {
    this.#timer.abort(undefined);
    const { parked, end: decided } = this.#control;
    const end = decided ?? (this.#state.active.size === 0 ? succeeded : undefined);
    if (end) this.#loop.parking.giveUp();
    if (end) this.#recorder.add({ type: "execution.finished", at: this.#host.now(), ...end });
    const standing = end ?? ({ status: parked ? "parked" : this.#loop.parking.status } as const);
    const outcome = { ...standing, lastItems: lastItemsOf(this.#loop.last) };
    this.#recorder.commit().then(() => this.#settled.resolve(outcome), this.#settled.reject);
  };

  readonly #break = (error: unknown): void => {
    this.#timer.abort(undefined);
    this.#settled.reject(error);
  };
}

/** What was sent to a trigger that turned it away when the execution was tried before. */
function sentBefore(restored: Restored): readonly Item[] | undefined {
  const sent = restored.traceOf(0)?.failed?.done?.outputs;
  return sent && Object.values(sent)[0];
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
