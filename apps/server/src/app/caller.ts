import type { IncomingMessage } from "node:http";
import { isAddressOrRange, parseAllowList } from "../outbound/allow-list.ts";

/** Whether this can name reverse proxies: an address or a range, but not all addresses there are. */
export function isProxyEntry(text: string): boolean {
  return isAddressOrRange(text) && !text.endsWith("/0");
}

/** Whether an address is one of the reverse proxies that the administrator named. */
export function proxyCheck(proxies: readonly string[]): (address: string) => boolean {
  const known = parseAllowList(proxies);
  return (address) => known.allowsAddress(address, 0);
}

/** Who sent a request: the connection's address, or what the proxies that we know say of it. */
export function callerAddress(proxies: readonly string[]): (request: IncomingMessage) => string {
  if (proxies.length === 0) return (request) => request.socket.remoteAddress ?? "";
  const isProxy = proxyCheck(proxies);
  return (request) => {
    const direct = request.socket.remoteAddress ?? "";
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    // From the right: what stands further left was written by whoever sent it.
    const hops = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ""), direct];
    return hops.findLast((hop) => !isProxy(hop)) ?? hops[0] ?? direct;
  };
}
