import type { ViewStore } from "../flow/view-store.ts";

/** Opens the list of problems and goes to the next one, or the one before. */
export function stepProblem(view: ViewStore, by: 1 | -1): void {
  view.setState({ tray: "problems", problemStep: { by } });
}

/** F8 and Shift+F8. */
export function problemKey(event: KeyboardEvent, view: ViewStore): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key !== "F8" || ctrlKey || metaKey || altKey) return undefined;
  return () => stepProblem(view, shiftKey ? -1 : 1);
}
