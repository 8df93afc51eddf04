import { expect, test } from "vitest";
import { commandOf } from "./grid-keys.ts";
import type { GridCommand, Key } from "./grid-keys.ts";

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const step = (step: string, extend = false) => ({ does: "move", step, extend }) as GridCommand;

test.each<[Key, GridCommand | undefined]>([
  [key("ArrowDown"), step("down")],
  [key("ArrowDown", { shiftKey: true }), step("down", true)],
  [key("ArrowDown", { ctrlKey: true }), step("bottom")],
  [key("End", { metaKey: true, shiftKey: true }), step("last", true)],
  [key("Home"), step("rowStart")],
  [key("Enter"), { does: "edit" }],
  [key("Enter", { shiftKey: true }), step("up")],
  [key("F2"), { does: "edit" }],
  [key("Delete"), { does: "clear" }],
  [key("Escape"), { does: "escape" }],
  [key("Tab", { shiftKey: true }), { does: "tabBack" }],
  [key(" "), { does: "space" }],
  [key(" ", { shiftKey: true }), { does: "pickRows" }],
  [key("z", { ctrlKey: true }), { does: "undo" }],
  [key("A", { metaKey: true }), { does: "markAll" }],
  [key("x"), { does: "type", key: "x" }],
  [key("ł", { ctrlKey: true, altKey: true }), { does: "type", key: "ł" }],
  [key("𝒳"), { does: "type", key: "𝒳" }],
  [key("Dead"), { does: "type", key: "Dead" }],
  [key("Enter", { ctrlKey: true }), { does: "addRow" }],
  [key("c", { ctrlKey: true }), undefined],
  [key("v", { metaKey: true }), undefined],
  [key("Shift", { shiftKey: true }), undefined],
  [key("ArrowLeft", { altKey: true }), undefined],
  [key("F5"), undefined],
])("%j", (pressed, command) => {
  expect(commandOf(pressed)).toEqual(command);
});
