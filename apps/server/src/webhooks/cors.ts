import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookRoute } from "@weft/sdk";

type Origins = Pick<WebhookRoute, "origins">;

/** Lets the page that asks read the answer, where the trigger allows that. Pages never send cookies along. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, route: Origins): boolean {
  const { origin } = request.headers;
  const { origins = [] } = route;
  if (origins.length === 0) return false;
  const any = origins.includes("*");
  if (!any) response.setHeader("vary", "origin");
  if (origin === undefined || !(any || origins.includes(origin))) return false;
  response.setHeader("access-control-allow-origin", any ? "*" : origin);
  return true;
}

/** Answers `OPTIONS`: what may be called here and, to a browser that asks before it calls, whether its page may. */
export function answerOptions(call: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly allow: readonly string[];
  /** Of the method that the browser asks for. */
  readonly route: Origins | undefined;
}): void {
  const { request, response, allow, route } = call;
  const methods = [...allow, "OPTIONS"].join(", ");
  response.setHeader("allow", methods);
  if (route && allowOrigin(request, response, route)) {
    response.setHeader("access-control-allow-methods", methods);
    const wanted = request.headers["access-control-request-headers"];
    if (wanted !== undefined && /^[\w!#$%&'*+.^`|~, -]{1,1000}$/.test(wanted))
      response.setHeader("access-control-allow-headers", wanted);
    response.setHeader("access-control-max-age", "600");
  }
  response.writeHead(204).end();
}
