import type { Position } from "@weft/flow";
import type { Rect } from "./geometry.ts";

/** A line that shows what a dragged element is in line with, in flow units. */
export interface Guide {
  readonly axis: "x" | "y";
  readonly at: number;
}

export interface Snapped {
  readonly position: Position;
  readonly guides: readonly Guide[];
}

/** Pulls a dragged element into line with its neighbours' edges and middles, when one is nearer than `reach` flow units. */
export function snapToNeighbours(rect: Rect, others: Iterable<Rect>, reach: number): Snapped {
  const x = nearest(lines(rect.x, rect.width), others, ({ x, width }) => lines(x, width), reach);
  const y = nearest(lines(rect.y, rect.height), others, ({ y, height }) => lines(y, height), reach);
  return {
    position: { x: rect.x + (x?.by ?? 0), y: rect.y + (y?.by ?? 0) },
    guides: [
      ...(x ? [{ axis: "x", at: x.at } as const] : []),
      ...(y ? [{ axis: "y", at: y.at } as const] : []),
    ],
  };
}

function lines(start: number, length: number): readonly number[] {
  return [start, start + length / 2, start + length];
}

function nearest(
  own: readonly number[],
  others: Iterable<Rect>,
  of: (rect: Rect) => readonly number[],
  reach: number,
): { readonly by: number; readonly at: number } | undefined {
  let best: { by: number; at: number } | undefined;
  for (const other of others) {
    const theirs = of(other);
    // Like with like: left with left, middle with middle, right with right.
    for (let i = 0; i < own.length; i++) {
      const at = theirs[i] ?? 0;
      const by = at - (own[i] ?? 0);
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
    }
  }
  return best;
}
