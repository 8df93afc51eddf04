import { LOOP_NOTES } from "@weft/sdk";
import type { Item, LoopCall, RunAllCall, WaitFor } from "@weft/sdk";
import type { Delivery } from "@weft/flow";
import { resultsOf } from "../errors.ts";
import { CallContext } from "./context.ts";
import { afterFailure, afterSomeFailed, goesOnAfter } from "./failure.ts";
import { itemsOf, paramsAt } from "./frame.ts";
import type { Frame, RunOutcome } from "./frame.ts";
import { eachEmitted, fillOrigins, originIn, withOrigin } from "./outputs.ts";
import type { Loop } from "../schedule/state.ts";
import { isPromise, untilStopped } from "./promises.ts";

/** Calls the node once with all items of all inputs. Gives a promise only if the node does. */
export function runAllItems(frame: Frame): RunOutcome | undefined | Promise<RunOutcome | undefined> {
  try {
    const result = frame.definition.runAll?.(callOf(frame));
    if (isPromise(result)) return finishLater(frame, result);
    accept(frame, result);
    return undefined;
  } catch (thrown) {
    return fail(frame, thrown);
  }
}

async function finishLater(frame: Frame, pending: Promise<unknown>): Promise<RunOutcome | undefined> {
  try {
    accept(frame, await untilStopped(pending, frame.stop));
    return undefined;
  } catch (thrown) {
    return fail(frame, thrown);
  }
}

/** Asks a node that can wait what for. Gives a promise only if the node does. */
export function askWait(frame: Frame): RunOutcome | undefined | Promise<RunOutcome | undefined> {
  try {
    const wanted = frame.definition.wait?.(callOf(frame));
    return isPromise(wanted) ? askLater(frame, wanted) : parkedFor(wanted);
  } catch (thrown) {
    return fail(frame, thrown);
  }
}

async function askLater(
  frame: Frame,
  pending: Promise<WaitFor | undefined>,
): Promise<RunOutcome | undefined> {
  try {
    return parkedFor(await untilStopped(pending, frame.stop));
  } catch (thrown) {
    return fail(frame, thrown);
  }
}

function parkedFor(waits: WaitFor | undefined): RunOutcome | undefined {
  return waits && { ok: true, waits };
}

function callOf(frame: Frame): RunAllCall<Readonly<Record<string, unknown>>> {
  const { run, node, woken } = frame;
  const inputs = inputsOf(frame);
  const [first = "main"] = node.inputs;
  const params = paramsAt(frame, 0);
  return {
    ...(woken && { woken }),
    ...(run.loop && { loop: loopCall(frame, run.loop, inputs[first] ?? []) }),
    params,
    paramsAt: (index) => (index === 0 ? params : paramsAt(frame, index)),
    items: inputs[first] ?? [],
    inputs,
    ctx: new CallContext(frame, 0),
  };
}

function loopCall(frame: Frame, loop: Loop, items: readonly Item[]): LoopCall {
  const { sent, round, returned, noted } = loop;
  const { ledger } = frame.around;
  const itemsIn = (deliveries: readonly Delivery[]) =>
    deliveries.flatMap(({ input, run, output }) =>
      (ledger.get(run)?.outputs[output] ?? []).map((item, i) => withOrigin(item, { input, item: i })),
    );
  return {
    items,
    sent,
    round,
    // Asked for once, at the end: what came back in a thousand rounds is not collected a thousand times.
    get returned() {
      return itemsIn(returned);
    },
    get back() {
      return itemsIn(returned.slice(loop.seen));
    },
    *notes() {
      for (const run of noted.toReversed())
        for (const { json } of (ledger.get(run)?.outputs[LOOP_NOTES] ?? []).toReversed()) yield json;
    },
    goesOn: (thrown) => goesOnAfter(frame, thrown),
  };
}

function inputsOf(frame: Frame): Readonly<Record<string, readonly Item[]>> {
  const { around, run, node, items } = frame;
  const [first = "main", ...others] = node.inputs;
  // A node with one input takes whatever came, also over an edge that names another handle.
  if (others.length === 0)
    return { [first]: run.loop ? enteredItems(run.loop, frame) : stamped(node.inputs, first, items) };
  return Object.fromEntries(
    node.inputs.map((input) => [
      input,
      stamped(node.inputs, input, itemsOf(around.ledger, run, node, input)),
    ]),
  );
}

const entered = new WeakMap<Loop, readonly Item[]>();

/** The same in each round of a loop, so stamped once: a loop of ten thousand items has as many rounds. */
function enteredItems(loop: Loop, { node, items }: Frame): readonly Item[] {
  const known = entered.get(loop);
  if (known) return known;
  const made = stamped(node.inputs, node.inputs[0] ?? "main", items);
  entered.set(loop, made);
  return made;
}

/** Items whose `from` says where they stand in this input, so that what a node hands on or spreads keeps its lineage. */
function stamped(inputs: readonly string[], input: string, items: readonly Item[]): readonly Item[] {
  const first = inputs.length <= 1 || input === inputs[0];
  if (first && items.every((item, i) => item.from === i)) return items;
  return items.map((item, i) => withOrigin(item, originIn(inputs, input, i)));
}

function accept(frame: Frame, result: unknown): void {
  const { progress, run, node, around } = frame;
  const taken: Record<string, Item[]> = {};
  for (const handle of node.outputs) taken[handle] = [];
  eachEmitted(frame, result, (handle, item) => (taken[handle] ??= []).push(item));
  const inputs = run.inputs.map(({ input }) => ({
    input,
    length: itemsOf(around.ledger, run, node, input).length,
  }));
  fillOrigins(taken, inputs, node.inputs);
  Object.assign(progress.outputs, taken);
}

function fail(frame: Frame, thrown: unknown): RunOutcome | undefined {
  const all = [...frame.items.keys()];
  const results = frame.stop.aborted ? undefined : resultsOf(thrown);
  if (results === undefined) return afterFailure(frame, thrown, all);
  try {
    return afterSomeFailed(frame, thrown, results);
  } catch (fault) {
    return afterFailure(frame, fault, all);
  }
}
