import type { LiveMessage } from "@weft/api";

/** Who watches which flow, and what they are told. */
export interface LiveHub {
  /** Whether a message for this flow would reach anybody. */
  isWatched(flowId: string): boolean;
  send(flowId: string, message: LiveMessage): void;
  /**
   * Messages from now on, until `signal` fires, the watcher falls too far behind, or the hub closes.
   * @param mayWatch asked before messages are handed out, and now and then while there are none; `false` ends it
   * @param onLeave told once, when a watcher that was there is so no more
   */
  watch(
    flowId: string,
    signal: AbortSignal | undefined,
    mayWatch: () => boolean,
    onLeave?: () => void,
  ): AsyncGenerator<LiveMessage, void, void>;
  close(): void;
}

/** A watcher that is this far behind is let go; it connects again and reads what it missed. */
const BACKLOG = 2000;
/** Whoever may no longer watch is let go after this time, in milliseconds, when nothing happens in the flow. */
const RECHECK_MS = 30_000;

interface Watcher {
  queue: LiveMessage[];
  ended: boolean;
  wake: () => void;
  readonly onLeave: (() => void) | undefined;
}

export function createLiveHub(): LiveHub {
  const watchers = new Map<string, Set<Watcher>>();

  function end(flowId: string, watcher: Watcher): void {
    watcher.ended = true;
    watcher.wake();
    const others = watchers.get(flowId);
    if (others?.delete(watcher) !== true) return;
    if (others.size === 0) watchers.delete(flowId);
    watcher.onLeave?.();
  }

  return {
    isWatched: (flowId) => watchers.has(flowId),
    send(flowId, message) {
      for (const watcher of watchers.get(flowId) ?? []) {
        // Who is there now is all that counts of it, however slowly a watcher reads.
        if (message.type === "presence")
          watcher.queue = watcher.queue.filter(({ type }) => type !== "presence");
        watcher.queue.push(message);
        watcher.wake();
        if (watcher.queue.length > BACKLOG) end(flowId, watcher);
      }
    },
    watch(flowId, signal, mayWatch, onLeave) {
      const watcher: Watcher = {
        queue: [{ type: "hello" }],
        ended: signal?.aborted === true,
        wake: () => {},
        onLeave,
      };
      // Registered here, not in the generator: nothing may slip by between the call and the first read.
      if (!watcher.ended) {
        const others = watchers.get(flowId) ?? new Set();
        watchers.set(flowId, others.add(watcher));
        signal?.addEventListener("abort", () => end(flowId, watcher), { once: true });
      }
      return messages(watcher, mayWatch, () => end(flowId, watcher));
    },
    close() {
      for (const [flowId, all] of watchers) for (const watcher of all) end(flowId, watcher);
    },
  };
}

async function* messages(
  watcher: Watcher,
  mayWatch: () => boolean,
  end: () => void,
): AsyncGenerator<LiveMessage, void, void> {
  try {
    for (;;) {
      const batch = watcher.queue;
      watcher.queue = [];
      if (!mayWatch()) return;
      yield* batch;
      if (watcher.queue.length > 0) continue;
      if (watcher.ended) return;
      await woken(watcher);
    }
  } finally {
    end();
  }
}

/** Resolves when something happens to the watcher, or it is time to ask again whether it may watch. */
async function woken(watcher: Watcher): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  watcher.wake = resolve;
  const timer = setTimeout(resolve, RECHECK_MS);
  await promise;
  clearTimeout(timer);
}
