import type { FlowNode } from "@weft/flow";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, webhookRoutes } from "../db/schema/flows.ts";
import type { WebhookTarget } from "../webhooks/targets.ts";

export type FlowWebhook = Pick<WebhookTarget, "node" | "route">;

/** The flows that already answer at an address that `webhooks` claim. */
export function clashesOf(
  db: Pick<Database, "select">,
  flowId: string,
  webhooks: readonly FlowWebhook[],
): { method: string; path: string; node: FlowNode; flow: { id: string; name: string } }[] {
  const keys = webhooks.map(({ route }) => keyOf(route.path));
  if (keys.length === 0) return [];
  const taken = db
    .select({ method: webhookRoutes.method, pathKey: webhookRoutes.pathKey, id: flows.id, name: flows.name })
    .from(webhookRoutes)
    .innerJoin(flows, eq(flows.id, webhookRoutes.flowId))
    .where(and(ne(webhookRoutes.flowId, flowId), inArray(webhookRoutes.pathKey, keys)))
    .all();
  return webhooks.flatMap(({ node, route: { methods, path } }) =>
    taken
      .filter(({ method, pathKey }) => pathKey === keyOf(path) && methods.includes(method))
      .map(({ method, id, name }) => ({ method, path, node, flow: { id, name } })),
  );
}

/** Two triggers of one flow that claim the same address. */
export function ownClash(
  webhooks: readonly FlowWebhook[],
):
  | { readonly method: string; readonly path: string; readonly node: FlowNode; readonly other: FlowNode }
  | undefined {
  const seen = new Map<string, FlowNode>();
  for (const { node, route } of webhooks)
    for (const method of route.methods) {
      const key = `${method} ${keyOf(route.path)}`;
      const other = seen.get(key);
      if (other !== undefined) return { method, path: route.path, node, other };
      seen.set(key, node);
    }
  return undefined;
}

/** Replaces what the flow claims. Runs in the transaction that publishes it or takes it down. */
export function claimRoutes(
  db: Pick<Database, "insert" | "delete">,
  flow: { readonly flowId: string; readonly workspaceId: string },
  webhooks: readonly FlowWebhook[],
): void {
  db.delete(webhookRoutes).where(eq(webhookRoutes.flowId, flow.flowId)).run();
  const rows = rowsOf(flow, webhooks);
  if (rows.length > 0) db.insert(webhookRoutes).values(rows).run();
}

/** The path of each published webhook trigger of a flow, by node id. */
export function publishedPaths(db: Pick<Database, "select">, flowId: string): Record<string, string> {
  const rows = db
    .select({ nodeId: webhookRoutes.nodeId, path: webhookRoutes.path })
    .from(webhookRoutes)
    .where(eq(webhookRoutes.flowId, flowId))
    .all();
  return Object.fromEntries(rows.map(({ nodeId, path }) => [nodeId, path]));
}

function rowsOf(flow: { flowId: string; workspaceId: string }, webhooks: readonly FlowWebhook[]) {
  return webhooks.flatMap(({ node, route }) =>
    route.methods.map((method) => ({
      ...flow,
      nodeId: node.id,
      method,
      path: route.path,
      pathKey: keyOf(route.path),
    })),
  );
}

/** `orders/:id` and `orders/:number` are the same address. */
const keyOf = (path: string): string => path.replaceAll(/:[^/]+/g, ":");
