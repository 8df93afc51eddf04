import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";

/** Rows of name and value, as HTTP Request has them everywhere. */
export function namedRows(value: unknown, list = "parameters"): readonly JsonObject[] {
  return listOf(objectOf(value)[list])
    .filter(isObject)
    .map((row) => ({ name: row["name"] ?? "", value: row["value"] ?? "" }));
}

/** The body of HTTP Request 3 to 4.2. */
export function bodyOf(parameters: JsonObject, typeVersion: number): JsonObject {
  const kind = textOf(parameters["contentType"]) || "json";
  const how = textOf(parameters["specifyBody"]) || "keypair";
  const rows = namedRows(parameters["bodyParameters"]);
  switch (kind) {
    case "json":
      if (how !== "keypair") return { body: "json", json: parameters["jsonBody"] ?? {} };
      return { body: "fields", fields: typedRows(rows, typeVersion >= 4) };
    case "form-urlencoded":
      if (how === "keypair") return { body: "form", form: rows };
      return {
        body: "text",
        text: parameters["body"] ?? "",
        contentType: "application/x-www-form-urlencoded",
      };
    case "multipart-form-data":
      return { body: "multipart", parts: partsOf(parameters["bodyParameters"]) };
    case "binaryData":
      return { body: "file", file: parameters["inputDataFieldName"] ?? "data" };
    case "raw":
      return {
        body: "text",
        text: parameters["body"] ?? "",
        contentType: parameters["rawContentType"] ?? "",
      };
    default:
      throw new Unsupported(`A body of the kind “${kind}” is not known: choose one under “Body”`);
  }
}

/** The body of HTTP Request 1 and 2. */
export function oldBodyOf(parameters: JsonObject): JsonObject {
  const method = textOf(parameters["requestMethod"]) || "GET";
  if (method === "GET" || method === "HEAD") return {};
  const options = objectOf(parameters["options"]);
  const kind = textOf(options["bodyContentType"]) || "json";
  const mime = options["bodyContentCustomMimeType"];
  if (parameters["sendBinaryData"] === true)
    return { ...oldFiles(parameters, kind), ...(mime && kind === "raw" ? { contentType: mime } : {}) };
  const json = parameters["bodyParametersJson"];
  if (parameters["jsonParameters"] === true) {
    if (json === undefined || json === "") return {};
    if (kind === "raw") return { body: "text", text: json, contentType: mime ?? "" };
    if (kind === "json") return { body: "json", json };
    return formOf(json, kind === "multipart-form-data");
  }
  const rows = namedRows(parameters["bodyParametersUi"], "parameter");
  if (rows.length === 0) return {};
  if (kind === "form-urlencoded") return { body: "form", form: rows };
  if (kind === "multipart-form-data")
    return { body: "multipart", parts: rows.map((row) => ({ ...row, kind: "text" })) };
  return { body: "fields", fields: typedRows(rows, false) };
}

/** A form whose fields are one JSON. What is neither JSON nor an expression is sent as it is written, as `a=1&b=2`. */
function formOf(json: unknown, multipart: boolean): JsonObject {
  const fields = fieldsOf(json);
  if (fields !== undefined) {
    const rows = Object.entries(fields).map(([name, value]) => ({ name, value: fieldText(value) }));
    if (!multipart) return { body: "form", form: rows };
    return { body: "multipart", parts: rows.map((row) => ({ ...row, kind: "text" })) };
  }
  const [, inner] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(textOf(json)) ?? [];
  const whole = inner !== undefined && !inner.includes("}}");
  if (multipart || (isExpression(json) && !whole))
    throw new Unsupported(
      "Fields of a form that come of one expression are not there: enter them one by one",
    );
  const pairs = '([k, v]) => encodeURIComponent(k) + "=" + encodeURIComponent(v)';
  const text = whole ? `={{ Object.entries(${inner.trim()}).map(${pairs}).join("&") }}` : json;
  return { body: "text", text, contentType: "application/x-www-form-urlencoded" };
}

/** Of an object or its JSON, with expressions only inside of its texts. */
function fieldsOf(json: unknown): JsonObject | undefined {
  if (isObject(json)) return json;
  const expression = isExpression(json);
  try {
    const parsed: unknown = JSON.parse(textOf(json).slice(expression ? 1 : 0));
    if (!isObject(parsed) || !expression) return isObject(parsed) ? parsed : undefined;
    const entries = Object.entries(parsed);
    return Object.fromEntries(
      entries.map(([name, value]) => [name, textOf(value).includes("{{") ? `=${textOf(value)}` : value]),
    );
  } catch {
    return undefined;
  }
}

function fieldText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `data`, or with a form `part:data, other:file`. */
function oldFiles(parameters: JsonObject, kind: string): JsonObject {
  const names = textOf(parameters["binaryPropertyName"]) || "data";
  if (kind !== "multipart-form-data") return { body: "file", file: names };
  const files = names.split(",").map((one) => {
    const [name = "", file] = one.trim().split(":");
    return { name, kind: "file", file: file ?? name };
  });
  const texts = namedRows(parameters["bodyParametersUi"], "parameter");
  return { body: "multipart", parts: [...texts.map((row) => ({ ...row, kind: "text" })), ...files] };
}

function partsOf(value: unknown): readonly JsonObject[] {
  return listOf(objectOf(value)["parameters"])
    .filter(isObject)
    .map((row) =>
      row["parameterType"] === "formBinaryData"
        ? { name: row["name"] ?? "", kind: "file", file: row["inputDataFieldName"] ?? "data" }
        : { name: row["name"] ?? "", kind: "text", value: row["value"] ?? "" },
    );
}

/** Before version 4 a dot in a name was a part of it. */
function typedRows(rows: readonly JsonObject[], dotPaths: boolean): readonly JsonObject[] {
  return rows.map(({ name, value }) => {
    const whole = !dotPaths && typeof name === "string" && /[.[]/.test(name) && !name.startsWith("=");
    return { name: whole ? `["${name}"]` : name, type: "any", value };
  });
}
