import type { Language } from "@weft/api";
import { createContext } from "react";
import { api } from "../api/queries.ts";

/** The whole catalog. */
export function catalogQuery() {
  return api.instance.catalog.queryOptions({ input: {}, staleTime: Infinity });
}

/** What a flow needs of the catalog to be drawn for somebody who reads `language`. */
export function firstCatalogQuery(flow: string, language: Language) {
  return api.instance.catalog.queryOptions({ input: { flow, language }, staleTime: Infinity });
}

/** Whether the whole catalog may be loaded: not before the canvas around here is drawn. */
export const WholeCatalogContext = createContext(true);
