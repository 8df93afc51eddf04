import type { LiveMessage } from "@weft/api";

/** Who watches which flow, and what they are told. */
export interface LiveHub {
  /** Whether a message for this flow would reach anybody. */
  isWatched(flowId: string): boolean;
  send(flowId: string, message: LiveMessage): void;
  /** Messages from now on, until `signal` fires, the watcher falls too far behind, or the hub closes. */
  watch(flowId: string, signal: AbortSignal | undefined): AsyncGenerator<LiveMessage, void, void>;
  close(): void;
}

/** A watcher that is this far behind is let go; it connects again and reads what it missed. */
const BACKLOG = 2000;

interface Watcher {
  queue: LiveMessage[];
  ended: boolean;
  wake: () => void;
}

export function createLiveHub(): LiveHub {
  const watchers = new Map<string, Set<Watcher>>();

  function end(flowId: string, watcher: Watcher): void {
    watcher.ended = true;
    watcher.wake();
    const others = watchers.get(flowId);
    others?.delete(watcher);
    if (others?.size === 0) watchers.delete(flowId);
  }

  return {
    isWatched: (flowId) => watchers.has(flowId),
    send(flowId, message) {
      for (const watcher of watchers.get(flowId) ?? []) {
        watcher.queue.push(message);
        watcher.wake();
        if (watcher.queue.length > BACKLOG) end(flowId, watcher);
      }
    },
    watch(flowId, signal) {
      const watcher: Watcher = {
        queue: [{ type: "hello" }],
        ended: signal?.aborted === true,
        wake: () => {},
      };
      // Registered here, not in the generator: nothing may slip by between the call and the first read.
      if (!watcher.ended) {
        const others = watchers.get(flowId) ?? new Set();
        watchers.set(flowId, others.add(watcher));
        signal?.addEventListener("abort", () => end(flowId, watcher), { once: true });
      }
      return messages(watcher, () => end(flowId, watcher));
    },
    close() {
      for (const [flowId, all] of watchers) for (const watcher of all) end(flowId, watcher);
    },
  };
}

async function* messages(watcher: Watcher, end: () => void): AsyncGenerator<LiveMessage, void, void> {
  try {
    for (;;) {
      const batch = watcher.queue;
      watcher.queue = [];
      yield* batch;
      if (watcher.queue.length > 0) continue;
      if (watcher.ended) return;
      await new Promise<void>((resolve) => {
        watcher.wake = resolve;
      });
    }
  } finally {
    end();
  }
}
