import type { Registry } from "prom-client";
import type { ExecutionParts } from "../executions/parts.ts";
import type { Attend } from "../standing/standing.ts";
import type { ListenerParts } from "./listener.ts";
import { listenerMetrics } from "./metrics.ts";
import type { Trials } from "./trials.ts";

interface Parts extends ExecutionParts, Pick<ListenerParts, "eventKeys"> {
  readonly registry: Registry;
  /** Between two looks of polling triggers at least, in milliseconds. */
  readonly leastMs: number;
}

const FIRST_PAUSE_MS = 1_000;

/** Listening triggers: those in service, and those that somebody tries out. Their code is loaded with the first of them. */
export function listening({ registry, leastMs, ...parts }: Parts): {
  readonly attend: Attend;
  readonly trials: () => Promise<Trials>;
  close(): Promise<void>;
} {
  const metrics = listenerMetrics(registry);
  const pauseMs = Math.min(leastMs, FIRST_PAUSE_MS);
  let made: Promise<Trials> | undefined;
  return {
    async attend(trigger, place) {
      const { Listener } = await import("./listener.ts");
      return new Listener(trigger, place, { ...parts, metrics, pauseMs });
    },
    trials: () => (made ??= import("./trials.ts").then(({ Trials }) => new Trials(parts))),
    async close() {
      (await made)?.close();
    },
  };
}
