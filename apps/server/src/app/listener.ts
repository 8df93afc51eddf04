import type { RequestListener } from "node:http";
import type { ExecutionSide } from "../execution-side.ts";
import type { Services } from "../services.ts";
import { onDemand } from "./on-demand.ts";

const HEALTH = /^\/(?:healthz|readyz|metrics)(?:\?|$)/;

/**
 * Answers every request. Webhooks are the hot path: they pass by everything that pages and the API need, whose code is
 * loaded when somebody first asks for it. A server that only takes events starts sooner and stays smaller.
 */
export function createListener(services: Services, side: ExecutionSide): RequestListener {
  const { isReady } = side;
  const onError = (error: unknown): void => services.log.error({ err: error }, "a request failed");
  const health = onDemand(async () => {
    const { healthListener } = await import("../health/health.ts");
    return healthListener({ ...services, isReady });
  }, onError);
  const app = onDemand(async () => {
    const [{ createApp }, routes] = await Promise.all([import("./create-app.ts"), side.routes()]);
    return createApp(services, { routes, settingsChanged: side.settingsChanged });
  }, onError);

  return (request, response) => {
    if (side.handle(request, response)) return;
    const { method, url = "/" } = request;
    if (HEALTH.test(url) && (method === "GET" || method === "HEAD")) health(request, response);
    else app(request, response);
  };
}
