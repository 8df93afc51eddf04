import { OpenAPIHandler } from "@orpc/openapi/node";
import type { Router } from "@orpc/server";
import type { Contract } from "@weft/api";
import type { Request, RequestHandler, Response } from "express";
import { sessionCookie, setSessionCookie } from "../app/cookies.ts";
import { readJsonBody } from "../app/body.ts";
import type { BodyLimits } from "../app/body.ts";
import { flowJsonLimits, jsonLimits } from "../app/json-guard.ts";
import { isOwnOrigin } from "../app/origin.ts";
import { assertPlainQuery } from "../app/query.ts";
import { requestIdOf } from "../app/request-id.ts";
import { can } from "../people/can.ts";
import type { Sessions } from "../people/sessions.ts";
import type { Services } from "../services.ts";
import { toFault } from "./answer.ts";
import type { ApiContext } from "./context.ts";
import { fault } from "./fault.ts";

export type ApiRouter = Router<Contract, ApiContext>;

/** A flow file may have 5 MB; see the flow format. */
const FLOW_BYTES = 5 * 1024 * 1024 + 64 * 1024;
/** The largest OpenAPI document, as a text in JSON. */
const DOCUMENT_BYTES = 32 * 1024 * 1024;

type ContextNeeds = Pick<Services, "clock" | "publicUrl"> & { readonly sessions: Sessions };
type Needs = ContextNeeds & Pick<Services, "config" | "log">;

/** Answers everything below `/api` that the contract knows; the rest is 404. */
export function apiHandler(router: ApiRouter, services: Needs): RequestHandler {
  const handler = new OpenAPIHandler(router, {
    clientInterceptors: [
      async ({ next, context, path }) => {
        try {
          return await next();
        } catch (error) {
          throw toFault(error, (cause) =>
            services.log.error(
              { err: cause, request: context.requestId, route: path.join(".") },
              "a route failed",
            ),
          );
        }
      },
    ],
  });
  return async (request, response) => {
    try {
      const context = contextOf(request, response, services);
      assertPlainQuery(request.originalUrl);
      const body = await readJsonBody(request, limitsFor(request, context, services.config.bodyLimit));
      assertObject(body);
      request.body = body ?? {};
      const { matched } = await handler.handle(request, response, { prefix: "/api", context });
      if (!matched)
        throw fault("NOT_FOUND", {
          message: `There is no ${request.method} ${request.originalUrl.split("?")[0]}.`,
        });
    } catch (error) {
      refuse(request, response, services.log, error);
    }
  };
}

/** @throws BAD_ORIGIN */
export function contextOf(request: Request, response: Response, services: ContextNeeds): ApiContext {
  const { sessions, clock, publicUrl } = services;
  const secure = request.secure || publicUrl().startsWith("https:");
  if (!isOwnOrigin(request, publicUrl())) throw fault("BAD_ORIGIN");
  const token = sessionCookie(request, secure);
  const actorNow = () => (token === undefined ? undefined : sessions.actor(token));
  return {
    actor: actorNow(),
    actorNow,
    requestId: requestIdOf(response),
    ip: request.ip ?? "",
    agent: (request.headers["user-agent"] ?? "").slice(0, 200),
    setSession: (session) => setSessionCookie(response, { secure, session, now: clock.now() }),
    renewSession: (expiresAt) => {
      if (token !== undefined)
        setSessionCookie(response, { secure, session: { token, expiresAt }, now: clock.now() });
    },
    setRetryAfter: (seconds) => void response.setHeader("retry-after", String(seconds)),
  };
}

/** People who are signed in may send whole flow files; nobody else makes us read more than the usual. */
function limitsFor(request: Request, { actor }: ApiContext, usual: number): BodyLimits {
  const mayBeFlow =
    request.path.startsWith("/flows") && (request.method === "POST" || request.method === "PUT");
  if (actor !== undefined && mayBeFlow) return { ...flowJsonLimits, bytes: Math.max(usual, FLOW_BYTES) };
  const mayBeDocument = request.path === "/apis" && request.method === "POST";
  if (
    actor !== undefined &&
    mayBeDocument &&
    can(actor, "edit", { kind: "nodeType", workspaceId: actor.workspaceId })
  )
    return { ...jsonLimits, bytes: Math.max(usual, DOCUMENT_BYTES) };
  return { ...jsonLimits, bytes: usual };
}

function assertObject(body: unknown): void {
  if (body === undefined || (typeof body === "object" && body !== null && !Array.isArray(body))) return;
  throw fault("BAD_REQUEST", { message: "The body must be a JSON object." });
}

/** Answers with a fault that came before or instead of a route. */
export function refuse(request: Request, response: Response, log: Services["log"], error: unknown): void {
  const answer = toFault(error, (cause) =>
    log.error({ err: cause, request: requestIdOf(response) }, "a request failed"),
  );
  if (response.headersSent) return void response.destroy();
  response.status(answer.status).json(answer.toJSON());
  // What the caller still sends is thrown away, so that it gets to read the answer.
  request.resume();
}
