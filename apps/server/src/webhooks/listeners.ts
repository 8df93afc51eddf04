import type { Clock } from "../services.ts";
import { createRouteTable } from "./table.ts";
import type { Match, Path } from "./table.ts";
import type { WebhookTarget } from "./targets.ts";

/** A webhook trigger of a draft that waits for one request. */
export interface Listener {
  readonly target: WebhookTarget;
  /** Epoch milliseconds. */
  readonly until: number;
}

export interface Listeners {
  start(target: WebhookTarget): Listener;
  /** `false` when nothing listens there. */
  stop(flowId: string, nodeId: string): boolean;
  find(method: string, path: Path): Match<Listener>;
  close(): void;
}

export const LISTEN_MS = 120_000;

/** Test listeners. A trigger that listens again begins anew. `onTimeout` hears of those that nobody called. */
export function createListeners(clock: Clock, onTimeout: (listener: Listener) => void): Listeners {
  const table = createRouteTable<Listener>();
  const timers = new Map<string, NodeJS.Timeout>();

  function stop(flowId: string, nodeId: string): boolean {
    const key = keyOf(flowId, nodeId);
    clearTimeout(timers.get(key));
    table.remove(key);
    return timers.delete(key);
  }

  return {
    start(target) {
      const { flowId, node, route } = target;
      stop(flowId, node.id);
      const listener = { target, until: clock.now() + LISTEN_MS };
      const key = keyOf(flowId, node.id);
      table.add({ owner: key, methods: route.methods, path: route.path, target: listener });
      const timer = setTimeout(() => {
        stop(flowId, node.id);
        onTimeout(listener);
      }, LISTEN_MS);
      timers.set(key, timer.unref());
      return listener;
    },
    stop,
    find: table.find,
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

function keyOf(flowId: string, nodeId: string): string {
  return `${flowId} ${nodeId}`;
}
