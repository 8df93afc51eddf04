import { startExecution } from "@weft/runtime";
import type { ExecutionOutcome, ExecutionStart, Host, Plan, RunningExecution } from "@weft/runtime";
import type { ExecutionMode, Item } from "@weft/sdk";
import type { RunEvent } from "@weft/flow";
import type { Logger } from "pino";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { ExecutionRecord } from "../journal/record.ts";
import type { Clock } from "../services.ts";
import { correlationOf } from "./correlation.ts";
import { newExecutionId } from "./id.ts";
import type { ExecutionMetrics } from "./metrics.ts";

/** What to execute, and on whose account. */
export interface ExecutionCall extends Pick<ExecutionStart, "dry" | "until" | "reuse" | "onAnswer"> {
  readonly workspaceId: string;
  readonly plan: Plan;
  /** `null`: this is a draft, whose text stands in `draft`. */
  readonly version: number | null;
  readonly draft?: string;
  readonly mode: ExecutionMode;
  /** Node id of the trigger. */
  readonly trigger: string;
  readonly items: readonly Item[];
  /** Whether somebody relies on its being stored before it has finished. */
  readonly acceptFirst: boolean;
  /** Runs in the transaction that accepts the execution. */
  readonly alongside?: (executionId: string) => void;
}

/** The executions that run in this process. */
export interface Executions {
  start(call: ExecutionCall): RunningExecution;
  /** Goes on with an execution that is open in the journal. */
  resume(record: ExecutionRecord, plan: Plan, history: readonly RunEvent[]): RunningExecution | undefined;
  /** How many are in flight. */
  running(): number;
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
  readonly clock: Clock;
  readonly log: Logger;
  /** Executions in flight at most; 1,000 unless said. */
  readonly limit?: number;
}

/** An execution in flight, and what to do with it at shutdown. */
interface InFlight {
  readonly execution: RunningExecution;
  readonly mode: ExecutionMode;
}

export function createExecutions(
  options: ExecutionsOptions,
): Executions & { readonly running: () => number } {
  const { host, journal, metrics, clock, log, limit = 1000 } = options;
  const inFlight = new Map<string, InFlight>();
  let stopping = false;

  function run(start: ExecutionStart): RunningExecution {
    const execution = startExecution(start, host);
    inFlight.set(start.id, { execution, mode: start.mode });
    // Who waits for `accepted` and `done` hears of failures; a rejection that nobody waits for must not end the process.
    execution.accepted.catch(() => {});
    execution.done.then(
      (outcome) => end(start.id, outcome),
      (error: unknown) => {
        log.error({ err: error, executionId: start.id }, "the journal failed; the execution stopped");
        end(start.id, undefined);
      },
    );
    return execution;
  }

  function end(id: string, outcome: ExecutionOutcome | undefined): void {
    inFlight.delete(id);
    journal.close(id);
    metrics.finished(outcome?.status ?? "lost");
  }

  return {
    running: () => inFlight.size,
    hasRoom: () => !stopping && inFlight.size < limit,
    start(call) {
      const id = newExecutionId(clock.now());
      const { alongside } = call;
      journal.open(recordOf(id, call, host, clock), alongside && (() => alongside(id)));
      metrics.accepted();
      return run({ ...startOf(call), id });
    },
    resume(record, plan, history) {
      const accepted = history.find((event) => event.type === "execution.accepted");
      if (accepted === undefined) return undefined;
      const { id, mode } = record;
      const { trigger } = accepted;
      return run({ id, plan, mode, trigger, items: [], history, acceptFirst: true });
    },
    cancel(id) {
      const found = inFlight.get(id);
      found?.execution.cancel();
      return found !== undefined;
    },
    async drain(times) {
      stopping = true;
      await drainAll(inFlight, times);
      if (inFlight.size === 0) return;
      log.warn(
        { executions: inFlight.size },
        "executions did not stop in time; they resume at the next start",
      );
    },
  };
}

function startOf({
  plan,
  mode,
  trigger,
  items,
  acceptFirst,
  dry,
  until,
  reuse,
  onAnswer,
}: ExecutionCall): Omit<ExecutionStart, "id"> {
  return {
    plan,
    mode,
    trigger,
    items,
    acceptFirst,
    ...(dry !== undefined && { dry }),
    ...(until !== undefined && { until }),
    ...(reuse !== undefined && { reuse }),
    ...(onAnswer !== undefined && { onAnswer }),
  };
}

function recordOf(id: string, call: ExecutionCall, host: Host, clock: Clock): ExecutionRecord {
  const { plan, items, mode, dry = false, version, workspaceId, trigger, draft = null } = call;
  const { flow } = plan;
  const timezone = flow.settings.timezone ?? host.timezone;
  return {
    id,
    workspaceId,
    flowId: flow.id,
    version,
    draft,
    mode,
    dry,
    triggerType: plan.nodes[plan.byId.get(trigger) ?? -1]?.node.type ?? "",
    startedAt: clock.now(),
    correlation: flow.settings.correlation === undefined ? null : correlationOf(flow, { items, timezone }),
    // Whoever tests a flow wants to see what happened, whatever is kept of its real executions.
    keep: mode === "test" ? "all" : (flow.settings.saveData ?? "all"),
  };
}

async function drainAll(
  inFlight: ReadonlyMap<string, InFlight>,
  { graceMs, limitMs }: Parameters<Executions["drain"]>[0],
): Promise<void> {
  await settled(inFlight, graceMs);
  const limit = AbortSignal.timeout(limitMs);
  for (const { execution, mode } of inFlight.values()) {
    // A test belongs to the person who watches it; nobody would find it continued tomorrow.
    if (mode === "test") execution.cancel();
    else execution.park(limit);
  }
  await settled(inFlight, limitMs + 1000);
}

/** Resolves when nothing is in flight, or after `ms`. */
async function settled(inFlight: ReadonlyMap<string, InFlight>, ms: number): Promise<void> {
  const all = [...inFlight.values()].map(({ execution }) => execution.done);
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([Promise.allSettled(all), promise]);
  clearTimeout(timer);
}
