import type { ListenContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { InOrder } from "../net/in-order.ts";
import { onlyMessage } from "../net/payload.ts";
import { read } from "./asked.ts";
import { RedisRefusal } from "./protocol.ts";
import type { Reply } from "./protocol.ts";
import { openRedis } from "./session.ts";
import type { RedisAccess } from "./session.ts";

interface Wanted {
  readonly channels: readonly string[];
  readonly readJson: boolean;
  /** Only the content of each message. */
  readonly only: boolean;
}

/** Messages that are on their way into the flow at once. */
const AT_ONCE = 100;

/**
 * Hands on what is published to channels until the signal is aborted. Redis keeps nothing of it: what is not stored when the
 * connection or this server ends is lost.
 */
export async function hearChannels(
  { channels, readJson, only }: Wanted,
  access: RedisAccess,
  ctx: ListenContext,
): Promise<void> {
  if (channels.length === 0) throw fatal("redis-channels");
  const { signal, reach } = ctx;
  const shown = { method: "SUBSCRIBE", body: { channels } };
  const session = await openRedis({ access, reach, shown });
  signal.addEventListener("abort", session.close, { once: true });
  if (signal.aborted) session.close();
  const order = new InOrder(AT_ONCE, session.close);
  const patterns = channels.filter((name) => /[*?[\\]/.test(name));
  const names = channels.filter((name) => !patterns.includes(name));
  const commands = [
    ...(names.length > 0 ? [["SUBSCRIBE", ...names]] : []),
    ...(patterns.length > 0 ? [["PSUBSCRIBE", ...patterns]] : []),
  ];
  let subscribed = 0;
  try {
    for await (const reply of session.hear(commands)) {
      if (reply instanceof RedisRefusal) throw fatal("redis-refused-channels", { reason: reply.message });
      const [kind, ...rest] = partsOf(reply);
      if (kind === "subscribe" || kind === "psubscribe") subscribed += 1;
      if (subscribed === channels.length) ctx.connected();
      const [channel, message, pattern] = kind === "pmessage" ? [rest[1], rest[2], rest[0]] : rest;
      if (kind !== "message" && kind !== "pmessage") continue;
      const json = {
        channel,
        message: read(message ?? null, readJson),
        ...(pattern !== undefined && { pattern }),
      };
      await order.add(ctx.accept({ json: only ? onlyMessage(json) : json }));
    }
  } catch (error) {
    if (!signal.aborted) {
      order.throwIfFailed();
      throw error;
    }
    await order.settled();
  } finally {
    signal.removeEventListener("abort", session.close);
    session.close();
  }
}

function partsOf(reply: Reply): readonly (Reply | undefined)[] {
  return Array.isArray(reply) ? (reply as readonly Reply[]) : [];
}
