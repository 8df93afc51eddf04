import { GRID, STEP_GAP } from "./geometry.ts";
import type { Rect } from "./geometry.ts";

export interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

/** How an edge runs back around the nodes between its ends. */
export interface Lane {
  /** The height at which it does. */
  readonly y: number;
  /** How many ways back lie inside it: that much further out it keeps, so that nested loops can be told apart. */
  readonly depth: number;
}

export interface Joined {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** How far an edge runs out of its node before it turns. */
const STUB = STEP_GAP / 4;
/** Free space between the line and the nodes that it passes. */
const CLEARANCE = GRID * 3;
/** Between two ways back. */
const APART = GRID * 2;
const CORNER = GRID * 1.5;

/** Whether an edge leads back to the left far enough to go around the nodes between its ends. */
export function leadsBack({ sourceX, targetX }: Pick<Ends, "sourceX" | "targetX">): boolean {
  return sourceX - targetX > STEP_GAP / 2;
}

interface Way {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  /** The lower one of the middles of its nodes. */
  readonly from: number;
}

/** The lanes of all edges that lead back: each below the nodes that it would cross, and below the ways back inside it. */
export function lanesOf(
  edges: Iterable<Joined>,
  nodes: ReadonlyMap<string, Rect>,
): ReadonlyMap<string, Lane> {
  const ways = [...edges].flatMap((edge) => wayOf(edge, nodes) ?? []);
  const rects = [...nodes.values()].toSorted((a, b) => a.y - b.y);
  const lanes = new Map<string, Lane>();
  // Inner ones first.
  for (const way of ways.toSorted((a, b) => b.left - a.left || a.right - b.right)) {
    const inside = ways.flatMap((other) => {
      const lane = other.left > way.left && other.left < way.right ? lanes.get(other.id) : undefined;
      return lane ? [lane] : [];
    });
    const depth = Math.max(0, ...inside.map((lane) => lane.depth + 1));
    const lowest = Math.max(way.from + CLEARANCE, ...inside.map((lane) => lane.y + APART));
    lanes.set(way.id, { y: freeHeight(way, rects, lowest), depth });
  }
  return lanes;
}

function wayOf({ id, source, target }: Joined, nodes: ReadonlyMap<string, Rect>): Way | undefined {
  const [from, to] = [nodes.get(source), nodes.get(target)];
  if (!from || !to || !leadsBack({ sourceX: from.x + from.width, targetX: to.x })) return undefined;
  return {
    id,
    left: to.x,
    right: from.x + from.width,
    from: Math.max(from.y + from.height / 2, to.y + to.height / 2),
  };
}

function freeHeight({ left, right }: Way, rects: readonly Rect[], lowest: number): number {
  let lane = lowest;
  for (const { x, y, width, height } of rects) {
    const between = x < right + STUB && x + width > left - STUB;
    if (between && y - CLEARANCE < lane && lane < y + height + CLEARANCE) lane = y + height + CLEARANCE;
  }
  return lane;
}

/** Out to the right, down, back along the lane, up, and in from the left, with round corners. */
export function wayBack({ sourceX, sourceY, targetX, targetY }: Ends, { y, depth }: Lane): string {
  const stub = STUB + depth * GRID;
  const [right, left] = [sourceX + stub, targetX - stub];
  const r = Math.max(0, Math.min(CORNER, STUB, (y - Math.max(sourceY, targetY)) / 2));
  return [
    `M${sourceX} ${sourceY}`,
    `H${right - r}`,
    `Q${right} ${sourceY} ${right} ${sourceY + r}`,
    `V${y - r}`,
    `Q${right} ${y} ${right - r} ${y}`,
    `H${left + r}`,
    `Q${left} ${y} ${left} ${y - r}`,
    `V${targetY + r}`,
    `Q${left} ${targetY} ${left + r} ${targetY}`,
    `H${targetX}`,
  ].join("");
}

/** Ways back may share a lane: where each turns down from its node it is alone. */
export function countOnWayBack(
  { sourceX, sourceY }: Pick<Ends, "sourceX" | "sourceY">,
  { y, depth }: Lane,
): { readonly x: number; readonly y: number } {
  return { x: sourceX + STUB + depth * GRID, y: sourceY + Math.min(STUB, (y - sourceY) / 2) };
}
