import { parseStored } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import { findPublished, listPublished } from "../flows/store.ts";
import type { PublishedFlow } from "../flows/store.ts";
import type { WebhookParts } from "./parts.ts";
import { createRouteTable } from "./table.ts";
import type { RouteTable } from "./table.ts";
import { webhookTargets } from "./targets.ts";
import type { WebhookTarget } from "./targets.ts";

type Parts = Pick<WebhookParts, "db" | "catalog" | "log" | "flowChanges">;

/** The routes of all published flows, kept in step with publishing. */
export interface Routes {
  readonly table: RouteTable<WebhookTarget>;
  load(): Promise<void>;
  close(): void;
}

export function createRoutes(parts: Parts): Routes {
  const { db, log, flowChanges } = parts;
  const table = createRouteTable<WebhookTarget>();
  /** Changes are taken in turn: a flow that is published and taken down at once must end up down. */
  let turn = Promise.resolve();

  /** Takes the old routes out and puts the new ones in without a moment in between: no event finds the door shut. */
  async function take(flowId: string, published: PublishedFlow | undefined): Promise<void> {
    const targets = published ? await targetsOf(published, parts) : [];
    table.remove(flowId);
    for (const target of targets) {
      const { methods, path } = target.route;
      table.add({ owner: flowId, methods, path, target });
    }
  }

  const unsubscribe = flowChanges.subscribe(({ type, flowId }) => {
    if (type === "saved") return undefined;
    if (type !== "published") table.remove(flowId);
    turn = turn
      .then(() => take(flowId, findPublished(db, flowId)))
      .catch((error: unknown) => log.error({ err: error, flowId }, "webhook routes could not be read"));
    return turn;
  });

  return {
    table,
    async load() {
      for (const published of listPublished(db)) await take(published.flowId, published);
      await turn;
    },
    close: unsubscribe,
  };
}

type FlowText = Omit<PublishedFlow, "version"> & { readonly version: number | null };

/** The webhook triggers of a flow's text; those that cannot be used are logged and left out. */
export async function targetsOf(
  { document, ...rest }: FlowText,
  { catalog, log }: Pick<Parts, "catalog" | "log">,
): Promise<WebhookTarget[]> {
  const { flowId } = rest;
  const parsed = parseStored(document);
  if (!parsed.ok) {
    log.error({ flowId }, "the flow cannot be read; its webhooks are off");
    return [];
  }
  const onFault = (node: FlowNode, error: unknown): void =>
    log.warn({ err: error, flowId, node: node.name }, "this webhook cannot be used");
  return webhookTargets({ ...rest, flow: parsed.flow, catalog, onFault });
}
