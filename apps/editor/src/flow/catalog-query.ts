import { createContext } from "react";
import { api } from "../api/queries.ts";

/** The whole catalog, or what a flow needs of it to be drawn. */
export function catalogQuery(flow?: string) {
  return api.instance.catalog.queryOptions({
    input: flow === undefined ? {} : { flow },
    staleTime: Infinity,
  });
}

/** Whether the whole catalog may be loaded: not before the canvas around here is drawn. */
export const WholeCatalogContext = createContext(true);
