import type { RunEvent } from "@weft/flow";

/**
 * The history with which a failed execution is tried again, as a new one: everything that had finished stays done, and what
 * failed or was given up is due at once. The new execution uses the idempotency keys of the first.
 * @param events of the failed execution, all of them
 */
export function retryHistory(
  events: readonly RunEvent[],
  { id, at }: { readonly id: string; readonly at: number },
): readonly RunEvent[] {
  const failed = new Set(
    events.flatMap((event) =>
      event.type === "run.failed" && event.retryAt === undefined ? [event.run] : [],
    ),
  );
  return events.flatMap((event): readonly RunEvent[] => {
    switch (event.type) {
      case "execution.accepted":
        return [{ ...event, at, retryOf: event.retryOf ?? id }];
      case "run.failed":
        return [event.retryAt === undefined ? { ...event, retryAt: at } : event];
      // What it waited for is over; the run begins anew.
      case "run.parked":
        return failed.has(event.run) ? [] : [event];
      case "execution.queued":
      case "execution.resumed":
      case "execution.finished":
        return [];
      default:
        return [event];
    }
  });
}
