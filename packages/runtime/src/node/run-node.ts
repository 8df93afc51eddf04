import { LOOP_NOTES } from "@weft/sdk";
import type { Origin, Woken } from "@weft/sdk";
import { isIntoBody } from "@weft/flow";
import type { RunOutputs } from "@weft/flow";
import { Failure, runError } from "../errors.ts";
import { LazySignal } from "../execution/signals.ts";
import { deepFreeze } from "../params/slot.ts";
import type { PlanNode } from "../plan.ts";
import type { Run } from "../schedule/state.ts";
import { askWait, runAllItems } from "./all-items.ts";
import { runDry } from "./dry.ts";
import { runEachItem } from "./each-item.ts";
import { placedError } from "./failure.ts";
import { createFrame, mainInput } from "./frame.ts";
import type { Frame, Progress, RunOutcome, Surroundings } from "./frame.ts";
import { fillOrigins, originIn, withOrigin } from "./outputs.ts";
import { isPromise } from "./promises.ts";

export interface NodeRun {
  readonly around: Surroundings;
  readonly run: Run;
  readonly node: PlanNode;
  readonly progress: Progress;
  readonly stop: LazySignal;
  readonly woken?: Woken | undefined;
  readonly reuse: { readonly outputs: RunOutputs; readonly from: "pinned" | "earlier" } | undefined;
}

/** With the lines that the node wrote to its log, and what it asked to remember. */
export type LoggedOutcome = RunOutcome & {
  readonly logs: readonly string[];
  readonly keeps?: readonly (() => void)[];
};

const noLogs: readonly string[] = [];

/** Runs one node once. Never throws and never rejects; gives a promise only if the node's own code does. */
export function runNode(call: NodeRun): LoggedOutcome | Promise<LoggedOutcome> {
  const { node, reuse } = call;
  if (reuse)
    return { ok: true, outputs: givenOutputs(call, reuse.outputs), reused: reuse.from, logs: noLogs };
  if (node.node.disabled) return { ok: true, outputs: passedThrough(call), logs: noLogs };
  const { definition } = node;
  if (node.fault || definition?.kind !== "action") {
    const { id, name, type } = node.node;
    const error = node.fault ?? runError("node-type-unknown", { type });
    return { ok: false, error: { ...error, node: { id, name } }, logs: noLogs };
  }
  const stop = node.node.timeoutMs === undefined ? call.stop : new LazySignal();
  const frame = createFrame({ ...call, definition, stop, woken: call.woken });
  const end = dispatch(frame, call);
  if (!isPromise(end)) return outcomeOf(frame, end);
  const { timeoutMs } = node.node;
  return timeoutMs === undefined
    ? later(frame, end)
    : withTimeLimit(frame, end, { ms: timeoutMs, parent: call.stop });
}

function dispatch(
  frame: Frame,
  { around, node }: NodeRun,
): RunOutcome | undefined | Promise<RunOutcome | undefined> {
  if (around.dry && node.effect === "write") return runDry(frame);
  if (frame.definition.run) return runEachItem(frame);
  if (!frame.definition.wait || frame.woken) return runAllItems(frame);
  const asked = askWait(frame);
  return isPromise(asked) ? asked.then((end) => waitOrRun(frame, end)) : waitOrRun(frame, asked);
}

function waitOrRun(
  frame: Frame,
  asked: RunOutcome | undefined,
): RunOutcome | undefined | Promise<RunOutcome | undefined> {
  if (asked === undefined) return runAllItems(frame);
  // Nobody waits three days for a dry run to go on; flows that it calls run dry too.
  const skipped = frame.around.dry && asked.ok && "waits" in asked && asked.waits.children === undefined;
  if (!skipped) return asked;
  return runAllItems({ ...frame, woken: asked.waits.call ? { by: "call", items: [] } : { by: "time" } });
}

async function later(frame: Frame, pending: Promise<RunOutcome | undefined>): Promise<LoggedOutcome> {
  try {
    return outcomeOf(frame, await pending);
  } catch (thrown) {
    frame.shared.close();
    return { ok: false, error: placedError(frame, thrown), logs: frame.logs };
  }
}

interface Limit {
  readonly ms: number;
  readonly parent: LazySignal;
}

/** The run gets a signal of its own, which also ends when the execution's does. */
async function withTimeLimit(
  frame: Frame,
  pending: Promise<RunOutcome | undefined>,
  { ms, parent }: Limit,
): Promise<LoggedOutcome> {
  const timer = new AbortController();
  const expire = () => frame.stop.abort(new Failure(runError("node-timeout", { ms })));
  const pass = () => frame.stop.abort(parent.reason);
  parent.signal.addEventListener("abort", pass, { once: true });
  frame.around.host.sleep(ms, timer.signal).then(expire, () => undefined);
  const outcome = await later(frame, pending);
  timer.abort();
  parent.signal.removeEventListener("abort", pass);
  return outcome;
}

function outcomeOf(frame: Frame, end: RunOutcome | undefined): LoggedOutcome {
  const { progress, logs, keeps, node, around, shared } = frame;
  shared.close();
  if (end && (!end.ok || "waits" in end)) return { ...end, logs };
  if (node.node.alwaysOutput && givesNothing(frame)) {
    progress.outputs[node.main] = [{ json: {}, from: everyOrigin(frame) }];
  }
  if (around.host.freezeItems) deepFreeze(progress.outputs);
  if (end) return { ...end, logs };
  const { outputs, error } = progress;
  const outcome = error
    ? ({ ok: true, outputs, error, logs } as const)
    : ({ ok: true, outputs, logs } as const);
  return keeps.length > 0 ? { ...outcome, keeps } : outcome;
}

/**
 * Outputs that lead nowhere do not count, the first one aside: what leaves there reaches nothing. A loop that goes on
 * gives something, whatever its body is.
 */
function givesNothing({ node, progress }: Frame): boolean {
  const leading = node.manifest?.loops ? node.outputs : [node.main, ...node.out.map(({ output }) => output)];
  return leading.every((handle) => (progress.outputs[handle] ?? []).length === 0);
}

function everyOrigin({ items, node, input }: Frame): readonly Origin[] {
  return items.map((_, i) => originIn(node.inputs, input, i));
}

/** What a node that is left out gives: what came to it. */
export function passedThrough({
  around,
  run,
  node,
  progress,
}: Pick<NodeRun, "around" | "run" | "node" | "progress">): RunOutputs {
  const [input, items] = mainInput(around.ledger, run, node);
  if (node.outputs.length === 0) return progress.outputs;
  const passed = items.map((item, i) => withOrigin(item, originIn(node.inputs, input, i)));
  return { ...progress.outputs, [node.main]: passed };
}

/** Lineage is told anew: the items come from elsewhere, where inputs were others. A loop does not begin: it is done. */
export function givenOutputs(
  { around, run, node, progress }: Pick<NodeRun, "around" | "run" | "node" | "progress">,
  given: RunOutputs,
): RunOutputs {
  const outputs = { ...progress.outputs };
  for (const [handle, items] of Object.entries(given)) {
    const intoBody = isIntoBody(node.manifest, handle);
    // What a body was called with is nothing that follows the node.
    const dropped = handle === LOOP_NOTES || (intoBody && node.manifest?.loops === "calls");
    if (items.length === 0 || dropped) continue;
    const to = intoBody ? node.main : handle;
    outputs[to] = items.map(({ json, files }) => (files === undefined ? { json } : { json, files }));
  }
  const inputs = run.inputs.map(({ input }) => ({ input, length: around.ledger.inputOf(run, input).length }));
  fillOrigins(outputs, inputs, node.inputs);
  return outputs;
}
