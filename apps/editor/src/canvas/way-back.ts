import { GRID, STEP_GAP } from "./geometry.ts";
import type { Rect } from "./geometry.ts";

export interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** How far an edge runs out of its node before it turns. */
const STUB = STEP_GAP / 4;
/** Free space between the line and the nodes that it passes. */
const CLEARANCE = GRID * 3;
const CORNER = GRID * 1.5;

/** Whether an edge leads back to the left far enough to go around the nodes between its ends. */
export function leadsBack({ sourceX, targetX }: Ends): boolean {
  return sourceX - targetX > STEP_GAP / 2;
}

/** The height at which an edge runs back: below both of its ends, and below the nodes that it would cross there. */
export function laneBelow({ sourceX, sourceY, targetX, targetY }: Ends, nodes: Iterable<Rect>): number {
  const [left, right] = [targetX - STUB, sourceX + STUB];
  const between = [...nodes].filter((node) => node.x < right && node.x + node.width > left);
  let lane = Math.max(sourceY, targetY) + CLEARANCE;
  for (const { y, height } of between.toSorted((a, b) => a.y - b.y)) {
    if (y - CLEARANCE < lane && lane < y + height + CLEARANCE) lane = y + height + CLEARANCE;
  }
  return lane;
}

/** Out to the right, down, back along the lane, up, and in from the left, with round corners. */
export function wayBack({ sourceX, sourceY, targetX, targetY }: Ends, lane: number): string {
  const [right, left] = [sourceX + STUB, targetX - STUB];
  const r = Math.min(CORNER, STUB, (lane - Math.max(sourceY, targetY)) / 2);
  return [
    `M${sourceX} ${sourceY}`,
    `H${right - r}`,
    `Q${right} ${sourceY} ${right} ${sourceY + r}`,
    `V${lane - r}`,
    `Q${right} ${lane} ${right - r} ${lane}`,
    `H${left + r}`,
    `Q${left} ${lane} ${left} ${lane - r}`,
    `V${targetY + r}`,
    `Q${left} ${targetY} ${left + r} ${targetY}`,
    `H${targetX}`,
  ].join("");
}
