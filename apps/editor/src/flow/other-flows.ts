import type { OtherFlow } from "@weft/flow";
import { useQuery } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useMemo } from "react";
import { api } from "../api/queries.ts";
import { useStore } from "zustand";
import type { EditSession } from "./edit-session.ts";
import type { FlowState } from "./flow-store.ts";

/** The flows that others can start, as far as they are loaded. */
export function knownFlows(queries: QueryClient): ReadonlyMap<string, OtherFlow> | undefined {
  const flows = queries.getQueryData(api.flows.startable.queryKey());
  return flows && new Map(flows.map((flow) => [flow.id, flow]));
}

type Names = ReadonlyMap<string, string>;

/**
 * Loads the flows that this one may call, and checks its calls whenever they are known anew; and the tables, if it has
 * nodes for them.
 * @returns their names, by id
 */
export function useOtherFlows({ problems, flow }: EditSession): Names {
  const { data, dataUpdatedAt } = useQuery(api.flows.startable.queryOptions());
  useEffect(() => {
    if (dataUpdatedAt > 0) problems.again();
  }, [dataUpdatedAt, problems]);
  const enabled = useStore(flow.state, hasTables);
  const tables = useQuery({ ...api.tables.list.queryOptions(), enabled }).data;
  return useMemo(
    () => new Map([...(data ?? []), ...(tables ?? [])].map(({ id, name }) => [id, name])),
    [data, tables],
  );
}

function hasTables({ flow }: FlowState): boolean {
  return flow.nodes.some(({ type }) => type.startsWith("data.table."));
}

export const NamesContext = createContext<Names>(new Map());

/** The names of the flows that others can start, and of tables, by id, as far as they are loaded. */
export function useNames(): Names {
  return use(NamesContext);
}
