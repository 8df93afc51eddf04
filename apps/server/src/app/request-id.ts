import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";

/** Names each request, in the answer's `x-request-id` and in the log. Ids from outside are not taken over. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    response.locals["requestId"] = id;
    response.setHeader("x-request-id", id);
    const started = performance.now();
    response.once("close", () => {
      const ms = Math.round(performance.now() - started);
      // The path without its query: links with secrets in them must not stay in a log.
      const path = request.originalUrl.split("?", 1)[0];
      const line = { request: id, method: request.method, path, status: response.statusCode, ms };
      // The editor's own files are many and say little.
      if (path?.startsWith("/api") === true || response.statusCode >= 400) log.info(line, "request");
      else log.debug(line, "request");
    });
    next();
  };
}

export function requestIdOf(response: Response): string {
  return String(response.locals["requestId"]);
}
