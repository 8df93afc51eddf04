import { pipeline } from "node:stream";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { HttpRequest } from "@weft/sdk";
import { parseJson } from "../app/json-guard.ts";
import { badBody, networkError, tooLarge } from "./errors.ts";

const JSON_LIMITS = { depth: 100, keys: 2_000_000 };

/** What undici is told that we can read. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br, zstd";

/** Reads a body to its end, decompressed, and never more of it than `maxBytes`. */
export async function readBytes(call: {
  body: Readable;
  encoding: string | undefined;
  host: string;
  maxBytes: number;
}): Promise<Uint8Array> {
  const { body, encoding, host, maxBytes } = call;
  const decoder = decompressor(encoding);
  const source = decoder ? pipeline(body, decoder, () => {}) : body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(host, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (isZlibError(error)) throw badBody(host, `it is not ${encoding}`);
    throw error;
  } finally {
    body.destroy();
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

/** The body, decompressed, as it comes; whoever reads it decides how much of it. */
export function readStream(call: {
  body: Readable;
  encoding: string | undefined;
  host: string;
  signal: AbortSignal;
}): ReadableStream<Uint8Array> {
  const { body, encoding, host, signal } = call;
  const decoder = decompressor(encoding);
  const source = decoder ? pipeline(body, decoder, () => {}) : body;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) yield chunk;
    } catch (error) {
      signal.throwIfAborted();
      throw isZlibError(error) ? badBody(host, `it is not ${encoding}`) : networkError(error, host);
    } finally {
      body.destroy();
    }
  }
  return ReadableStream.from(chunks());
}

/** Makes of the bytes what the node asked for: by content type unless it said. */
export function decodeBody(call: {
  bytes: Uint8Array;
  type: string | undefined;
  as: HttpRequest["response"];
  host: string;
  charset?: string | undefined;
}): unknown {
  const { bytes, type: told = "", host, charset } = call;
  const type = charset === undefined ? told : `${told.replace(/;\s*charset=[^;]*/i, "")}; charset=${charset}`;
  const as = call.as ?? "auto";
  if (as === "bytes" || as === "stream") return bytes;
  const json = /[/+]json\b/i.test(type);
  if (as === "json" || (as === "auto" && json)) {
    const text = decodeText(bytes, type);
    // Many systems answer a JSON request that has no result with an empty body.
    if (text.trim() === "") return undefined;
    const parsed = parseJson(text, JSON_LIMITS);
    if (parsed.ok) return parsed.value;
    throw badBody(host, parsed.message);
  }
  if (as === "text") return decodeText(bytes, type);
  return isText(type, bytes) ? decodeText(bytes, type) : bytes;
}

function isText(type: string, bytes: Uint8Array): boolean {
  if (/^text\/|[/+]xml\b|x-www-form-urlencoded|javascript|graphql|yaml/i.test(type)) return true;
  return type === "" && !bytes.includes(0);
}

function decodeText(bytes: Uint8Array, type: string): string {
  const label = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function decompressor(encoding: string | undefined): ReturnType<typeof createGunzip> | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    default:
      return undefined;
  }
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^Z_|^ERR_BROTLI|^ERR__?BROTLI|^ZSTD|^ERR_ZLIB/.test(code);
}
