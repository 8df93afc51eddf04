import { isIntoBody } from "@weft/flow";
import { LOOP_NOTES } from "@weft/sdk";
import type { Delivery, RunOutputs } from "@weft/flow";
import type { Plan, PlanNode } from "../plan.ts";
import { isWithin, newLoop } from "./state.ts";
import type { Loop, Ready, Run, ScheduleState, Scope } from "./state.ts";

/** The scope in which a delivery arrives: it leaves the loops in whose bodies its target does not lie. */
export function scopeAt(plan: Plan, from: Scope, target: number): Scope {
  let scope = from;
  while (scope.loop && target !== scope.loop.node && !plan.bodyOf(scope.loop.node).has(target))
    scope = scope.loop.outer;
  return scope;
}

/** A delivery comes to a loop's node: from its body, or from elsewhere, which begins the loop. */
export function enterLoop(
  node: PlanNode,
  call: { delivery: Delivery; scope: Scope; items: number },
): Ready | undefined {
  const { delivery, scope, items } = call;
  const { loop: around } = scope;
  if (around?.node === node.index) {
    // Each has an input of its own, so that lineage finds the one an item came by.
    around.returned.push({ ...delivery, input: `back${around.returned.length}` });
    return undefined;
  }
  // What calls its body sends nothing of what entered: it is never through with that.
  const own = node.manifest?.loops === "calls" ? Number.POSITIVE_INFINITY : items;
  const total = node.node.executeOnce ? Math.min(1, own) : own;
  const loop = newLoop({ node: node.index, outer: scope, entry: delivery, total });
  return { node: node.index, inputs: [delivery], scope, loop };
}

/** A run of a loop's node has ended: a round begins, or the loop is done. */
export function turnLoop(state: ScheduleState, { node, loop, run }: Turned, outputs: RunOutputs): void {
  let sent = 0;
  for (const handle of state.plan.nodes[node]?.outputs ?? [])
    if (isInto(state.plan, node, handle)) sent += outputs[handle]?.length ?? 0;
  if (sent === 0) return void state.loops.delete(loop);
  if (outputs[LOOP_NOTES]?.length) loop.noted.push(run);
  loop.sent += sent;
  loop.round += 1;
  loop.seen = loop.returned.length;
}

type Turned = Pick<Run, "node" | "run"> & { readonly loop: Loop };

function isInto(plan: Plan, node: number, output: string): boolean {
  return isIntoBody(plan.nodes[node]?.manifest, output);
}

/** The scope into which a run delivers over one of its outputs. */
export function scopeOf(plan: Plan, { node, scope, loop }: Run, output: string): Scope {
  return loop && isInto(plan, node, output) ? loop.scope : scope;
}

/** The innermost loop whose round is over: nothing runs in it, and nothing waits in it. */
export function idleLoop(state: ScheduleState): Loop | undefined {
  for (const loop of [...state.loops].toReversed()) if (isIdle(state, loop)) return loop;
  return undefined;
}

function isIdle(state: ScheduleState, loop: Loop): boolean {
  if (loop.scope.active.size > 0 || loop.turning) return false;
  for (const waiting of state.waiting) if (isWithin(waiting.scope, loop.scope)) return false;
  return true;
}

/** The run with which a loop goes on: it sees what came back in this round, and the last one everything that ever did. */
export function nextTurn(loop: Loop): Ready {
  const back = loop.sent >= loop.total ? loop.returned : loop.returned.slice(loop.seen);
  return { node: loop.node, inputs: [loop.entry, ...back], scope: loop.outer, loop };
}
