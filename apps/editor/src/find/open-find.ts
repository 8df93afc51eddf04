import { useEffect } from "react";
import type { ViewStore } from "../flow/view-store.ts";

/** The field that what is sought is typed into. */
export const QUERY_FIELD = "find-query";

export function openFind(view: ViewStore): void {
  view.setState({ tray: "find" });
  const field = document.getElementById(QUERY_FIELD);
  if (field instanceof HTMLInputElement) field.select();
}

/** Ctrl/⌘-F, wherever the keyboard is in the flow; pressed again in the field itself, the browser’s own search opens. */
export function useFindKey(view: ViewStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== "f" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      const inField = event.target instanceof HTMLElement && event.target.id === QUERY_FIELD;
      if (event.defaultPrevented || inField || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      openFind(view);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [view]);
}
