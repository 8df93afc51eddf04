import type { Item, RunCall } from "@weft/sdk";
import { CallContext } from "./context.ts";
import { afterFailure } from "./failure.ts";
import { paramsAt } from "./frame.ts";
import type { Frame, RunOutcome } from "./frame.ts";
import { eachEmitted, originIn, withOrigin } from "./outputs.ts";
import { isPromise, untilStopped } from "./promises.ts";

/** The end of the run, or the call that has to be awaited first. */
type Step = { readonly end: RunOutcome | undefined } | { readonly pending: Promise<unknown> };

/** Calls the node once for each item, from where the last try stopped. Gives a promise only if the node does. */
export function runEachItem(frame: Frame): RunOutcome | undefined | Promise<RunOutcome | undefined> {
  const step = goOn(frame);
  return "pending" in step ? finishLater(frame, step.pending) : step.end;
}

async function finishLater(frame: Frame, first: Promise<unknown>): Promise<RunOutcome | undefined> {
  for (let pending = first; ;) {
    try {
      accept(frame, await untilStopped(pending, frame.stop));
    } catch (thrown) {
      const end = fail(frame, thrown);
      if (end) return end;
    }
    const step = goOn(frame);
    if ("end" in step) return step.end;
    ({ pending } = step);
  }
}

function goOn(frame: Frame): Step {
  const { progress, items, definition } = frame;
  while (progress.next < items.length) {
    try {
      const result = definition.run?.(callOf(frame, progress.next));
      if (isPromise(result)) return { pending: result };
      accept(frame, result);
    } catch (thrown) {
      const end = fail(frame, thrown);
      if (end) return { end };
    }
  }
  return { end: undefined };
}

/** All of it its own fields: nodes take it apart, and connectors hand it on with their door. */
function callOf(frame: Frame, index: number): RunCall<Readonly<Record<string, unknown>>> {
  const item = frame.items[index] as Item;
  frame.heard = undefined;
  return { params: paramsAt(frame, index), item, index, ctx: new CallContext(frame, index) };
}

function accept(frame: Frame, result: unknown): void {
  const { progress, node, input } = frame;
  const from = originIn(node.inputs, input, progress.next);
  eachEmitted(frame, result, (handle, item) => progress.outputs[handle]?.push(withOrigin(item, from)));
  progress.next += 1;
  progress.tries = 0;
}

/** After a time-out there is no time for the items that are left either: they fail with it. */
function fail(frame: Frame, thrown: unknown): RunOutcome | undefined {
  const { progress, stop, items } = frame;
  const last = stop.aborted ? items.length : progress.next + 1;
  const affected = Array.from({ length: last - progress.next }, (_, i) => progress.next + i);
  const end = afterFailure(frame, thrown, affected);
  if (!end) progress.next = last;
  return end;
}
