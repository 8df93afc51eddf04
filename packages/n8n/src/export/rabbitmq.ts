import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { NoCounterpart, leftOut, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportRabbit: Exporter = ({ params }) => {
  const exchange = params["to"] === "exchange";
  const header = rowsOf(params, "headers").map(({ name = "", value = "" }) => ({ key: name, value }));
  return {
    type: "rabbitmq",
    typeVersion: 1,
    parameters: {
      ...(exchange
        ? { mode: "exchange", exchange: params["exchange"] ?? "", routingKey: params["routingKey"] ?? "" }
        : { mode: "queue", queue: params["queue"] ?? "" }),
      ...(params["content"] === "text" && { sendInputData: false, message: params["message"] ?? "" }),
      options: {
        ...(exchange ? { assertExchange: false } : { assertQueue: false }),
        ...(header.length > 0 && { headers: { header } }),
      },
    },
    notes: leftOut(params, lost, { persistent: true, mustArrive: true, expires: 0, priority: 0 }),
  };
};

const lost = [
  "persistent",
  "mustArrive",
  "messageId",
  "contentType",
  "correlationId",
  "replyTo",
  "expires",
  "priority",
];

export const exportRabbitTrigger: Exporter = ({ params }) => {
  const content = textOf(params["content"]) || "json";
  if (content === "strict") throw new NoCounterpart("n8n’s RabbitMQ trigger rejects no messages");
  const bindings = rowsOf(params, "bindings");
  return {
    type: "rabbitmqTrigger",
    typeVersion: 1,
    parameters: {
      queue: textOf(params["queue"]),
      options: {
        ...madeOf(params),
        ...(bindings.length > 0 && { binding: { bindings } }),
        ...(content === "json" && { jsonParseBody: true }),
        ...(content === "file" && { contentIsBinary: true }),
        ...(params["onlyMessage"] === true && { onlyContent: true }),
      },
    },
    notes: leftOut(params, ["prefetch", "once"], { prefetch: 50, once: true }),
  };
};

function madeOf(params: JsonObject): JsonObject {
  if (params["make"] !== "make") return { assertQueue: false };
  const given = params["arguments"];
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const argument = isObject ? Object.entries(given).map(([key, value]) => ({ key, value })) : [];
  return {
    assertQueue: true,
    durable: params["durable"] !== false,
    ...(argument.length > 0 && { arguments: { argument } }),
  };
}
