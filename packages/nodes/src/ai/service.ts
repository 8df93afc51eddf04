import { Fatal, NodeError } from "@weft/sdk";
import type { HttpResponse, JsonObject, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { addressOf, serviceNamed } from "./services.ts";
import type { Service } from "./services.ts";

/** The service of the node's credential. */
export interface AiAccess extends Service {
  readonly address: string;
}

export async function accessOf(ctx: Pick<NodeContext, "credential">): Promise<AiAccess> {
  const credential = await ctx.credential();
  if (credential === undefined) throw fatal("server-credential");
  const { service, address } = credential.values;
  const name = typeof service === "string" ? service : "openai";
  const base = addressOf(name, typeof address === "string" ? address : undefined);
  if (base === "") throw fatal("ai-address");
  return { ...serviceNamed(name), address: base };
}

export interface AiCall {
  readonly access: AiAccess;
  readonly ctx: Pick<NodeContext, "http">;
  /** Below the service's address, such as `/chat/completions`. */
  readonly path: string;
  readonly body: JsonObject & { readonly model: string };
  readonly timeoutMs: number;
}

/** What the service answers to one request. What it says no with is told in words. */
export async function askService({ access, ctx, path, body, timeoutMs }: AiCall): Promise<JsonObject> {
  const url = `${access.address}${path}`;
  const response: HttpResponse = await ctx
    .http({ method: "POST", url, body, timeoutMs })
    .catch((error: unknown) => {
      throw toldBy(error, body.model);
    });
  if (!isObject(response.body)) throw fatal("ai-answer", { host: new URL(url).host });
  // Some answer 200 and put what went wrong into the body.
  if (isObject(response.body["error"]) && response.body["choices"] === undefined)
    throw refusal({ status: 400, body: response.body }, body.model);
  return response.body;
}

/** What may pass by itself stays what it is; an empty account does not fill up by itself. */
function toldBy(error: unknown, model: string): unknown {
  if (!(error instanceof NodeError)) return error;
  const { response } = error.details;
  if (response === undefined) return error;
  if (error.transient && !isQuota(codeOf(response.body))) return error;
  return refusal(response, model);
}

interface Refused {
  readonly status: number;
  readonly body?: unknown;
}

function refusal(response: Refused, model: string): NodeError {
  const { status, body } = response;
  const reason = reasonOf(body) || `status ${status}`;
  const code = codeOf(body);
  const told = ((): NodeError => {
    if (isQuota(code) || status === 402) return fatal("ai-quota", { reason });
    if (status === 401 || status === 403) return fatal("ai-key", { reason });
    if (/context_length|too_long|string_above_max/.test(code) || isTooLong(reason) || status === 413)
      return fatal("ai-long", { model, reason });
    if (/content_filter|content_policy|safety/.test(code)) return fatal("ai-refused", { reason });
    if (status === 404 || code === "model_not_found") return fatal("ai-model", { model, reason });
    return fatal("ai-request", { reason });
  })();
  return new Fatal(told.message, { ...told.details, code: told.code, response });
}

function isQuota(code: string): boolean {
  return /insufficient_quota|insufficient_balance|billing/.test(code);
}

function isTooLong(reason: string): boolean {
  return /context (?:length|window)|too many tokens|prompt is too long|maximum (?:context|prompt)/i.test(
    reason,
  );
}

/** OpenAI's form is `{ error: { message, type, param, code } }`; Gemini puts it into a list, others shorten it. */
function errorOf(body: unknown): unknown {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  return isObject(first) ? (first["error"] ?? first) : first;
}

function codeOf(body: unknown): string {
  const error = errorOf(body);
  if (!isObject(error)) return "";
  return [error["code"], error["type"], error["param"]].filter((one) => typeof one === "string").join(" ");
}

function reasonOf(body: unknown): string {
  const error = errorOf(body);
  const message = isObject(error) ? (error["message"] ?? error["detail"]) : error;
  const text = typeof message === "string" ? message : message === undefined ? "" : JSON.stringify(message);
  return text.trim().replace(/\.$/, "").slice(0, 400);
}

/** Whether the service said no to being held to a schema, which older models are not able to. */
export function isAboutFormat(error: unknown): boolean {
  if (!(error instanceof NodeError) || error.code !== "ai-request") return false;
  const { body } = error.details.response ?? {};
  return /response_format|json_schema|structured output|response schema/i.test(
    `${codeOf(body)} ${reasonOf(body)}`,
  );
}
