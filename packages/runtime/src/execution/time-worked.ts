import type { RunEvent } from "@weft/flow";

/**
 * How long an execution has worked, in milliseconds, as far as its events tell: while one of its runs went on. Waiting does
 * not count, nor does the time in which nobody carried it out, nor what an earlier execution did that it tries again.
 */
export function timeWorked(history: readonly RunEvent[]): number {
  const open = new Set<number>();
  let worked = 0;
  let last = Infinity;
  for (const event of history) {
    if (event.type === "execution.accepted") last = event.at;
    // Between the last word of a process and its successor's first it is not known who did what.
    else if (event.type === "execution.resumed") last = Math.max(last, event.at);
    if (open.size > 0) worked += Math.max(0, event.at - last);
    last = Math.max(last, event.at);
    if ("run" in event) note(open, event);
  }
  return worked;
}

function note(open: Set<number>, event: Extract<RunEvent, { readonly run: number }>): void {
  switch (event.type) {
    case "run.started":
    case "run.woken":
      open.add(event.run);
      return;
    case "run.failed":
      // A try that is due within a second is waited for; one that is due later is parked.
      if (event.retryAt === undefined) open.delete(event.run);
      return;
    default:
      open.delete(event.run);
  }
}
