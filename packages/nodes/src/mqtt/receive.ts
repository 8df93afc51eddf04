import { createHash } from "node:crypto";
import type { Item, ListenContext } from "@weft/sdk";
import type { IPublishPacket } from "mqtt-packet";
import { fatal } from "../errors.ts";
import { InOrder } from "../net/in-order.ts";
import { onlyMessage, payloadOf } from "../net/payload.ts";
import type { PayloadKind } from "../net/payload.ts";
import { openMqtt } from "./session.ts";
import type { MqttAccess, MqttSession } from "./session.ts";

export interface Wanted {
  readonly topics: readonly string[];
  readonly qos: 0 | 1 | 2;
  readonly content: PayloadKind;
  readonly onlyMessage: boolean;
  /** Empty: a name of the trigger's own. */
  readonly clientId: string;
}

/** Messages that are on their way into the flow at once. */
const AT_ONCE = 100;

/**
 * Subscribes and hands on what comes until the signal is aborted. The broker hears of a message only when it is stored: with
 * QoS 1 it comes at least once, with QoS 2 exactly once.
 */
export async function receive(wanted: Wanted, access: MqttAccess, ctx: ListenContext): Promise<void> {
  const { signal, trial } = ctx;
  const topics = checkedTopics(wanted.topics);
  const session = await openMqtt({
    access: { ...access, clientId: clientIdOf(wanted, access, ctx) },
    reach: ctx.reach,
    shown: { method: "SUBSCRIBE", body: { topics } },
    lasting: !trial && wanted.qos > 0,
  });
  try {
    await session.subscribe(topics, wanted.qos);
    ctx.connected();
    await handOn(session, wanted, ctx);
    await session.end();
  } finally {
    session.close();
  }
  signal.throwIfAborted();
}

async function handOn(session: MqttSession, wanted: Wanted, ctx: ListenContext): Promise<void> {
  const order = new InOrder(AT_ONCE, session.close);
  /** Of messages of QoS 2 that are not released yet. */
  const keys = new Map<number, string>();
  for (;;) {
    const packet = await session.arrival(ctx.signal).catch((error: unknown) => {
      order.throwIfFailed();
      throw error;
    });
    if (packet === undefined) return order.settled();
    if (packet.cmd === "pubrel") {
      const { messageId = 0 } = packet;
      const key = keys.get(messageId);
      keys.delete(messageId);
      const forgotten = async (): Promise<void> => {
        if (key !== undefined) await ctx.forget(key);
        session.answer({ cmd: "pubcomp", messageId });
      };
      await order.add(Promise.resolve(), forgotten);
      continue;
    }
    const { qos, messageId = 0 } = packet;
    // Not every broker marks what it sends again.
    const again = session.resumed || packet.dup;
    const key = qos === 2 ? keyOf(packet) : undefined;
    if (key !== undefined) keys.set(messageId, key);
    const item = await itemOf(packet, wanted, ctx);
    await order.add(ctx.accept(item, key === undefined ? {} : { key, again }), () => {
      if (qos > 0) session.answer({ cmd: qos === 1 ? "puback" : "pubrec", messageId });
    });
  }
}

async function itemOf(
  packet: IPublishPacket,
  { content: kind, onlyMessage: only }: Wanted,
  ctx: ListenContext,
): Promise<Item> {
  const { topic, payload, qos, retain } = packet;
  const { files, ...content } = await payloadOf(Buffer.from(payload), kind, ctx);
  const json = { topic, ...content, qos, retain };
  return { json: only && !files ? onlyMessage(json) : json, ...(files && { files }) };
}

/** The number of a message is used again for later ones. */
function keyOf({ messageId = 0, topic, payload }: IPublishPacket): string {
  const hash = createHash("sha256").update(topic).update("\0").update(payload);
  return `${messageId} ${hash.digest("base64")}`;
}

/** MQTT 3.1.1 promises only 23 characters. Somebody who tries it out must not end the connection of the flow in service. */
function clientIdOf({ clientId }: Wanted, access: MqttAccess, { name, trial }: ListenContext): string {
  const own = `weft-${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
  return trial ? own : clientId || access.clientId || own;
}

/** Throws `Fatal`. */
function checkedTopics(topics: readonly string[]): readonly string[] {
  if (topics.length === 0) throw fatal("mqtt-filter", { topic: "" });
  for (const topic of topics) {
    const levels = topic.split("/");
    const wrong = levels.some(
      (level, index) =>
        (level.length > 1 && /[+#]/.test(level)) || (level === "#" && index < levels.length - 1),
    );
    if (wrong || topic.includes("\0") || Buffer.byteLength(topic) > 65_535)
      throw fatal("mqtt-filter", { topic: topic.slice(0, 100).replaceAll("\0", "") });
  }
  return topics;
}
