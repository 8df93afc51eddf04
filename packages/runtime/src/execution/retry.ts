import type { RunEvent } from "@weft/flow";

interface RetryTerms {
  /** Of the failed execution. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly keepCalls?: boolean;
}

type Started = Extract<RunEvent, { type: "run.started" }>;

/** How a run stood when it failed for good. */
interface Standing {
  began?: Started;
  /** Where its last call of other flows is in the history. */
  call?: number;
  parked: boolean;
  attention: boolean;
}

/** What becomes of the events of runs that failed for good. */
interface Amends {
  readonly failed: ReadonlySet<number>;
  /** Index of the last event that is kept, by run. */
  readonly until: ReadonlyMap<number, number>;
  /** By the index of a failure: the start of the write that it cut off. */
  readonly cutOff: ReadonlyMap<number, Started>;
}

/**
 * The history with which a failed execution is tried again, as a new one: everything that had finished stays done, and what
 * failed or was given up is due at once. The new execution uses the idempotency keys of the first.
 *
 * A write that was cut off is as one that a crash cut off: its outcome is unknown. A run that called other flows calls them
 * anew, which does again what they have done. With `keepCalls` it stands where it waits for the same executions: then
 * whoever starts the new execution takes those that succeeded as they are, and tries those that failed again, in this way.
 * @param events of the failed execution, all of them
 */
export function retryHistory(
  events: readonly RunEvent[],
  { id, at, keepCalls = false }: RetryTerms,
): readonly RunEvent[] {
  const { failed, until, cutOff } = amendsOf(events, keepCalls);
  return events.flatMap((event, i): readonly RunEvent[] => {
    if ("run" in event && i > (until.get(event.run) ?? events.length)) return [];
    switch (event.type) {
      case "execution.accepted":
        return [{ ...event, at, retryOf: event.retryOf ?? id }];
      case "run.failed": {
        if (event.retryAt !== undefined) return [event];
        const began = cutOff.get(i);
        return began ? [{ ...event, retryAt: at }, began] : [{ ...event, retryAt: at }];
      }
      // What it waited for is over; the run begins anew.
      case "run.parked":
        return failed.has(event.run) && !until.has(event.run) ? [] : [event];
      case "execution.queued":
      case "execution.resumed":
      case "execution.finished":
        return [];
      default:
        return [event];
    }
  });
}

function amendsOf(events: readonly RunEvent[], keepCalls: boolean): Amends {
  const standings = new Map<number, Standing>();
  const failed = new Set<number>();
  const until = new Map<number, number>();
  const cutOff = new Map<number, Started>();
  for (const [i, event] of events.entries()) {
    if (!("run" in event)) continue;
    const standing = standings.get(event.run) ?? { parked: false, attention: false };
    standings.set(event.run, standing);
    if (event.type !== "run.failed" || event.retryAt !== undefined) {
      note(standing, event, i);
      continue;
    }
    failed.add(event.run);
    const { began, call, parked, attention } = standing;
    if (attention) until.set(event.run, i - 1);
    else if (call !== undefined) until.set(event.run, keepCalls ? call : call - 1);
    else if (began?.write && !parked && cutOffCodes.has(event.error.code)) cutOff.set(i, began);
  }
  return { failed, until, cutOff };
}

/** Failures that say nothing of whether the other system has done it. */
const cutOffCodes: ReadonlySet<string> = new Set(["stopped", "cancelled", "node-timeout"]);

function note(standing: Standing, event: Extract<RunEvent, { readonly run: number }>, index: number): void {
  standing.parked = event.type === "run.parked";
  standing.attention = event.type === "run.needsAttention";
  if (event.type === "run.started") standing.began = event;
  if (event.type === "run.failed") delete standing.began;
  if (event.type !== "run.parked") return;
  if (event.reason === "child") standing.call = index;
  else if (event.reason === "wait") delete standing.call;
}
