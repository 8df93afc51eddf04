import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { TlsOptions } from "node:tls";

export interface DoorOptions {
  readonly tls?: TlsOptions;
  /** Who may come in, and how. */
  readonly sasl?: { readonly mechanism: string; readonly user: string; readonly password: string };
  /** Sees each request, which begins with its size, kind and version. */
  asked?(apiKey: number, frame: Buffer): void;
  /** Sees each answer and the kind of its request, and may change it; the connection ends instead where it gives `false`. */
  answer?(apiKey: number, frame: Buffer): boolean;
}

const HANDSHAKE = 17;
const AUTHENTICATE = 36;

/** Stands before each broker of a test cluster, under addresses that the cluster seems to have then: with TLS, or who signs in. */
export async function openDoors(
  ports: readonly number[],
  options: DoorOptions,
): Promise<{ readonly brokers: string; close(): void }> {
  const open = new Set<Socket>();
  const moved = new Map<number, number>();
  const servers = await Promise.all(
    ports.map(async (port) => {
      const through = (socket: Socket): void => pass(socket, port, { options, moved, open });
      const server: Server = options.tls ? createTlsServer(options.tls, through) : createServer(through);
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      moved.set(port, (server.address() as AddressInfo).port);
      return server;
    }),
  );
  return {
    brokers: ports.map((port) => `127.0.0.1:${moved.get(port)}`).join(", "),
    close() {
      for (const server of servers) server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

interface Parts {
  readonly options: DoorOptions;
  readonly moved: ReadonlyMap<number, number>;
  readonly open: Set<Socket>;
}

function pass(client: Socket, port: number, { options, moved, open }: Parts): void {
  const broker = connect(port, "127.0.0.1");
  const asked = new Map<number, number>();
  for (const [one, other] of [
    [client, broker],
    [broker, client],
  ] as const) {
    open.add(one);
    one.on("error", () => {});
    one.on("close", () => (open.delete(one), other.destroy()));
  }
  const examine = options.sasl && examiner(options.sasl);
  let signedIn = examine === undefined;
  client.on(
    "data",
    frames((frame) => {
      const [key, number] = [frame.readInt16BE(4), frame.readInt32BE(8)];
      const body = frame.subarray(14 + Math.max(0, frame.readInt16BE(12)));
      if (examine && (key === HANDSHAKE || key === AUTHENTICATE)) {
        const { answer, isIn } = examine(key, body);
        signedIn ||= isIn;
        return void client.write(framed(number, answer));
      }
      // Who has not signed in may only ask what there is.
      if (!signedIn && key !== 18) return void client.destroy();
      asked.set(number, key);
      options.asked?.(key, frame);
      broker.write(frame);
    }),
  );
  broker.on(
    "data",
    frames((frame) => {
      if (options.answer?.(asked.get(frame.readInt32BE(4)) ?? -1, frame) === false)
        return void client.destroy();
      client.write(elsewhere(frame, moved));
    }),
  );
}

/** Hands on whole frames. */
function frames(take: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= rest.readInt32BE(0) + 4) {
      const size = rest.readInt32BE(0) + 4;
      take(Buffer.from(rest.subarray(0, size)));
      rest = rest.subarray(size);
    }
  };
}

function framed(number: number, answer: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(answer.length + 4, 0);
  head.writeInt32BE(number, 4);
  return Buffer.concat([head, answer]);
}

const HOST = Buffer.from("\0\t127.0.0.1");

/** Where a broker is said to be at a port, that of its door. */
function elsewhere(frame: Buffer, moved: ReadonlyMap<number, number>): Buffer {
  for (let at = frame.indexOf(HOST); at >= 0; at = frame.indexOf(HOST, at + 1)) {
    const place = at + HOST.length;
    frame.writeInt32BE(moved.get(frame.readInt32BE(place)) ?? frame.readInt32BE(place), place);
  }
  return frame;
}

/** What a broker does with those who sign in: RFC 4616 and RFC 5802. */
function examiner({ mechanism, user, password }: NonNullable<DoorOptions["sasl"]>) {
  let said = "";
  const answered = (code: number, reason: string, bytes: string) => ({
    answer: Buffer.concat([short(code), text(reason), block(bytes)]),
    isIn: code === 0 && (mechanism === "PLAIN" || bytes.startsWith("v=")),
  });
  return (key: number, body: Buffer): { readonly answer: Buffer; readonly isIn: boolean } => {
    if (key === HANDSHAKE) {
      const fits = body.subarray(2).toString() === mechanism;
      const offered = Buffer.concat([Buffer.from([0, 0, 0, 1]), text(mechanism)]);
      return { answer: Buffer.concat([short(fits ? 0 : 33), offered]), isIn: false };
    }
    const message = body.subarray(4).toString();
    if (mechanism === "PLAIN")
      return message === `\0${user}\0${password}`
        ? answered(0, "", "")
        : answered(58, "Invalid username or password", "");
    if (said === "") {
      const opening = message.slice("n,,".length);
      const nonce = `${/r=([^,]+)/.exec(opening)?.[1]}${randomBytes(9).toString("base64url")}`;
      const asked = `r=${nonce},s=${Buffer.from("salt of the test").toString("base64")},i=4096`;
      said = `${opening},${asked}`;
      return answered(0, "", asked);
    }
    const verifier = verified(message, { mechanism, password, said });
    return verifier === undefined
      ? answered(58, "Authentication failed", "")
      : answered(0, "", `v=${verifier}`);
  };
}

function verified(
  message: string,
  {
    mechanism,
    password,
    said,
  }: { readonly mechanism: string; readonly password: string; readonly said: string },
): string | undefined {
  const hash = mechanism === "SCRAM-SHA-512" ? "sha512" : "sha256";
  const hmac = (key: Buffer, what: string): Buffer => createHmac(hash, key).update(what).digest();
  const [, closing = "", proof = ""] = /^(.*),p=(.*)$/.exec(message) ?? [];
  const salted = pbkdf2Sync(password, "salt of the test", 4096, hash === "sha512" ? 64 : 32, hash);
  const stored = createHash(hash).update(hmac(salted, "Client Key")).digest();
  const signature = hmac(stored, `${said},${closing}`);
  const given = Buffer.from(proof, "base64").map((byte, index) => byte ^ (signature[index] ?? 0));
  const isRight = createHash(hash).update(given).digest().equals(stored);
  return isRight ? hmac(hmac(salted, "Server Key"), `${said},${closing}`).toString("base64") : undefined;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.concat([short(value.length), Buffer.from(value)]);
}

function block(value: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32BE(value.length);
  return Buffer.concat([size, Buffer.from(value)]);
}
