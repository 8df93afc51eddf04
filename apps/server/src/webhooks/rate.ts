/** Lets so many events in within any minute. */
export interface RateLimit {
  /** 0 when one more may come in, which then counts; else the milliseconds until there is room. */
  take(now: number): number;
}

const MINUTE_MS = 60_000;

export function rateLimit(perMinute: number): RateLimit {
  /** When the last ones came in, in a ring. */
  const times = new Float64Array(perMinute).fill(-Infinity);
  let oldest = 0;
  return {
    take(now) {
      const first = times[oldest] ?? -Infinity;
      // A clock that was set back must not shut the door.
      if (first <= now && now - first < MINUTE_MS) return first + MINUTE_MS - now;
      times[oldest] = now;
      oldest = (oldest + 1) % perMinute;
      return 0;
    },
  };
}
