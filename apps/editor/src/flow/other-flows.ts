import type { OtherFlow } from "@weft/flow";
import { useQuery } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useMemo } from "react";
import { api } from "../api/queries.ts";
import type { EditSession } from "./edit-session.ts";

/** The flows that others can start, as far as they are loaded. */
export function knownFlows(queries: QueryClient): ReadonlyMap<string, OtherFlow> | undefined {
  const flows = queries.getQueryData(api.flows.startable.queryKey());
  return flows && new Map(flows.map((flow) => [flow.id, flow]));
}

type FlowNames = ReadonlyMap<string, string>;

/**
 * Loads the flows that this one may call, and checks its calls whenever they are known anew.
 * @returns their names, by id
 */
export function useOtherFlows({ problems }: EditSession): FlowNames {
  const { data, dataUpdatedAt } = useQuery(api.flows.startable.queryOptions());
  useEffect(() => {
    if (dataUpdatedAt > 0) problems.again();
  }, [dataUpdatedAt, problems]);
  return useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data]);
}

export const FlowNamesContext = createContext<FlowNames>(new Map());

/** The names of the flows that others can start, by id, as far as they are loaded. */
export function useFlowNames(): FlowNames {
  return use(FlowNamesContext);
}
