import { isExpression } from "@weft/expressions";
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
