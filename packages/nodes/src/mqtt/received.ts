import { defineTrigger } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { onlyMessageParam, payloadParam } from "../net/payload.ts";
import { splitNames } from "../paths.ts";
import { mqtt } from "./credential.ts";
import { receivedText } from "./received.text.ts";
import type { MqttAccess } from "./session.ts";

export const mqttReceived = defineTrigger({
  type: "mqtt.received",
  version: 1,
  label: "Message from MQTT",
  help: "Starts the flow with each message that is published to topics of an MQTT broker.",
  icon: "radio",
  group: "Triggers",
  synonyms: ["mqtt", "iot", "sensor", "device", "broker", "mosquitto", "subscribe", "listen"],
  summary: "{topics}",
  credential: mqtt,
  params: {
    topics: {
      kind: "text",
      label: "Topics",
      help: "With commas between several; + stands for one level, # at the end for all that follow.",
      placeholder: "home/+/temperature",
      literal: true,
    },
    content: payloadParam,
    qos: {
      kind: "choice",
      label: "Confirmation",
      help: "How surely messages come (QoS); the broker hears of each only when it is safely stored, and keeps what comes while nobody listens.",
      options: [
        { value: "0", label: "None, at most once" },
        { value: "1", label: "At least once" },
        { value: "2", label: "Exactly once" },
      ],
      default: "1",
      literal: true,
    },
    onlyMessage: onlyMessageParam,
    clientId: {
      kind: "text",
      label: "Client ID",
      help: "What the broker knows this trigger by; only if it has to be a certain one. Nobody else may use it.",
      default: "",
      literal: true,
      advanced: true,
    },
  },
  sample: { topic: "home/kitchen/temperature", message: { celsius: 21.5 }, qos: 1, retain: false },
  translations: receivedText,
  async listen({ params, ctx }) {
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const { receive } = await import("./receive.ts");
    const { topics, qos, content, clientId, onlyMessage } = params;
    const wanted = { topics: splitNames(topics), qos: levels[qos], content, clientId, onlyMessage };
    await receive(wanted, credential.values as unknown as MqttAccess, ctx);
  },
});

const levels = { "0": 0, "1": 1, "2": 2 } as const;
