import type { Flow, FlowNode } from "@weft/flow";
import type { NodeCatalog } from "@weft/runtime";
import type { WebhookHandler, WebhookRoute } from "@weft/sdk";
import { compileOnItems } from "../executions/item-value.ts";
import type { ItemValue } from "../executions/item-value.ts";
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
  /** What makes two events the same one; `undefined` where each is taken. */
  readonly keyOf: ItemValue | undefined;
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
      const keyOf = route.once && compileOnItems(route.once.key, flow);
      const flowId = flow.id;
      targets.push({ workspaceId, flowId, version, node, route, handler, params, credentialTypes, keyOf });
    } catch (error) {
      onFault(node, error);
    }
  }
  return targets;
}
