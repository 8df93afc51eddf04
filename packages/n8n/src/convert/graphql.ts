import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import type { N8nNode } from "../workflow.ts";
import type { Converted, Converter } from "./converter.ts";
import { namedRows } from "./http-body.ts";

/** GraphQL 1.x. */
export const convertGraphql: Converter = (node) =>
  node.parameters["responseFormat"] === "string" ? asRequest(node) : asGraphql(node);

function asGraphql({ typeVersion, parameters }: N8nNode): Converted {
  const { endpoint = "", query = "", variables = "", operationName = "", requestMethod } = parameters;
  const format = textOf(parameters["requestFormat"]) || (typeVersion < 1.1 ? "graphql" : "json");
  const send = requestMethod === "GET" ? "address" : format === "json" ? "json" : "text";
  const headers = namedRows(parameters["headerParametersUi"], "parameter");
  const more = send === "json";
  const access = textOf(parameters["authentication"]);
  return {
    type: "http.graphql",
    params: {
      url: endpoint,
      ...(kindOf(textOf(query)) === "mutation" && { kind: "mutation" }),
      query,
      ...(more && variables !== "" && { variablesJson: variables }),
      ...(more && operationName !== "" && { operationName }),
      ...(headers.length > 0 && { headers }),
      ...(send !== "json" && { send }),
      ...(parameters["allowUnauthorizedCerts"] === true && { anyCertificate: true }),
    },
    notes: accessNotes(access),
  };
}

/** A query may be sent twice, so what cannot be told counts as a mutation. */
function kindOf(query: string): "query" | "mutation" {
  const written = query
    .replace(/^=/, "")
    .replaceAll(/#[^\n]*/g, "")
    .trim();
  return /^(?:query\b|fragment\b|\{(?!\{))/.test(written) && !/\bmutation\b/.test(written)
    ? "query"
    : "mutation";
}

function accessNotes(access: string): readonly string[] {
  return access === "" || access === "none"
    ? []
    : ["Choose a credential: secrets are never in a workflow file"];
}

/** What is wanted as text is a request that anybody could send. */
function asRequest({ typeVersion, parameters }: N8nNode): Converted {
  const name = textOf(parameters["dataPropertyName"]) || "data";
  const access = textOf(parameters["authentication"]);
  return {
    type: "http.request",
    params: {
      url: parameters["endpoint"] ?? "",
      headers: namedRows(parameters["headerParametersUi"], "parameter"),
      ...queryOf(parameters, typeVersion),
      response: "text",
      ...(parameters["allowUnauthorizedCerts"] === true && { anyCertificate: true }),
    },
    notes: [
      "An answer that says “errors” goes on as an item; n8n failed then",
      ...accessNotes(access),
      ...(name !== "data" ? [`Text in the answer is in the field “data” rather than “${name}”`] : []),
    ],
  };
}

function queryOf(parameters: JsonObject, version: number): JsonObject {
  const query = parameters["query"] ?? "";
  const method = textOf(parameters["requestMethod"]) || "POST";
  if (method === "GET") return { method, query: [{ name: "query", value: query }] };
  const format = textOf(parameters["requestFormat"]) || (version < 1.1 ? "graphql" : "json");
  if (format !== "json") return { method, body: "text", text: query, contentType: "application/graphql" };
  const { variables = "", operationName = "" } = parameters;
  const fields = [
    { name: "query", type: "string", value: query },
    ...(variables === "" ? [] : [{ name: "variables", type: "object", value: variables }]),
    ...(operationName === "" ? [] : [{ name: "operationName", type: "string", value: operationName }]),
  ];
  return { method, body: "fields", fields };
}
