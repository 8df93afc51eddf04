import type { Delivery } from "@weft/flow";
import type { Plan, PlanNode } from "../plan.ts";

/** One run of one node, ready to start. */
export interface Run {
  /** Number in the execution. */
  readonly run: number;
  /** Index in the plan. */
  readonly node: number;
  /** Which run of this node. */
  readonly index: number;
  /** A loop's node has the delivery that entered the loop first, then what came back. */
  readonly inputs: readonly Delivery[];
  /** The round of a loop that it belongs to; the whole execution outside of loops. */
  readonly scope: Scope;
  /** For a loop's node: the loop that it drives. */
  readonly loop?: Loop;
  /** Made on first need, where the inputs are many. */
  byInput?: ReadonlyMap<string, Delivery>;
}

const manyInputs = 16;

/** What came over an input. The last run of a loop has an input for each delivery that ever came back. */
export function deliveryTo(run: Run, input: string): Delivery | undefined {
  const { inputs } = run;
  if (inputs.length < manyInputs) return inputs.find((delivery) => delivery.input === input);
  run.byInput ??= new Map(inputs.map((delivery) => [delivery.input, delivery]));
  return run.byInput.get(input);
}

/** Where joins look for their deliveries: the whole execution, or one loop, of which one round is under way at a time. */
export interface Scope {
  /** `undefined`: the whole execution. */
  readonly loop: Loop | undefined;
  /** How many runs of each node are active in it, those of loops within it counted too. */
  readonly active: Map<number, number>;
  /** Joins that have some of their deliveries, by node. */
  readonly joins: Map<number, Waiting>;
}

/** A loop that has begun and is not done. */
export interface Loop {
  /** Index in the plan. */
  readonly node: number;
  readonly scope: Scope;
  /** Where the loop itself stands. */
  readonly outer: Scope;
  readonly entry: Delivery;
  /** How many items entered; without an end where it does not send those. */
  readonly total: number;
  sent: number;
  round: number;
  /** Everything that came back, each under an input of its own. */
  readonly returned: Delivery[];
  /** How many of those came back before this round. */
  seen: number;
  /** The runs of its own node that noted something. */
  readonly noted: number[];
  /** Its own node runs, or is about to. */
  turning: boolean;
  /** Sequential order only: how much lay on the stack when it began. */
  floor: number;
}

/** A join that has some of its deliveries. */
export interface Waiting {
  readonly node: PlanNode;
  readonly scope: Scope;
  /** Deliveries that came, oldest first, by input. */
  readonly queues: Map<string, Delivery[]>;
  /** A node that was seen to be able to feed a missing input; looked for again only when it is done. */
  blocker?: { readonly node: number; readonly input: string };
}

/** A run that may start. */
export interface Ready {
  readonly node: number;
  readonly inputs: readonly Delivery[];
  readonly scope: Scope;
  readonly loop?: Loop;
}

/**
 * Where an execution stands: a fold of its events. It belongs to one owner, who changes it through `next` alone; it knows
 * how many items outputs had, never the items. Its size depends on what ran, not on the size of the flow.
 */
export interface ScheduleState {
  readonly plan: Plan;
  /** Nodes that may run; all when absent. */
  readonly only: ReadonlySet<number> | undefined;
  readonly sequential: boolean;
  readonly root: Scope;
  /** Runs so far. */
  count: number;
  /** Running, about to start, or parked, by number. */
  readonly active: Map<number, Run>;
  readonly runsOfNode: Map<number, number>;
  /** In the order in which the joins got their first delivery. */
  readonly waiting: Set<Waiting>;
  /** In the order in which they began. */
  readonly loops: Set<Loop>;
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
    root: { loop: undefined, active: new Map(), joins: new Map() },
    count: 0,
    active: new Map(),
    runsOfNode: new Map(),
    waiting: new Set(),
    loops: new Set(),
    stack: [],
    stopped: false,
  };
}

export function newLoop(begun: Pick<Loop, "node" | "outer" | "entry" | "total">): Loop {
  const loop: Loop = {
    ...begun,
    // Each knows the other.
    get scope() {
      return scope;
    },
    sent: 0,
    round: 0,
    returned: [],
    seen: 0,
    noted: [],
    turning: false,
    floor: 0,
  };
  const scope: Scope = { loop, active: new Map(), joins: new Map() };
  return loop;
}

/** Whether `inner` is `scope`, or lies in a loop within it. */
export function isWithin(inner: Scope, scope: Scope): boolean {
  for (let at: Scope | undefined = inner; at; at = at.loop?.outer) if (at === scope) return true;
  return false;
}

export function begin(state: ScheduleState, { node, inputs, scope, loop }: Ready): Run {
  const index = state.runsOfNode.get(node) ?? 0;
  const run: Run = { run: state.count, node, index, inputs, scope, ...(loop && { loop }) };
  state.count += 1;
  state.runsOfNode.set(node, index + 1);
  state.active.set(run.run, run);
  if (loop) {
    loop.turning = true;
    if (!state.loops.has(loop)) loop.floor = state.stack.length;
    state.loops.add(loop);
  }
  for (let at: Scope | undefined = scope; at; at = at.loop?.outer)
    at.active.set(node, (at.active.get(node) ?? 0) + 1);
  return run;
}

export function leave(state: ScheduleState, number: number): Run | undefined {
  const run = state.active.get(number);
  if (!run) return undefined;
  state.active.delete(number);
  if (run.loop) run.loop.turning = false;
  for (let at: Scope | undefined = run.scope; at; at = at.loop?.outer) {
    const left = (at.active.get(run.node) ?? 1) - 1;
    if (left > 0) at.active.set(run.node, left);
    else at.active.delete(run.node);
  }
  return run;
}
