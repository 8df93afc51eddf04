import { enterSettings } from "../inspector/inspector-state.ts";
import type { Commands } from "./commands.ts";

/** One thing that the keyboard does on the canvas. `label` is a key of the `canvas` texts. */
export interface Shortcut {
  /** As people read them; several ways are separated by a space. */
  readonly keys: string;
  readonly label: string;
  readonly group: "add" | "edit" | "move" | "view";
  readonly run: (commands: Commands) => void;
}

const arrow = (keys: string, label: string, run: (commands: Commands) => void): Shortcut => ({
  keys,
  label,
  group: "move",
  run,
});

// table of data
export const shortcuts: readonly Shortcut[] = [
  { keys: "Tab", label: "shortcut.add", group: "add", run: (c) => c.openPaletteHere() },
  { keys: "Shift+N", label: "shortcut.note", group: "add", run: (c) => c.addNote() },
  { keys: "Ctrl+D", label: "shortcut.duplicate", group: "add", run: (c) => void c.duplicate() },
  { keys: "Enter F6", label: "shortcut.settings", group: "edit", run: goToSettings },
  { keys: "F2", label: "shortcut.rename", group: "edit", run: (c) => c.rename() },
  { keys: "D", label: "shortcut.toggleOff", group: "edit", run: (c) => c.toggleOff() },
  { keys: "Delete Backspace", label: "shortcut.remove", group: "edit", run: (c) => c.remove() },
  { keys: "Ctrl+Z", label: "shortcut.undo", group: "edit", run: (c) => c.undo() },
  { keys: "Ctrl+Shift+Z Ctrl+Y", label: "shortcut.redo", group: "edit", run: (c) => c.redo() },
  { keys: "Ctrl+A", label: "shortcut.selectAll", group: "move", run: (c) => c.selectAll() },
  { keys: "Escape", label: "shortcut.escape", group: "move", run: (c) => c.escape() },
  arrow("ArrowLeft", "shortcut.left", (c) => c.go("left")),
  arrow("ArrowRight", "shortcut.right", (c) => c.go("right")),
  arrow("ArrowUp", "shortcut.up", (c) => c.go("up")),
  arrow("ArrowDown", "shortcut.down", (c) => c.go("down")),
  arrow("Alt+ArrowLeft", "shortcut.moveLeft", (c) => c.nudge(-1, 0)),
  arrow("Alt+ArrowRight", "shortcut.moveRight", (c) => c.nudge(1, 0)),
  arrow("Alt+ArrowUp", "shortcut.moveUp", (c) => c.nudge(0, -1)),
  arrow("Alt+ArrowDown", "shortcut.moveDown", (c) => c.nudge(0, 1)),
  { keys: "Shift+1", label: "shortcut.fit", group: "view", run: (c) => c.show() },
  { keys: "+", label: "shortcut.zoomIn", group: "view", run: (c) => c.zoom("in") },
  { keys: "-", label: "shortcut.zoomOut", group: "view", run: (c) => c.zoom("out") },
  { keys: "Shift+T", label: "shortcut.tidy", group: "view", run: (c) => void c.tidyUp() },
  { keys: "?", label: "shortcut.help", group: "view", run: (c) => c.showShortcuts() },
];

function goToSettings(commands: Commands): void {
  commands.openSettings();
  enterSettings();
}

const byKeys = new Map(
  shortcuts.flatMap((shortcut) => shortcut.keys.split(" ").map((keys) => [keys, shortcut])),
);

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The shortcut that a key press means. Digits go by their place on the keyboard, for Shift changes what they write. */
export function shortcutOf(event: Pressed): Shortcut | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const name = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  const sign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key) && digit === undefined;
  const parts = [
    ctrlKey || metaKey ? "Ctrl" : "",
    altKey ? "Alt" : "",
    shiftKey && !sign ? "Shift" : "",
    name,
  ];
  return (
    byKeys.get(parts.filter(Boolean).join("+")) ?? (sign || digit !== undefined ? byKeys.get(key) : undefined)
  );
}

/** Whether the keys belong to a field that somebody writes in, not to the canvas. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
