import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** MQTT 1: publishes; its trigger is a node of its own. */
export const convertMqtt: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const { qos, retain } = options;
  if (isExpression(qos)) throw new Unsupported("An expression stands for the quality of service: choose it");
  return {
    type: "mqtt.publish",
    params: {
      topic: textOf(parameters["topic"]),
      ...(parameters["sendInputData"] === false && {
        content: "text",
        message: textOf(parameters["message"]),
      }),
      qos: qos === 1 || qos === 2 ? String(qos) : "0",
      ...(retain !== undefined && { retain }),
    },
    notes: [
      "Choose a credential of the type “MQTT”: secrets are never in a workflow file",
      "Brokers are reached by TCP or TLS, not by WebSocket",
      ...ignoredOptions(options, ["qos", "retain"]),
    ],
  };
};

/** MQTT Trigger 1: topics with commas between them, each with `:` and its quality of service behind it where it has one. */
export const convertMqttTrigger: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const given = textOf(parameters["topics"])
    .split(",")
    .map((topic) => topic.trim())
    .filter((topic) => topic !== "");
  const topics = given.map((topic) => topic.replace(/:[012]$/, ""));
  const levels = new Set(given.map((topic) => /:([012])$/.exec(topic)?.[1] ?? "0"));
  const qos = [...levels].toSorted().at(-1) ?? "0";
  return {
    type: "mqtt.received",
    params: {
      topics: topics.join(", "),
      qos,
      content: options["jsonParseBody"] === true ? "json" : "text",
      ...(options["onlyMessage"] === true && { onlyMessage: true }),
    },
    notes: [
      "Choose a credential of the type “MQTT”: secrets are never in a workflow file",
      "Brokers are reached by TCP or TLS, not by WebSocket",
      ...(levels.size > 1 ? [`All topics are subscribed to with the same quality of service: ${qos}`] : []),
      ...oneByOne(options),
      ...ignoredOptions(options, ["jsonParseBody", "onlyMessage", "parallelProcessing"]),
    ],
  };
};

/** What a trigger says that takes the next message only when the flow has ended. */
export function oneByOne(options: JsonObject): readonly string[] {
  return options["parallelProcessing"] === false
    ? [
        "Messages started the flow one after the other; here they do so at the same time unless the flow’s settings limit it",
      ]
    : [];
}
