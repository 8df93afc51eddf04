import { Router } from "express";
import type { Registry } from "prom-client";
import { isInternalCaller } from "../outbound/addresses.ts";

/**
 * `/healthz`: the process answers. `/readyz`: it takes work. `/metrics`: what Prometheus reads, which is the business of
 * nobody outside the network.
 */
export function healthRoutes({ metrics, isReady }: { metrics: Registry; isReady: () => boolean }): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  router.get("/readyz", (_request, response) => {
    if (isReady()) response.json({ status: "ready" });
    else response.status(503).set("retry-after", "1").json({ status: "not ready" });
  });
  router.get("/metrics", async ({ ip = "" }, response) => {
    if (isInternalCaller(ip)) response.type(metrics.contentType).send(await metrics.metrics());
    else response.status(403).type("text").send("Metrics are shown inside the network only.\n");
  });
  return router;
}
