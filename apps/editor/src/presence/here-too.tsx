import { useEffect } from "react";
import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useFlowSession } from "../flow/session-context.tsx";
import { drawn, loadDrawn } from "./late.ts";

/** Who else has the flow open. What shows and tells it is loaded when somebody comes, and then stays to say who left. */
export function HereToo(): ReactElement | null {
  const others = useStore(useFlowSession().here, (here) => here.others);
  const { People } = useStore(drawn);
  useEffect(() => {
    if (others.length > 0) loadDrawn();
  }, [others]);
  return People ? <People /> : null;
}
