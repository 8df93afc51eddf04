import type { Delivery, RunEvent, RunOutputs } from "@weft/flow";
import type { Plan, PlanNode } from "./plan.ts";

/** One run of one node, ready to start. */
export interface Run {
  /** Number in the execution. */
  readonly run: number;
  /** Index in the plan. */
  readonly node: number;
  /** Which run of this node. */
  readonly index: number;
  readonly inputs: readonly Delivery[];
}

/** A join that has some of its deliveries. */
interface Waiting {
  readonly node: PlanNode;
  /** Deliveries that came, oldest first, by input. */
  readonly queues: Map<string, Delivery[]>;
  /** A node that was seen to be able to feed a missing input; looked for again only when it is done. */
  blocker?: { readonly node: number; readonly input: string };
}

interface Ready {
  readonly node: number;
  readonly inputs: readonly Delivery[];
}

/**
 * Where an execution stands: a fold of its events. It belongs to one owner, who changes it through `next` alone; it knows
 * which outputs had items, never the items. Its size depends on what ran, not on the size of the flow.
 */
export interface ScheduleState {
  readonly plan: Plan;
  /** Nodes that may run; all when absent. */
  readonly only: ReadonlySet<number> | undefined;
  readonly sequential: boolean;
  /** Runs so far. */
  count: number;
  /** Running, about to start, or parked, by number. */
  readonly active: Map<number, Run>;
  /** How many runs of a node are active. */
  readonly activeNodes: Map<number, number>;
  readonly runsOfNode: Map<number, number>;
  /** In the order in which the joins got their first delivery. */
  readonly waiting: Map<number, Waiting>;
  /** Sequential order only: what comes next is last. */
  readonly stack: Ready[];
  /** Nothing starts any more. */
  stopped: boolean;
}

export function createSchedule(plan: Plan, only?: ReadonlySet<number>): ScheduleState {
  return {
    plan,
    only,
    sequential: plan.flow.settings.order === "sequential",
    count: 0,
    active: new Map(),
    activeNodes: new Map(),
    runsOfNode: new Map(),
    waiting: new Map(),
    stack: [],
    stopped: false,
  };
}

const nothing: readonly Run[] = [];

/** Takes the next event and says which runs start now. Replaying the same events gives the same runs with the same numbers. */
export function next(state: ScheduleState, event: RunEvent): readonly Run[] {
  switch (event.type) {
    case "execution.accepted": {
      const node = state.plan.byId.get(event.trigger);
      if (node !== undefined) begin(state, { node, inputs: [] });
      return nothing;
    }
    case "run.finished": {
      const run = leave(state, event.run);
      return run && !state.stopped ? deliver(state, run, event.outputs) : nothing;
    }
    case "run.failed":
      if (event.retryAt !== undefined) return nothing;
      leave(state, event.run);
      state.stopped = true;
      return nothing;
    case "execution.finished":
      state.stopped = true;
      return nothing;
    default:
      return nothing;
  }
}

function begin(state: ScheduleState, { node, inputs }: Ready): Run {
  const index = state.runsOfNode.get(node) ?? 0;
  const run: Run = { run: state.count, node, index, inputs };
  state.count += 1;
  state.runsOfNode.set(node, index + 1);
  state.active.set(run.run, run);
  state.activeNodes.set(node, (state.activeNodes.get(node) ?? 0) + 1);
  return run;
}

function leave(state: ScheduleState, number: number): Run | undefined {
  const run = state.active.get(number);
  if (!run) return undefined;
  state.active.delete(number);
  const left = (state.activeNodes.get(run.node) ?? 1) - 1;
  if (left > 0) state.activeNodes.set(run.node, left);
  else state.activeNodes.delete(run.node);
  return run;
}

function deliver(state: ScheduleState, run: Run, outputs: RunOutputs): readonly Run[] {
  const ready: Ready[] = [];
  for (const edge of state.plan.nodes[run.node]?.out ?? []) {
    if (!outputs[edge.output]?.length || (state.only && !state.only.has(edge.target))) continue;
    const target = state.plan.nodes[edge.target];
    if (!target || target.manifest?.kind === "trigger") continue;
    const delivery = { input: edge.input, run: run.run, output: edge.output, edge: edge.id };
    // A loop node, which keeps counters by scope, will take its deliveries here too.
    if (target.join) arrive(state, target, delivery, ready);
    else ready.push({ node: edge.target, inputs: [delivery] });
  }
  return state.sequential ? nextInSequence(state, ready) : startAll(state, ready);
}

/** A join is ready as often as every connected input has a delivery for it. */
function arrive(state: ScheduleState, node: PlanNode, delivery: Delivery, ready: Ready[]): void {
  let waiting = state.waiting.get(node.index);
  if (!waiting) state.waiting.set(node.index, (waiting = { node, queues: new Map() }));
  const queue = waiting.queues.get(delivery.input);
  if (queue) queue.push(delivery);
  else waiting.queues.set(delivery.input, [delivery]);
  if (node.connected.every((input) => waiting.queues.has(input))) ready.push(taken(state, waiting));
}

/** Takes the oldest delivery of each input; a join that has none left no longer waits. */
function taken(state: ScheduleState, waiting: Waiting): Ready {
  const inputs: Delivery[] = [];
  for (const input of waiting.node.connected) {
    const queue = waiting.queues.get(input);
    const delivery = queue?.shift();
    if (delivery) inputs.push(delivery);
    if (queue?.length === 0) waiting.queues.delete(input);
  }
  delete waiting.blocker;
  if (waiting.queues.size === 0) state.waiting.delete(waiting.node.index);
  return { node: waiting.node.index, inputs };
}

function startAll(state: ScheduleState, ready: readonly Ready[]): readonly Run[] {
  const runs = ready.map((one) => begin(state, one));
  if (state.waiting.size === 0) return runs;
  for (let join = hopeless(state); join; join = hopeless(state)) runs.push(begin(state, taken(state, join)));
  return runs;
}

/** One at a time, depth first; joins that lack an input only when nothing else is left, as n8n does. */
function nextInSequence(state: ScheduleState, ready: readonly Ready[]): readonly Run[] {
  state.stack.push(...ready.toReversed());
  if (state.active.size > 0) return nothing;
  const top = state.stack.pop();
  if (top) return [begin(state, top)];
  const join = hopeless(state);
  return join ? [begin(state, taken(state, join))] : nothing;
}

/** A waiting join whose missing inputs can no longer get a delivery. */
function hopeless(state: ScheduleState): Waiting | undefined {
  for (const waiting of state.waiting.values()) if (!isBlocked(state, waiting)) return waiting;
  // Joins that wait for each other on a circle: the oldest goes first.
  return state.active.size === 0 ? state.waiting.values().next().value : undefined;
}

function isBlocked(state: ScheduleState, waiting: Waiting): boolean {
  const { blocker, queues, node } = waiting;
  if (blocker && !queues.has(blocker.input) && isPending(state, blocker.node, node.index)) return true;
  delete waiting.blocker;
  for (const input of node.connected) {
    if (queues.has(input)) continue;
    const feeders = state.plan.feeders(node.index, input);
    for (const nodes of [state.activeNodes, state.waiting]) {
      for (const other of nodes.keys()) {
        if (!feeders.has(other) || !isPending(state, other, node.index)) continue;
        waiting.blocker = { node: other, input };
        return true;
      }
    }
  }
  return false;
}

/** Whether a node may still deliver: it runs, or it is another join that waits. */
function isPending(state: ScheduleState, node: number, besides: number): boolean {
  return state.activeNodes.has(node) || (node !== besides && state.waiting.has(node));
}
