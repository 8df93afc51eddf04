import { lookup as systemLookup } from "node:dns";
import type { LookupAddress, LookupAllOptions, LookupOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, Pool, ProxyAgent, buildConnector } from "undici";
import type { Dispatcher } from "undici";
import { internalReason, parseAddress } from "./addresses.ts";
import { parseAllowList } from "./allow-list.ts";
import type { AllowList } from "./allow-list.ts";
import type { ClientTls } from "@weft/sdk";
import type { Connection } from "./connection.ts";
import { blocked, invalidUrl } from "./errors.ts";

/** Looks a name up; always asked for all addresses. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * An agent that connects only where it may. It checks the literal address (for which undici asks no lookup), every
 * looked-up address before connecting, and the address that the socket really has, so a name that changes its mind
 * between the checks gains nothing. A proxy is checked in the same way; what is behind it, by `targetGuard`.
 */
export function guardedAgent(
  allowed: readonly string[],
  resolve: Resolve = systemLookup,
  connection: Connection = {},
): Dispatcher {
  const guard = { list: parseAllowList(allowed), resolve };
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

interface Guard {
  readonly list: AllowList;
  readonly resolve: Resolve;
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
export function targetGuard(allowed: readonly string[], resolve: Resolve = systemLookup): TargetGuard {
  const list = parseAllowList(allowed);
  return async ({ hostname, port: written, protocol }) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    const port = Number(written) || (protocol === "https:" ? 443 : 80);
    if (list.allowsHost({ host, port })) return;
    const check = checkOf(list, { host, port });
    const found = parseAddress(host) ? [{ address: host, family: 0 }] : await lookedUp(resolve, host);
    const wrong = firstWrong(found, check);
    if (wrong) throw wrong;
  };
}

/** Rejects where the address may not be called. */
export type TargetGuard = (url: URL) => Promise<void>;

function lookedUp(resolve: Resolve, host: string): Promise<readonly LookupAddress[]> {
  return new Promise((done) => {
    resolve(host, { all: true }, (error, addresses) => done(error ? [] : addresses));
  });
}

function checkOf(list: AllowList, { host, port }: { host: string; port: number }): Check {
  return (address) =>
    internalReason(address) === undefined || list.allowsAddress(address, port)
      ? undefined
      : blocked({ host, port, address });
}

type Check = (address: string) => Error | undefined;

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

function guardedLookup(resolve: Resolve, check: Check): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const wrong = error ?? firstWrong(addresses, check);
      if (wrong) callback(wrong, "", 0);
      else hand(addresses, options, callback);
    });
  };
}

function unguarded(resolve: Resolve): LookupFunction {
  return guardedLookup(resolve, () => undefined);
}

/** One internal address among public ones is enough to refuse: which one is used is not ours to choose. */
function firstWrong(addresses: readonly LookupAddress[], check: Check): Error | undefined {
  for (const { address } of addresses) {
    const wrong = check(address);
    if (wrong) return wrong;
  }
  return undefined;
}

function hand(
  addresses: LookupAddress[],
  options: LookupOptions,
  callback: Parameters<LookupFunction>[2],
): void {
  const first = addresses[0];
  if (options.all) callback(null, addresses);
  else if (first) callback(null, first.address, first.family);
  else callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
}
