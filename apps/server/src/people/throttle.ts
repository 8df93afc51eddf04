import type { Clock } from "../services.ts";

/** Tries that are allowed in one window. */
export interface ThrottleRule {
  readonly tries: number;
  readonly windowMs: number;
}

export interface Throttle {
  /** Counts one try for a key. The answer is 0 when it may go on, else the milliseconds until the next may. */
  attempt(key: string): number;
  /** Forgets all tries for a key. */
  forget(key: string): void;
  /** Forgets one try for a key. */
  takeBack(key: string): void;
}

/** Keys remembered at once; beyond it the oldest are forgotten, so that memory stays bounded. */
const MOST_KEYS = 20_000;

export function createThrottle(rule: ThrottleRule, clock: Clock): Throttle {
  const windows = new Map<string, { start: number; tries: number }>();
  return {
    attempt(key) {
      const now = clock.now();
      const window = windows.get(key);
      // A clock that was set back must not lock anybody out until it has come so far again.
      const isOver = window !== undefined && (now < window.start || now - window.start >= rule.windowMs);
      if (window === undefined || isOver) {
        // Taken out first, so that a Map's order is the order of the windows' starts.
        windows.delete(key);
        const [oldest] = windows.size >= MOST_KEYS ? windows.keys() : [];
        if (oldest !== undefined) windows.delete(oldest);
        windows.set(key, { start: now, tries: 1 });
        return 0;
      }
      // Counted before the password is checked: many at once are no way around it.
      window.tries++;
      return window.tries > rule.tries ? window.start + rule.windowMs - now : 0;
    },
    forget: (key) => void windows.delete(key),
    takeBack(key) {
      const window = windows.get(key);
      if (window !== undefined) window.tries--;
    },
  };
}
