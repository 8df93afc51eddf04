import { headersParam } from "../headers.params.ts";
import { sentParams } from "../net/sent.ts";
import { makeParam } from "./make.ts";

export const sendParams = {
  topic: {
    kind: "remote",
    load: "kafka.topics",
    label: "Topic",
    help: "Where the message goes; one run may send to several.",
    placeholder: "orders",
  },
  ...sentParams,
  content: {
    ...sentParams.content,
    help: "The item’s fields as JSON, a text of your own, or nothing, which deletes the key from a compacted topic.",
    options: [...sentParams.content.options, { value: "none", label: "Nothing" }],
  },
  key: {
    kind: "text",
    label: "Key",
    help: "Messages with the same key keep their order: they go into the same partition, the one that Java’s clients choose too. Empty: none.",
    default: "",
  },
  headers: { ...headersParam, help: "Sent with the message." },
  partition: {
    kind: "number",
    label: "Partition",
    help: "Its number, from 0. Empty: by the key, or any where there is none.",
    min: 0,
    integer: true,
    optional: true,
    advanced: true,
  },
  time: {
    kind: "dateTime",
    label: "Time",
    help: "The time of the message. Empty: now.",
    optional: true,
    advanced: true,
  },
  acks: {
    kind: "choice",
    label: "Confirmation",
    help: "Who has to have a message before this node goes on.",
    options: [
      { value: "all", label: "All copies that are in service" },
      { value: "leader", label: "The leader of the partition" },
      { value: "none", label: "Nobody: it may get lost" },
    ],
    default: "all",
    literal: true,
    advanced: true,
  },
  once: {
    kind: "boolean",
    label: "Each message once",
    help: "When the connection breaks, messages are sent again, and the cluster sees to it that they are there once (idempotent producer).",
    default: true,
    literal: true,
    advanced: true,
    showWhen: { acks: ["all"] },
  },
  compression: {
    kind: "choice",
    label: "Compression",
    help: "How messages are packed on their way; who reads them unpacks them by itself.",
    options: [
      { value: "none", label: "None" },
      { value: "gzip", label: "gzip" },
      { value: "zstd", label: "zstd" },
    ],
    default: "none",
    literal: true,
    advanced: true,
  },
  make: makeParam,
} as const;
