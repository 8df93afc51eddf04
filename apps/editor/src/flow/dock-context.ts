import { createContext, use } from "react";

/** What the settings can do with the place they stand in. */
export interface Dock {
  /** They cover the canvas, with room for input, settings and output beside each other. */
  readonly expanded: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

export const DockContext = createContext<Dock>({
  expanded: false,
  toggle: () => undefined,
  close: () => undefined,
});

export function useDock(): Dock {
  return use(DockContext);
}
