import type { AMQPProperties } from "@cloudamqp/amqp-client/amqp-properties";
import type { NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { openAmqp } from "./session.ts";
import type { AmqpAccess } from "./session.ts";

export interface Outgoing {
  readonly exchange: string;
  readonly routingKey: string;
  readonly mustArrive: boolean;
  readonly body: string;
  readonly properties: AMQPProperties;
}

/** Messages that wait for the broker's word at once. */
const AT_ONCE = 200;

/** Sends messages in their order. Resolves when the broker has all of them. */
export async function publishAll(
  messages: readonly Outgoing[],
  access: AmqpAccess,
  { reach, signal }: Pick<NodeContext, "reach" | "signal">,
): Promise<void> {
  const [first] = messages;
  const shown = { method: "PUBLISH", body: { exchange: first?.exchange, routingKey: first?.routingKey } };
  const session = await openAmqp({ access, reach, shown, signal });
  const { channel } = session;
  /** The broker gives these back before it confirms them. */
  const returned = new Set<string>();
  channel.onReturn = ({ properties }) => void returned.add(properties.messageId ?? "");
  try {
    await session.ask(() => channel.confirmSelect());
    for (let start = 0; start < messages.length; start += AT_ONCE) {
      const some = messages.slice(start, start + AT_ONCE);
      const sent = (): Promise<unknown> =>
        Promise.all(
          some.map(({ exchange, routingKey, body, properties, mustArrive }) =>
            channel.basicPublish(exchange, routingKey, body, properties, mustArrive),
          ),
        );
      await session.ask(sent, true);
      const lost = some.findIndex(({ properties }) => returned.has(properties.messageId ?? ""));
      const { exchange = "", routingKey = "" } = some[lost] ?? {};
      if (lost >= 0)
        throw fatal("amqp-unroutable", { item: start + lost + 1, name: exchange || routingKey, routingKey });
    }
    await session.end();
  } finally {
    session.close();
  }
}
