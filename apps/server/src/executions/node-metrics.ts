import type { RunEvent } from "@weft/flow";
import type { Journal, Plan } from "@weft/runtime";
import { Counter } from "prom-client";
import type { Registry } from "prom-client";
import { PassingMap } from "../passing-map.ts";

/** Tells how the runs of each node type went. */
export interface NodeMetrics {
  observe(plan: Plan, executionId: string, events: readonly RunEvent[]): void;
  /** An execution goes on: what its history left open may end now. */
  restore(plan: Plan, executionId: string, history: readonly RunEvent[]): void;
  /** It has left this process. */
  forget(executionId: string): void;
}

/** A journal whose events are counted on their way into it. */
export function countedJournal(
  journal: Journal,
  {
    nodes,
    planOf,
  }: { readonly nodes: NodeMetrics; readonly planOf: (executionId: string) => Plan | undefined },
): Journal {
  return {
    append(executionId, events, also) {
      const plan = planOf(executionId);
      if (plan) nodes.observe(plan, executionId, events);
      journal.append(executionId, events, also);
    },
    commit: (executionId) => journal.commit(executionId),
  };
}

interface Tally {
  finished: number;
  failed: number;
  retried: number;
  ms: number;
}

type Open = Map<number, { readonly type: string; readonly at: number }>;

/** Kept as plain numbers and handed over when somebody asks, for it stands on the path of every event. */
export function nodeMetrics(registry: Registry): NodeMetrics {
  const tallies = new Map<string, Tally>();
  const open = new PassingMap<Open>();
  register(registry, tallies);

  function tally(type: string): Tally {
    let found = tallies.get(type);
    if (!found) tallies.set(type, (found = { finished: 0, failed: 0, retried: 0, ms: 0 }));
    return found;
  }

  function end(
    runs: Open,
    { run, at }: { readonly run: number; readonly at: number },
    how: "finished" | "failed" | "retried",
  ): void {
    const begun = runs.get(run);
    if (!begun) return;
    if (how !== "retried") runs.delete(run);
    const of = tally(begun.type);
    of[how] += 1;
    of.ms += Math.max(0, at - begun.at);
  }

  return {
    observe(plan, executionId, events) {
      let runs = open.get(executionId);
      if (!runs) open.set(executionId, (runs = new Map()));
      for (const event of events) {
        if (event.type === "run.started")
          runs.set(event.run, { type: typeOf(plan, event.node), at: event.at });
        else if (event.type === "run.woken") wake(runs, event);
        else if (event.type === "run.finished") end(runs, event, "finished");
        else if (event.type === "run.failed")
          end(runs, event, event.retryAt === undefined ? "failed" : "retried");
      }
    },
    restore(plan, executionId, history) {
      const runs: Open = new Map();
      for (const event of history) {
        if (event.type === "run.started")
          runs.set(event.run, { type: typeOf(plan, event.node), at: event.at });
        else if (event.type === "run.finished") runs.delete(event.run);
      }
      open.set(executionId, runs);
    },
    forget: (executionId) => void open.delete(executionId),
  };
}

function typeOf(plan: Plan, node: string): string {
  return plan.nodes[plan.byId.get(node) ?? -1]?.node.type ?? "";
}

/** The time that it waited is not the node's. */
function wake(runs: Open, { run, at }: { readonly run: number; readonly at: number }): void {
  const waited = runs.get(run);
  if (waited) runs.set(run, { ...waited, at });
}

function register(registry: Registry, tallies: ReadonlyMap<string, Tally>): void {
  const registers: Registry[] = [];
  registry.registerMetric(
    new Counter({
      name: "weft_node_runs_total",
      help: "Runs of nodes that came to an end, by node type and outcome",
      labelNames: ["type", "outcome"],
      registers,
      collect() {
        this.reset();
        for (const [type, { finished, failed, retried }] of tallies) {
          this.inc({ type, outcome: "finished" }, finished);
          this.inc({ type, outcome: "failed" }, failed);
          this.inc({ type, outcome: "retried" }, retried);
        }
      },
    }),
  );
  registry.registerMetric(
    new Counter({
      name: "weft_node_run_seconds_total",
      help: "Time from the start of runs to their end, by node type",
      labelNames: ["type"],
      registers,
      collect() {
        this.reset();
        for (const [type, { ms }] of tallies) this.inc({ type }, ms / 1000);
      },
    }),
  );
}
