import type { HttpRequest, JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { parsePath, setPath } from "../paths.ts";
import { isObject } from "./graphql-answer.ts";
import type { graphqlParams } from "./graphql.params.ts";
import { hasHeader, jsonHeaders, toHeaders } from "./headers.ts";
import { checkedUrl } from "./sent.ts";

export type GraphqlParams = ParamsOf<typeof graphqlParams>;

/** GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
export function toRequest(params: GraphqlParams): HttpRequest {
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

function variablesOf({ variables, variablesJson }: GraphqlParams): JsonObject {
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
