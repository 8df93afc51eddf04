import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, numberOf, objectOf, rowsOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { oneByOne } from "./mqtt.ts";
import { storedNote } from "./rabbitmq.ts";

const credentialNote = "Choose a credential of the type “Kafka”: secrets are never in a workflow file";

/** Kafka 1 and 2: sends a message for each item. */
export const convertKafka: Converter = ({ parameters }) => {
  withoutRegistry(parameters);
  const options = objectOf(parameters["options"]);
  const { acks } = options;
  const headers = headersOf(parameters);
  const compression =
    textOf(parameters["compression"]) || (options["compression"] === true ? "gzip" : "none");
  const isSent = compression === "gzip" || compression === "zstd";
  return {
    type: "kafka.send",
    params: {
      topic: textOf(parameters["topic"]),
      ...(parameters["sendInputData"] === false && {
        content: "text",
        message: textOf(parameters["message"]),
      }),
      ...(parameters["useKey"] === true && { key: textOf(parameters["key"]) }),
      ...(headers.length > 0 && { headers }),
      ...(acks !== undefined && { acks: acks === true ? "all" : "none" }),
      ...(compression !== "none" && { compression: isSent ? compression : "zstd" }),
    },
    notes: [
      credentialNote,
      "The items go on as they came; n8n gave one with “success”",
      ...(acks === undefined
        ? ["This waits until all copies have a message; n8n waited for nobody unless “Acks” was on"]
        : []),
      ...(compression === "none" || isSent
        ? []
        : [`Messages packed by ${compression} can be read, not sent: zstd took its place`]),
      ...ignoredOptions(options, ["acks", "compression"]),
    ],
  };
};

/** Kafka Trigger 1 to 2. */
export const convertKafkaTrigger: Converter = ({ parameters }) => {
  withoutRegistry(parameters);
  const options = objectOf(parameters["options"]);
  const resolved = textOf(parameters["resolveOffset"]);
  return {
    type: "kafka.received",
    params: {
      topics: textOf(parameters["topic"]),
      group: textOf(parameters["groupId"]),
      ...(options["fromBeginning"] === true && { existing: true }),
      content: contentOf(options),
      ...(options["onlyMessage"] === true && { onlyMessage: true }),
      ...(options["allowAutoTopicCreation"] === true && { make: "make" }),
      ...(options["sessionTimeout"] !== undefined && {
        session: numberOf(options["sessionTimeout"], 30_000),
      }),
    },
    notes: [
      credentialNote,
      ...(resolved === "" || resolved === "immediately" ? [] : [storedNote]),
      ...(numberOf(options["batchSize"], 1) > 1
        ? ["Each message starts an execution of its own; n8n gave several at once"]
        : []),
      ...oneByOne(options),
      ...ignoredOptions(options, known),
    ],
  };
};

/** Those that say how fast it is, and nothing of what comes, are passed over without a word. */
const known = [
  "allowAutoTopicCreation",
  "autoCommitInterval",
  "autoCommitThreshold",
  "batchSize",
  "eachBatchAutoResolve",
  "errorRetryDelay",
  "fetchMaxBytes",
  "fetchMinBytes",
  "fromBeginning",
  "heartbeatInterval",
  "jsonParseMessage",
  "keepBinaryData",
  "maxInFlightRequests",
  "onlyMessage",
  "parallelProcessing",
  "partitionsConsumedConcurrently",
  "rebalanceTimeout",
  "returnHeaders",
  "sessionTimeout",
];

function contentOf(options: JsonObject): string {
  if (options["keepBinaryData"] === true) return "file";
  return options["jsonParseMessage"] === true ? "json" : "text";
}

function withoutRegistry(parameters: JsonObject): void {
  if (parameters["useSchemaRegistry"] === true)
    throw new Unsupported("Messages with a schema from a registry have no counterpart: send and read JSON");
}

function headersOf(parameters: JsonObject): readonly JsonObject[] {
  if (parameters["jsonParameters"] !== true)
    return rowsOf(parameters["headersUi"], "headerValues").map(({ key = "", value = "" }) => ({
      name: key,
      value,
    }));
  const given = parameters["headerParametersJson"];
  if (isExpression(given))
    throw new Unsupported("Headers that come of one expression are not there: enter them one by one");
  const headers = isObject(given) ? given : parsed(textOf(given));
  return Object.entries(headers).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}

function parsed(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text || "{}"));
  } catch {
    throw new Unsupported("Its headers are not valid JSON: enter them one by one");
  }
}
