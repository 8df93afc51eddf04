import { once } from "node:events";
import type { Socket } from "node:net";
import mqtt from "mqtt-packet";
import type { Packet } from "mqtt-packet";
import { openLine } from "../net/line.ts";
import type { Line, OpenServer, ServerAccess } from "../net/line.ts";

/** What a person entered for the broker. */
export interface MqttAccess extends ServerAccess {
  readonly clientId?: string | undefined;
}

export interface Message {
  readonly topic: string;
  readonly payload: string;
  readonly qos: 0 | 1 | 2;
  readonly retain: boolean;
}

export interface MqttSession {
  /** Resolves when the broker has confirmed as much as the quality of service asks. */
  publish(message: Message): Promise<void>;
  /** Takes leave; resolves when everything is sent. */
  end(): Promise<void>;
  close(): void;
}

/** Milliseconds that the broker may be silent. */
const SILENCE_MS = 15_000;

/** Connects, protects the connection and signs in (MQTT 3.1.1). Rejects with words for people. */
export async function openMqtt(call: OpenServer<MqttAccess>): Promise<MqttSession> {
  const { user, password, clientId } = call.access;
  const line = await openLine(call, { scheme: "mqtt", silenceMs: SILENCE_MS });
  const { socket, close } = line;
  const packets = packetsOf(socket);
  const greeting = await line.ask(() => {
    socket.write(
      mqtt.generate({
        cmd: "connect",
        protocolId: "MQTT",
        protocolVersion: 4,
        clean: true,
        clientId: clientId || `weft-${crypto.randomUUID().slice(0, 8)}`,
        keepalive: 60,
        ...(user && { username: user, ...(password && { password: Buffer.from(password) }) }),
      }),
    );
    return packets.next((packet) => packet.cmd === "connack");
  }, false);
  const code = greeting.cmd === "connack" ? (greeting.returnCode ?? 0) : 0;
  if (code !== 0) throw line.turnedAway(refusals[code] ?? `code ${code}`, code === 3);
  return {
    close,
    publish: publisher(line, packets),
    async end() {
      socket.end(mqtt.generate({ cmd: "disconnect" }));
      const signalled = { signal: AbortSignal.timeout(SILENCE_MS) };
      if (!socket.destroyed) await once(socket, "close", signalled).catch(() => {});
      close();
    },
  };
}

/** Numbers the messages, and waits for what the broker confirms of each. */
function publisher(line: Line, packets: ReturnType<typeof packetsOf>): MqttSession["publish"] {
  const { socket } = line;
  let number = 0;
  return async ({ topic, payload, qos, retain }) => {
    number = (number % 65_535) + 1;
    const messageId = number;
    const confirmed = (cmd: Packet["cmd"]): Promise<unknown> =>
      line.ask(() => packets.next((packet) => packet.cmd === cmd && packet.messageId === messageId), true);
    const ids = qos === 0 ? {} : { messageId };
    const packet = mqtt.generate({ cmd: "publish", topic, payload, qos, retain, dup: false, ...ids });
    await line.ask(() => written(socket, packet), true);
    if (qos === 1) await confirmed("puback");
    if (qos < 2) return;
    await confirmed("pubrec");
    socket.write(mqtt.generate({ cmd: "pubrel", messageId }));
    await confirmed("pubcomp");
  };
}

/** Of CONNACK in MQTT 3.1.1. */
const refusals: Readonly<Record<number, string>> = {
  1: "it does not speak MQTT 3.1.1",
  2: "it does not take the client ID",
  3: "it is not ready",
  4: "wrong user or password",
  5: "not allowed",
};

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
}

/** What the broker says, one thing after the other. */
function packetsOf(socket: Socket) {
  const parser = mqtt.parser({ protocolVersion: 4 });
  const come: Packet[] = [];
  let failure: Error | undefined;
  let wake = (): void => {};
  parser.on("packet", (packet) => (come.push(packet), wake()));
  parser.on("error", (error: Error) => socket.destroy(error));
  socket.on("data", (chunk: Buffer) => parser.parse(chunk));
  socket.on("error", (error) => (failure ??= error));
  socket.on("close", () => ((failure ??= new Error("the connection was closed")), wake()));
  return {
    /** The next packet that fits; what else comes is passed over. Rejects when the connection has ended. */
    async next(fits: (packet: Packet) => boolean): Promise<Packet> {
      for (;;) {
        const packet = come.shift();
        if (packet && fits(packet)) return packet;
        if (packet) continue;
        if (failure) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
