import { useEffect, useMemo } from "react";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import type { Commands } from "./commands.ts";
import { isWriting, shortcutOf } from "./keys.ts";

/** Keys and clipboard of the canvas. They act while it, or nothing at all, has the keyboard. */
export function useKeys(root: RefObject<HTMLDivElement | null>, commands: Commands) {
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
    const away = (event: { target: EventTarget; defaultPrevented: boolean }): boolean =>
      event.defaultPrevented || isWriting(event.target) || !root.current?.contains(event.target as Node);
    return {
      onKeyDown(event: KeyboardEvent): void {
        // Enter and the space bar belong to a button that has the focus.
        const button = event.target instanceof HTMLElement && event.target.closest("button");
        if (away(event) || (button && (event.key === "Enter" || event.key === " "))) return;
        press(event.nativeEvent, commands);
      },
      onCopy: (event: ClipboardEvent) => !away(event) && clip(event, commands.copy()),
      onCut: (event: ClipboardEvent) => !away(event) && clip(event, commands.cut()),
      onPaste(event: ClipboardEvent): void {
        if (away(event)) return;
        event.preventDefault();
        void commands.pasteText(event.clipboardData.getData("text/plain"));
      },
    };
  }, [root, commands]);
}

function press(event: globalThis.KeyboardEvent, commands: Commands): void {
  const shortcut = shortcutOf(event);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run(commands);
}
