import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { pagingOf } from "./http-paging.ts";

export const exportHttpRequest: Exporter = ({ params, credential }) => {
  const { method = "GET", body = "none" } = params;
  // Others are sent without a body, whatever it says.
  const sent = method === "GET" || method === "HEAD" ? {} : bodyOf(params);
  const paging = pagingOf(params);
  return {
    type: "httpRequest",
    typeVersion: 4.2,
    parameters: {
      method,
      url: params["url"] ?? "",
      ...queryOf(params),
      ...headersOf(params),
      ...sent,
      options: { ...requestOptions(params), ...paging.options },
    },
    notes: [
      ...paging.notes,
      ...leftOut(params, ["idempotencyHeader", "charset", ...(body === "file" ? ["contentType"] : [])]),
      ...notUsual(params, { perMinute: 0 }),
      ...twice(params, "query", "queryJson"),
      ...twice(params, "headers", "headersJson"),
      ...(textOf(params["split"]) === ""
        ? []
        : [`The whole answer is one item there: put “Split Out” of ${textOf(params["split"])} behind it`]),
      ...(credential === undefined ? [] : ["Choose the credential there: secrets are never in a file"]),
    ],
  };
};

function queryOf(params: JsonObject): JsonObject {
  const json = params["queryJson"];
  const rows = rowsOf(params, "query");
  if (isThere(json)) return { sendQuery: true, specifyQuery: "json", jsonQuery: jsonText(json) };
  return rows.length === 0 ? {} : { sendQuery: true, queryParameters: { parameters: rows } };
}

function headersOf(params: JsonObject): JsonObject {
  const json = params["headersJson"];
  const rows = rowsOf(params, "headers");
  if (isThere(json)) return { sendHeaders: true, specifyHeaders: "json", jsonHeaders: jsonText(json) };
  return rows.length === 0 ? {} : { sendHeaders: true, headerParameters: { parameters: rows } };
}

/** Rows and JSON beside each other: n8n takes one or the other. */
function twice(params: JsonObject, rows: string, json: string): readonly string[] {
  const names = rowsOf(params, rows).map(({ name }) => textOf(name));
  return isThere(params[json]) && names.length > 0
    ? [`Put these into the JSON there, which is taken alone: ${names.join(", ")}`]
    : [];
}

function isThere(json: unknown): boolean {
  return json !== undefined && json !== null && json !== "";
}

function jsonText(json: unknown): string {
  return typeof json === "string" ? json : JSON.stringify(json, null, 2);
}

function bodyOf(params: JsonObject): JsonObject {
  switch (params["body"] ?? "none") {
    case "none":
      return {};
    case "fields": {
      const parameters = rowsOf(params, "fields").map(({ name, value }) => ({ name, value: value ?? "" }));
      return { sendBody: true, bodyParameters: { parameters } };
    }
    case "json":
      return { sendBody: true, specifyBody: "json", jsonBody: jsonText(params["json"] ?? {}) };
    case "form":
      return {
        sendBody: true,
        contentType: "form-urlencoded",
        bodyParameters: { parameters: rowsOf(params, "form") },
      };
    case "multipart":
      return {
        sendBody: true,
        contentType: "multipart-form-data",
        bodyParameters: { parameters: rowsOf(params, "parts").map(partOf) },
      };
    case "file":
      return { sendBody: true, contentType: "binaryData", inputDataFieldName: params["file"] ?? "data" };
    case "text":
      return {
        sendBody: true,
        contentType: "raw",
        rawContentType: params["contentType"] ?? "",
        body: params["text"] ?? "",
      };
    default:
      throw new NoCounterpart("The kind of its body has no counterpart");
  }
}

function partOf({ name = "", kind = "text", value = "", file = "data" }: JsonObject): JsonObject {
  return kind === "file"
    ? { parameterType: "formBinaryData", name, inputDataFieldName: file }
    : { parameterType: "formData", name, value };
}

function requestOptions(params: JsonObject): JsonObject {
  const { response: format = "auto", saveAs = "data", textField = "data", redirects, proxy = "" } = params;
  const response = {
    ...(params["fullResponse"] === true && { fullResponse: true }),
    ...(params["neverError"] === true && { neverError: true }),
    ...(format !== "auto" && { responseFormat: format }),
    ...(format === "file" && { outputPropertyName: saveAs }),
    ...(format === "text" && textField !== "data" && { outputPropertyName: textField }),
  };
  const redirect = redirects === 0 ? { followRedirects: false } : { maxRedirects: redirects };
  const batchSize = params["batchSize"] ?? 0;
  const batch = { batchSize, batchInterval: numberOf(params["batchPause"], 1000) };
  return {
    ...(params["timeout"] !== undefined && { timeout: params["timeout"] }),
    ...(Object.keys(response).length > 0 && { response: { response } }),
    ...(redirects !== undefined && { redirect: { redirect } }),
    ...(batchSize !== 0 && { batching: { batch } }),
    ...(proxy !== "" && { proxy }),
    ...(params["anyCertificate"] === true && { allowUnauthorizedCerts: true }),
    ...(params["keepHeaderCase"] === true && { lowercaseHeaders: false }),
  };
}
