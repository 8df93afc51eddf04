import { NodeError, Transient } from "@weft/sdk";
import type { HttpRequest, JsonObject, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the other system says, its errors included. @throws {NodeError} where it says nothing that GraphQL has a place for */
export async function answered(ctx: Pick<NodeContext, "http">, request: HttpRequest): Promise<JsonObject> {
  const { body } = await ctx.http(request).catch((error: unknown) => {
    throw toldBy(error);
  });
  if (isObject(body) && ("data" in body || "errors" in body)) return body;
  throw fatal("graphql-answer", { url: request.url });
}

/** What a status of 400 means stands in the answer. What may pass by itself stays what it is. */
function toldBy(error: unknown): unknown {
  if (!(error instanceof NodeError) || error.transient) return error;
  const { response } = error.details;
  const errors = isObject(response?.body) ? response.body["errors"] : undefined;
  return Array.isArray(errors) && errors.length > 0 ? failure(errors) : error;
}

const mayPass = /^(?:THROTTLED|RATE_?LIMITED|TOO_MANY_REQUESTS|SERVICE_UNAVAILABLE|TIMEOUT)$/i;

export function failure(errors: readonly unknown[]): NodeError {
  const told = fatal("graphql-errors", { reason: reasonOf(errors) });
  return errors.some((error) => mayPass.test(codeOf(error)))
    ? new Transient(told.code, told.message, told.details)
    : told;
}

function reasonOf(errors: readonly unknown[]): string {
  const reason = errors.slice(0, 3).map(wordsOf).join("; ").slice(0, 500);
  return errors.length > 3 ? `${reason} (+${errors.length - 3})` : reason;
}

function codeOf(error: unknown): string {
  const extensions = isObject(error) ? error["extensions"] : undefined;
  const code = isObject(extensions) ? extensions["code"] : isObject(error) ? error["type"] : undefined;
  return typeof code === "string" ? code : "";
}

/** `Not found (order.customer)` */
function wordsOf(error: unknown): string {
  const { message, path } = isObject(error) ? error : { message: error, path: undefined };
  const words =
    typeof message === "string" ? message.trim().replace(/\.$/, "") : JSON.stringify(message ?? error);
  return Array.isArray(path) && path.length > 0 ? `${words} (${path.join(".")})` : words;
}
