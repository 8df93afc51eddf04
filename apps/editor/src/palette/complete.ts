import { useQuery } from "@tanstack/react-query";
import { use, useEffect, useState } from "react";
import { useStore } from "zustand";
import { catalogQuery, WholeCatalogContext } from "../flow/catalog-query.ts";
import { useFlowSession } from "../flow/session-context.tsx";

/** Whether every node type can be found, or at least no more will come: those that a flow does not use are loaded after it is drawn. */
export function useComplete(): boolean {
  const taken = useStore(useFlowSession().catalog.taken);
  const { data, isError } = useQuery({ ...catalogQuery(), enabled: use(WholeCatalogContext) });
  return taken === data || isError;
}

/** Calls `then` with what stands there once it is `ready`, if it was held before: who types fast does not get what came first. */
export function useHeld<T>(
  found: T | undefined,
  ready: boolean,
  then: (found: T) => void,
): (hold: boolean) => void {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!held || !ready) return;
    hold(false);
    if (found !== undefined) then(found);
  }, [held, ready, found, then]);
  return hold;
}
