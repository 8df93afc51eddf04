import { createHash } from "node:crypto";
import type { AMQPMessage } from "@cloudamqp/amqp-client/amqp-message";
import type { Item, ListenContext, ParamsOf } from "@weft/sdk";
import { InOrder } from "../net/in-order.ts";
import { onlyMessage, payloadOf } from "../net/payload.ts";
import { plainValue } from "./values.ts";
import type { receivedParams } from "./received.params.ts";
import { openAmqp } from "./session.ts";
import type { AmqpAccess, AmqpSession } from "./session.ts";

type Wanted = ParamsOf<typeof receivedParams>;

/** Takes the messages of a queue until the signal is aborted. Each is acknowledged when it is stored, so it comes at least once. */
export async function receive(wanted: Wanted, access: AmqpAccess, ctx: ListenContext): Promise<void> {
  const { signal, trial } = ctx;
  const { queue, make, prefetch } = wanted;
  const shown = { method: "CONSUME", body: { queue } };
  const session = await openAmqp({ access, reach: ctx.reach, shown });
  const { channel } = session;
  try {
    const passive = trial || make === "fail";
    const settings = { durable: passive || wanted.durable, passive };
    await session.ask(() => channel.queueDeclare(queue, settings, passive ? {} : (wanted.arguments ?? {})));
    if (!trial)
      for (const { exchange, routingKey } of wanted.bindings)
        await session.ask(() => channel.queueBind(queue, exchange, routingKey));
    await session.ask(() => channel.basicQos(trial ? 1 : prefetch));
    await consume(session, wanted, ctx);
  } finally {
    await session.end();
  }
  signal.throwIfAborted();
}

async function consume(session: AmqpSession, wanted: Wanted, ctx: ListenContext): Promise<void> {
  const { channel, close } = session;
  const { signal } = ctx;
  const order = new InOrder(Infinity, close);
  const onMessage = (message: AMQPMessage): void => {
    // What comes after the end is given back when the connection closes.
    if (signal.aborted) return;
    // A failure closes the connection, and is told then.
    order.add(...taken(message, { session, wanted, ctx })).catch(() => {});
  };
  const consumer = await session.ask(() => channel.basicConsume(wanted.queue, { noAck: false }, onMessage));
  ctx.connected();
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  try {
    await session.hear(() => Promise.race([consumer.wait(), stopped]));
  } catch (error) {
    order.throwIfFailed();
    throw error;
  }
  if (signal.aborted) await session.ask(() => consumer.cancel()).catch(() => {});
  // What is shown in a trial is given back when the connection closes.
  if (!ctx.trial) await order.settled();
}

/** What is done with a message, and what the broker is told afterwards. */
function taken(
  message: AMQPMessage,
  {
    session,
    wanted,
    ctx,
  }: { readonly session: AmqpSession; readonly wanted: Wanted; readonly ctx: ListenContext },
): [work: Promise<unknown>, then: () => Promise<void>] {
  const body = message.body ?? new Uint8Array();
  if (wanted.content === "strict" && !isJson(body))
    return [Promise.resolve(), () => session.hear(() => message.reject(false))];
  const key = wanted.once ? keyOf(message, body) : undefined;
  const accepted = itemOf(message, body, wanted, ctx).then((item) =>
    ctx.accept(item, key === undefined ? {} : { key }),
  );
  return [accepted, () => session.hear(() => message.ack())];
}

async function itemOf(
  { exchange, routingKey, redelivered, properties }: AMQPMessage,
  body: Uint8Array,
  { content: kind, onlyMessage: only }: Wanted,
  ctx: ListenContext,
): Promise<Item> {
  const { contentType: type } = properties;
  const read = await payloadOf(body, kind === "strict" ? "json" : kind, { files: ctx.files, type });
  const { message, files } = read;
  if (only && !files) return { json: onlyMessage({ message }) };
  const fields = { exchange, routingKey, redelivered };
  const json = { ...(!files && { content: message }), fields, properties: plainValue(properties) };
  return { json, ...(files && { files }) };
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(body).toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

function keyOf({ properties: { messageId } }: AMQPMessage, body: Uint8Array): string | undefined {
  if (!messageId) return undefined;
  return JSON.stringify([messageId, createHash("sha256").update(body).digest("base64")]);
}
