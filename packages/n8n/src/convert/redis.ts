import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";

/** Redis 1: one operation on one key. */
export const convertRedis: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "info";
  const convert = Object.hasOwn(converters, operation) ? converters[operation] : undefined;
  if (convert === undefined) throw new Unsupported(`The operation “${operation}” has no counterpart`);
  const { params, notes = [] } = convert(parameters);
  return {
    type: "redis.use",
    params,
    notes: ["Choose a credential of the type “Redis”: secrets are never in a workflow file", ...notes],
  };
};

/** Redis Trigger 1: channels, with patterns among them. */
export const convertRedisTrigger: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  return {
    type: "redis.received",
    params: {
      source: "channels",
      channels: textOf(parameters["channels"]),
      readJson: options["jsonParseBody"] === true,
      ...(options["onlyMessage"] === true && { onlyMessage: true }),
    },
    notes: [
      "Choose a credential of the type “Redis”: secrets are never in a workflow file",
      ...ignoredOptions(options, ["jsonParseBody", "onlyMessage"]),
    ],
  };
};

type Part = Omit<Converted, "type">;

const converters: Readonly<Record<string, (parameters: JsonObject) => Part>> = {
  get: (parameters) => ({
    params: { operation: "get", key: given(parameters["key"]), ...intoOf(parameters) },
    notes: dotNotes(parameters),
  }),
  set: setOf,
  delete: (parameters) => ({ params: { operation: "delete", key: given(parameters["key"]) } }),
  incr: (parameters) => ({
    params: {
      operation: "increment",
      key: given(parameters["key"]),
      into: given(parameters["key"]),
      ...expiresOf(parameters),
    },
  }),
  info: () => ({ params: { operation: "info" } }),
  keys: (parameters) => ({
    params: {
      operation: "keys",
      pattern: given(parameters["keyPattern"]),
      withValues: parameters["getValues"] !== false,
    },
    notes: ["At most 10,000 keys are given, and in the order of their names"],
  }),
  llen: (parameters) => ({
    params: { operation: "length", key: given(parameters["list"]), into: given(parameters["list"]) },
  }),
  pop: (parameters) => ({
    params: {
      operation: "pop",
      key: given(parameters["list"]),
      ...(parameters["tail"] === true && { side: "end" }),
      readJson: true,
      ...intoOf(parameters),
    },
    notes: ["Numbers stay texts; n8n made numbers of them", ...dotNotes(parameters)],
  }),
  push: (parameters) => ({
    params: {
      operation: "push",
      key: given(parameters["list"]),
      value: given(parameters["messageData"]),
      ...(parameters["tail"] === true && { side: "end" }),
    },
  }),
  publish: (parameters) => ({
    params: {
      operation: "publish",
      channel: given(parameters["channel"]),
      message: given(parameters["messageData"]),
    },
  }),
};

/** What n8n calls the types of values. */
const types: Readonly<Record<string, string>> = {
  automatic: "automatic",
  string: "string",
  hash: "hash",
  list: "list",
  sets: "set",
};

function setOf(parameters: JsonObject): Part {
  const type = textOf(parameters["keyType"]) || "automatic";
  const storeAs = Object.hasOwn(types, type) ? types[type] : undefined;
  if (storeAs === undefined) throw new Unsupported(`The type “${type}” has no counterpart`);
  if (type === "hash" && parameters["valueIsJSON"] === false)
    throw new Unsupported("The fields of the hash are not written as JSON: write them so");
  return {
    params: {
      operation: "set",
      key: given(parameters["key"]),
      value: given(parameters["value"]),
      storeAs,
      ...expiresOf(parameters),
    },
    notes: [
      ...(type === "automatic"
        ? [
            "A text that is a JSON object or list is stored as a hash or list, too; choose the type to be sure",
          ]
        : []),
      ...(type === "string"
        ? []
        : ["What the key held before is replaced; n8n added to hashes, lists and sets"]),
    ],
  };
}

/** n8n counts seconds. */
function expiresOf(parameters: JsonObject): JsonObject {
  if (parameters["expire"] !== true) return {};
  const { ttl } = parameters;
  if (isExpression(ttl)) {
    const [, inner] = /^=\s*\{\{([\s\S]*)\}\}\s*$/.exec(textOf(ttl)) ?? [];
    if (inner === undefined || inner.includes("{{"))
      throw new Unsupported("The time to live is a text with expressions in it: write one expression");
    return { expires: `={{ (${inner.trim()}) * 1000 }}` };
  }
  return { expires: numberOf(ttl, 60) * 1000 };
}

function intoOf(parameters: JsonObject): JsonObject {
  return { into: given(parameters["propertyName"]) || "propertyName" };
}

function dotNotes(parameters: JsonObject): readonly string[] {
  const nested = objectOf(parameters["options"])["dotNotation"] !== false;
  return nested && given(parameters["propertyName"]).includes(".")
    ? ["The field's name has a dot in it; n8n made an object of that"]
    : [];
}

function given(value: unknown): string {
  return typeof value === "number" ? String(value) : textOf(value);
}
