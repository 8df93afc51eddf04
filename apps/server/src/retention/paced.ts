import { setTimeout as delay } from "node:timers/promises";

/** What a step may take of the event loop, in milliseconds: no request waits longer for it. */
const STEP_MS = 10;
const MOST = 2000;

/**
 * Does work in steps whose size follows from how long the last one took, and rests as long as each step took.
 * @param step does at most `size` of it; gives how much was done, 0 when nothing is left
 */
export async function paced(step: (size: number) => number, signal: AbortSignal): Promise<number> {
  let size = 20;
  let total = 0;
  while (!signal.aborted) {
    const began = performance.now();
    const done = step(size);
    if (done === 0) return total;
    total += done;
    const took = performance.now() - began;
    size = Math.max(1, Math.min(MOST, size * 2, Math.floor((size * STEP_MS) / Math.max(took, 0.1))));
    await delay(Math.ceil(took));
  }
  return total;
}
