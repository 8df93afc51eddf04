import { setTimeout as wait } from "node:timers/promises";

/** Hosts whose turns lie further back than this are forgotten. */
const forgetAfterMs = 60_000;

export interface PaceOptions {
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** Spreads requests over time, host by host: each waits for its turn, in the order in which they came. */
export function createPace(options: PaceOptions = {}) {
  const { now = () => performance.now(), sleep = (ms, signal) => wait(ms, undefined, { signal }) } = options;
  /** When the next request to a host may go. */
  const turns = new Map<string, number>();

  return async function turn(host: string, perMinute: number, signal: AbortSignal): Promise<void> {
    const at = now();
    for (const [name, next] of turns) if (next < at - forgetAfterMs) turns.delete(name);
    const mine = Math.max(at, turns.get(host) ?? at);
    turns.set(host, mine + 60_000 / perMinute);
    if (mine <= at) return;
    await sleep(mine - at, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  };
}
