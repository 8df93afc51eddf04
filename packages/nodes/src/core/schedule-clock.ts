import { changeBetween, instantOf, offsetAt, wallTime } from "../zones.ts";

/** The next moment after this one that a rule names, both as a clock on the wall shows it, written as if it were UTC. */
type NextOnClock = (after: number) => number | null;

interface Search {
  readonly next: NextOnClock;
  /** Epoch milliseconds. */
  readonly after: number;
  readonly zone: string;
}

const day = 86_400_000;
const second = 1000;

/**
 * For rules that name hours of the day. Times that the clock skips come once, at the moment of the change; one that it
 * shows twice comes the first time only.
 */
export function nextNamed({ next, after, zone }: Search): number | null {
  let clock = after + offsetAt(after, zone);
  for (;;) {
    const shown = next(clock);
    if (shown === null) return null;
    const at = atClock(shown, zone);
    if (at > after) return at;
    clock = shown;
  }
}

/**
 * For rules of every hour, which go on evenly: a time that the clock skips does not come, one that it shows twice comes
 * twice. No zone changes its clock twice within a day.
 */
export function nextEven({ next, after, zone }: Search): number | null {
  let [from, offset] = [after, offsetAt(after, zone)];
  for (;;) {
    const shown = next(from + offset);
    const at = shown === null ? Number.POSITIVE_INFINITY : shown - offset;
    const soon = Math.min(at, from + day);
    const real = offsetAt(soon, zone);
    if (real !== offset) {
      // On from the change: what the clock shows again may be wanted, however far away the next other time is.
      [from, offset] = [changeBetween(from, soon, zone) - second, real];
      continue;
    }
    if (shown === null || at === soon) return shown === null ? null : at;
    const later = atClock(shown, zone);
    if (later + offsetAt(later, zone) === shown) return later;
    // Skipped: on from the moment at which the clock had passed it.
    [from, offset] = [later - second, offsetAt(later, zone)];
  }
}

function atClock(shown: number, zone: string): number {
  return instantOf(wallTime(shown, "UTC"), zone);
}
