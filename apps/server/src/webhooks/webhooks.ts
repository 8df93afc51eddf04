import type { IncomingMessage, ServerResponse } from "node:http";
import { findFlow } from "../flows/store.ts";
import type { WebhookParts } from "./parts.ts";
import { Receiver } from "./receive.ts";
import { createRoutes, targetsOf } from "./routes.ts";
import { createListeners } from "./listeners.ts";
import type { Listener } from "./listeners.ts";

export interface Webhooks {
  /** Takes a request below `/webhook/`, `/form/`, or where they are tested; `false` when it is another one. */
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
  const { db, clock, hub } = parts;
  const routes = createRoutes(parts);
  const listeners = createListeners(clock, ({ target }) => tellStopped(target.flowId, target.node.id));
  let ready = false;
  const isReady = (): boolean => ready;
  const receiver = new Receiver({
    ...parts,
    table: routes.table,
    listeners,
    isReady,
  });

  function tellStopped(flowId: string, node: string): void {
    hub.send(flowId, { type: "stoppedListening", node });
  }

  return {
    handle: (request, response) => receiver.handle(request, response),
    isReady,
    async load() {
      await routes.load();
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
      routes.close();
      listeners.close();
    },
  };
}
