import type { ParkReason, RunEvent } from "@weft/flow";
import type { ExecutionRecord } from "./record.ts";

/** A parked run, as other parts of the server look for it. */
export interface TimerRow {
  readonly run: number;
  readonly reason: ParkReason;
  readonly dueAt: number | null;
  readonly key: string | null;
}

/** Something to be done because of an execution, once. */
export interface Errand {
  readonly kind: "child" | "childDone" | "errorFlow";
  readonly executionId: string;
  readonly run: number | null;
  readonly data: string | null;
}

/** What events come to in other tables: stored in the same transaction, so that no crash comes between. */
export interface Consequences {
  readonly put: readonly TimerRow[];
  /** Runs whose timers are over. */
  readonly clear: readonly number[];
  readonly errands: readonly Errand[];
  /** The runs that have a row in the table of timers afterwards. */
  readonly timed: ReadonlySet<number>;
}

type Parked = Extract<RunEvent, { type: "run.parked" }>;

/**
 * @param events that are about to be stored
 * @param timed the runs that have a row in the table of timers
 */
export function consequencesOf(
  record: ExecutionRecord,
  events: readonly RunEvent[],
  timed: ReadonlySet<number>,
): Consequences {
  // Only where these events leave a run matters: a retry begins with a history in which runs were parked and woken.
  let left: Map<number, Parked | undefined> | undefined;
  let end: Extract<RunEvent, { type: "execution.finished" }> | undefined;
  for (const event of events) {
    if (event.type === "run.parked" && event.reason !== "shutdown")
      (left ??= new Map()).set(event.run, event);
    else if (event.type === "execution.finished") end = event;
    else if ("run" in event && (timed.has(event.run) || left?.has(event.run))) {
      if (event.type !== "run.started") (left ??= new Map()).set(event.run, undefined);
    }
  }
  if (left === undefined && end === undefined) return { put: [], clear: [], errands: [], timed };
  const parked = end ? [] : [...(left?.values() ?? [])].filter((event) => event !== undefined);
  const over = end
    ? [...timed]
    : [...(left ?? [])].flatMap(([run, event]) => (event || !timed.has(run) ? [] : [run]));
  const begun = parked.filter((event) => !timed.has(event.run));
  const still = new Set(timed);
  for (const run of over) still.delete(run);
  for (const { run } of parked) still.add(run);
  return {
    put: parked.map(timerOf),
    clear: over,
    errands: [
      ...begun.flatMap((event) => childErrands(record.id, event)),
      ...(end ? endErrands(record, end) : []),
    ],
    timed: still,
  };
}

function timerOf({ run, reason, until, key }: Parked): TimerRow {
  return { run, reason, dueAt: until ?? null, key: key ?? null };
}

function childErrands(executionId: string, { run, children }: Parked): readonly Errand[] {
  return (children?.ids ?? []).map((_, index) => ({
    kind: "child",
    executionId,
    run,
    data: String(index),
  }));
}

function endErrands(
  record: ExecutionRecord,
  { status, error }: Extract<RunEvent, { type: "execution.finished" }>,
): readonly Errand[] {
  const { id, mode, parentId, parentRun, errorFlow } = record;
  const errands: Errand[] = [];
  if (parentId !== null) errands.push({ kind: "childDone", executionId: parentId, run: parentRun, data: id });
  if (errorFlow !== null && status === "failed" && mode === "production") {
    const { flowId, version, startedAt, retryOf } = record;
    const data = JSON.stringify({ errorFlow, error, flowId, version, startedAt, retryOf });
    errands.push({ kind: "errorFlow", executionId: id, run: null, data });
  }
  return errands;
}
