import { defineAction, itemsOf, NodeError, Transient } from "@weft/sdk";
import type { HttpRequest, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { getPath, parsePath, setPath } from "../paths.ts";
import { anyAccess } from "./access.ts";
import { checkOperation } from "./graphql-operation.ts";
import { graphqlParams } from "./graphql.params.ts";
import { graphqlText } from "./graphql.text.ts";
import { hasHeader, jsonHeaders, toHeaders } from "./headers.ts";
import { checkedUrl } from "./sent.ts";

type Params = ParamsOf<typeof graphqlParams>;

export const httpGraphql = defineAction({
  type: "http.graphql",
  version: 1,
  label: "GraphQL",
  help: "Asks a system by a GraphQL query, or changes something there by a mutation.",
  icon: "network",
  group: "HTTP",
  synonyms: ["api", "query", "mutation", "shopify", "github", "hasura", "apollo"],
  summary: "{kind} {url}",
  effect: { param: "kind", values: { query: "read" }, otherwise: "write" },
  credential: anyAccess,
  credentialOptional: true,
  params: graphqlParams,
  sample: { data: { order: { id: "42", status: "open" } } },
  translations: graphqlText,
  async run({ params, ctx }) {
    checkOperation(params);
    const request = toRequest(params);
    const response = await ctx.http(request).catch((error: unknown) => {
      throw toldBy(error);
    });
    const answer = response.body;
    if (!isObject(answer) || !("data" in answer || "errors" in answer))
      throw fatal("graphql-answer", { url: params.url });
    const { errors } = answer;
    if (Array.isArray(errors) && errors.length > 0 && !params.partial) throw failure(errors);
    return itemsIn(answer, params.split.trim());
  },
});

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function itemsIn(answer: JsonObject, path: string): readonly Item[] {
  if (path === "") return itemsOf(answer);
  const list = getPath(answer, parsePath(path));
  return list === undefined || list === null ? [] : itemsOf(list);
}

/** GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
function toRequest(params: Params): HttpRequest {
  const { send, query, timeout: timeoutMs, redirects, perMinute, proxy } = params;
  const operationName = params.operationName.trim();
  const variables = variablesOf(params);
  const some = Object.keys(variables).length > 0;
  const named = operationName !== "" && { operationName };
  const headers = { ...jsonHeaders(params.headersJson), ...toHeaders(params.headers) };
  if (!hasHeader(headers, "accept"))
    headers["Accept"] = "application/graphql-response+json, application/json;q=0.9";
  const shared = {
    url: checkedUrl(params.url),
    headers,
    timeoutMs,
    redirects,
    response: "json",
    ...(perMinute > 0 && { perMinute }),
    ...(proxy.trim() !== "" && { proxy: proxy.trim() }),
    ...(params.anyCertificate && { anyCertificate: true }),
  } as const;
  if (send === "address") {
    if (params.kind === "mutation") throw fatal("graphql-get");
    const asked = { query, ...(some && { variables: JSON.stringify(variables) }), ...named };
    return { ...shared, method: "GET", query: asked };
  }
  if (send === "json")
    return { ...shared, method: "POST", body: { query, ...(some && { variables }), ...named } };
  if (some || operationName !== "") throw fatal("graphql-text");
  const type = hasHeader(headers, "content-type") ? {} : { "Content-Type": "application/graphql" };
  return { ...shared, method: "POST", headers: { ...headers, ...type }, body: query };
}

function variablesOf({ variables, variablesJson }: Params): JsonObject {
  const given = typeof variablesJson === "string" ? parsed(variablesJson) : (variablesJson ?? {});
  if (!isObject(given)) throw fatal("graphql-variables");
  return variables.reduce<JsonObject>((all, row) => setPath(all, parsePath(row.name), row.value), given);
}

function parsed(json: string): unknown {
  try {
    return json.trim() === "" ? {} : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

/** What a status of 400 means stands in the answer. What may pass by itself stays what it is. */
function toldBy(error: unknown): unknown {
  if (!(error instanceof NodeError) || error.transient) return error;
  const { response } = error.details;
  const errors = isObject(response?.body) ? response.body["errors"] : undefined;
  return Array.isArray(errors) && errors.length > 0 ? failure(errors) : error;
}

const mayPass = /^(?:THROTTLED|RATE_?LIMITED|TOO_MANY_REQUESTS|SERVICE_UNAVAILABLE|TIMEOUT)$/i;

function failure(errors: readonly unknown[]): NodeError {
  const reason = errors.slice(0, 3).map(wordsOf).join("; ").slice(0, 500);
  const more = errors.length > 3 ? ` (+${errors.length - 3})` : "";
  const told = fatal("graphql-errors", { reason: `${reason}${more}` });
  return errors.some((error) => mayPass.test(codeOf(error)))
    ? new Transient(told.code, told.message, told.details)
    : told;
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
