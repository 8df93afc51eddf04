import { useState } from "react";
import { at, keepWithin, move } from "./place.ts";
import type { Marked, Place, Step } from "./place.ts";

export interface Marking {
  readonly marked: Marked;
  readonly extent: { readonly rows: number; readonly columns: number };
  /** `page`: rows that are seen at once. */
  go(step: Step, extend?: boolean, page?: number): void;
  /** `extend`: the block from where it began to this cell. */
  put(place: Place, extend?: boolean): void;
  set(marked: Marked): void;
}

/** The cell that has the keyboard and the block around it. `onMove` brings the cell into view. */
export function useMarked(extent: Marking["extent"], onMove: (place: Place) => void): Marking {
  const [stored, setStored] = useState<Marked>(at(0, 0));
  const marked = keepWithin(stored, extent);
  const set = (next: Marked): void => {
    setStored(next);
    onMove(next.active);
  };
  return {
    marked,
    extent,
    set,
    go: (step, extend = false, page = 1) => set(move(marked, step, { ...extent, page }, extend)),
    put: (place, extend = false) =>
      set(extend ? { active: place, anchor: marked.anchor } : at(place.row, place.column)),
  };
}
