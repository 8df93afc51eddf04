import { Counter, Gauge } from "prom-client";
import type { Registry } from "prom-client";

export interface ListenerMetrics {
  /** By how many more connections stand. */
  stands(more: 1 | -1): void;
  ended(): void;
  /** `repeated`: it was taken before, and started nothing. */
  taken(repeated: boolean): void;
}

/** Counts the connections of listening triggers and what comes through them. */
export function listenerMetrics(registry: Registry): ListenerMetrics {
  const connections = new Gauge({
    name: "weft_listeners_connected",
    help: "Connections of listening triggers that stand",
    registers: [registry],
  });
  const failures = new Counter({
    name: "weft_listeners_ended_total",
    help: "Connections of listening triggers that ended or could not be made",
    registers: [registry],
  });
  const events = new Counter({
    name: "weft_listener_events_total",
    help: "Events of listening triggers, by outcome",
    labelNames: ["outcome"],
    registers: [registry],
  });
  return {
    stands: (more) => connections.inc(more),
    ended: () => failures.inc(),
    taken: (repeated) => events.inc({ outcome: repeated ? "repeated" : "accepted" }),
  };
}
