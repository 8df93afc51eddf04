import { create } from "zustand";
import { persist } from "zustand/middleware";

interface RailState {
  collapsed: boolean;
  toggle: () => void;
}

/** Whether the person folded the menu on the left; remembered on this device. */
export const useRail = create<RailState>()(
  persist((set) => ({ collapsed: false, toggle: () => set((state) => ({ collapsed: !state.collapsed })) }), {
    name: "weft.rail",
  }),
);
