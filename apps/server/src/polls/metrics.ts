import { Counter } from "prom-client";
import type { Registry } from "prom-client";

export interface PollMetrics {
  looked(well: boolean): void;
}

/** Counts how often triggers have looked for news. */
export function pollMetrics(registry: Registry): PollMetrics {
  const looks = new Counter({
    name: "weft_polls_total",
    help: "Looks of polling triggers, by outcome",
    labelNames: ["outcome"],
    registers: [registry],
  });
  return { looked: (well) => looks.inc({ outcome: well ? "ok" : "failed" }) };
}
