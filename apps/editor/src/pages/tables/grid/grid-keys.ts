import type { Step } from "./place.ts";

/** What a key asks of the grid while no cell is being edited. */
export type GridCommand =
  | { readonly does: "move"; readonly step: Step; readonly extend: boolean }
  /** A character, or the beginning of one, that takes the place of the value. */
  | { readonly does: "type"; readonly key: string }
  | { readonly does: "edit" | "clear" | "escape" | "tab" | "tabBack" }
  | { readonly does: "space" | "pickRows" | "markAll" | "addRow" | "undo" };

/** The part of a keyboard event that matters. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "rowStart",
  End: "rowEnd",
};

const farSteps: Readonly<Record<string, Step>> = {
  ArrowLeft: "rowStart",
  ArrowRight: "rowEnd",
  ArrowUp: "top",
  ArrowDown: "bottom",
  Home: "first",
  End: "last",
};

/** As in a spreadsheet. `undefined`: the key is not the grid's. Copying and pasting come as events of the clipboard. */
export function commandOf(key: Key): GridCommand | undefined {
  if (key.altKey && !key.ctrlKey) return undefined;
  const far = key.ctrlKey || key.metaKey;
  const step = (far ? farSteps : steps)[key.key];
  if (step) return { does: "move", step, extend: key.shiftKey };
  // AltGr, with which Poles type ą and ł, says Ctrl and Alt.
  if (far && !key.altKey) return withControl(key);
  return alone(key);
}

function withControl({ key, shiftKey }: Key): GridCommand | undefined {
  const letter = key.toLowerCase();
  if (letter === "z" && !shiftKey) return { does: "undo" };
  if (letter === "a") return { does: "markAll" };
  if (key === "Enter") return { does: "addRow" };
  return undefined;
}

function alone({ key, shiftKey }: Key): GridCommand | undefined {
  switch (key) {
    case "Enter":
      return shiftKey ? { does: "move", step: "up", extend: false } : { does: "edit" };
    case "F2":
      return { does: "edit" };
    case "Delete":
    case "Backspace":
      return { does: "clear" };
    case "Escape":
      return { does: "escape" };
    case "Tab":
      return { does: shiftKey ? "tabBack" : "tab" };
    case " ":
      return { does: shiftKey ? "pickRows" : "space" };
    // The first key of ã or of a Chinese sign: the field that opens takes what follows.
    case "Dead":
    case "Process":
      return { does: "type", key };
    default:
      return [...key].length === 1 ? { does: "type", key } : undefined;
  }
}
