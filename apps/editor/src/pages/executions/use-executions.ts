import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ExecutionSummary } from "@weft/api";
import { useMemo } from "react";
import { api } from "../../api/queries.ts";
import { toQuery } from "./execution-filter.ts";
import type { ExecutionFilter } from "./execution-filter.ts";

const REFRESH_MS = 4000;

/** Executions that fit, newest first, kept up to date while the page is looked at. */
export function useExecutions(filter: ExecutionFilter) {
  const { q, flow, status, mode, time } = filter;
  // The span is counted from the moment it is chosen, so that paging does not shift under the person.
  const query = useMemo(
    () => toQuery({ q, flow, status, mode, time }, Date.now()),
    [q, flow, status, mode, time],
  );
  const pages = useInfiniteQuery(
    api.executions.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...query, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
    }),
  );
  const items: readonly ExecutionSummary[] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { pages, items };
}
