import type { OtherFlow } from "@weft/flow";
import { useQuery } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../api/queries.ts";
import type { EditSession } from "./edit-session.ts";

/** The flows that others can start, as far as they are loaded. */
export function knownFlows(queries: QueryClient): ReadonlyMap<string, OtherFlow> | undefined {
  const flows = queries.getQueryData(api.flows.startable.queryKey());
  return flows && new Map(flows.map((flow) => [flow.id, flow]));
}

/** Loads the flows that this one may call, and checks its calls whenever they are known anew. */
export function useOtherFlows({ problems }: EditSession): void {
  const { dataUpdatedAt } = useQuery(api.flows.startable.queryOptions());
  useEffect(() => {
    if (dataUpdatedAt > 0) problems.again();
  }, [dataUpdatedAt, problems]);
}
