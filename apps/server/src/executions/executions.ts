import { queuedHistory, startExecution } from "@weft/runtime";
import type { ExecutionOutcome, ExecutionStart, Host, Plan, RunningExecution } from "@weft/runtime";
import type { WebhookAnswer } from "@weft/sdk";
import type { RunEvent } from "@weft/flow";
import type { Logger } from "pino";
import { troubleOf } from "../db/trouble.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { ExecutionRecord } from "../journal/record.ts";
import { PassingMap } from "../passing-map.ts";
import type { Clock } from "../services.ts";
import type { ExecutionCall } from "./call.ts";
import { newExecutionId } from "./id.ts";
import type { ExecutionMetrics } from "./metrics.ts";
import type { NodeMetrics } from "./node-metrics.ts";
import { laneOf } from "./queue-key.ts";
import { recordOf, startOf } from "./record.ts";
import { Turns } from "./turns.ts";

/** The executions that run in this process. */
export interface Executions {
  start(call: ExecutionCall): RunningExecution;
  /** Goes on with an execution that is open in the journal. `undefined`: its history has no beginning. */
  resume(
    record: ExecutionRecord,
    plan: Plan,
    then: Pick<ExecutionStart, "after" | "wakes"> & { readonly history: readonly RunEvent[] },
  ): RunningExecution | undefined;
  /** The execution, if it runs here. */
  find(id: string): RunningExecution | undefined;
  /** The flow of an execution that runs here. */
  planOf(id: string): Plan | undefined;
  /** The execution that tries this one again at the moment. */
  retrying(id: string): string | undefined;
  /** How many are in flight. */
  running(): number;
  /** Which have to wait for others of their flow. */
  readonly turns: Turns;
  /** Takes a place among those of its flow that may run. `false`: it has to wait, and `onTurn` tells when it is its turn. */
  enterTurn(record: ExecutionRecord, plan: Plan): boolean;
  /** Lets go of the place of an execution that does not run here and never will, and tells who waits for its end. */
  giveUpTurn(id: string): void;
  /** The same for all of a flow that is gone. */
  giveUpTurnsOf(flowId: string): void;
  /** Hears of executions whose turn it is, and which are to be resumed. */
  onTurn(listener: (id: string) => void): void;
  /** Whether one more may start: there is room, and the server is not stopping. */
  hasRoom(): boolean;
  /** `false` when it does not run here. */
  cancel(id: string): boolean;
  /** Lets executions finish for `graceMs`, then parks them, and gives up on what has not stopped after `limitMs`. */
  drain(times: { readonly graceMs: number; readonly limitMs: number }): Promise<void>;
}

export interface ExecutionsOptions {
  readonly host: Host;
  readonly journal: ExecutionJournal;
  readonly metrics: ExecutionMetrics;
  readonly nodes: NodeMetrics;
  readonly clock: Clock;
  readonly log: Logger;
  /** Executions in flight at most; 1,000 unless said. */
  readonly limit?: number;
}

/** An execution in flight. */
interface InFlight {
  readonly execution: RunningExecution;
  readonly record: ExecutionRecord;
}

/** Executions that may wait for their turn; what comes beyond is turned away. */
const LONGEST_QUEUE = 10_000;

export function createExecutions(options: ExecutionsOptions): Executions {
  return new RunningExecutions(options);
}

class RunningExecutions implements Executions {
  readonly turns = new Turns();
  readonly #options: ExecutionsOptions;
  readonly #limit: number;
  readonly #inFlight = new PassingMap<InFlight>();
  readonly #plans = new PassingMap<Plan>();
  /** Who waits for the end of executions that have not begun. */
  readonly #queued = new Map<string, Queued>();
  #tellTurn: (id: string) => void = () => {};
  #stopping = false;

  constructor(options: ExecutionsOptions) {
    this.#options = options;
    this.#limit = options.limit ?? 1000;
  }

  onTurn(listener: (id: string) => void): void {
    this.#tellTurn = listener;
  }

  readonly running = (): number => this.#inFlight.size;

  readonly hasRoom = (): boolean =>
    !this.#stopping && this.#inFlight.size < this.#limit && this.turns.waiting < LONGEST_QUEUE;

  find(id: string): RunningExecution | undefined {
    return this.#inFlight.get(id)?.execution;
  }

  planOf(id: string): Plan | undefined {
    return this.#plans.get(id);
  }

  retrying(id: string): string | undefined {
    return this.#inFlight.values().find(({ record }) => record.retryOf === id)?.record.id;
  }

  start(call: ExecutionCall): RunningExecution {
    const { host, journal, metrics, clock } = this.#options;
    const at = clock.now();
    const { alongside, id = newExecutionId(at) } = call;
    const record = recordOf(call, { id, at, host });
    journal.open(record, alongside && (() => alongside(id)));
    metrics.accepted();
    if (!this.enterTurn(record, call.plan)) return this.#queue(call, record);
    return this.#run({ ...startOf(call), id }, record);
  }

  resume(
    record: ExecutionRecord,
    plan: Plan,
    { history, after, wakes }: Parameters<Executions["resume"]>[2],
  ): RunningExecution | undefined {
    const accepted = history.find((event) => event.type === "execution.accepted");
    if (accepted === undefined) return undefined;
    const { id, mode, flowId, queueKey } = record;
    const { trigger } = accepted;
    if (queueKey !== null) this.turns.hold({ lane: laneOf(flowId, queueKey), limit: limitOf(plan), id });
    this.#options.nodes.restore(plan, id, history);
    const waiter = this.#queued.get(id);
    this.#queued.delete(id);
    const start = { id, plan, mode, trigger, items: [], history, acceptFirst: true };
    const { onAnswer } = waiter ?? {};
    const execution = this.#run(
      { ...start, ...(after && { after }), ...(wakes && { wakes }), ...(onAnswer && { onAnswer }) },
      record,
    );
    if (waiter) execution.done.then(waiter.resolve, () => waiter.resolve(parkedOutcome));
    return execution;
  }

  enterTurn({ id, flowId, queueKey }: ExecutionRecord, plan: Plan): boolean {
    return (
      queueKey === null || this.turns.enter({ lane: laneOf(flowId, queueKey), limit: limitOf(plan), id })
    );
  }

  cancel(id: string): boolean {
    const found = this.#inFlight.get(id);
    if (found) found.execution.cancel();
    else this.giveUpTurn(id);
    return found !== undefined;
  }

  giveUpTurn(id: string): void {
    this.#queued.get(id)?.resolve({ status: "cancelled", lastItems: [] });
    this.#queued.delete(id);
    this.#leaveTurn(id);
  }

  giveUpTurnsOf(flowId: string): void {
    // Those that run end by themselves: what they do cannot be stored any more.
    for (const id of this.turns.idsIn(laneOf(flowId, ""))) if (!this.find(id)) this.giveUpTurn(id);
  }

  async drain(times: Parameters<Executions["drain"]>[0]): Promise<void> {
    this.#stopping = true;
    for (const { resolve } of this.#queued.values()) resolve(parkedOutcome);
    await drainAll(this.#inFlight, times);
    const { size: executions } = this.#inFlight;
    if (executions > 0)
      this.#options.log.warn(
        { executions },
        "executions did not stop in time; they resume at the next start",
      );
  }

  #run(start: ExecutionStart, record: ExecutionRecord): RunningExecution {
    const { host, log } = this.#options;
    // A flow that never waits has run when it has started.
    this.#plans.set(start.id, start.plan);
    const execution = startExecution(start, host);
    this.#inFlight.set(start.id, { execution, record });
    // Who waits for `accepted` and `done` hears of failures; a rejection that nobody waits for must not end the process.
    execution.accepted.catch(() => {});
    execution.done.then(
      (outcome) => this.#end(record, outcome),
      (error: unknown) => {
        // Of a disk that is full is told once, not for every event.
        const level = troubleOf(error) ? "debug" : "error";
        log[level]({ err: error, executionId: start.id }, "the journal failed; the execution stopped");
        this.#end(record, undefined);
      },
    );
    return execution;
  }

  #end({ id, queueKey }: ExecutionRecord, outcome: ExecutionOutcome | undefined): void {
    const { journal, metrics, nodes } = this.#options;
    nodes.forget(id);
    this.#inFlight.delete(id);
    this.#plans.delete(id);
    journal.close(id);
    metrics.finished(outcome?.status ?? "lost");
    if (queueKey === null) return;
    const unfinished = outcome?.status === "parked" || outcome?.status === "needsAttention";
    // What waits takes up no room; but within a key nothing may overtake it.
    if (!unfinished || queueKey === "") this.#leaveTurn(id);
  }

  #leaveTurn(id: string): void {
    this.turns.leave(id);
    if (!this.#stopping) for (const next of this.turns.next()) this.#tellTurn(next);
  }

  /** Stored, and not begun: it goes on when it is its turn. */
  #queue(call: ExecutionCall, { id }: ExecutionRecord): RunningExecution {
    const { host, journal, clock } = this.#options;
    const { promise: done, resolve, reject } = Promise.withResolvers<ExecutionOutcome>();
    journal.append(id, queuedHistory(startOf(call), { at: clock.now(), timezone: host.timezone }));
    const accepted = journal.commit(id).finally(() => journal.close(id));
    const { onAnswer } = call;
    this.#queued.set(id, { resolve, ...(onAnswer && { onAnswer: (answer) => onAnswer(answer) }) });
    accepted.catch((error: unknown) => {
      this.#queued.delete(id);
      this.#leaveTurn(id);
      reject(error);
    });
    done.catch(() => {});
    return { id, accepted, done, cancel() {}, park() {}, wake: () => undefined, move: () => undefined };
  }
}

interface Queued {
  resolve(outcome: ExecutionOutcome): void;
  onAnswer?(answer: WebhookAnswer): void;
}

/** Its event is stored; it goes on later. */
const parkedOutcome: ExecutionOutcome = { status: "parked", lastItems: [] };

function limitOf({ flow }: Plan): number {
  return flow.settings.concurrency?.limit ?? 1;
}

async function drainAll(
  inFlight: PassingMap<InFlight>,
  { graceMs, limitMs }: Parameters<Executions["drain"]>[0],
): Promise<void> {
  await settled(inFlight, graceMs);
  const limit = AbortSignal.timeout(limitMs);
  for (const { execution, record } of inFlight.values()) {
    // A test belongs to the person who watches it; nobody would find it continued tomorrow.
    if (record.mode === "test") execution.cancel();
    else execution.park(limit);
  }
  await settled(inFlight, limitMs + 1000);
}

/** Resolves when nothing is in flight, or after `ms`. */
async function settled(inFlight: PassingMap<InFlight>, ms: number): Promise<void> {
  const all = inFlight.values().map(({ execution }) => execution.done);
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([Promise.allSettled(all), promise]);
  clearTimeout(timer);
}
