import type { IncomingMessage, ServerResponse } from "node:http";
import { parseFlow } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import { findFlow, findPublished, listPublished } from "../flows/store.ts";
import type { PublishedFlow } from "../flows/store.ts";
import type { WebhookParts } from "./parts.ts";
import { createReceiver } from "./receive.ts";
import { createListeners } from "./listeners.ts";
import type { Listener } from "./listeners.ts";
import { createRouteTable } from "./table.ts";
import { webhookTargets } from "./targets.ts";
import type { WebhookTarget } from "./targets.ts";

export interface Webhooks {
  /** Takes a request below `/webhook/` or `/webhook-test/`; `false` when it is another one. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Loads the routes of all published flows and keeps them in step from then on. */
  load(): Promise<void>;
  isReady(): boolean;
  /** Waits for one request on a webhook trigger of the draft; `undefined` when it is none. */
  listen(call: { workspaceId: string; flowId: string; node: string }): Promise<Listener | undefined>;
  stopListening(flowId: string, node: string): void;
  close(): void;
}

export function createWebhooks(parts: WebhookParts): Webhooks {
  const { db, log, clock, hub, flowChanges } = parts;
  const table = createRouteTable<WebhookTarget>();
  const listeners = createListeners(clock, ({ target }) => tellStopped(target.flowId, target.node.id));
  let ready = false;
  /** Changes are taken in turn: a flow that is published and taken down at once must end up down. */
  let turn = Promise.resolve();

  function tellStopped(flowId: string, node: string): void {
    hub.send(flowId, { type: "stoppedListening", node });
  }

  async function addRoutes(published: PublishedFlow): Promise<void> {
    for (const target of await targetsOf(published, parts)) {
      const { flowId, route } = target;
      table.add({ owner: flowId, methods: route.methods, path: route.path, target });
    }
  }

  async function refresh(flowId: string): Promise<void> {
    const published = findPublished(db, flowId);
    table.remove(flowId);
    if (published) await addRoutes(published);
  }

  const unsubscribe = flowChanges.subscribe((change) => {
    if (change.type === "saved") return undefined;
    if (change.type !== "published") table.remove(change.flowId);
    turn = turn
      .then(() => refresh(change.flowId))
      .catch((error: unknown) =>
        log.error({ err: error, flowId: change.flowId }, "webhook routes could not be read"),
      );
    return turn;
  });

  const handle = createReceiver({ ...parts, table, listeners, isReady: () => ready });

  return {
    handle,
    isReady: () => ready,
    async load() {
      for (const published of listPublished(db)) await addRoutes(published);
      await turn;
      ready = true;
    },
    async listen({ workspaceId, flowId, node }) {
      const document = findFlow(db, workspaceId, flowId)?.draft;
      if (document === undefined) return undefined;
      const targets = await targetsOf({ workspaceId, flowId, version: null, document }, parts);
      const target = targets.find((one) => one.node.id === node);
      if (target === undefined) return undefined;
      const listener = listeners.start(target);
      hub.send(flowId, { type: "listening", node, until: listener.until });
      return listener;
    },
    stopListening(flowId, node) {
      if (listeners.stop(flowId, node)) tellStopped(flowId, node);
    },
    close() {
      ready = false;
      unsubscribe();
      listeners.close();
    },
  };
}

type FlowText = Omit<PublishedFlow, "version"> & { readonly version: number | null };

async function targetsOf(
  { document, ...rest }: FlowText,
  { catalog, log }: WebhookParts,
): Promise<WebhookTarget[]> {
  const parsed = parseFlow(document);
  if (!parsed.ok) {
    log.error({ flowId: rest.flowId }, "the published flow cannot be read; its webhooks are off");
    return [];
  }
  const onFault = (node: FlowNode, error: unknown): void =>
    log.warn({ err: error, flowId: rest.flowId, node: node.name }, "this webhook cannot be used");
  return webhookTargets({ ...rest, flow: parsed.flow, catalog, onFault });
}
