import type { AMQPChannel } from "@cloudamqp/amqp-client/amqp-channel";
import { NodeError } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { openLine } from "../net/line.ts";
import type { OpenServer, ServerAccess } from "../net/line.ts";
import { AmqpClient } from "./client.ts";

/** What a person entered for the broker. */
export interface AmqpAccess extends ServerAccess {
  readonly vhost: string;
}

export interface AmqpSession {
  readonly channel: AMQPChannel;
  /** Something that the broker has to answer. Fails as `Line.ask` does, or with what the broker refuses. */
  ask<T>(work: () => Promise<T>, mayBeDone?: boolean): Promise<T>;
  /** Something that ends when the broker wants it to. */
  hear<T>(work: () => Promise<T>): Promise<T>;
  /** Takes leave. */
  end(): Promise<void>;
  close(): void;
}

/** Milliseconds that the broker may be silent when it was asked something. */
const SILENCE_MS = 15_000;

/** Connects, protects the connection, signs in and opens a channel. Rejects with words for people. */
export async function openAmqp(call: OpenServer<AmqpAccess>): Promise<AmqpSession> {
  const line = await openLine(call, { scheme: "amqp", silenceMs: SILENCE_MS });
  const client = new AmqpClient(line.socket, call.access);
  await line.ask(
    () =>
      client.connect().catch((error: unknown) => {
        const { message } = asError(error);
        throw /\((?:403|530)\)$/.test(message) ? line.turnedAway(plain(message), false) : error;
      }),
    false,
  );
  const channel = await line.ask(() => client.channel(), false);
  return {
    channel,
    close: line.close,
    ask: (work, mayBeDone = false) => line.ask(() => work().catch(refused), mayBeDone),
    hear: (work) => line.hear(() => work().catch(refused)),
    async end() {
      if (!client.closed) await line.ask(() => client.close(), false).catch(() => {});
      line.close();
    },
  };
}

/** The broker closes the channel with a code and its reason when it does not do what it was asked. */
function refused(error: unknown): never {
  if (error instanceof NodeError) throw error;
  const { message } = asError(error);
  if (/^channel \d+ closed: /.test(message)) throw fatal("amqp-refused", { reason: plain(message) });
  throw error;
}

function plain(message: string): string {
  return message.replace(/^(?:connection|channel \d+) closed: /, "");
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
