import compression from "compression";
import express from "express";
import type { ErrorRequestHandler, Express, Response } from "express";
import { apiDocs } from "../api/docs.ts";
import { apiHandler } from "../api/handler.ts";
import { createRouter } from "../api/router.ts";
import type { RouterSide } from "../api/router.ts";
import { oauth2Callback } from "../credentials/oauth2/callback.ts";
import { CALLBACK_PATH, createConnections } from "../credentials/oauth2/connections.ts";
import { createSessions } from "../people/sessions.ts";
import type { Services } from "../services.ts";
import { tableFiles } from "../tables/csv-routes.ts";
import { proxyCheck } from "./caller.ts";
import { editorFiles } from "./editor.ts";
import { requestLog } from "./request-id.ts";
import { securityHeaders } from "./security-headers.ts";

/** The API and the pages. */
export function createApp(services: Services, side: RouterSide): Express {
  const { config, log } = services;
  const sessions = createSessions(services);
  const connections = createConnections(services);
  const router = createRouter({ ...services, sessions, connections }, side);
  const app = express();
  app.disable("x-powered-by");
  // Only proxies that the administrator named may say who the caller is.
  app.set("trust proxy", proxyCheck(config.trustedProxies));
  app.set("query parser", false);
  app.use(securityHeaders(services));
  app.use(requestLog(log));
  app.use("/api", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  app.use(
    "/api",
    compression({
      filter: (request, response) => !isStream(response) && compression.filter(request, response),
    }),
  );
  app.use("/api", apiDocs());
  app.use("/api/tables", tableFiles({ ...services, sessions }));
  app.use("/api", apiHandler(router, { ...services, sessions }));
  app.get(CALLBACK_PATH, oauth2Callback({ ...services, sessions }, connections));
  app.use(editorFiles(config.editorDir));
  app.use((_request, response) => void response.status(404).type("text").send("There is nothing here.\n"));
  app.use(lastResort(log));
  return app;
}

/** Live events must leave at once; a compressor would hold them back. */
function isStream(response: Response): boolean {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}

/** Express knows an error handler by its four parameters. */
function lastResort(log: Services["log"]): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    log.error({ err: error }, "a request failed");
    if (response.headersSent) response.destroy();
    else response.status(500).type("text").send("Something went wrong on our side.\n");
  };
}
