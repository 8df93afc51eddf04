import { enterSettings } from "../inspector/inspector-state.ts";
import type { Commands } from "./commands.ts";

/** One thing that the keyboard does on the canvas. `label` is a key of the `canvas` texts. */
export interface Shortcut<C = Commands> {
  /** As people read them; several ways are separated by a space. */
  readonly keys: string;
  readonly label: string;
  readonly group: "add" | "edit" | "move" | "view";
  readonly run: (commands: C) => void;
}

/** What can be done on a canvas that is only looked at. */
export type LookCommands = Pick<Commands, "go" | "openSettings" | "escape" | "show" | "zoom">;

function arrow<C = Commands>(keys: string, label: string, run: (commands: C) => void): Shortcut<C> {
  return { keys, label, group: "move", run };
}

// table of data
const lookShortcuts: readonly Shortcut<LookCommands>[] = [
  { keys: "Enter F6", label: "shortcut.settings", group: "edit", run: goToSettings },
  { keys: "Escape", label: "shortcut.escape", group: "move", run: (c) => c.escape() },
  arrow("ArrowLeft", "shortcut.left", (c) => c.go("left")),
  arrow("ArrowRight", "shortcut.right", (c) => c.go("right")),
  arrow("ArrowUp", "shortcut.up", (c) => c.go("up")),
  arrow("ArrowDown", "shortcut.down", (c) => c.go("down")),
  { keys: "1 Shift+1", label: "shortcut.fit", group: "view", run: (c) => c.show() },
  { keys: "0 Shift+0", label: "shortcut.fullSize", group: "view", run: (c) => c.zoom("full") },
  { keys: "+", label: "shortcut.zoomIn", group: "view", run: (c) => c.zoom("in") },
  { keys: "-", label: "shortcut.zoomOut", group: "view", run: (c) => c.zoom("out") },
];

// table of data
export const shortcuts: readonly Shortcut[] = [
  ...lookShortcuts,
  { keys: "Tab", label: "shortcut.add", group: "add", run: (c) => c.openPaletteHere() },
  { keys: "Shift+N", label: "shortcut.note", group: "add", run: (c) => c.addNote() },
  { keys: "Ctrl+D", label: "shortcut.duplicate", group: "add", run: (c) => void c.duplicate() },
  { keys: "F2", label: "shortcut.rename", group: "edit", run: (c) => c.rename() },
  { keys: "D", label: "shortcut.toggleOff", group: "edit", run: (c) => c.toggleOff() },
  { keys: "Delete Backspace", label: "shortcut.remove", group: "edit", run: (c) => c.remove() },
  { keys: "Ctrl+Z", label: "shortcut.undo", group: "edit", run: (c) => c.undo() },
  { keys: "Ctrl+Shift+Z Ctrl+Y", label: "shortcut.redo", group: "edit", run: (c) => c.redo() },
  { keys: "Ctrl+A", label: "shortcut.selectAll", group: "move", run: (c) => c.selectAll() },
  arrow("Alt+ArrowLeft", "shortcut.moveLeft", (c) => c.nudge(-1, 0)),
  arrow("Alt+ArrowRight", "shortcut.moveRight", (c) => c.nudge(1, 0)),
  arrow("Alt+ArrowUp", "shortcut.moveUp", (c) => c.nudge(0, -1)),
  arrow("Alt+ArrowDown", "shortcut.moveDown", (c) => c.nudge(0, 1)),
  { keys: "Ctrl+F", label: "shortcut.find", group: "view", run: (c) => c.find() },
  { keys: "F8", label: "shortcut.problems", group: "view", run: (c) => c.goToProblem(1) },
  { keys: "Shift+F8", label: "shortcut.problemBefore", group: "view", run: (c) => c.goToProblem(-1) },
  { keys: "Shift+T", label: "shortcut.tidy", group: "view", run: (c) => void c.tidyUp() },
  { keys: "?", label: "shortcut.help", group: "view", run: (c) => c.showShortcuts() },
];

function goToSettings(commands: LookCommands): void {
  commands.openSettings();
  enterSettings();
}

type Table<C> = ReadonlyMap<string, Shortcut<C>>;

function byKeys<C>(all: readonly Shortcut<C>[]): Table<C> {
  return new Map(all.flatMap((shortcut) => shortcut.keys.split(" ").map((keys) => [keys, shortcut])));
}

const toEdit = byKeys(shortcuts);
const toLook = byKeys(lookShortcuts);

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The shortcut that a key press means where a flow is edited. */
export function shortcutOf(event: Pressed): Shortcut | undefined {
  return find(toEdit, event);
}

/** The shortcut that a key press means where a flow is only looked at. */
export function lookShortcutOf(event: Pressed): Shortcut<LookCommands> | undefined {
  return find(toLook, event);
}

/** Digits go by their place on the keyboard, for Shift changes what they write. */
function find<C>(table: Table<C>, event: Pressed): Shortcut<C> | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const name = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  const sign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  const parts = [
    ctrlKey || metaKey ? "Ctrl" : "",
    altKey ? "Alt" : "",
    shiftKey && (!sign || digit !== undefined) ? "Shift" : "",
    name,
  ];
  return table.get(parts.filter(Boolean).join("+")) ?? (sign ? table.get(key) : undefined);
}

/** Whether the keys belong to a field that somebody writes in, not to the canvas. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
