import { setImmediate as turn } from "node:timers/promises";
import type { CatchUp } from "@weft/sdk";

/** Epoch ms of the first slot after an instant, or `null` when there is none. */
export type NextSlot = (after: number) => number | null;

/** Stretches of time, in order, in which every slot has fired or is over for good. */
export type Fired = readonly (readonly [from: number, to: number])[];

/** What to do about the slot that is due. */
export type Decision =
  | {
      readonly fire: number;
      /** The first slot that is left out for this one. */ readonly skippedFrom?: number;
    }
  | { readonly skipTo: number | null };

/** A slot that fires later than this was missed. */
export const GRACE_MS = 60_000;
/** As many missed slots as are made up for at most. */
export const MOST_CAUGHT_UP = 1000;
/** As many stretches as are remembered; the oldest are taken for one then, so that nothing fires twice. */
const STRETCHES = 20;
const SECOND = 1000;

export function isSlot(next: NextSlot, at: number): boolean {
  return next(at - 1) === at;
}

/** The first slot after an instant that has not fired: a clock that was put back shows slots again that have. */
export function firstUnfired(next: NextSlot, fired: Fired, after: number): number | null {
  let slot = next(after);
  for (const [from, to] of fired) if (slot !== null && slot >= from && slot <= to) slot = next(to);
  return slot;
}

/** The stretches with one slot more. */
export function withSlot(next: NextSlot, fired: Fired, slot: number): Fired {
  const before = fired.filter(([, to]) => to < slot);
  const after = fired.filter(([from]) => from > slot);
  if (before.length + after.length < fired.length) return fired;
  let [from, to] = [slot, slot];
  const last = before.at(-1);
  if (last !== undefined && next(last[1]) === slot) {
    from = last[0];
    before.pop();
  }
  const following = after[0];
  if (following !== undefined && next(slot) === following[0]) {
    to = following[1];
    after.shift();
  }
  const all: Fired = [...before, [from, to], ...after];
  const [first, second, ...rest] = all;
  return all.length > STRETCHES && first && second ? [[first[0], second[1]], ...rest] : all;
}

/**
 * Decides about a slot that is due.
 * @param known every slot up to this instant that was missed has been looked at and is to fire
 */
export async function decide(call: {
  readonly catchUp: CatchUp;
  readonly slot: number;
  readonly now: number;
  readonly known: number;
  readonly next: NextSlot;
}): Promise<Decision> {
  const { catchUp, slot, now, known, next } = call;
  if (now - slot <= GRACE_MS || (catchUp === "all" && slot <= known)) return { fire: slot };
  if (catchUp === "none") return { skipTo: next(now - GRACE_MS) };
  const most = catchUp === "once" ? 1 : MOST_CAUGHT_UP;
  const first = await firstOfNewest({ next, from: slot, now, most });
  return first === slot ? { fire: slot } : { fire: first, skippedFrom: slot };
}

/** The first of the newest `most` slots from `from` (a slot) to `now`: by halving, for a year of missed seconds must not be walked. */
async function firstOfNewest(call: {
  readonly next: NextSlot;
  readonly from: number;
  readonly now: number;
  readonly most: number;
}): Promise<number> {
  const { next, from, now, most } = call;
  let [tooEarly, lateEnough] = [from - 1, now];
  if (!isTooEarly(tooEarly)) return from;
  // Slots are whole seconds: between two instants a second apart there is one at most.
  while (lateEnough - tooEarly > SECOND) {
    const middle = Math.floor((tooEarly + lateEnough) / 2);
    if (isTooEarly(middle)) tooEarly = middle;
    else lateEnough = middle;
    if (most > 1) await turn();
  }
  return next(lateEnough) ?? from;

  function isTooEarly(after: number): boolean {
    let slot = next(after);
    for (let count = 0; slot !== null && slot <= now; count++) {
      if (count === most) return true;
      slot = next(slot);
    }
    return false;
  }
}
