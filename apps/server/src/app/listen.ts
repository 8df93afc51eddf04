import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Config } from "../config.ts";
import { Refusal } from "../errors.ts";

/** Slow senders are cut off after these times, in milliseconds. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};

/** @throws {Refusal} when the certificate does not fit its key */
export function createHttpServer({ tls }: Pick<Config, "tls">, listener: RequestListener): Server {
  if (tls === undefined) return createServer(limits, listener);
  try {
    return createTlsServer({ ...limits, ...tls, minVersion: "TLSv1.3" }, listener);
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
    server.listen(port, host, () => {
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
