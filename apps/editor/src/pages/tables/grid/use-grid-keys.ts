import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { commandOf } from "./grid-keys.ts";
import type { GridCommand } from "./grid-keys.ts";
import { HEADING } from "./place.ts";
import type { Marking } from "./use-marked.ts";

/** What the keys do, as far as the grid itself does not know it. */
export interface GridDeeds {
  /** Opens the cell that has the keyboard; `replace` when a character is being typed. */
  edit(replace: boolean): void;
  /** A key that a yes-or-no cell takes at once; false: it is no such cell. */
  answer(key: string): boolean;
  clear(): void;
  pickRows(): void;
  addRow(): void;
  undo(): void;
  openMenu(column: number): void;
}

/**
 * The keys of a spreadsheet. Tab goes on to the next cell once somebody works in the grid; before that, and after
 * Escape, it leaves the grid as it leaves any other field.
 */
export function useGridKeys(marking: Marking, deeds: GridDeeds) {
  const working = useRef(false);

  function tab(event: KeyboardEvent, back: boolean): void {
    if (!working.current) return;
    event.preventDefault();
    marking.go(back ? "previous" : "next");
  }

  function carryOut(command: GridCommand, event: KeyboardEvent): void {
    const heading = marking.marked.active.row === HEADING;
    switch (command.does) {
      case "move":
        return marking.go(command.step, command.extend);
      case "edit":
      case "space":
        if (heading) return deeds.openMenu(marking.marked.active.column);
        if (deeds.answer(" ") || command.does === "space") return;
        return deeds.edit(false);
      case "type":
        return heading || deeds.answer(command.key) ? undefined : deeds.edit(true);
      case "clear":
        return heading ? undefined : deeds.clear();
      case "pickRows":
        return deeds.pickRows();
      case "markAll": {
        const { rows, columns } = marking.extent;
        return marking.set({ active: { row: 0, column: 0 }, anchor: { row: rows - 1, column: columns - 1 } });
      }
      case "addRow":
        return deeds.addRow();
      case "undo":
        return deeds.undo();
      case "tab":
      case "tabBack":
        return tab(event, command.does === "tabBack");
      case "escape":
        return marking.put(marking.marked.active);
    }
  }

  return {
    onFocus(event: React.FocusEvent): void {
      // Coming back from a cell's own field is still work in the grid.
      if (!event.currentTarget.contains(event.relatedTarget)) working.current = false;
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.target !== event.currentTarget) return;
      const command = commandOf(event);
      if (!command) return;
      const tabbed = command.does === "tab" || command.does === "tabBack";
      // What is typed goes into the field that opens, so the browser must go on with it.
      if (!tabbed && command.does !== "type") event.preventDefault();
      carryOut(command, event);
      if (!tabbed) working.current = command.does !== "escape";
    },
  };
}
