import { useEffect } from "react";
import { useFlowSession } from "./session-context.tsx";
import type { ViewStore } from "./view-store.ts";

/**
 * A key that works wherever the keyboard is in the flow, unless a dialog is open or somebody else takes it.
 * @param meaning what a key press does; nothing where it is none of its own. The same function each time.
 */
export function useFlowKey(
  meaning: (event: KeyboardEvent, view: ViewStore) => (() => void) | undefined,
): void {
  const { view } = useFlowSession();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = meaning(event, view);
      if (!act || event.defaultPrevented || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [view, meaning]);
}
