import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { NoCounterpart, leftOut } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

export const exportMqtt: Exporter = ({ params }) => {
  const { topic = "", content, message = "", retain } = params;
  const qos = textOf(params["qos"]) || "1";
  return {
    type: "mqtt",
    typeVersion: 1,
    parameters: {
      topic,
      ...(content === "text" && { sendInputData: false, message }),
      options: { qos: Number(qos), ...(retain !== undefined && { retain }) },
    },
  };
};

export const exportMqttTrigger: Exporter = ({ params }) => {
  if (params["content"] === "file") throw new NoCounterpart("n8n’s MQTT trigger makes no files");
  const qos = textOf(params["qos"]) || "1";
  const topics = textOf(params["topics"]).split(",");
  const named = topics.map((topic) => (qos === "0" ? topic.trim() : `${topic.trim()}:${qos}`));
  return {
    type: "mqttTrigger",
    typeVersion: 1,
    parameters: {
      topics: named.join(","),
      options: {
        ...((params["content"] ?? "json") === "json" && { jsonParseBody: true }),
        ...(params["onlyMessage"] === true && { onlyMessage: true }),
      },
    },
    notes: leftOut(params, ["clientId"]),
  };
};

export const exportRedisTrigger: Exporter = ({ params }) => {
  if (params["source"] !== "channels") throw new NoCounterpart("n8n’s Redis trigger reads no streams");
  return {
    type: "redisTrigger",
    typeVersion: 1,
    parameters: {
      channels: textOf(params["channels"]),
      options: {
        ...(params["readJson"] !== false && { jsonParseBody: true }),
        ...(params["onlyMessage"] === true && { onlyMessage: true }),
      },
    },
  };
};

export const exportRedis: Exporter = ({ params }) => {
  const operation = textOf(params["operation"]) || "get";
  const write = Object.hasOwn(writers, operation) ? writers[operation] : undefined;
  if (write === undefined) throw new NoCounterpart(`n8n's Redis node has no “${operation}”`);
  return { type: "redis", typeVersion: 1, ...write(params) };
};

type Part = Pick<Exported, "parameters" | "notes">;

const writers: Readonly<Record<string, (params: JsonObject) => Part>> = {
  get: (params) => ({
    parameters: { operation: "get", key: params["key"] ?? "", propertyName: intoOf(params), options },
    notes: leftOut(params, ["readJson"], { readJson: false }),
  }),
  set: (params) => ({
    parameters: {
      operation: "set",
      key: params["key"] ?? "",
      value: params["value"] ?? "",
      keyType: params["storeAs"] === "set" ? "sets" : (params["storeAs"] ?? "string"),
      ...expiryOf(params),
    },
    notes: textOf(params["storeAs"] ?? "string") === "string" ? [] : [addsNote],
  }),
  delete: (params) => ({ parameters: { operation: "delete", key: params["key"] ?? "" } }),
  increment: (params) => {
    if ((params["by"] ?? 1) !== 1) throw new NoCounterpart("n8n counts up by one only");
    return {
      parameters: { operation: "incr", key: params["key"] ?? "", ...expiryOf(params) },
      notes: intoNote(params),
    };
  },
  info: () => ({ parameters: { operation: "info" } }),
  keys: (params) => ({
    parameters: {
      operation: "keys",
      keyPattern: params["pattern"] ?? "*",
      getValues: params["withValues"] ?? false,
    },
  }),
  length: (params) => ({
    parameters: { operation: "llen", list: params["key"] ?? "" },
    notes: intoNote(params),
  }),
  pop: (params) => ({
    parameters: {
      operation: "pop",
      list: params["key"] ?? "",
      tail: params["side"] === "end",
      propertyName: intoOf(params),
      options,
    },
    notes: params["readJson"] === true ? [] : ["n8n always reads JSON here"],
  }),
  push: (params) => ({
    parameters: {
      operation: "push",
      list: params["key"] ?? "",
      messageData: params["value"] ?? "",
      tail: params["side"] === "end",
    },
  }),
  publish: (params) => ({
    parameters: {
      operation: "publish",
      channel: params["channel"] ?? "",
      messageData: params["message"] ?? "",
    },
  }),
};

/** A dot in the name of a field is only a dot here. */
const options = { dotNotation: false };
const addsNote = "n8n adds to hashes, lists and sets; here what the key held before is replaced";

function intoOf(params: JsonObject): string {
  return textOf(params["into"]) || "value";
}

/** n8n calls the field as the key is called. */
function intoNote(params: JsonObject): readonly string[] {
  return intoOf(params) === textOf(params["key"])
    ? []
    : ["n8n calls the field of the result as the key is called"];
}

/** n8n counts seconds. */
function expiryOf(params: JsonObject): JsonObject {
  const { expires = 0 } = params;
  if (isExpression(expires)) {
    const [, inner] = /^=\{\{ \(([\s\S]*)\) \* 1000 \}\}$/.exec(textOf(expires)) ?? [];
    if (inner === undefined)
      throw new NoCounterpart("An expression gives the time in milliseconds, n8n takes seconds");
    return { expire: true, ttl: `={{ ${inner} }}` };
  }
  const seconds = Math.ceil(numberOf(expires, 0) / 1000);
  return seconds > 0 ? { expire: true, ttl: seconds } : {};
}
