import { useEffect } from "react";
import type { ViewStore } from "../flow/view-store.ts";

/** Opens the list of problems and goes to the next one, or the one before. */
export function stepProblem(view: ViewStore, by: 1 | -1): void {
  view.setState({ tray: "problems", problemStep: { by } });
}

/** F8 and Shift+F8, wherever the keyboard is in the flow. */
export function useProblemKeys(view: ViewStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      stepProblem(view, event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [view]);
}
