import { defineTrigger } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import type { KafkaAccess } from "./broker.ts";
import { kafka } from "./credential.ts";
import { receivedParams } from "./received.params.ts";
import { receivedText } from "./received.text.ts";
import { isTopic } from "./topic.ts";

/** Messages that are on their way into the flow at once. */
const AT_ONCE = { together: 100, strict: 1 } as const;

export const kafkaReceived = defineTrigger({
  type: "kafka.received",
  version: 1,
  label: "Message from Kafka",
  help: "Starts the flow with each message of topics; the group moves on only when the message is safely stored.",
  icon: "radio",
  group: "Triggers",
  synonyms: ["kafka", "redpanda", "confluent", "topic", "event", "stream", "consume", "listen"],
  summary: "{topics}",
  credential: kafka,
  params: receivedParams,
  sample: {
    topic: "orders",
    partition: 0,
    offset: 41,
    time: "2026-03-01T09:00:00.000Z",
    key: "1042",
    message: { order: 1042 },
    headers: { source: "shop" },
  },
  translations: receivedText,
  async listen({ params, ctx }) {
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const { existing, content, onlyMessage, order, session, make } = params;
    const topics = [...new Set(splitNames(params.topics))];
    const wrong = topics.find((topic) => !isTopic(topic));
    if (topics.length === 0 || wrong !== undefined)
      throw fatal("kafka-topics", { topic: (wrong ?? "").slice(0, 100) });
    const { receive } = await import("./receive.ts");
    const wanted = {
      topics,
      group: params.group || ctx.name,
      existing,
      content,
      onlyMessage,
      sessionMs: session,
      atOnce: AT_ONCE[order],
      make: make === "make",
    };
    await receive(wanted, credential.values as unknown as KafkaAccess, ctx);
  },
});
