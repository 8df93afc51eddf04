import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import type { Converter } from "./converter.ts";
import { namedRows } from "./http-body.ts";

/** GraphQL 1.x: a request that anybody could send. */
export const convertGraphql: Converter = ({ typeVersion, parameters }) => {
  const text = parameters["responseFormat"] === "string";
  const name = textOf(parameters["dataPropertyName"]) || "data";
  const access = textOf(parameters["authentication"]);
  return {
    type: "http.request",
    params: {
      url: parameters["endpoint"] ?? "",
      headers: namedRows(parameters["headerParametersUi"], "parameter"),
      ...queryOf(parameters, typeVersion),
      response: text ? "text" : "json",
      ...(parameters["allowUnauthorizedCerts"] === true && { anyCertificate: true }),
    },
    notes: [
      "An answer that says “errors” goes on as an item; n8n failed then",
      ...(access === "" || access === "none"
        ? []
        : ["Choose a credential: secrets are never in a workflow file"]),
      ...(text && name !== "data" ? [`Text in the answer is in the field “data” rather than “${name}”`] : []),
    ],
  };
};

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
