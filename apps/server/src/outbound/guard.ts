import { lookup as systemLookup } from "node:dns";
import type { LookupAddress, LookupAllOptions, LookupOptions } from "node:dns";
import type { LookupFunction } from "node:net";
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

/** What decides where connections may go. */
export interface Guard {
  readonly list: AllowList;
  readonly resolve: Resolve;
}

export function guardOf(allowed: readonly string[], resolve: Resolve = systemLookup): Guard {
  return { list: parseAllowList(allowed), resolve };
}

/** What is wrong with an address, if anything is. */
export type Check = (address: string) => Error | undefined;

export function checkOf(list: AllowList, { host, port }: { host: string; port: number }): Check {
  return (address) =>
    internalReason(address) === undefined || list.allowsAddress(address, port)
      ? undefined
      : blocked({ host, port, address });
}

/** Rejects where one of the host's addresses may not be called. A name that cannot be looked up is left to be tried. */
export async function admit(
  { list, resolve }: Guard,
  { host, port }: { host: string; port: number },
): Promise<void> {
  if (list.allowsHost({ host, port })) return;
  const found = parseAddress(host) ? [{ address: host, family: 0 }] : await lookedUp(resolve, host);
  const wrong = firstWrong(found, checkOf(list, { host, port }));
  if (wrong) throw wrong;
}

function lookedUp(resolve: Resolve, host: string): Promise<readonly LookupAddress[]> {
  return new Promise((done) => {
    resolve(host, { all: true }, (error, addresses) => done(error ? [] : addresses));
  });
}

/** A lookup that fails where one of the addresses may not be called. */
export function guardedLookup(resolve: Resolve, check: Check): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const wrong = error ?? firstWrong(addresses, check);
      if (wrong) callback(wrong, "", 0);
      else hand(addresses, options, callback);
    });
  };
}

export function unguarded(resolve: Resolve): LookupFunction {
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
