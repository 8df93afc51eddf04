import { useQueries } from "@tanstack/react-query";
import type { FlowNode } from "@weft/flow";
import { useMemo } from "react";
import { useStore } from "zustand";
import { api } from "../api/queries.ts";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import { useRuns } from "../runs/use-runs.ts";
import type { Knowledge } from "./data/known.ts";
import { sourcesOf } from "./data/sources.ts";

/** Earlier executions are asked about so many nodes at most. */
const ASKED = 12;

/** What is known of the data in the flow, as far as one node is concerned. */
export function useKnowledge(nodeId: string): Knowledge {
  const { overlay, catalog } = useFlowSession();
  const flow = useFlow();
  const { last, shown: showing } = useRuns();
  const shown = useStore(overlay, ({ execution }) => execution);
  const execution = shown ?? last?.view;
  const executionId = shown ? showing?.id : last?.id;
  const near = useMemo<Knowledge>(
    () => ({ flow, manifest: (node) => catalog.manifest(node.type, node.version), execution, executionId }),
    [flow, catalog, execution, executionId],
  );
  const asked = sourcesOf(near, nodeId)
    .map(({ node }) => node)
    .filter(({ id }) => !execution?.byNode.has(id) && !flow.pinData[id])
    .slice(0, ASKED);
  const earlier = useEarlier(flow.id, asked);
  return useMemo(() => ({ ...near, earlier }), [near, earlier]);
}

function useEarlier(flowId: string, nodes: readonly FlowNode[]): NonNullable<Knowledge["earlier"]> {
  return useQueries({
    queries: nodes.map((node) => ({
      ...api.flows.lastItems.queryOptions({ input: { id: flowId, node: node.id } }),
      retry: false,
      refetchOnWindowFocus: false,
    })),
    combine: combineEarlier(nodes.map(({ id }) => id).join(" ")),
  });
}

type Answer = {
  readonly data?:
    | { readonly outputs: NonNullable<Knowledge["earlier"]> extends ReadonlyMap<string, infer O> ? O : never }
    | undefined;
};
const combiners = new Map<string, (answers: readonly Answer[]) => NonNullable<Knowledge["earlier"]>>();

/** The same function for the same nodes, so that its answer stays the same object until one of theirs changes. */
function combineEarlier(ids: string) {
  const known = combiners.get(ids);
  if (known) return known;
  const combine = (answers: readonly Answer[]): NonNullable<Knowledge["earlier"]> => {
    const names = ids.split(" ");
    return new Map(
      answers.flatMap(({ data }, at) => (data ? [[names[at] ?? "", data.outputs] as const] : [])),
    );
  };
  combiners.set(ids, combine);
  return combine;
}
