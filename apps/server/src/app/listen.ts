import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Config } from "../config.ts";
import { guardConnections } from "./connections.ts";
import type { ConnectionLimits } from "./connections.ts";
import { Refusal } from "../errors.ts";

/** Slow senders are cut off after these times, in milliseconds. What a body may take is for `guardConnections` to say. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 3_600_000,
  // Longer than proxies and load balancers keep theirs (60 s is usual), or they send an event into one that just closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 1_000,
};
const slowness = { bodyMs: 30_000, bytesPerSecond: 32_768, everyMs: 1_000 };

type Needs = Pick<Config, "tls" | "maxConnections">;

/** @throws {Refusal} when the certificate does not fit its key */
export function createHttpServer(
  needs: Needs,
  listener: RequestListener,
  limits: Omit<ConnectionLimits, "connections"> = slowness,
): Server {
  const { tls, maxConnections: connections } = needs;
  const server = tls === undefined ? createServer(timeouts, listener) : createSecure(tls, listener);
  guardConnections(server, tls === undefined ? "connection" : "secureConnection", { connections, ...limits });
  // Those that never come to the point of being looked at.
  server.maxConnections = connections + SPARE;
  return server;
}

const SPARE = 1_000;
/** Connections that the system keeps until they are taken: a caller who finds no place tries again after seconds only. */
const BACKLOG = 4_096;
const HANDSHAKE_MS = 10_000;

function createSecure(tls: NonNullable<Config["tls"]>, listener: RequestListener): Server {
  try {
    const options = { ...timeouts, ...tls, minVersion: "TLSv1.3", handshakeTimeout: HANDSHAKE_MS } as const;
    return createTlsServer(options, listener);
  } catch (error) {
    throw new Refusal("tls", `The certificate and the key cannot be used: ${(error as Error).message}`);
  }
}

/**
 * Listens, and tells the address for people.
 * @throws {Refusal} when the port is taken or not allowed
 */
export function listen(
  server: Server,
  { host, port, tls }: Pick<Config, "host" | "port" | "tls">,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? "is taken; choose another one with --port"
          : `cannot be listened on (${error.message})`;
      reject(new Refusal("port", `Port ${port} on ${host} ${why}.`));
    });
    server.listen({ port, host, backlog: BACKLOG }, () => {
      const { port: actual } = server.address() as AddressInfo;
      const name =
        host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
      resolve(`${tls ? "https" : "http"}://${name}:${actual}`);
    });
  });
}

/**
 * Takes no more connections and ends idle ones. The answer closes the rest: it waits `graceMs` for answers that are under
 * way, then cuts them off.
 */
export function stopAccepting(server: Server): (graceMs: number) => Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  return async (graceMs) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.closeIdleConnections();
    await closed;
    clearTimeout(timer);
  };
}
