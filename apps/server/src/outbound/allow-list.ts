import ipaddr from "ipaddr.js";
import { parseAddress, unmapped } from "./addresses.ts";
import type { Address } from "./addresses.ts";

interface Target {
  /** Host name or literal address as the URL has it, without brackets. */
  readonly host: string;
  readonly port: number;
}

/** What an administrator lets nodes call although it is internal. */
export interface AllowList {
  /** The host was named, so whatever address it has is fine. */
  allowsHost(target: Target): boolean;
  /** The address was named, or is in a range that was. */
  allowsAddress(address: string, port: number): boolean;
}

interface HostRule {
  readonly host: string;
  readonly port: number | undefined;
}

interface RangeRule {
  readonly range: [Address, number];
  readonly port: number | undefined;
}

/** Entries are `name`, `name:port`, an address with or without a port (`[::1]:80`), or a range in CIDR notation. */
export function parseAllowList(entries: readonly string[]): AllowList {
  const hosts: HostRule[] = [];
  const ranges: RangeRule[] = [];
  for (const entry of entries) {
    const text = entry.trim().toLowerCase();
    const range = parseRange(text);
    if (range !== undefined) {
      ranges.push({ range, port: undefined });
      continue;
    }
    const { host, port } = splitPort(text);
    const address = parseAddress(host);
    if (address === undefined) hosts.push({ host: withoutDot(host), port });
    else ranges.push({ range: [address, address.kind() === "ipv4" ? 32 : 128], port });
  }
  return {
    allowsHost({ host, port }) {
      const name = withoutDot(host.toLowerCase());
      return hosts.some((rule) => rule.host === name && (rule.port ?? port) === port);
    },
    allowsAddress(text, port) {
      const address = parseAddress(text);
      if (address === undefined) return false;
      return ranges.some((rule) => (rule.port ?? port) === port && contains(rule.range, address));
    },
  };
}

/** Whether an entry is written so that a call can match it. */
export function isAllowListEntry(entry: string): boolean {
  const text = entry.trim().toLowerCase();
  if (text.includes("/")) return parseRange(text) !== undefined;
  const { host, port = 1 } = splitPort(text);
  if (port < 1 || port > 65_535) return false;
  if (parseAddress(host) !== undefined) return true;
  // Where the last part is a number, URLs take the whole for an address: this one is malformed.
  return /^[\w-]+(?:\.[\w-]+)*\.?$/.test(host) && !/(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/.test(host);
}

export function isAddressOrRange(text: string): boolean {
  return text.includes("/") ? parseRange(text) !== undefined : parseAddress(text) !== undefined;
}

function contains([base, bits]: RangeRule["range"], address: Address): boolean {
  const plain = unmapped(address);
  return plain.kind() === base.kind() && plain.match(base, bits);
}

function parseRange(text: string): RangeRule["range"] | undefined {
  return text.includes("/") && ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
}

function splitPort(text: string): HostRule {
  const match = /^(\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(text);
  if (!match) return { host: text.replace(/^\[|\]$/g, ""), port: undefined };
  return { host: (match[1] ?? "").replace(/^\[|\]$/g, ""), port: Number(match[2]) };
}

function withoutDot(host: string): string {
  return host.endsWith(".") ? host.slice(0, -1) : host;
}
