import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { certificateFiles, freePort, ownerOf } from "../net/testing.ts";

export interface TestDatabase {
  readonly values: {
    readonly host: string;
    readonly port: number;
    readonly database: string;
    readonly user: string;
    readonly password: string;
    readonly tls: string;
  };
  /** A whole server; otherwise PostgreSQL in WebAssembly, which has one connection, no TLS and no passwords. */
  readonly real: boolean;
  /** The folder of its data. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The server that is on the machine, on a free port and in a folder that goes away; PGlite on a bare machine. */
export async function startDatabase(): Promise<TestDatabase> {
  const bin = process.env["WEFT_TEST_POSTGRES"] === "pglite" ? undefined : serverBin();
  return bin === undefined ? startLite() : startServer(bin);
}

function serverBin(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const found = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...found, "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"].find(
    (bin) => existsSync(join(bin, "initdb")) && existsSync(join(bin, "postgres")),
  );
}

async function startServer(bin: string): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "weft-postgres-"));
  const { cert, key } = certificateFiles(folder);
  const data = join(folder, "data");
  const options = { ...ownerOf(folder), cwd: folder, env: { ...process.env, LC_ALL: "C", HOME: folder } };
  const initial = ["-D", data, "-U", "weft", "--auth=trust", "-E", "UTF8", "--no-sync", "--no-locale"];
  await promisify(execFile)(join(bin, "initdb"), initial, options);
  const port = await freePort();
  const settings = ["-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-F"];
  const tls = ["-c", "ssl=on", "-c", `ssl_cert_file=${cert}`, "-c", `ssl_key_file=${key}`];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings, ...tls], {
    ...options,
    stdio: "ignore",
  });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const values = { host: "127.0.0.1", port, database: "postgres", user: "weft", password: "", tls: "off" };
  const stop = async (): Promise<void> => {
    server.kill("SIGINT");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  await answers(port);
  return { values, real: true, folder: data, stop };
}

/** Until it takes connections and says so: while it starts it answers with an error. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isReady(port)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("PostgreSQL did not start");
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(startup("weft")));
    socket.once("data", (data) => (socket.destroy(), resolve(data[0] === 0x52)));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
}

function startup(user: string): Buffer {
  const body = Buffer.from(`user\0${user}\0database\0postgres\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, body]);
}

/** PGlite has one connection: who comes while it is in use waits until the other has gone. */
async function startLite(): Promise<TestDatabase> {
  const { PGlite } = await import("@electric-sql/pglite");
  const lite = await PGlite.create();
  const sockets = new Set<Socket>();
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer((socket) => {
    sockets.add(socket);
    const gone = new Promise<void>((done) => socket.once("close", () => (sockets.delete(socket), done())));
    turn = turn.then(async () => {
      for await (const message of messagesOf(socket)) {
        if (socket.destroyed) break;
        socket.write(await lite.execProtocolRaw(message));
      }
      await gone;
      await lite.exec("ROLLBACK");
      await lite.exec("DISCARD ALL");
    });
    turn = turn.catch(() => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const values = {
    host: "127.0.0.1",
    port,
    database: "postgres",
    user: "postgres",
    password: "",
    tls: "off",
  };
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
    await turn;
    await lite.close();
  };
  return { values, real: false, folder: "", stop };
}

/** The first message has no letter in front of its length. */
async function* messagesOf(socket: Socket): AsyncGenerator<Uint8Array, void, undefined> {
  let rest = Buffer.alloc(0);
  let first = true;
  socket.on("error", () => {});
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const before = first ? 0 : 1;
        if (rest.length < before + 4) break;
        const size = before + rest.readInt32BE(before);
        if (rest.length < size) break;
        const message = rest.subarray(0, size);
        rest = rest.subarray(size);
        first = false;
        yield new Uint8Array(message);
      }
    }
  } catch {
    // The other side is gone.
  }
}
