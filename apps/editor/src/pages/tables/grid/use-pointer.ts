import { useRef } from "react";
import type { MouseEvent, PointerEvent } from "react";
import { HEADING, samePlace } from "./place.ts";
import type { Place } from "./place.ts";
import type { Marking } from "./use-marked.ts";

type Hit = { kind: "pick"; row: number } | { kind: "cell"; place: Place } | undefined;

/** What the pointer is on. Fields and buttons within the grid see to themselves. */
function hit(target: EventTarget): Hit {
  if (!(target instanceof Element) || target.closest("[data-no-grid], textarea")) return undefined;
  const row = Number(target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? Number.NaN);
  if (Number.isNaN(row)) return undefined;
  if (target.closest("[data-pick]")) return { kind: "pick", row };
  const column = target.closest<HTMLElement>("[data-column]")?.dataset["column"];
  return column === undefined ? undefined : { kind: "cell", place: { row, column: Number(column) } };
}

/** Click marks, drag and Shift mark a block, double click edits (with a finger: a tap on the cell that is marked already). */
export function usePointer(
  marking: Marking,
  deeds: {
    edit: () => void;
    /** Chooses a row, or all of them for the heading. */
    pick: (row: number) => void;
    sort: (column: number) => void;
  },
) {
  const dragging = useRef(false);
  const tappedAgain = useRef(false);
  return {
    onPointerDown(event: PointerEvent): void {
      const on = hit(event.target);
      if (on?.kind !== "cell" || on.place.row === HEADING || event.button !== 0) return;
      tappedAgain.current = event.pointerType !== "mouse" && samePlace(on.place, marking.marked.active);
      dragging.current = event.pointerType === "mouse";
      if (!tappedAgain.current) marking.put(on.place, event.shiftKey);
    },
    onPointerMove(event: PointerEvent): void {
      if (!dragging.current) return;
      if (event.buttons === 0) {
        dragging.current = false;
        return;
      }
      const on = hit(event.target);
      if (on?.kind === "cell" && on.place.row !== HEADING && !samePlace(on.place, marking.marked.active))
        marking.put(on.place, true);
    },
    onPointerUp(): void {
      dragging.current = false;
    },
    onClick(event: MouseEvent): void {
      const on = hit(event.target);
      if (on?.kind === "pick") deeds.pick(on.row);
      else if (on?.kind === "cell" && on.place.row === HEADING) deeds.sort(on.place.column);
      else if (on && tappedAgain.current) deeds.edit();
      tappedAgain.current = false;
    },
    onDoubleClick(event: MouseEvent): void {
      const on = hit(event.target);
      if (on?.kind === "cell" && on.place.row !== HEADING) deeds.edit();
    },
  };
}
