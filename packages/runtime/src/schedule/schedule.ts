import type { RunEvent, RunOutputs } from "@weft/flow";
import { arrive, hopeless, taken } from "./joins.ts";
import { enterLoop, idleLoop, nextTurn, scopeAt, scopeOf, turnLoop } from "./loops.ts";
import { begin, isWithin, leave } from "./state.ts";
import type { Ready, Run, ScheduleState, Waiting } from "./state.ts";

const nothing: readonly Run[] = [];

/** Takes the next event and says which runs start now. Replaying the same events gives the same runs with the same numbers. */
export function next(state: ScheduleState, event: RunEvent): readonly Run[] {
  switch (event.type) {
    case "execution.accepted": {
      const node = state.plan.byId.get(event.trigger);
      if (node !== undefined) begin(state, { node, inputs: [], scope: state.root });
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

function deliver(state: ScheduleState, run: Run, outputs: RunOutputs): readonly Run[] {
  const { plan, only } = state;
  const { loop } = run;
  if (loop) turnLoop(state, { ...run, loop }, outputs);
  const ready: Ready[] = [];
  for (const edge of plan.nodes[run.node]?.out ?? []) {
    const items = outputs[edge.output]?.length;
    if (!items || (only && !only.has(edge.target))) continue;
    const target = plan.nodes[edge.target];
    if (!target || target.manifest?.kind === "trigger") continue;
    const delivery = { input: edge.input, run: run.run, output: edge.output, edge: edge.id };
    const scope = scopeAt(plan, scopeOf(plan, run, edge.output), edge.target);
    const made = target.manifest?.loops
      ? enterLoop(target, { delivery, scope, items })
      : target.join
        ? arrive(state, target, delivery, scope)
        : { node: edge.target, inputs: [delivery], scope };
    if (made) ready.push(made);
  }
  return state.sequential ? nextInSequence(state, ready) : startAll(state, ready);
}

function startAll(state: ScheduleState, ready: readonly Ready[]): readonly Run[] {
  const runs = ready.map((one) => begin(state, one));
  if (state.waiting.size === 0 && state.loops.size === 0) return runs;
  for (let more = unblocked(state); more; more = unblocked(state)) runs.push(begin(state, more));
  return runs;
}

/** What may start because nothing else can come before it. */
function unblocked(state: ScheduleState): Ready | undefined {
  const join = hopeless(state);
  if (join) return taken(state, join);
  const loop = idleLoop(state);
  if (loop) return nextTurn(loop);
  // Joins that wait for each other on a circle: the oldest goes first.
  const oldest = state.active.size === 0 ? state.waiting.values().next().value : undefined;
  return oldest && taken(state, oldest);
}

/** One at a time, depth first; joins that lack an input only when nothing else is left, as n8n does. */
function nextInSequence(state: ScheduleState, ready: readonly Ready[]): readonly Run[] {
  state.stack.push(...ready.toReversed());
  if (state.active.size > 0) return nothing;
  const one = popped(state) ?? lateJoin(state) ?? turned(state) ?? unblocked(state);
  return one ? [begin(state, one)] : nothing;
}

/** What is next on the stack; what lay there before the innermost loop began waits until that is done. */
function popped(state: ScheduleState): Ready | undefined {
  return state.stack.length > (innermost(state)?.floor ?? 0) ? state.stack.pop() : undefined;
}

/** A join that waits in the round of the innermost loop; of several, one that no other one feeds. */
function lateJoin(state: ScheduleState): Ready | undefined {
  const loop = innermost(state);
  if (!loop) return undefined;
  const inRound = (waiting: Waiting): boolean => isWithin(waiting.scope, loop.scope);
  const join = hopeless(state, inRound) ?? state.waiting.values().find(inRound);
  return join && taken(state, join);
}

function turned(state: ScheduleState): Ready | undefined {
  const loop = innermost(state);
  return loop && nextTurn(loop);
}

function innermost(state: ScheduleState) {
  return state.loops.size === 0 ? undefined : [...state.loops].at(-1);
}
