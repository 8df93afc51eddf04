import { Agent, Pool, ProxyAgent, buildConnector } from "undici";
import type { Dispatcher } from "undici";
import { parseAddress } from "./addresses.ts";
import type { ClientTls } from "@weft/sdk";
import type { Connection } from "./connection.ts";
import { invalidUrl } from "./errors.ts";
import { admit, checkOf, guardOf, guardedLookup, unguarded } from "./guard.ts";
import type { Guard, Resolve } from "./guard.ts";

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * An agent that connects only where it may. It checks the literal address (for which undici asks no lookup), every
 * looked-up address before connecting, and the address that the socket really has, so a name that changes its mind
 * between the checks gains nothing. A proxy is checked in the same way; what is behind it, by `targetGuard`.
 */
export function guardedAgent(
  allowed: readonly string[],
  resolve?: Resolve,
  connection: Connection = {},
): Dispatcher {
  const guard = guardOf(allowed, resolve);
  const tls = tlsOptions(connection);
  const limits = { headersTimeout: 0, bodyTimeout: 0, allowH2: false } as const;
  if (connection.proxy === undefined) return new Agent({ connect: guardedConnector(guard, tls), ...limits });
  return new ProxyAgent({
    uri: proxyUrl(connection.proxy),
    proxyTunnel: true,
    requestTls: tls,
    clientFactory: (origin) => new Pool(origin, { connect: guardedConnector(guard, {}), allowH2: false }),
    ...limits,
  });
}

type TlsOptions = ClientTls & { readonly rejectUnauthorized?: boolean };

function tlsOptions({ tls = {}, anyCertificate }: Connection): TlsOptions {
  return { ...tls, ...(anyCertificate === true && { rejectUnauthorized: false }) };
}

function proxyUrl(written: string): string {
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw invalidUrl(written.replace(/\/\/[^@/]*@/, "//"), "notWhole");
  return url.href;
}

/**
 * For requests through a proxy, which connects in our place: refuses what would be refused without it. A name that only the
 * proxy knows is left to it.
 */
export function targetGuard(allowed: readonly string[], resolve?: Resolve): TargetGuard {
  const guard = guardOf(allowed, resolve);
  return ({ hostname, port, protocol }) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    return admit(guard, { host, port: Number(port) || (protocol === "https:" ? 443 : 80) });
  };
}

/** Rejects where the address may not be called. */
export type TargetGuard = (url: URL) => Promise<void>;

function guardedConnector({ list, resolve }: Guard, tls: TlsOptions): buildConnector.connector {
  const base = { ...tls, timeout: CONNECT_TIMEOUT_MS };
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const check = checkOf(list, { host, port });
    if (list.allowsHost({ host, port })) {
      buildConnector({ ...base, lookup: unguarded(resolve) })(options, callback);
      return;
    }
    const refused = parseAddress(host) && check(host);
    if (refused) {
      callback(refused, null);
      return;
    }
    const connect = buildConnector({ ...base, lookup: guardedLookup(resolve, check) });
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const wrong = socket.remoteAddress === undefined ? undefined : check(socket.remoteAddress);
      if (wrong === undefined) return callback(null, socket);
      socket.destroy();
      return callback(wrong, null);
    });
  };
}
