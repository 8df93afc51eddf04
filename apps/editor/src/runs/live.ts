import type { LiveMessage } from "@weft/api";

export interface LiveOptions {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<LiveMessage>>;
  readonly take: (message: LiveMessage) => void;
  /** Each time the stream begins, also again after it broke off. */
  readonly connected: () => void;
  readonly lost: () => void;
  /** Milliseconds to wait after the nth failure in a row. */
  readonly wait?: (failures: number) => number;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Follows a stream of messages, connecting again whenever it breaks off. The function handed back ends it. */
export function followLive(options: LiveOptions): () => void {
  const stop = new AbortController();
  void follow(options, stop.signal);
  return () => stop.abort();
}

async function follow(options: LiveOptions, signal: AbortSignal): Promise<void> {
  const { open, take, connected, lost, wait = backoff } = options;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      for await (const message of await open(signal)) {
        if (signal.aborted) return;
        if (message.type === "hello") {
          failures = 0;
          connected();
        } else take(message);
      }
    } catch {
      // Waiting and trying again is all that can be done.
    }
    if (signal.aborted) return;
    lost();
    await pause(wait(failures), signal);
  }
}

function backoff(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
  });
}
