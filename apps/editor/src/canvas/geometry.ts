import type { Position } from "@weft/flow";

/** Everything on the canvas lies on this grid, in flow units (pixels at 100 %). */
export const GRID = 8;
export const STEP_WIDTH = 224;
export const STEP_HEIGHT = 64;
/** Distance between two inputs or outputs of one node. */
export const HANDLE_GAP = 32;
/** Side of the square that edges end at; its middle lies on the node's border. */
export const HANDLE_SIZE = 12;
/** Free space between a node and the next one that is added after it. */
export const STEP_GAP = 96;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Position, Size {}

/** Nodes are as tall as their inputs or outputs need. Known without measuring, so large flows are drawn at once. */
export function stepSize(inputs: number, outputs: number): Size {
  return { width: STEP_WIDTH, height: Math.max(STEP_HEIGHT, Math.max(inputs, outputs) * HANDLE_GAP) };
}

/** How far below the node's top edge the middle of a handle lies. */
export function handleOffset(index: number, count: number, height: number): number {
  return height / 2 + (index - (count - 1) / 2) * HANDLE_GAP;
}

export function snapToGrid({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}

export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The nearest place at or below `wanted` where a node covers no other. */
export function freePlace(wanted: Position, size: Size, taken: readonly Rect[]): Position {
  let place = snapToGrid(wanted);
  for (let tries = 0; tries < 500; tries++) {
    const rect = { ...place, ...size };
    const blocker = taken.find((other) => overlaps(rect, other));
    if (!blocker) return place;
    place = snapToGrid({ x: place.x, y: blocker.y + blocker.height + GRID * 4 });
  }
  return place;
}
