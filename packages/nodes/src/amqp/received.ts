import { defineTrigger } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { amqp } from "./credential.ts";
import { receivedParams } from "./received.params.ts";
import { receivedText } from "./received.text.ts";
import type { AmqpAccess } from "./session.ts";

export const amqpReceived = defineTrigger({
  type: "amqp.received",
  version: 1,
  label: "Message from RabbitMQ",
  help: "Starts the flow with each message of a queue; the broker hears that it is taken when it is safely stored.",
  icon: "radio",
  group: "Triggers",
  synonyms: ["amqp", "rabbitmq", "lavinmq", "queue", "broker", "consume", "listen"],
  summary: "{queue}",
  credential: amqp,
  params: receivedParams,
  sample: {
    content: { order: 1042 },
    fields: { exchange: "shop", routingKey: "order.new", redelivered: false },
    properties: { contentType: "application/json", messageId: "8f14e45f", headers: {} },
  },
  translations: receivedText,
  async listen({ params, ctx }) {
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const { receive } = await import("./receive.ts");
    await receive(params, credential.values as unknown as AmqpAccess, ctx);
  },
});
