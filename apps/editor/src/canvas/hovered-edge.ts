import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

interface Hovered {
  readonly edge: string | undefined;
}

/** Only one edge can be under the pointer of one screen, so this is one for all canvases. */
const store = createStore<Hovered>()(() => ({ edge: undefined }));
/** Milliseconds that the tools stay, so that the pointer can reach them. */
const LINGER = 250;
let leaving: ReturnType<typeof setTimeout> | undefined;

export function hoverEdge(edge: string | undefined): void {
  clearTimeout(leaving);
  if (edge !== undefined) store.setState({ edge });
  else leaving = setTimeout(() => store.setState({ edge: undefined }), LINGER);
}

export function useHoveredEdge(id: string): boolean {
  return useStore(store, ({ edge }) => edge === id);
}
