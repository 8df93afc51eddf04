import { useEffect, useMemo } from "react";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import type { Commands } from "./commands.ts";
import { isWriting, lookShortcutOf, shortcutOf } from "./keys.ts";
import type { LookCommands, Shortcut } from "./keys.ts";

type Root = RefObject<HTMLDivElement | null>;

/** Keys and clipboard of the canvas. They act while it, or nothing at all, has the keyboard. */
export function useKeys(root: Root, commands: Commands) {
  useEffect(() => {
    // The keys work at once, unless somebody is already writing elsewhere.
    if (document.activeElement === document.body)
      root.current?.focus({ preventScroll: true, focusVisible: false });
  }, [root]);
  useEffect(() => {
    const lost = (event: globalThis.KeyboardEvent): void => {
      if (event.target !== document.body || event.defaultPrevented || event.key === "Tab") return;
      if (document.querySelector("[role=dialog], [role=menu]")) return;
      press(event, commands);
    };
    window.addEventListener("keydown", lost);
    return () => window.removeEventListener("keydown", lost);
  }, [commands]);

  return useMemo(() => {
    const clip = (event: ClipboardEvent, text: string | undefined): void => {
      if (text === undefined) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
    };
    return {
      onKeyDown: (event: KeyboardEvent) => isOurs(root, event) && press(event.nativeEvent, commands),
      onCopy: (event: ClipboardEvent) => isOn(root, event) && clip(event, commands.copy()),
      onCut: (event: ClipboardEvent) => isOn(root, event) && clip(event, commands.cut()),
      onPaste(event: ClipboardEvent): void {
        if (!isOn(root, event)) return;
        event.preventDefault();
        void commands.pasteText(event.clipboardData.getData("text/plain"));
      },
    };
  }, [root, commands]);
}

/** Keys of a canvas that is only looked at. They act while it has the keyboard. */
export function useLookKeys(root: Root, commands: LookCommands) {
  return useMemo(
    () => ({
      onKeyDown: (event: KeyboardEvent) =>
        isOurs(root, event) && run(event.nativeEvent, lookShortcutOf(event.nativeEvent), commands),
    }),
    [root, commands],
  );
}

/** Whether something happened on the canvas itself and not in a field on it. */
function isOn(root: Root, event: { target: EventTarget; defaultPrevented: boolean }): boolean {
  const inside = root.current?.contains(event.target as Node) ?? false;
  return inside && !event.defaultPrevented && !isWriting(event.target);
}

/** Enter and the space bar belong to a button that has the focus. */
function isOurs(root: Root, event: KeyboardEvent): boolean {
  const button = event.target instanceof HTMLElement && event.target.closest("button");
  return isOn(root, event) && !(button && (event.key === "Enter" || event.key === " "));
}

function press(event: globalThis.KeyboardEvent, commands: Commands): void {
  run(event, shortcutOf(event), commands);
}

function run<C>(event: globalThis.KeyboardEvent, shortcut: Shortcut<C> | undefined, commands: C): void {
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run(commands);
}
