import { expect, test } from "vitest";
import { lookShortcutOf, shortcutOf } from "./keys.ts";

type Keys = Partial<Parameters<typeof shortcutOf>[0]>;
const none = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (keys: Keys): string | undefined => shortcutOf({ ...none, ...keys })?.label;
const pressLooking = (keys: Keys): string | undefined => lookShortcutOf({ ...none, ...keys })?.label;

test.each([
  [{ key: "Tab" }, "shortcut.add"],
  [{ key: "z", ctrlKey: true }, "shortcut.undo"],
  [{ key: "z", metaKey: true }, "shortcut.undo"],
  [{ key: "Z", ctrlKey: true, shiftKey: true }, "shortcut.redo"],
  [{ key: "d" }, "shortcut.toggleOff"],
  [{ key: "d", ctrlKey: true }, "shortcut.duplicate"],
  [{ key: "!", code: "Digit1", shiftKey: true }, "shortcut.fit"],
  [{ key: "1", code: "Digit1" }, "shortcut.fit"],
  [{ key: "&", code: "Digit1" }, "shortcut.fit"],
  [{ key: "0", code: "Digit0" }, "shortcut.fullSize"],
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
  [{ key: "2", code: "Digit2" }],
  [{ key: "0", code: "Digit0", ctrlKey: true }],
] as const)("%j is left to the browser", (keys) => {
  expect(press(keys)).toBeUndefined();
});

test("where a flow is only looked at, keys move and open, and change nothing", () => {
  expect(pressLooking({ key: "ArrowRight" })).toBe("shortcut.right");
  expect(pressLooking({ key: "Enter" })).toBe("shortcut.settings");
  expect(pressLooking({ key: "+", code: "Equal", shiftKey: true })).toBe("shortcut.zoomIn");
  expect(pressLooking({ key: "Tab" })).toBeUndefined();
  expect(pressLooking({ key: "Delete" })).toBeUndefined();
});
