import type { ViewStore } from "../flow/view-store.ts";

/** The field that what is sought is typed into. */
export const QUERY_FIELD = "find-query";

export function openFind(view: ViewStore): void {
  view.setState({ tray: "find" });
  const field = document.getElementById(QUERY_FIELD);
  if (field instanceof HTMLInputElement) field.select();
}

/** Ctrl/⌘-F; pressed again in the field itself, the browser’s own search opens. */
export function findKey(event: KeyboardEvent, view: ViewStore): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (key.toLowerCase() !== "f" || !(ctrlKey || metaKey) || altKey || shiftKey) return undefined;
  const inField = target instanceof HTMLElement && target.id === QUERY_FIELD;
  return inField ? undefined : () => openFind(view);
}
