import { boundsOf } from "./geometry.ts";
import type { Rect, Size } from "./geometry.ts";

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 2;
const PADDING = 56;
/** Below this names cannot be read, so a large flow opens at its beginning instead of all in view. */
const READABLE = 0.55;
/** Where people look at which way an execution went, the whole is worth more than the summaries. */
export const OVERVIEW = 0.3;

interface Opening {
  readonly screen: Size;
  /** Where the flow begins. */
  readonly start: Rect | undefined;
  /** The smallest zoom at which it still opens as a whole. */
  readonly smallest?: number | undefined;
}

/** What a flow opens on: all of it where that is readable, else where it begins. */
export function openingViewport(rects: readonly Rect[], opening: Opening): Viewport {
  const { screen, start, smallest = READABLE } = opening;
  const padding = Math.min(PADDING, screen.width / 20);
  const bounds = boundsOf(rects);
  if (!bounds) return { x: screen.width / 2, y: screen.height / 2, zoom: 1 };
  const fit = Math.min(
    (screen.width - padding * 2) / bounds.width,
    (screen.height - padding * 2) / bounds.height,
  );
  if (fit >= smallest) return centred(bounds, screen, Math.min(1, fit));
  const from = start ?? { ...bounds, width: 0, height: 0 };
  const zoom = 0.85;
  return { x: padding - from.x * zoom, y: screen.height / 2 - (from.y + from.height / 2) * zoom, zoom };
}

function centred({ x, y, width, height }: Rect, screen: Size, zoom: number): Viewport {
  return {
    x: screen.width / 2 - (x + width / 2) * zoom,
    y: screen.height / 2 - (y + height / 2) * zoom,
    zoom,
  };
}

export type Detail = "near" | "mid" | "far";

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.5) return "near";
  return zoom >= 0.28 ? "mid" : "far";
}
