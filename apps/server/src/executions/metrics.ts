import { Counter, Gauge, Histogram } from "prom-client";
import type { Registry } from "prom-client";

export interface ExecutionMetrics {
  accepted(): void;
  finished(status: string): void;
  commit(commit: { readonly ms: number; readonly executions: number }): void;
}

/** How many executions stand how, at the moment. */
export type Standing = Readonly<Record<"queued" | "parked" | "needsAttention", number>>;

function registerStanding(registry: Registry, standing: () => Standing): void {
  registry.registerMetric(
    new Gauge({
      name: "weft_executions_waiting",
      help: "Executions that wait: for their turn, for a time or a call, for a person",
      labelNames: ["status"],
      registers: [],
      collect() {
        for (const [status, count] of Object.entries(standing())) this.set({ status }, count);
      },
    }),
  );
}

/** Counts are kept as plain numbers and handed over when somebody asks, for they stand on the path of every webhook. */
export function executionMetrics(
  registry: Registry,
  { running, standing }: { readonly running: () => number; readonly standing: () => Standing },
): ExecutionMetrics {
  const registers: Registry[] = [];
  const byStatus = new Map<string, number>();
  let accepted = 0;
  registry.registerMetric(
    new Counter({
      name: "weft_executions_accepted_total",
      help: "Executions started",
      registers,
      collect() {
        this.reset();
        this.inc(accepted);
      },
    }),
  );
  registry.registerMetric(
    new Counter({
      name: "weft_executions_finished_total",
      help: "Executions that came to an end, by status",
      labelNames: ["status"],
      registers,
      collect() {
        this.reset();
        for (const [status, count] of byStatus) this.inc({ status }, count);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: "weft_executions_running",
      help: "Executions in flight",
      registers,
      collect() {
        this.set(running());
      },
    }),
  );
  registerStanding(registry, standing);
  return {
    accepted: () => void accepted++,
    finished: (status) => void byStatus.set(status, (byStatus.get(status) ?? 0) + 1),
    commit: commitMetrics(registry),
  };
}

function commitMetrics(registry: Registry): ExecutionMetrics["commit"] {
  const seconds = new Histogram({
    name: "weft_journal_commit_seconds",
    help: "Duration of one commit of the journal",
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers: [registry],
  });
  const sizes = new Histogram({
    name: "weft_journal_commit_executions",
    help: "Executions that one commit served",
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  });
  return ({ ms, executions }) => {
    seconds.observe(ms / 1000);
    sizes.observe(executions);
  };
}
