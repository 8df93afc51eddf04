import { defineAction } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { sentParams, sentText } from "../net/sent.ts";
import { mqtt } from "./credential.ts";
import { publishText } from "./publish.text.ts";
import { openMqtt } from "./session.ts";
import type { Message, MqttAccess } from "./session.ts";

export const mqttPublish = defineAction({
  type: "mqtt.publish",
  version: 1,
  label: "Publish a message",
  help: "Sends a message to a topic of an MQTT broker for each item; the items go on as they came.",
  icon: "radio",
  group: "MQTT",
  synonyms: ["mqtt", "iot", "sensor", "device", "broker", "mosquitto", "send"],
  summary: "{topic}",
  effect: "write",
  credential: mqtt,
  params: {
    topic: {
      kind: "text",
      label: "Topic",
      help: "Where the message goes; slashes separate its levels.",
      placeholder: "home/lamp",
    },
    ...sentParams,
    qos: {
      kind: "choice",
      label: "Confirmation",
      help: "How surely the broker has to get the message (QoS 0, 1 or 2).",
      options: [
        { value: "0", label: "None, at most once" },
        { value: "1", label: "Received, at least once" },
        { value: "2", label: "Received exactly once" },
      ],
      default: "1",
      advanced: true,
    },
    retain: {
      kind: "boolean",
      label: "Retain",
      help: "Who subscribes to the topic later gets the last message that was retained.",
      default: false,
      advanced: true,
    },
  },
  sample: { lamp: "kitchen", on: true },
  translations: publishText,
  async runAll({ items, paramsAt, ctx }) {
    if (items.length === 0) return [];
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const access = credential.values as unknown as MqttAccess;
    // All of them are checked before the first is sent.
    const messages = items.map(({ json }, index): Message => {
      const params = paramsAt(index);
      const { topic, qos, retain } = params;
      const payload = sentText(params, json);
      return { topic: checkedTopic(topic, index + 1), payload, qos: levels[qos], retain };
    });
    const [first] = messages;
    const shown = { method: "PUBLISH", body: { topic: first?.topic, message: first?.payload } };
    const session = await openMqtt({ access, reach: ctx.reach, shown, signal: ctx.signal });
    try {
      for (const message of messages) await session.publish(message);
      await session.end();
    } finally {
      session.close();
    }
    return items.map((item, index) => ({ ...item, from: index }));
  },
});

const levels = { "0": 0, "1": 1, "2": 2 } as const;

/** Wildcards are for those who subscribe. Throws `Fatal`. */
function checkedTopic(topic: string, item: number): string {
  if (topic === "" || /[+#\0]/.test(topic) || Buffer.byteLength(topic) > 65_535)
    throw fatal("mqtt-topic", { item, topic: topic.slice(0, 100).replaceAll("\0", "") });
  return topic;
}
