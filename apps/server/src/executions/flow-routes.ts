import { fault } from "../api/fault.ts";
import { api, signedIn } from "../api/implement.ts";
import type { ApiContext } from "../api/context.ts";
import { findFlow } from "../flows/store.ts";
import { liveRoutes } from "../live/routes.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import { lastOutputs } from "./earlier.ts";
import type { Trials } from "../listeners/trials.ts";
import type { ExecutionParts } from "./parts.ts";
import { startTestRun } from "./test-run.ts";
import { webhookAddress } from "../webhooks/request.ts";

/** The routes below a flow that run it, or show it running. */
export function flowRunRoutes(
  parts: ExecutionParts,
  { webhooks, trials }: { readonly webhooks: Webhooks; readonly trials: () => Promise<Trials> },
) {
  const { db, publicUrl } = parts;

  function workspaceOf(context: ApiContext, flowId: string): string {
    const { workspaceId } = signedIn(context);
    if (findFlow(db, workspaceId, flowId) === undefined)
      throw fault("NOT_FOUND", { message: "There is no such flow." });
    return workspaceId;
  }

  return {
    run: api.flows.run.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      return { executionId: await startTestRun(parts, { ...input, workspaceId }) };
    }),
    listen: api.flows.listen.handler(async ({ input, context }) => {
      const { id: flowId, node } = input;
      const place = { workspaceId: workspaceOf(context, flowId), flowId, node };
      const listener = await webhooks.listen(place);
      if (listener) {
        const { until, target } = listener;
        return { url: publicUrl() + webhookAddress(target.route.path, { test: true }), until };
      }
      const until = await (await trials()).start(place);
      if (until !== undefined) return { url: "", until };
      const message =
        "This node cannot listen. It must be a Webhook trigger with a valid path, or one that holds a connection.";
      throw fault("INVALID_FLOW", { message });
    }),
    stopListening: api.flows.stopListening.handler(async ({ input, context }) => {
      workspaceOf(context, input.id);
      webhooks.stopListening(input.id, input.node);
      (await trials()).stop(input.id, input.node);
      return { ok: true };
    }),
    lastItems: api.flows.lastItems.handler(async ({ input, context }) => {
      workspaceOf(context, input.id);
      const last = await lastOutputs(parts, { flowId: input.id, node: input.node });
      return { executionId: last?.executionId ?? null, outputs: mutable(last?.outputs ?? {}) };
    }),
    ...liveRoutes(parts, workspaceOf),
  };
}

function mutable<T>(outputs: Readonly<Record<string, readonly T[]>>): Record<string, T[]> {
  return Object.fromEntries(Object.entries(outputs).map(([handle, items]) => [handle, [...items]]));
}
