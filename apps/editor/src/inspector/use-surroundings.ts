import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api/queries.ts";
import { useFlow } from "../flow/session-context.tsx";

/** What expressions read besides the data: as when the flow runs, as far as the browser may know it. */
export interface Surroundings {
  readonly timezone: string;
  /** Variables that an administrator allowed. Their values stay on the server, so the names stand for them. */
  readonly env: Readonly<Record<string, string>>;
}

const hours = 3_600_000;

export function useSurroundings(): Surroundings {
  const zone = useFlow((flow) => flow.settings.timezone);
  const { data } = useQuery({ ...api.instance.settings.queryOptions(), staleTime: hours });
  return useMemo(
    () => ({
      timezone: zone ?? data?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      env: Object.fromEntries((data?.allowedEnv ?? []).map((name) => [name, `‹${name}›`])),
    }),
    [zone, data],
  );
}
