import { useQuery } from "@tanstack/react-query";
import { api } from "../api/queries.ts";

const REFRESH_MS = 20_000;

/** Where those are that wait for a person's decision. */
export const attentionPath = "/executions?status=needsAttention";

/** How many executions wait for a person's decision; kept up to date while Weft is looked at. */
export function useAttention(): number {
  const { data } = useQuery(
    api.executions.attention.queryOptions({ input: {}, refetchInterval: REFRESH_MS }),
  );
  return data?.count ?? 0;
}
