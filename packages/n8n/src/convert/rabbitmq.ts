import type { JsonObject } from "@weft/sdk";
import { objectOf, rowsOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

const credentialNote =
  "Choose a credential of the type “RabbitMQ (AMQP)”: secrets are never in a workflow file";

/** For triggers that take a message for good only when the flow has ended. */
export const storedNote = "A message is acknowledged when it is safely stored, not when the flow has ended";

/** RabbitMQ 1 and 1.1: sends to a queue or an exchange. */
export const convertRabbit: Converter = ({ parameters }) => {
  if (textOf(parameters["operation"]) === "deleteMessage")
    throw new Unsupported("A message is taken from its queue when it is safely stored: remove this node");
  const options = objectOf(parameters["options"]);
  const exchange = textOf(parameters["mode"]) === "exchange";
  const headers = rowsOf(options["headers"], "header").map(({ key = "", value = "" }) => ({
    name: key,
    value,
  }));
  return {
    type: "amqp.send",
    params: {
      ...(exchange
        ? {
            to: "exchange",
            exchange: textOf(parameters["exchange"]),
            routingKey: textOf(parameters["routingKey"]),
          }
        : { to: "queue", queue: textOf(parameters["queue"]) }),
      ...(parameters["sendInputData"] === false && {
        content: "text",
        message: textOf(parameters["message"]),
      }),
      ...(headers.length > 0 && { headers }),
    },
    notes: [
      credentialNote,
      "Queue and exchange have to be there: this node makes none",
      "The items go on as they came; n8n gave one with “success”",
      ...ignoredOptions(options, ["headers", "assertQueue", "assertExchange", "durable"]),
    ],
  };
};

/** RabbitMQ Trigger 1. */
export const convertRabbitTrigger: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const make = options["assertQueue"] !== false;
  const given = rowsOf(options["arguments"], "argument");
  const bindings = rowsOf(options["binding"], "bindings").map(({ exchange = "", routingKey = "" }) => ({
    exchange,
    routingKey,
  }));
  const acknowledge = textOf(options["acknowledge"]) || "immediately";
  return {
    type: "amqp.received",
    params: {
      queue: textOf(parameters["queue"]),
      ...(make && { make: "make", durable: options["durable"] !== false }),
      ...(make && given.length > 0 && { arguments: argumentsOf(given) }),
      ...(bindings.length > 0 && { bindings }),
      content: contentOf(options),
      ...(options["onlyContent"] === true && { onlyMessage: true }),
    },
    notes: [
      credentialNote,
      ...(acknowledge === "immediately" ? [] : [storedNote]),
      ...(options["autoDelete"] === true || options["exclusive"] === true
        ? ["The queue is made for good: neither exclusive nor deleted by itself"]
        : []),
      ...ignoredOptions(options, known),
    ],
  };
};

const known = [
  "acknowledge",
  "arguments",
  "assertQueue",
  "autoDelete",
  "binding",
  "contentIsBinary",
  "durable",
  "exclusive",
  "jsonParseBody",
  "onlyContent",
];

function contentOf(options: JsonObject): string {
  if (options["contentIsBinary"] === true) return "file";
  return options["jsonParseBody"] === true ? "json" : "text";
}

function argumentsOf(rows: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(rows.map(({ key, value = "" }) => [textOf(key), value]));
}
