import type { Position } from "@weft/flow";

/** Nodes are wider here than in n8n, about 220 to 100 pixels: so far apart, their edges can be seen between them. */
const SPREAD = 1.4;

export function spread(width: number): number {
  return Math.round(width * SPREAD);
}

/** The other way round; whole numbers come back as they were. */
export function drawnTogether(width: number): number {
  return Math.round(width / SPREAD);
}

/** Where a node or a note stands in n8n. */
export function placeThere({ x, y }: Position): readonly number[] {
  return [drawnTogether(x), y];
}
