import type { Position } from "@weft/flow";

/** Nearer, further off, or as large as it was drawn. */
export type Zoom = "in" | "out" | "full";

/** What commands ask of the canvas on the screen; React Flow answers it. */
export interface Screen {
  /** The middle of what is visible, in flow units. */
  center(): Position;
  /** The pixel to the right of a node; `undefined` while it is not on the screen. */
  placeAfter(node: string): Position | undefined;
  /** From pixels of the window to flow units. */
  toFlow(point: Position): Position;
  /** Brings these nodes, or all, into view. */
  show(nodes?: readonly string[]): void;
  zoom(by: Zoom): void;
  /** Moves only as far as needed to see this node whole. */
  reveal(node: string): void;
  /** Gives the keyboard back to the canvas, or to one node on it. */
  focus(node?: string): void;
}

/** Before the canvas is there, and after it is gone. */
export const noScreen: Screen = {
  center: () => ({ x: 0, y: 0 }),
  placeAfter: () => undefined,
  toFlow: (point) => point,
  show: () => undefined,
  zoom: () => undefined,
  reveal: () => undefined,
  focus: () => undefined,
};
