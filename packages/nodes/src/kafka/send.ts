import { defineAction } from "@weft/sdk";
import type { Item, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { sentText } from "../net/sent.ts";
import type { KafkaAccess } from "./broker.ts";
import { choices } from "./choices.ts";
import { kafka } from "./credential.ts";
import type { Message } from "./parcels.ts";
import { sendParams } from "./send.params.ts";
import { sendText } from "./send.text.ts";
import { isTopic } from "./topic.ts";

export const kafkaSend = defineAction({
  type: "kafka.send",
  version: 1,
  label: "Send a message to Kafka",
  help: "Sends a message to a topic for each item, and waits until the cluster has it; the items go on as they came.",
  icon: "send",
  group: "Kafka",
  synonyms: ["kafka", "redpanda", "confluent", "topic", "event", "stream", "broker", "produce", "publish"],
  summary: "{topic}",
  effect: "write",
  credential: kafka,
  choices,
  params: sendParams,
  sample: { order: 1042, status: "new" },
  translations: sendText,
  async runAll({ items, paramsAt, ctx }) {
    if (items.length === 0) return [];
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    // All of them are checked before the first is sent.
    const now = ctx.now();
    const messages = items.map((item, index) => outgoing(item, paramsAt(index), { number: index + 1, now }));
    const { acks, once, compression, make } = paramsAt(0);
    const { sendAll } = await import("./produce.ts");
    const access = credential.values as unknown as KafkaAccess;
    await sendAll(messages, { acks, once, compression, make: make === "make" }, { access, ctx });
    return items.map((item, index) => ({ ...item, from: index }));
  },
});

/** Throws `Fatal`. */
function outgoing(
  { json }: Item,
  params: ParamsOf<typeof sendParams>,
  { number: item, now }: { readonly number: number; readonly now: number },
): Message {
  const { topic, content, message, key, headers, partition, time } = params;
  if (!isTopic(topic)) throw fatal("kafka-destination", { item, topic: topic.slice(0, 100) });
  const value = content === "none" ? null : Buffer.from(sentText({ content, message }, json));
  const timestamp = time === undefined ? now : Date.parse(time);
  if (Number.isNaN(timestamp)) throw fatal("kafka-time", { item, time: String(time).slice(0, 100) });
  return {
    item,
    topic,
    partition,
    value,
    timestamp,
    key: key === "" ? null : Buffer.from(key),
    headers: headers.map((header) => ({ name: header.name, value: Buffer.from(header.value) })),
  };
}
