import { once } from "node:events";
import type { NodeContext, Target } from "@weft/sdk";
import mqtt from "mqtt-packet";
import type { Packet } from "mqtt-packet";
import { fatal, transient } from "../errors.ts";
import { secured } from "../net/secure.ts";

/** What a person entered for the broker. */
export interface MqttAccess {
  readonly host: string;
  readonly port: number;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly clientId?: string | undefined;
  readonly tls: string;
  readonly ca?: string | undefined;
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
export async function openMqtt(call: {
  readonly access: MqttAccess;
  readonly reach: NodeContext["reach"];
  readonly shown: Omit<Target["shown"], "url">;
  readonly signal?: AbortSignal;
}): Promise<MqttSession> {
  const { access, reach, shown, signal } = call;
  const host = access.host.trim();
  const { port, user, password, clientId } = access;
  const reached = await reach({
    host,
    port,
    timeoutMs: SILENCE_MS,
    shown: { ...shown, url: `mqtt://${host}:${port}` },
  });
  const socket = await secured(await reached.connect(), { ...access, host });
  const stop = (): void => void socket.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  const close = (): void => {
    signal?.removeEventListener("abort", stop);
    socket.destroy();
  };
  const packets = packetsOf(socket, signal);
  const lost =
    (sent: boolean) =>
    (error: unknown): never => {
      close();
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      throw sent ? fatal("server-unknown-end", { host, reason }) : transient("server-away", { host, reason });
    };
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
  const greeting = await packets.next((packet) => packet.cmd === "connack").catch(lost(false));
  const code = greeting.cmd === "connack" ? (greeting.returnCode ?? 0) : 0;
  if (code !== 0) {
    close();
    const reason = refusals[code] ?? `code ${code}`;
    throw code === 3 ? transient("server-away", { host, reason }) : fatal("server-login", { host, reason });
  }
  return {
    close,
    publish: publisher(socket, packets, lost(true)),
    async end() {
      socket.end(mqtt.generate({ cmd: "disconnect" }));
      const signalled = { signal: AbortSignal.timeout(SILENCE_MS) };
      if (!socket.destroyed) await once(socket, "close", signalled).catch(() => {});
      close();
    },
  };
}

/** Numbers the messages, and waits for what the broker confirms of each. */
function publisher(
  socket: Socket,
  packets: ReturnType<typeof packetsOf>,
  failed: (error: unknown) => never,
): MqttSession["publish"] {
  let number = 0;
  return async ({ topic, payload, qos, retain }) => {
    number = (number % 65_535) + 1;
    const messageId = number;
    const confirmed = (cmd: Packet["cmd"]): Promise<unknown> =>
      packets.next((packet) => packet.cmd === cmd && packet.messageId === messageId).catch(failed);
    const ids = qos === 0 ? {} : { messageId };
    const packet = mqtt.generate({ cmd: "publish", topic, payload, qos, retain, dup: false, ...ids });
    await written(socket, packet).catch(failed);
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

type Socket = Awaited<ReturnType<typeof secured>>;

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
}

/** What the broker says, one thing after the other. */
function packetsOf(socket: Socket, signal: AbortSignal | undefined) {
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
    /** The next packet that fits; what else comes is passed over. */
    async next(fits: (packet: Packet) => boolean): Promise<Packet> {
      const timer = setTimeout(() => socket.destroy(new Error("no answer came")), SILENCE_MS);
      try {
        for (;;) {
          const packet = come.shift();
          if (packet && fits(packet)) return packet;
          if (packet) continue;
          signal?.throwIfAborted();
          if (failure) throw failure;
          await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
