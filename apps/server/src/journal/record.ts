import type { ExecutionStatus, RunError, RunEvent } from "@weft/flow";
import type { ExecutionMode } from "@weft/sdk";

/** What is known of an execution before its first event: its row. */
export interface ExecutionRecord {
  readonly id: string;
  readonly workspaceId: string;
  readonly flowId: string;
  /** `null`: the draft ran, and stands in `draft`. */
  readonly version: number | null;
  readonly draft: string | null;
  readonly mode: ExecutionMode;
  readonly dry: boolean;
  readonly triggerType: string;
  readonly startedAt: number;
  readonly correlation: string | null;
  /** The execution that waits for this one, and which of its runs. */
  readonly parentId: string | null;
  readonly parentRun: number | null;
  /** The failed execution that this one tries again. */
  readonly retryOf: string | null;
  /** What it takes turns by; `null` where its flow may run as often as it likes. */
  readonly queueKey: string | null;
  /** Id of the flow that is told when it fails. */
  readonly errorFlow: string | null;
  /** What stays when it has finished. */
  readonly keep: "all" | "errors" | "none";
  /** Somebody is answered when it ends, or is watching. */
  readonly awaited: boolean;
}

/** What the events of one execution come to, as far as its row says it. */
export interface Progress {
  readonly status: ExecutionStatus;
  readonly finishedAt: number | null;
  readonly error: RunError | null;
}

/** The runs that have not ended, by their number. */
export interface Runs {
  readonly running: Set<number>;
  readonly parked: Set<number>;
  readonly stuck: Set<number>;
  /** Waits for its turn. */
  queued: boolean;
}

/** What its row says of it; the rest stands in the flow, or ends with the process. */
export type StoredRecord = Omit<ExecutionRecord, "keep" | "errorFlow" | "awaited">;

export function newRuns(): Runs {
  return { running: new Set(), parked: new Set(), stuck: new Set(), queued: false };
}

/** Takes one event into account. */
export function observe(runs: Runs, event: RunEvent): void {
  const { running, parked, stuck } = runs;
  if (event.type === "execution.queued" || event.type === "execution.resumed")
    runs.queued = event.type === "execution.queued";
  if (!("run" in event)) return;
  const { run, type } = event;
  running.delete(run);
  parked.delete(run);
  stuck.delete(run);
  // What a shutdown parked, or a try that is due in a moment, is nobody's to wake: the next start goes on with it.
  const due = type === "run.failed" && event.retryAt !== undefined;
  const left = type === "run.parked" && event.reason === "shutdown";
  if (type === "run.started" || type === "run.woken" || due || left) running.add(run);
  else if (type === "run.parked") parked.add(run);
  else if (type === "run.needsAttention") stuck.add(run);
}

/** An execution that has not finished is what its most stuck run is. */
export function progressOf({ running, parked, stuck, queued }: Runs): Progress {
  const waits = running.size === 0 && parked.size > 0;
  return {
    status: queued ? "queued" : stuck.size > 0 ? "needsAttention" : waits ? "parked" : "running",
    finishedAt: null,
    error: null,
  };
}

/** Only for the event that ends an execution. */
export function finishedProgress(event: RunEvent): Progress | undefined {
  if (event.type !== "execution.finished") return undefined;
  return { status: event.status, finishedAt: event.at, error: event.error ?? null };
}

export function isKept({ keep }: ExecutionRecord, { status }: Progress): boolean {
  return keep === "all" || (keep === "errors" && status !== "succeeded");
}
