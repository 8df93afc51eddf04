import { fatal } from "../errors.ts";
import { fromBase64 } from "../files/base64.ts";
import { wholeFile } from "../files/content.ts";
import type { Encoding } from "./engine.ts";

/** Megabytes: a value is sent to the database as a whole. */
const largestFile = 100;

/** Lists and objects as JSON, everything else as it is. */
export function plainValue(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** A text that is JSON already is taken as such. */
export function jsonValue(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

/** Names that no item may have stay part of a text. */
export function readJson(text: string): unknown {
  return /"(?:__proto__|constructor|prototype)"\s*:/.test(text) ? text : (JSON.parse(text) as unknown);
}

/** For a binary column: base64, hexadecimal with `\x` before, or the name of one of the item's files. */
export async function bytesValue(value: unknown, { name, item, number, ctx }: Encoding): Promise<Buffer> {
  const text = typeof value === "string" ? value : "";
  const file = item.files !== undefined && Object.hasOwn(item.files, text) ? item.files[text] : undefined;
  if (file) return wholeFile(file, ctx, largestFile);
  if (/^\\x(?:[\da-f]{2})*$/i.test(text)) return Buffer.from(text.slice(2), "hex");
  const found = typeof value === "string" ? fromBase64(value) : undefined;
  if (found === undefined) throw fatal("sql-file", { item: number, column: name });
  return found.bytes;
}
