import { defineAction } from "@weft/sdk";
import type { Item, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { amqp } from "./credential.ts";
import { sentText } from "../net/sent.ts";
import { sendParams } from "./send.params.ts";
import { sendText } from "./send.text.ts";
import type { AmqpAccess } from "./session.ts";
import type { Outgoing } from "./publish.ts";

export const amqpSend = defineAction({
  type: "amqp.send",
  version: 1,
  label: "Send a message to RabbitMQ",
  help: "Sends a message to a queue or an exchange for each item, and waits until the broker has it; the items go on as they came.",
  icon: "send",
  group: "RabbitMQ",
  synonyms: ["amqp", "rabbitmq", "lavinmq", "queue", "exchange", "broker", "publish"],
  summary: "{queue}{exchange}",
  effect: "write",
  credential: amqp,
  params: sendParams,
  sample: { order: 1042, status: "new" },
  translations: sendText,
  async runAll({ items, paramsAt, ctx }) {
    if (items.length === 0) return [];
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    // All of them are checked before the first is sent.
    const messages = items.map((item, index) => {
      const params = paramsAt(index);
      return outgoing(item, params, { number: index + 1, id: `${ctx.idempotencyKey}-${index}` });
    });
    const { publishAll } = await import("./publish.ts");
    await publishAll(messages, credential.values as unknown as AmqpAccess, ctx);
    return items.map((item, index) => ({ ...item, from: index }));
  },
});

function outgoing(
  { json }: Item,
  params: ParamsOf<typeof sendParams>,
  { number, id }: { readonly number: number; readonly id: string },
): Outgoing {
  const { to, content, headers, persistent, contentType, expires, priority, mustArrive } = params;
  const exchange = to === "queue" ? "" : params.exchange;
  const routingKey = to === "queue" ? params.queue : params.routingKey;
  const name = to === "queue" ? routingKey : exchange;
  if (name === "" || [exchange, routingKey].some((text) => Buffer.byteLength(text) > 255))
    throw fatal("amqp-destination", { item: number, name: name.slice(0, 100) });
  const usual = content === "item" ? "application/json" : "text/plain";
  return {
    exchange,
    routingKey,
    mustArrive,
    body: sentText(params, json),
    properties: {
      contentType: contentType || usual,
      contentEncoding: "utf-8",
      deliveryMode: persistent ? 2 : 1,
      messageId: params.messageId || id,
      ...(headers.length > 0 && {
        headers: Object.fromEntries(headers.map(({ name: header, value }) => [header, value])),
      }),
      ...(params.correlationId !== "" && { correlationId: params.correlationId }),
      ...(params.replyTo !== "" && { replyTo: params.replyTo }),
      ...(expires > 0 && { expiration: String(expires) }),
      ...(priority > 0 && { priority }),
    },
  };
}
