import type { IncomingMessage } from "node:http";
import { parseAllowList } from "../outbound/allow-list.ts";

/** Who sent a request: the connection's address, or what the proxies that we know say of it. */
export function callerAddress(proxies: readonly string[]): (request: IncomingMessage) => string {
  if (proxies.length === 0) return (request) => request.socket.remoteAddress ?? "";
  const known = parseAllowList(proxies);
  return (request) => {
    const direct = request.socket.remoteAddress ?? "";
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    // From the right: what stands further left was written by whoever sent it.
    const hops = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ""), direct];
    return hops.findLast((hop) => !known.allowsAddress(hop, 0)) ?? hops[0] ?? direct;
  };
}
