import type { Border, Globals, Tool } from "./border.ts";
import { urlClass, urlSearchClass } from "./url.ts";

export function toolOf(border: Border): Tool {
  const { parse, stringify } = JSON;
  const errors: Record<string, new (message: string) => Error> = { RangeError, TypeError };
  return (...call) => {
    const answer = parse(border.tool(stringify(call))) as {
      value?: unknown;
      error?: { name: string; message: string };
    };
    if (!answer.error) return answer.value;
    throw new (errors[answer.error.name] ?? Error)(answer.error.message);
  };
}

/** `require`, with the modules that people's code loads and that touch nothing; `crypto`, `URL` and `structuredClone`. */
export function installModules(globals: Globals, border: Border): void {
  const tool = toolOf(border);
  const crypto = cryptoModule(globals, tool);
  const URLSearchParams = urlSearchClass();
  const URL = urlClass(tool, URLSearchParams);
  Object.assign(globals, { crypto, URL, URLSearchParams, structuredClone: cloned });
  const { Buffer, TextEncoder, TextDecoder } = globals;
  const known: Record<string, unknown> = {
    crypto,
    buffer: { Buffer },
    url: { URL, URLSearchParams },
    util: { TextEncoder, TextDecoder },
    luxon: globals["luxon"],
  };
  const compile = Function;
  globals["require"] = (given: unknown) => {
    const name = String(given).replace(/^node:/, "");
    if (Object.hasOwn(known, name)) return known[name];
    const text = tool("library", name) as string | null;
    if (text === null) throw new ReferenceError(`require(${JSON.stringify(given)}) is not defined`);
    const module = { exports: {} as unknown };
    compile("module", "exports", "require", text).call(globals, module, module.exports, undefined);
    return (known[name] = module.exports);
  };
}

interface Bytes extends Uint8Array {
  toString(encoding?: string): string;
}
interface Codec {
  from(value: unknown, encoding?: string): Bytes;
  concat(list: readonly Uint8Array[]): Bytes;
}

/** Hashes and HMACs that are given their data in parts. @param end from base64 to base64 */
export function digesting(Buffer: Codec, end: (data: string) => unknown): object {
  const parts: Uint8Array[] = [];
  return {
    update(data: unknown, encoding?: string) {
      parts.push(Buffer.from(data, encoding));
      return this;
    },
    digest(encoding?: string) {
      const bytes = Buffer.from(end(Buffer.concat(parts).toString("base64")), "base64");
      return encoding === undefined || encoding === "buffer" ? bytes : bytes.toString(encoding);
    },
  };
}

/** What people use of Node's `crypto`; what there is not is told by name when it is used. */
export function cryptoModule(globals: Globals, tool: Tool): object {
  const Buffer = globals["Buffer"] as Codec;
  const base64 = (value: unknown): string => Buffer.from(value).toString("base64");
  const random = (size: number) => Buffer.from(tool("random", size), "base64");
  const nameOf = (algorithm: unknown): string =>
    String((algorithm as { name?: unknown } | null)?.name ?? algorithm).replace(/^SHA-(\d)/i, "sha$1");
  const made: Record<string, unknown> = {
    createHash: (name: unknown) => digesting(Buffer, (data) => tool("hash", String(name), data)),
    createHmac: (name: unknown, key: unknown) =>
      digesting(Buffer, (data) => tool("hmac", String(name), base64(key), data)),
    randomUUID: () => {
      const bytes = random(16);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
    randomBytes: random,
    randomInt: (low: number, high?: number) => {
      const [from, to] = high === undefined ? [0, low] : [low, high];
      const number = random(6).reduce((sum, byte) => sum * 256 + byte, 0);
      return from + (number % (to - from));
    },
    getRandomValues: (list: Uint8Array) => {
      new Uint8Array(list.buffer, list.byteOffset, list.byteLength).set(random(list.byteLength));
      return list;
    },
    timingSafeEqual: (a: Uint8Array, b: Uint8Array) => base64(a) === base64(b),
    subtle: {
      digest: async (algorithm: unknown, data: ArrayBuffer | Uint8Array) =>
        Uint8Array.from(Buffer.from(tool("hash", nameOf(algorithm), base64(data)), "base64")).buffer,
    },
  };
  made["webcrypto"] = made;
  return new Proxy(made, {
    get(target, name) {
      if (typeof name !== "string" || name in target) return target[name as string];
      throw new ReferenceError(`crypto.${name} is not defined`);
    },
  });
}

/** A copy of plain data, dates, maps and sets, with its cycles. */
export function cloned(value: unknown, _options?: unknown, seen = new Map<unknown, unknown>()): unknown {
  if (typeof value === "function" || typeof value === "symbol")
    throw new TypeError(`${String(value)} could not be cloned.`);
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  const keep = <T>(made: T): T => {
    seen.set(value, made);
    return made;
  };
  const inner = (one: unknown): unknown => cloned(one, undefined, seen);
  if (value instanceof Date) return keep(new Date(value));
  if (value instanceof Uint8Array) return keep(value.slice());
  if (Array.isArray(value)) {
    const list: unknown[] = keep([]);
    for (const one of value) list.push(inner(one));
    return list;
  }
  if (value instanceof Map) {
    const map = keep(new Map<unknown, unknown>());
    for (const [key, one] of value as Map<unknown, unknown>) map.set(inner(key), inner(one));
    return map;
  }
  if (value instanceof Set) {
    const set = keep(new Set());
    for (const one of value as Set<unknown>) set.add(inner(one));
    return set;
  }
  const object: Record<string, unknown> = keep({});
  for (const [name, one] of Object.entries(value)) object[name] = inner(one);
  return object;
}
