import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** HTTP Request 4.x: the basics. */
export const convertHttpRequest: Converter = ({ typeVersion, parameters }) => {
  if (typeVersion < 4) throw new Unsupported("HTTP Request before version 4 cannot be read yet");
  const options = objectOf(parameters["options"]);
  const notes = [...ignoredOptions(options, ["timeout", "response", "redirect"])];
  if (!["", "none"].includes(textOf(parameters["authentication"]))) {
    notes.push("Choose a credential: secrets are never in a workflow file");
  }
  const params = {
    method: parameters["method"] ?? "GET",
    url: parameters["url"] ?? "",
    ...(parameters["sendQuery"] === true && {
      query: pairs(parameters, { list: "queryParameters", how: "specifyQuery", json: "jsonQuery" }),
    }),
    ...(parameters["sendHeaders"] === true && {
      headers: pairs(parameters, { list: "headerParameters", how: "specifyHeaders", json: "jsonHeaders" }),
    }),
    ...(parameters["sendBody"] === true && bodyOf(parameters)),
    ...optionsOf(options),
  };
  return { type: "http.request", params, notes };
};

interface PairKeys {
  readonly list: string;
  readonly how: string;
  readonly json: string;
}

function pairs(parameters: JsonObject, { list, how, json }: PairKeys): readonly JsonObject[] {
  if (parameters[how] !== "json") return namedRows(parameters[list]);
  const text = parameters[json];
  if (isExpression(text))
    throw new Unsupported(`Names and values out of one expression (${json}) are not there yet`);
  return Object.entries(objectOf(parsed(text))).map(([name, value]) => ({ name, value }));
}

function namedRows(value: unknown): readonly JsonObject[] {
  return listOf(objectOf(value)["parameters"])
    .filter(isObject)
    .map((row) => ({ name: row["name"] ?? "", value: row["value"] ?? "" }));
}

function bodyOf(parameters: JsonObject): JsonObject {
  const kind = textOf(parameters["contentType"]) || "json";
  const byPair = (textOf(parameters["specifyBody"]) || "keypair") === "keypair";
  const rows = namedRows(parameters["bodyParameters"]);
  if (kind === "json" && byPair)
    return { body: "fields", fields: rows.map((row) => ({ ...row, type: "any" })) };
  if (kind === "json") return { body: "json", json: parameters["jsonBody"] ?? {} };
  if (kind === "form-urlencoded" && byPair) return { body: "form", form: rows };
  if (kind === "raw")
    return { body: "text", text: parameters["body"] ?? "", contentType: parameters["rawContentType"] ?? "" };
  throw new Unsupported(`A body of the kind “${kind}” is not there yet`);
}

function optionsOf(options: JsonObject): JsonObject {
  const response = objectOf(objectOf(options["response"])["response"]);
  const redirect = objectOf(objectOf(options["redirect"])["redirect"]);
  const format = textOf(response["responseFormat"]);
  return {
    ...(options["timeout"] !== undefined && { timeout: options["timeout"] }),
    ...(response["fullResponse"] === true && { fullResponse: true }),
    ...(response["neverError"] === true && { neverError: true }),
    ...((format === "json" || format === "text") && { response: format }),
    ...(redirect["followRedirects"] === false && { redirects: 0 }),
    ...(redirect["maxRedirects"] !== undefined && {
      redirects: Math.min(numberOf(redirect["maxRedirects"], 5), 20),
    }),
  };
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new Unsupported("The JSON of the query or headers cannot be read");
  }
}
