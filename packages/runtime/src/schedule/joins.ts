import type { Delivery } from "@weft/flow";
import type { PlanNode } from "../plan.ts";
import { isWithin } from "./state.ts";
import type { Ready, ScheduleState, Scope, Waiting } from "./state.ts";

/** A delivery comes to a join. Gives the run that it makes complete, if it does. */
export function arrive(
  state: ScheduleState,
  node: PlanNode,
  delivery: Delivery,
  scope: Scope,
): Ready | undefined {
  let waiting = scope.joins.get(node.index);
  if (!waiting) {
    waiting = { node, scope, queues: new Map() };
    scope.joins.set(node.index, waiting);
    state.waiting.add(waiting);
  }
  const queue = waiting.queues.get(delivery.input);
  if (queue) queue.push(delivery);
  else waiting.queues.set(delivery.input, [delivery]);
  const { queues } = waiting;
  return node.connected.every((input) => queues.has(input)) ? taken(state, waiting) : undefined;
}

/** Takes the oldest delivery of each input; a join that has none left no longer waits. */
export function taken(state: ScheduleState, waiting: Waiting): Ready {
  const { node, scope, queues } = waiting;
  const inputs: Delivery[] = [];
  for (const input of node.connected) {
    const queue = queues.get(input);
    const delivery = queue?.shift();
    if (delivery) inputs.push(delivery);
    if (queue?.length === 0) queues.delete(input);
  }
  delete waiting.blocker;
  if (queues.size === 0) {
    scope.joins.delete(node.index);
    state.waiting.delete(waiting);
  }
  return { node: node.index, inputs, scope };
}

/** A waiting join whose missing inputs can no longer get a delivery. */
export function hopeless(
  state: ScheduleState,
  among: (waiting: Waiting) => boolean = () => true,
): Waiting | undefined {
  for (const waiting of state.waiting) if (among(waiting) && !isBlocked(state, waiting)) return waiting;
  return undefined;
}

function isBlocked(state: ScheduleState, waiting: Waiting): boolean {
  const { blocker, queues, node } = waiting;
  if (blocker && !queues.has(blocker.input) && isPending(state, blocker.node, waiting)) return true;
  delete waiting.blocker;
  for (const input of node.connected) {
    if (queues.has(input)) continue;
    const found = feederOf(state, waiting, input);
    if (found === undefined) continue;
    waiting.blocker = { node: found, input };
    return true;
  }
  return false;
}

/** A node from which a delivery to the input may still come, in this scope: within a round no way leads through the loop's own node. */
function feederOf(state: ScheduleState, { node, scope }: Waiting, input: string): number | undefined {
  const feeders = state.plan.feeders(node.index, input, scope.loop?.node);
  for (const other of scope.active.keys()) if (feeders.has(other)) return other;
  for (const other of state.waiting)
    if (!isSame(other, node, scope) && feeders.has(other.node.index) && isWithin(other.scope, scope))
      return other.node.index;
  // A loop goes on at the end of its round, whatever its body brings back.
  for (const loop of state.loops) if (feeders.has(loop.node) && isWithin(loop.outer, scope)) return loop.node;
  return undefined;
}

/** Whether a node may still deliver in the join's scope: it runs, it is another join that waits, or a loop that is not done. */
function isPending(state: ScheduleState, index: number, { node, scope }: Waiting): boolean {
  if (scope.active.has(index)) return true;
  for (const other of state.waiting)
    if (other.node.index === index && !isSame(other, node, scope) && isWithin(other.scope, scope))
      return true;
  for (const loop of state.loops) if (loop.node === index && isWithin(loop.outer, scope)) return true;
  return false;
}

function isSame(other: Waiting, node: PlanNode, scope: Scope): boolean {
  return other.node === node && other.scope === scope;
}
