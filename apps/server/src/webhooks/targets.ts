import type { Flow, FlowNode } from "@weft/flow";
import type { NodeCatalog } from "@weft/runtime";
import type { WebhookHandler, WebhookRoute } from "@weft/sdk";
import { loadTriggers } from "../executions/trigger.ts";

/** One webhook trigger of one flow, with everything that a request needs worked out beforehand. */
export interface WebhookTarget {
  readonly workspaceId: string;
  readonly flowId: string;
  /** `null`: the draft. */
  readonly version: number | null;
  readonly node: FlowNode;
  readonly route: WebhookRoute;
  readonly handler: WebhookHandler<Readonly<Record<string, unknown>>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly credentialTypes: readonly string[];
}

export async function webhookTargets(call: {
  flow: Flow;
  workspaceId: string;
  version: number | null;
  catalog: NodeCatalog;
  onFault: (node: FlowNode, error: unknown) => void;
}): Promise<WebhookTarget[]> {
  const { flow, workspaceId, version, catalog, onFault } = call;
  const triggers = await loadTriggers({ flow, catalog, kind: "webhook", onFault });
  const targets: WebhookTarget[] = [];
  for (const { node, manifest, definition, params } of triggers) {
    const handler = definition.webhook;
    if (handler === undefined) continue;
    try {
      const route = handler.route(params);
      const credentialTypes = manifest.credential?.types ?? [];
      targets.push({ workspaceId, flowId: flow.id, version, node, route, handler, params, credentialTypes });
    } catch (error) {
      onFault(node, error);
    }
  }
  return targets;
}
