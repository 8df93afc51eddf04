import { expect, test } from "vitest";
import { shortcutOf } from "./keys.ts";

const press = (keys: Partial<Parameters<typeof shortcutOf>[0]>): string | undefined =>
  shortcutOf({ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys })
    ?.label;

test.each([
  [{ key: "Tab" }, "shortcut.add"],
  [{ key: "z", ctrlKey: true }, "shortcut.undo"],
  [{ key: "z", metaKey: true }, "shortcut.undo"],
  [{ key: "Z", ctrlKey: true, shiftKey: true }, "shortcut.redo"],
  [{ key: "d" }, "shortcut.toggleOff"],
  [{ key: "d", ctrlKey: true }, "shortcut.duplicate"],
  [{ key: "!", code: "Digit1", shiftKey: true }, "shortcut.fit"],
  [{ key: "?", code: "Slash", shiftKey: true }, "shortcut.help"],
  [{ key: "?", code: "Minus", shiftKey: true }, "shortcut.help"],
  [{ key: "+", code: "Equal", shiftKey: true }, "shortcut.zoomIn"],
  [{ key: "ArrowUp", altKey: true }, "shortcut.moveUp"],
] as const)("%j does %s", (keys, label) => {
  expect(press(keys)).toBe(label);
});

test.each([
  [{ key: "Tab", shiftKey: true }],
  [{ key: "c", ctrlKey: true }],
  [{ key: "r", ctrlKey: true }],
  [{ key: "x" }],
  [{ key: "1", code: "Digit1" }],
] as const)("%j is left to the browser", (keys) => {
  expect(press(keys)).toBeUndefined();
});
