import { lookup as systemLookup } from "node:dns";
import type { LookupAddress, LookupAllOptions, LookupOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { internalReason, parseAddress } from "./addresses.ts";
import { parseAllowList } from "./allow-list.ts";
import type { AllowList } from "./allow-list.ts";
import { blocked } from "./errors.ts";

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
 * between the checks gains nothing.
 */
export function guardedAgent(allowed: readonly string[], resolve: Resolve = systemLookup): Agent {
  const list = parseAllowList(allowed);
  return new Agent({
    connect: guardedConnector(list, resolve),
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
  });
}

function guardedConnector(list: AllowList, resolve: Resolve): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const check = (address: string): Error | undefined =>
      internalReason(address) === undefined || list.allowsAddress(address, port)
        ? undefined
        : blocked({ host, port, address });
    if (list.allowsHost({ host, port })) {
      buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: unguarded(resolve) })(options, callback);
      return;
    }
    const refused = parseAddress(host) && check(host);
    if (refused) {
      callback(refused, null);
      return;
    }
    const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: guardedLookup(resolve, check) });
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const wrong = socket.remoteAddress === undefined ? undefined : check(socket.remoteAddress);
      if (wrong === undefined) return callback(null, socket);
      socket.destroy();
      return callback(wrong, null);
    });
  };
}

function guardedLookup(resolve: Resolve, check: (address: string) => Error | undefined): LookupFunction {
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
function firstWrong(
  addresses: readonly LookupAddress[],
  check: (address: string) => Error | undefined,
): Error | undefined {
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
