import { textOf } from "../workflow.ts";
import { NoCounterpart, leftOut, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportKafka: Exporter = ({ params }) => {
  const { topic = "", content, key = "", message = "", acks = "all" } = params;
  if (content === "none") throw new NoCounterpart("n8n’s Kafka node sends no message without a value");
  const headerValues = rowsOf(params, "headers").map(({ name = "", value = "" }) => ({ key: name, value }));
  const compression = textOf(params["compression"]) || "none";
  return {
    type: "kafka",
    typeVersion: compression === "zstd" ? 2 : 1,
    parameters: {
      topic,
      ...(content === "text" && { sendInputData: false, message }),
      ...(key !== "" && { useKey: true, key }),
      ...(headerValues.length > 0 && { headersUi: { headerValues } }),
      ...(compression === "zstd" && { compression }),
      options: { acks: acks !== "none", ...(compression === "gzip" && { compression: true }) },
    },
    notes: leftOut(params, ["partition", "time", "once", "make"], { once: true, make: "fail" }),
  };
};

export const exportKafkaTrigger: Exporter = ({ params }) => {
  const topic = textOf(params["topics"]);
  if (topic.includes(",")) throw new NoCounterpart("n8n’s Kafka trigger takes one topic");
  const content = textOf(params["content"]) || "json";
  const { session } = params;
  return {
    type: "kafkaTrigger",
    typeVersion: 1,
    parameters: {
      topic,
      groupId: textOf(params["group"]) || "weft",
      options: {
        fromBeginning: params["existing"] === true,
        returnHeaders: true,
        ...(content === "json" && { jsonParseMessage: true }),
        ...(content === "file" && { keepBinaryData: true }),
        ...(params["onlyMessage"] === true && { onlyMessage: true }),
        ...(params["make"] === "make" && { allowAutoTopicCreation: true }),
        ...(session !== undefined && { sessionTimeout: session }),
      },
    },
    notes: leftOut(params, ["order"], { order: "together" }),
  };
};
