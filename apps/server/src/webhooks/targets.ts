import type { Flow, FlowNode } from "@weft/flow";
import type { NodeCatalog } from "@weft/runtime";
import type { WebhookHandler, WebhookRoute } from "@weft/sdk";
import { compileOnItems } from "../executions/item-value.ts";
import type { ItemValue } from "../executions/item-value.ts";
import { loadTriggers } from "../executions/trigger.ts";

import { rateLimit } from "./rate.ts";
import type { RateLimit } from "./rate.ts";

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
  /** `undefined` where as many may come as the server can take. */
  readonly rate: RateLimit | undefined;
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
      const perMinute = route.limits?.perMinute;
      const rate = perMinute === undefined ? undefined : rateLimit(perMinute);
      const place = { workspaceId, flowId: flow.id, version, node };
      targets.push({ ...place, route, handler, params, credentialTypes, keyOf, rate });
    } catch (error) {
      onFault(node, error);
    }
  }
  return targets;
}
