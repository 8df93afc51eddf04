import type { Position } from "@weft/flow";
import { boundsOf } from "./geometry.ts";
import type { Rect } from "./geometry.ts";

export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom";
export type Direction = "horizontal" | "vertical";

type Rects = ReadonlyMap<string, Rect>;
type Positions = Record<string, Position>;

/** New positions that bring one side, or the middles, onto one line. */
export function align(rects: Rects, to: Alignment): Positions {
  const all = boundsOf(rects.values());
  if (!all) return {};
  const place: Record<Alignment, (rect: Rect) => Position> = {
    left: ({ y }) => ({ x: all.x, y }),
    center: ({ y, width }) => ({ x: all.x + (all.width - width) / 2, y }),
    right: ({ y, width }) => ({ x: all.x + all.width - width, y }),
    top: ({ x }) => ({ x, y: all.y }),
    middle: ({ x, height }) => ({ x, y: all.y + (all.height - height) / 2 }),
    bottom: ({ x, height }) => ({ x, y: all.y + all.height - height }),
  };
  return Object.fromEntries([...rects].map(([id, rect]) => [id, place[to](rect)]));
}

/** New positions with equal gaps between neighbours; the outermost stay where they are. */
export function distribute(rects: Rects, direction: Direction): Positions {
  const [start, length] = direction === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  const sorted = [...rects].sort(([, a], [, b]) => a[start] - b[start]);
  const first = sorted[0]?.[1];
  const last = sorted.at(-1)?.[1];
  if (!first || !last || sorted.length < 3) return {};
  const filled = sorted.reduce((sum, [, rect]) => sum + rect[length], 0);
  const gap = (last[start] + last[length] - first[start] - filled) / (sorted.length - 1);
  let at = first[start];
  const positions: Positions = {};
  for (const [id, rect] of sorted) {
    positions[id] = { x: rect.x, y: rect.y, [start]: at };
    at += rect[length] + gap;
  }
  return positions;
}
