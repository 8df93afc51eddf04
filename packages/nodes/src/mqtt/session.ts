import { once } from "node:events";
import type { Socket } from "node:net";
import mqtt from "mqtt-packet";
import type { IPublishPacket, IPubrelPacket, Packet } from "mqtt-packet";
import { fatal } from "../errors.ts";
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
  /** The broker has kept something for this client: what it sends may have come before. */
  readonly resumed: boolean;
  /** Resolves when the broker has confirmed as much as the quality of service asks. */
  publish(message: Message): Promise<void>;
  /** Asks for what is published to topics. Rejects where the broker refuses one. */
  subscribe(topics: readonly string[], qos: 0 | 1 | 2): Promise<void>;
  /** What comes of that: messages, and the releases of those of QoS 2. `undefined` once the signal is aborted. */
  arrival(signal: AbortSignal): Promise<IPublishPacket | IPubrelPacket | undefined>;
  answer(packet: Packet): void;
  /** Takes leave; resolves when everything is sent. */
  end(): Promise<void>;
  close(): void;
}

/** Milliseconds that the broker may be silent. */
const SILENCE_MS = 15_000;

/** Connects, protects the connection and signs in (MQTT 3.1.1). Rejects with words for people. */
export async function openMqtt(
  call: OpenServer<MqttAccess> & {
    /** The broker keeps what comes for this client while it is away. */
    readonly lasting?: boolean;
  },
): Promise<MqttSession> {
  const line = await openLine(call, { scheme: "mqtt", silenceMs: SILENCE_MS });
  const { socket, close } = line;
  const packets = packetsOf(socket);
  const greeting = await line.ask(() => {
    socket.write(mqtt.generate(connectPacket(call.access, call.lasting === true)));
    return packets.next((packet) => packet.cmd === "connack");
  }, false);
  const code = greeting?.cmd === "connack" ? (greeting.returnCode ?? 0) : 0;
  if (code !== 0) throw line.turnedAway(refusals[code] ?? `code ${code}`, code === 3);
  return {
    close,
    resumed: greeting?.cmd === "connack" && greeting.sessionPresent,
    publish: publisher(line, packets),
    subscribe: subscriber(line, packets),
    arrival: (signal) => line.hear(() => packets.next(isArrival, { signal })) as Arrival,
    answer: (packet) => void socket.write(mqtt.generate(packet)),
    async end() {
      socket.end(mqtt.generate({ cmd: "disconnect" }));
      const signalled = { signal: AbortSignal.timeout(SILENCE_MS) };
      if (!socket.destroyed) await once(socket, "close", signalled).catch(() => {});
      close();
    },
  };
}

function connectPacket({ clientId, user, password }: MqttAccess, lasting: boolean): Packet {
  return {
    cmd: "connect",
    protocolId: "MQTT",
    protocolVersion: 4,
    clean: !lasting,
    clientId: clientId || `weft-${crypto.randomUUID().slice(0, 8)}`,
    keepalive: 60,
    ...(user && { username: user, ...(password && { password: Buffer.from(password) }) }),
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

function subscriber(line: Line, packets: ReturnType<typeof packetsOf>): MqttSession["subscribe"] {
  const { host, socket } = line;
  return async (topics, qos) => {
    const subscriptions = topics.map((topic) => ({ topic, qos }));
    const answer = await line.ask(() => {
      socket.write(mqtt.generate({ cmd: "subscribe", messageId: 1, subscriptions }));
      // What the broker has kept may come before its answer.
      return packets.next((packet) => packet.cmd === "suback", { keep: true });
    }, false);
    const granted = answer?.cmd === "suback" ? answer.granted : [];
    const refused = topics.find((_, index) => Number(granted[index]) >= 0x80);
    if (refused !== undefined) throw fatal("mqtt-subscription", { host, topic: refused });
    line.keepAlive(() => mqtt.generate({ cmd: "pingreq" }));
  };
}

type Arrival = ReturnType<MqttSession["arrival"]>;

function isArrival({ cmd }: Packet): boolean {
  return cmd === "publish" || cmd === "pubrel";
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

/** Packets that nobody has taken yet; the connection is not read then. */
const MOST_WAITING = 1_000;

interface NextOptions {
  /** What does not fit is left for the next one who asks. */
  readonly keep?: boolean;
  readonly signal?: AbortSignal;
}

/** What the broker says, one thing after the other. */
function packetsOf(socket: Socket) {
  const parser = mqtt.parser({ protocolVersion: 4 });
  const come: Packet[] = [];
  let failure: Error | undefined;
  let wake = (): void => {};
  const stopped = (): void => wake();
  parser.on("packet", (packet) => (come.push(packet), wake()));
  parser.on("error", (error: Error) => socket.destroy(error));
  socket.on("data", (chunk: Buffer) => {
    parser.parse(chunk);
    if (come.length > MOST_WAITING) socket.pause();
  });
  socket.on("error", (error) => (failure ??= error));
  socket.on("close", () => ((failure ??= new Error("the connection was closed")), wake()));
  return {
    /**
     * The next packet that fits, or `undefined` once the signal is aborted; what else comes is passed over unless it is to be
     * kept. Rejects when the connection has ended.
     */
    async next(
      fits: (packet: Packet) => boolean,
      { keep = false, signal }: NextOptions = {},
    ): Promise<Packet | undefined> {
      signal?.addEventListener("abort", stopped);
      try {
        for (;;) {
          if (signal?.aborted) return undefined;
          const index = keep ? come.findIndex(fits) : 0;
          const [packet] = index >= 0 ? come.splice(index, 1) : [];
          if (packet && fits(packet)) return packet;
          if (packet) continue;
          if (failure) throw failure;
          socket.resume();
          await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        signal?.removeEventListener("abort", stopped);
      }
    },
  };
}
