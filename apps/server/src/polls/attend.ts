import type { Registry } from "prom-client";
import type { Attend } from "../standing/standing.ts";
import { pollMetrics } from "./metrics.ts";
import { Places } from "./places.ts";
import { Poller } from "./poller.ts";
import type { PollerParts } from "./poller.ts";

/** How many look at the same time. */
const AT_ONCE = 20;

/** Lets the polling triggers of published flows look for news, and starts their flows with what they find. */
export function pollAttend({
  registry,
  ...parts
}: Omit<PollerParts, "places" | "metrics"> & { readonly registry: Registry }): Attend {
  const pollerParts = { ...parts, places: new Places(AT_ONCE), metrics: pollMetrics(registry) };
  return (trigger, place) => new Poller(trigger, place, pollerParts);
}
