import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import { given } from "./files-common.ts";
import type { Converter } from "./converter.ts";
import { bodyOf, namedRows, oldBodyOf } from "./http-body.ts";
import { pagingOf } from "./http-paging.ts";

/** HTTP Request: 1 and 2 ask for it in one way, 3 to 4.2 in another. */
export const convertHttpRequest: Converter = (node) =>
  node.typeVersion < 3 ? convertOld(node.parameters) : convertNew(node.parameters, node.typeVersion);

const newOptions = [
  "timeout",
  "response",
  "redirect",
  "batching",
  "pagination",
  "proxy",
  "allowUnauthorizedCerts",
  "lowercaseHeaders",
  "queryParameterArrays",
];

function convertNew(parameters: JsonObject, typeVersion: number): ReturnType<Converter> {
  const options = objectOf(parameters["options"]);
  const method = parameters["method"] ?? "GET";
  const paging = pagingOf(objectOf(objectOf(options["pagination"])["pagination"]));
  const response = objectOf(objectOf(options["response"])["response"]);
  const redirect = objectOf(objectOf(options["redirect"])["redirect"]);
  const batch = objectOf(objectOf(options["batching"])["batch"]);
  const sent = parameters["sendBody"] === true ? bodyOf(parameters, typeVersion) : {};
  return {
    type: "http.request",
    params: {
      method,
      url: parameters["url"] ?? "",
      ...(parameters["sendQuery"] === true && queryOf(parameters)),
      ...(parameters["sendHeaders"] === true && headersOf(parameters)),
      ...sent,
      ...answerOf(response),
      ...redirectsOf(redirect),
      ...(batch["batchSize"] !== undefined || batch["batchInterval"] !== undefined
        ? batching(numberOf(batch["batchSize"], 50), numberOf(batch["batchInterval"], 1000))
        : {}),
      ...commonOf(options),
      ...paging.params,
    },
    notes: [
      ...accessNotes(parameters),
      ...paging.notes,
      ...ignoredOptions(options, newOptions),
      ...methodNotes(method, "body" in sent),
      ...arrayNotes(options["queryParameterArrays"], typeVersion >= 4.2 ? "repeat" : "brackets"),
      ...(parameters["provideSslCertificates"] === true
        ? ["Put the client certificate into a credential of the type “Client certificate”"]
        : []),
    ],
  };
}

const oldOptions = [
  "batchInterval",
  "batchSize",
  "bodyContentType",
  "bodyContentCustomMimeType",
  "followAllRedirects",
  "followRedirect",
  "fullResponse",
  "ignoreResponseCode",
  "proxy",
  "queryParameterArrays",
  "redirect",
  "splitIntoItems",
  "timeout",
  "useStream",
];

function convertOld(parameters: JsonObject): ReturnType<Converter> {
  const options = objectOf(parameters["options"]);
  const method = parameters["requestMethod"] ?? "GET";
  const format = textOf(parameters["responseFormat"]) || "json";
  const json = parameters["jsonParameters"] === true;
  const sent = oldBodyOf(parameters);
  return {
    type: "http.request",
    params: {
      method,
      url: parameters["url"] ?? "",
      ...(json
        ? {
            ...fromJson("query", parameters["queryParametersJson"]),
            ...fromJson("headers", parameters["headerParametersJson"]),
          }
        : {
            query: namedRows(parameters["queryParametersUi"], "parameter"),
            headers: namedRows(parameters["headerParametersUi"], "parameter"),
          }),
      ...sent,
      response: format === "string" ? "text" : format,
      ...(format === "file" && { saveAs: parameters["dataPropertyName"] ?? "data" }),
      ...(format === "string" && given(parameters, { dataPropertyName: "textField" })),
      ...(options["fullResponse"] === true && { fullResponse: true }),
      ...(options["ignoreResponseCode"] === true && { neverError: true }),
      ...(options["followRedirect"] === false && { redirects: 0 }),
      ...(numberOf(options["batchSize"], 0) > 0 &&
        batching(numberOf(options["batchSize"], 50), numberOf(options["batchInterval"], 1000))),
      ...commonOf({ ...options, allowUnauthorizedCerts: parameters["allowUnauthorizedCerts"] }),
    },
    notes: [
      ...accessNotes(parameters),
      ...ignoredOptions(options, oldOptions),
      ...methodNotes(method, "body" in sent),
      ...arrayNotes(options["queryParameterArrays"], "repeat"),
      ...(format === "json" && options["splitIntoItems"] !== true && options["fullResponse"] !== true
        ? ["A list in the answer becomes one item for each entry"]
        : []),
    ],
  };
}

function queryOf(parameters: JsonObject): JsonObject {
  return parameters["specifyQuery"] === "json"
    ? fromJson("query", parameters["jsonQuery"])
    : { query: namedRows(parameters["queryParameters"]) };
}

function headersOf(parameters: JsonObject): JsonObject {
  return parameters["specifyHeaders"] === "json"
    ? fromJson("headers", parameters["jsonHeaders"])
    : { headers: namedRows(parameters["headerParameters"]) };
}

/** Rows where the JSON is written out and flat; as JSON where an expression gives it, or lists are in it. */
function fromJson(name: "query" | "headers", json: unknown): JsonObject {
  if (json === undefined || json === null || json === "") return {};
  const rows = isExpression(json) ? undefined : flatRows(json);
  return rows ? { [name]: rows } : { [`${name}Json`]: json };
}

function flatRows(json: unknown): readonly JsonObject[] | undefined {
  const entries = Object.entries(objectOf(typeof json === "string" ? parsed(json) : json));
  const flat = entries.length > 0 && entries.every(([, value]) => typeof value !== "object");
  return flat ? entries.map(([name, value]) => ({ name, value: String(value) })) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function answerOf(response: JsonObject): JsonObject {
  const format = textOf(response["responseFormat"]);
  const name = response["outputPropertyName"];
  return {
    ...(response["fullResponse"] === true && { fullResponse: true }),
    ...(response["neverError"] === true && { neverError: true }),
    ...(["json", "text", "file"].includes(format) && { response: format }),
    ...(format === "file" && name !== undefined && { saveAs: name }),
    ...(format === "text" && given(response, { outputPropertyName: "textField" })),
  };
}

function redirectsOf(redirect: JsonObject): JsonObject {
  if (redirect["followRedirects"] === false) return { redirects: 0 };
  const most = redirect["maxRedirects"];
  return most === undefined ? {} : { redirects: Math.min(numberOf(most, 5), 20) };
}

/** The same pause, between groups of the same size. A size below 1 means: no groups. */
function batching(batchSize: number, batchPause: number): JsonObject {
  return batchSize < 1 ? {} : { batchSize, batchPause };
}

function commonOf(options: JsonObject): JsonObject {
  const { timeout, proxy, allowUnauthorizedCerts, lowercaseHeaders } = options;
  return {
    ...(timeout !== undefined && { timeout }),
    ...(proxy !== undefined && proxy !== "" && { proxy }),
    ...(allowUnauthorizedCerts === true && { anyCertificate: true }),
    ...(lowercaseHeaders === false && { keepHeaderCase: true }),
  };
}

const accesses: Readonly<Record<string, string>> = {
  httpBasicAuth: "User name and password",
  basicAuth: "User name and password",
  httpDigestAuth: "User name and password (digest)",
  digestAuth: "User name and password (digest)",
  httpHeaderAuth: "Secret header",
  headerAuth: "Secret header",
  httpQueryAuth: "Secret in the address",
  queryAuth: "Secret in the address",
  httpBearerAuth: "Bearer token",
  aws: "AWS access",
  oAuth1Api: "OAuth 1.0a",
  oAuth2Api: "OAuth2",
  oAuth2: "OAuth2",
  httpCustomAuth: "Several secrets",
  googleApi: "Google service account",
};

/** n8n has a type for each of Google’s services. */
const googleAccount = /^(google\w*OAuth2Api|gmailOAuth2)$/;

function accessNotes(parameters: JsonObject): readonly string[] {
  const authentication = textOf(parameters["authentication"]);
  if (["", "none"].includes(authentication)) return [];
  const kind =
    textOf(parameters["genericAuthType"]) || textOf(parameters["nodeCredentialType"]) || authentication;
  const known = googleAccount.test(kind) ? "Google account" : accesses[kind];
  const like = known === undefined ? ` for “${kind}”` : ` of the type “${known}”`;
  return [`Choose a credential${like}: secrets are never in a workflow file`];
}

function methodNotes(method: unknown, withBody: boolean): readonly string[] {
  return withBody && (method === "GET" || method === "HEAD")
    ? [`A ${method} request is sent without its body`]
    : [];
}

/** How lists in the query are written; ours repeat the name. */
function arrayNotes(format: unknown, usual: string): readonly string[] {
  const given = textOf(format) || usual;
  return format === undefined || given === "repeat"
    ? []
    : ["Lists in the query repeat the name, without brackets or numbers"];
}
