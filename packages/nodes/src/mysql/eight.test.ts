import { constants, generateKeyPairSync, privateDecrypt, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { authority, serverCertificate, serverKey } from "@weft/sdk/testing";
import { expect, onTestFinished, test } from "vitest";
import { localDoors } from "../net/testing.ts";
import { mysql } from "./credential.ts";

const plugin = "caching_sha2_password\0";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicKey = rsa.publicKey.export({ type: "spki", format: "pem" });
const HAS_TLS = 0x800;

/** One packet; nothing of what follows is read, as that may be the beginning of TLS. */
async function packet(socket: Socket): Promise<Buffer> {
  const bytes = async (size: number): Promise<Buffer> => {
    for (;;) {
      const read = socket.read(size) as Buffer | null;
      if (read) return read;
      await once(socket, "readable");
    }
  };
  const head = await bytes(4);
  return bytes(head.readUIntLE(0, 3));
}

function send(
  socket: Socket,
  number: number,
  ...parts: readonly (Uint8Array | string | readonly number[])[]
): void {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const head = Buffer.alloc(4);
  head.writeUIntLE(body.length, 0, 3);
  head[3] = number;
  socket.write(Buffer.concat([head, body]));
}

/**
 * The way in of a MySQL 8 that does not know the password by heart yet (MySQL Source Code Documentation, “Caching_sha2_password
 * information”); gives what it was told, and by which way.
 */
async function letIn(raw: Socket, hasTls: boolean): Promise<string> {
  const scramble = randomBytes(20).map((byte) => (byte % 127) + 1);
  const flags = 0x8 | 0x200 | 0x8000 | 0x1_0000 | 0x2_0000 | 0x8_0000 | (hasTls ? HAS_TLS : 0);
  const word = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
  const first = ["8.4.3\0", [1, 0, 0, 0], scramble.subarray(0, 8), [0], word(flags), [255, 2, 0]] as const;
  send(raw, 0, [10], ...first, word(flags >> 16), [21], Buffer.alloc(10), scramble.subarray(8), [0], plugin);
  let socket = raw;
  let login = await packet(raw);
  let number = 2;
  if (login.readUInt32LE(0) & HAS_TLS) {
    socket = new TLSSocket(raw, { isServer: true, cert: serverCertificate, key: serverKey });
    socket.on("error", () => {});
    login = await packet(socket);
    number = 3;
  }
  if (!login.includes(plugin)) {
    send(socket, number, [254], plugin, scramble, [0]);
    await packet(socket);
    number += 2;
  }
  send(socket, number, [1, 4]);
  let told: Uint8Array = await packet(socket);
  if (Buffer.from([2]).equals(told)) {
    send(socket, number + 2, [1], publicKey);
    const sent = await packet(socket);
    number += 2;
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const hidden = privateDecrypt({ key: rsa.privateKey, padding, oaepHash: "sha1" }, sent);
    told = hidden.map((byte, index) => byte ^ (scramble[index % scramble.length] ?? 0));
  }
  send(socket, number + 2, [0, 0, 0, 2, 0, 0, 0]);
  return `${socket === raw ? "plain" : "TLS"} ${Buffer.from(told).toString()}`;
}

async function startEight({ hasTls }: { readonly hasTls: boolean }) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    letIn(socket, hasTls).then(
      (told) => heard.push(told),
      () => socket.destroy(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const known = {
    host: "127.0.0.1",
    port,
    database: "shop",
    user: "weft",
    password: "hasło 2",
    ca: undefined,
  };
  const tries = (values: object) =>
    mysql.test?.({ values: { ...known, tls: "off", ...values }, ...localDoors(port) });
  return { heard, tries };
}

test("MySQL 8 gets the password under its own key where there is no TLS", async () => {
  const { heard, tries } = await startEight({ hasTls: false });
  await tries({});
  await expect.poll(() => heard).toEqual(["plain hasło 2\0"]);
  for (const tls of ["verify", "any"])
    await expect(tries({ tls, ca: authority })).rejects.toMatchObject({ code: "sql-no-tls" });
  expect(heard).toHaveLength(1);
});

test("MySQL 8 gets the password within TLS only after its certificate was accepted", async () => {
  const { heard, tries } = await startEight({ hasTls: true });
  const refused = { code: "sql-certificate" };
  for (const host of ["127.0.0.1", "localhost"]) {
    await expect(tries({ tls: "verify", host })).rejects.toMatchObject(refused);
    await tries({ tls: "verify", host, ca: authority });
  }
  for (const host of ["db.example.com", "10.1.2.3"])
    await expect(tries({ tls: "verify", host, ca: authority })).rejects.toMatchObject(refused);
  await expect.poll(() => heard).toEqual(["TLS hasło 2\0", "TLS hasło 2\0"]);
  await tries({ tls: "any", host: "db.example.com" });
  await expect.poll(() => heard).toHaveLength(3);
});
