import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Azure's platform address: public by its number, internal by its meaning. */
const AZURE_PLATFORM = "168.63.129.16";

/**
 * Why an address may not be called, or `undefined` when it is an ordinary public one. Everything that is not known to
 * be public is refused: a range that nobody thought of stays closed.
 */
export function internalReason(text: string): string | undefined {
  const address = parseAddress(text);
  if (address === undefined) return "not an address";
  if (address.kind() === "ipv4") {
    if (address.toString() === AZURE_PLATFORM) return "platform";
    const range = address.range();
    return range === "unicast" ? undefined : range;
  }
  const { parts } = address as ipaddr.IPv6;
  const first = parts[0] ?? 0;
  const range = address.range();
  if (range !== "unicast") return range;
  // Only 2000::/3 is routed on the internet; this closes IPv4-compatible addresses (::/96) as well.
  if (first >> 13 !== 1) return "reserved";
  // ISATAP carries an IPv4 address in an otherwise ordinary one.
  if (parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)) return "isatap";
  return undefined;
}

/** Parses a literal address, with or without brackets and zone. */
export function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  // `isValid` of ipaddr.js also takes numbers such as 2130706433, which is a host name that needs looking up.
  if (!bare.includes(":") && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return undefined;
  return ipaddr.isValid(bare) ? ipaddr.parse(bare) : undefined;
}

/** The IPv4 address of a mapped one: a dual-stack socket reports 127.0.0.1 as ::ffff:127.0.0.1. */
export function unmapped(address: Address): Address {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** Whether a caller with this address is certainly not one from the internet. */
export function isInternalCaller(ip: string): boolean {
  const address = parseAddress(ip);
  return address !== undefined && internalReason(unmapped(address).toString()) !== undefined;
}
