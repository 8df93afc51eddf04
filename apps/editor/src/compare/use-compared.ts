import { useQuery } from "@tanstack/react-query";
import type { FlowVersion } from "@weft/api";
import { diffFlows } from "@weft/flow";
import type { Flow, FlowDiff, Problem } from "@weft/flow";
import { useMemo } from "react";
import { api } from "../api/queries.ts";
import { readFlow } from "../flow/read-flow.ts";
import { useFlow } from "../flow/session-context.tsx";

/** What a version is compared with: the number of another one, the draft, or nothing. */
export type Other = number | "draft" | "nothing";

/** The one before it, unless the address of the page says otherwise. */
export function otherOf(
  wanted: string | null,
  version: number,
  versions: readonly Pick<FlowVersion, "version">[],
): Other {
  if (wanted === "draft" || wanted === "nothing") return wanted;
  const others = versions.map((one) => one.version).filter((one) => one !== version);
  if (wanted !== null && others.includes(Number(wanted))) return Number(wanted);
  const earlier = others.filter((one) => one < version);
  return earlier.length === 0 ? "nothing" : Math.max(...earlier);
}

export interface Read {
  readonly flow?: Flow;
  readonly problems?: readonly Problem[];
  readonly error?: Error;
  readonly again: () => void;
}

/** A stored version; neither flow, problems nor error while it loads. */
export function useVersion(flowId: string, version: number | undefined): Read {
  const stored = useQuery({
    ...api.flows.version.queryOptions({ input: { id: flowId, version: version ?? 0 }, staleTime: Infinity }),
    enabled: version !== undefined,
  });
  const read = useMemo(() => stored.data && readFlow(stored.data.flow), [stored.data]);
  return { ...read, ...(stored.error && { error: stored.error }), again: () => void stored.refetch() };
}

export interface Compared {
  /** A version's number, or the draft; the older of the two. */
  readonly from: number | "draft";
  readonly to: number | "draft";
  readonly before: Flow;
  readonly after: Flow;
  readonly diff: FlowDiff;
}

/** The newer of the two is what the changes led to; the draft is newer than any version. */
export function useCompared(
  one: { readonly version: number; readonly flow: Flow | undefined },
  other: { readonly version: Other; readonly flow: Flow | undefined },
): Compared | undefined {
  const draft = useFlow();
  return useMemo(() => {
    const against = other.version === "draft" ? draft : other.flow;
    if (other.version === "nothing" || !one.flow || !against) return undefined;
    const newer = other.version === "draft" || other.version > one.version;
    const [before, after] = newer ? [one.flow, against] : [against, one.flow];
    const [from, to] = newer ? [one.version, other.version] : [other.version, one.version];
    return { from, to, before, after, diff: diffFlows(before, after) };
  }, [one.version, one.flow, other.version, other.flow, draft]);
}
