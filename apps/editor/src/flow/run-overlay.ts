import type { ExecutionView } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** The execution whose states are drawn over the flow: the one that runs now, or the last one. */
export interface RunOverlay {
  readonly execution: ExecutionView | undefined;
}

export type RunOverlayStore = StoreApi<RunOverlay>;

export function createRunOverlay(execution?: ExecutionView): RunOverlayStore {
  return createStore<RunOverlay>()(() => ({ execution }));
}
