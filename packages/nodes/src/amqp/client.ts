import type { Socket } from "node:net";
import { AMQPBaseClient } from "@cloudamqp/amqp-client/amqp-base-client";
import { AMQPChannel } from "@cloudamqp/amqp-client/amqp-channel";
import { AMQPView } from "@cloudamqp/amqp-client/amqp-view";
import type { ServerAccess } from "../net/line.ts";

const FRAME_BYTES = 131_072;
const HEARTBEAT_S = 30;
const PROTOCOL = Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1]);
/** Of a frame: type, channel and length before what it holds, one byte behind it. */
const AROUND = 8;

/** AMQP 0-9-1 over a connection that stands already. */
export class AmqpClient extends AMQPBaseClient {
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket, { vhost, user, password }: ServerAccess & { readonly vhost: string }) {
    super(
      vhost || "/",
      user || "guest",
      password ?? "",
      "weft",
      "Node.js",
      FRAME_BYTES,
      HEARTBEAT_S,
      0,
      null,
    );
    this.#socket = socket;
  }

  connect(): Promise<AMQPBaseClient> {
    this.channels = [new AMQPChannel(this, 0)];
    const { promise, resolve, reject } = Promise.withResolvers<AMQPBaseClient>();
    this.connectPromise = [resolve, reject];
    const socket = this.#socket;
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    socket.once("close", () => this.#ended(reject));
    // The broker says something twice in each interval.
    socket.setTimeout(HEARTBEAT_S * 2_000, () => socket.destroy(new Error("no answer came")));
    socket.write(PROTOCOL);
    return promise;
  }

  send(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#socket.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  }

  protected closeSocket(): void {
    this.closed = true;
    this.#socket.end();
  }

  #take(chunk: Buffer): void {
    let left = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    try {
      while (left.length >= AROUND) {
        const size = left.readUInt32BE(3) + AROUND;
        if (size > FRAME_BYTES + AROUND) throw new Error("this is not AMQP 0-9-1");
        if (left.length < size) break;
        this.parseFrames(new AMQPView(left.buffer, left.byteOffset, size));
        left = left.subarray(size);
      }
      this.#rest = left;
    } catch (error) {
      this.#socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #ended(reject: (error: Error) => void): void {
    const error = new Error("the connection was closed");
    const expected = this.closed;
    this.closed = true;
    reject(error);
    this.closePromise?.[0]();
    for (const channel of this.channels) channel?.setClosed(error);
    if (!expected) this.ondisconnect?.(error);
  }
}
