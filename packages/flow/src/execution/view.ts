import type { Woken } from "@weft/sdk";
import type {
  Decision,
  Delivery,
  DryRequest,
  ExecutionStatus,
  RunError,
  RunEvent,
  RunOutputs,
} from "../run-event.ts";

export type RunState = "running" | "finished" | "failed" | "parked" | "needsAttention";

/** One run of one node, as people look at it. */
export interface RunView {
  readonly run: number;
  readonly node: string;
  readonly index: number;
  readonly state: RunState;
  readonly inputs: readonly Delivery[];
  readonly outputs: RunOutputs;
  /** How many items an output really has, for each of which only the first are here. */
  readonly totals?: Readonly<Record<string, number>>;
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly attempt: number;
  readonly error?: RunError;
  /** What it waits for, while it is parked. */
  readonly parked?: Pick<
    Extract<RunEvent, { type: "run.parked" }>,
    "reason" | "until" | "key" | "call" | "children"
  >;
  /** Why it went on, each time that it had waited for something or somebody. */
  readonly wakings: readonly Waking[];
  readonly logs: readonly string[];
  readonly request?: DryRequest;
  readonly reused?: "pinned" | "earlier";
}

export interface Waking {
  readonly at: number;
  readonly woken: Woken | Decision;
}

export interface ExecutionView {
  readonly status: ExecutionStatus;
  readonly error?: RunError;
  readonly trigger?: string;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  /** In the order in which they started. */
  readonly runs: readonly RunView[];
  readonly byNode: ReadonlyMap<string, readonly RunView[]>;
  /** How many items went over each edge, by edge id. */
  readonly edgeItems: ReadonlyMap<string, number>;
}

/** An output that was cut down to its first items, and how many it has. */
export interface TrimmedOutput {
  readonly run: number;
  readonly output: string;
  readonly items: number;
}

/** What the events come to so far. */
export function foldExecution(
  events: readonly RunEvent[],
  trimmed: readonly TrimmedOutput[] = [],
): ExecutionView {
  const runs = new Map<number, RunView>();
  let begin: Pick<ExecutionView, "trigger" | "startedAt"> = {};
  let end: Pick<ExecutionView, "status" | "finishedAt" | "error"> = { status: "running" };
  for (const event of events) {
    if (event.type === "execution.accepted") begin = { trigger: event.trigger, startedAt: event.at };
    else if (event.type === "execution.queued") end = { status: "queued" };
    else if (event.type === "execution.resumed") end = { status: "running" };
    else if (event.type === "execution.finished") {
      end = { status: event.status, finishedAt: event.at, ...(event.error && { error: event.error }) };
    } else applyRunEvent(runs, event, begin.startedAt);
  }
  for (const { run, output, items } of trimmed) {
    const cut = runs.get(run);
    if (cut) runs.set(run, { ...cut, totals: { ...cut.totals, [output]: items } });
  }
  const list = [...runs.values()];
  return {
    ...begin,
    ...end,
    status: statusOf(end.status, list),
    runs: list,
    byNode: Map.groupBy(list, (r) => r.node),
    edgeItems: countEdges(list, runs),
  };
}

type OfRun = Extract<RunEvent, { readonly run: number }>;

/** @param since when the execution began; a retry of an earlier one has events from before that */
function applyRunEvent(runs: Map<number, RunView>, event: OfRun, since = 0): void {
  if (event.type === "run.started") {
    const { run, node, index, inputs, attempt, at } = event;
    const before = runs.get(run);
    const first = before && before.startedAt >= since ? before.startedAt : at;
    runs.set(run, {
      run,
      node,
      index,
      inputs,
      attempt,
      state: "running",
      outputs: {},
      logs: [],
      wakings: before?.wakings ?? [],
      startedAt: first,
    });
    return;
  }
  const run = runs.get(event.run);
  if (run)
    runs.set(event.run, {
      ...(event.type === "run.finished" ? withoutError(run) : run),
      ...changeOf(event, run),
    });
}

/** What had gone wrong before a person said how to go on is over. */
function withoutError(run: RunView): RunView {
  const { error: _, ...rest } = run;
  return rest;
}

function changeOf(event: Exclude<OfRun, { type: "run.started" }>, { wakings }: RunView): Partial<RunView> {
  switch (event.type) {
    case "run.finished": {
      const { outputs, error, logs = [], request, reused, at } = event;
      return {
        state: "finished",
        outputs,
        logs,
        finishedAt: at,
        ...(error && { error }),
        ...(request && { request }),
        ...(reused && { reused }),
      };
    }
    case "run.failed":
      return {
        state: event.retryAt === undefined ? "failed" : "parked",
        error: event.error,
        logs: event.logs ?? [],
        ...(event.retryAt === undefined && { finishedAt: event.at }),
      };
    case "run.parked":
      return { state: "parked", parked: event };
    case "run.woken":
      return {
        state: "running",
        ...(event.woken && { wakings: [...wakings, { at: event.at, woken: event.woken }] }),
      };
    case "run.needsAttention":
      return { state: "needsAttention", error: event.error };
  }
}

/** An execution that has not finished is what its most stuck run is. */
function statusOf(status: ExecutionStatus, runs: readonly RunView[]): ExecutionStatus {
  if (status !== "running") return status;
  if (runs.some((r) => r.state === "needsAttention")) return "needsAttention";
  const open = runs.filter((r) => r.state === "running" || r.state === "parked");
  return open.length > 0 && open.every((r) => r.state === "parked") ? "parked" : "running";
}

function countEdges(
  list: readonly RunView[],
  runs: ReadonlyMap<number, RunView>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { inputs } of list) {
    for (const { run, output, edge } of inputs) {
      // What goes on with the same items, such as an agent after each use of a tool, names again where they came from.
      const once = JSON.stringify([edge, run, output]);
      if (seen.has(once)) continue;
      seen.add(once);
      counts.set(edge, (counts.get(edge) ?? 0) + itemCount(runs.get(run), output));
    }
  }
  return counts;
}

/** How many items a run gave through an output. */
export function itemCount(run: Pick<RunView, "outputs" | "totals"> | undefined, output: string): number {
  return run?.totals?.[output] ?? run?.outputs[output]?.length ?? 0;
}
