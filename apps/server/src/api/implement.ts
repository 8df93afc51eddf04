import { implement } from "@orpc/server";
import { contract } from "@weft/api";
import type { RouteMeta } from "@weft/api";
import { ZodObject } from "zod";
import type { Actor } from "../people/actor.ts";
import { can } from "../people/can.ts";
import type { ApiContext } from "./context.ts";
import { fault } from "./fault.ts";

const base = implement(contract).$context<ApiContext>();

/**
 * Where every handler begins: `api.flows.list.handler(({ input, context }) => …)`. Each route's access is checked before
 * its input is read; a route that states none is refused.
 */
export const api = base.use(({ context, procedure, next }, input) => {
  const { meta, inputSchema } = procedure["~orpc"];
  assertAccess(context.actor, meta);
  assertKnownFields(inputSchema, input);
  return next();
});

/** Puts the features' handlers together; the compiler sees that no route of the contract is missing. */
export const implementContract = base.router;

/** @throws the fault that the caller is answered with when the route is not for them */
export function assertAccess(actor: Actor | undefined, { access }: RouteMeta): void {
  if (access === "public") return;
  if (actor === undefined) throw fault("UNAUTHORIZED");
  if (access === "signedIn") return;
  if (access === undefined) throw fault("FORBIDDEN", { message: "This route states no access." });
  const resource = { kind: access.resource, workspaceId: actor.workspaceId };
  if (!can(actor, access.verb, resource)) throw fault("FORBIDDEN");
}

/** A field that a route does not know is a mistake of the caller, who should hear of it. @throws INVALID_INPUT */
function assertKnownFields(schema: unknown, input: unknown): void {
  if (!(schema instanceof ZodObject) || typeof input !== "object" || input === null) return;
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(schema.shape, name));
  if (unknown.length === 0) return;
  const fields = Object.fromEntries(
    unknown.slice(0, 50).map((name) => [name, "is not a field of this route"]),
  );
  throw fault("INVALID_INPUT", {
    message: `Unknown fields: ${Object.keys(fields).join(", ")}.`,
    data: { fields },
  });
}

/** The person behind a request to a route that is not public. */
export function signedIn(context: ApiContext): Actor {
  if (context.actor === undefined) throw fault("UNAUTHORIZED");
  return context.actor;
}
