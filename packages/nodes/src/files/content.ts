import { Readable, pipeline } from "node:stream";
import type { Duplex } from "node:stream";
import type { FileContent, FileRef, Item, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** The part of the context that files need. */
export type FileAccess = Pick<NodeContext, "files" | "signal">;

/** An item's file by the name that it has there. `number`: of the item, from 1, for messages. */
export function fileOf({ files = {} }: Item, name: string, number: number): FileRef {
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (file) return file;
  const there = Object.keys(files);
  throw there.length === 0
    ? fatal("file-none", { item: number, name })
    : fatal("file-not-there", { item: number, name, there: there.join(", ").slice(0, 200) });
}

/** The name by which an item is to have a file. Throws `Fatal` where it can be none. */
export function fileKey(name: string): string {
  if (name === "" || name === "__proto__") throw fatal("file-key", { name });
  return name;
}

/** An item's file to be sent. `name`: as in `fileOf`. */
export function contentOf(
  name: string,
  place: { readonly item: Item; readonly index: number; readonly ctx: Pick<NodeContext, "files"> },
): FileContent {
  const file = fileOf(place.item, name, place.index + 1);
  const { files: store } = place.ctx;
  return { name: file.name, type: file.type, size: file.size, open: () => store.read(file) };
}

/** A file's bytes in pieces. Ends when the execution is cancelled. */
export async function* bytesOf(
  file: FileRef,
  { files, signal }: FileAccess,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of await files.read(file)) {
    signal.throwIfAborted();
    yield chunk;
  }
}

/** A whole file, for formats that cannot be read in pieces. `limit`: in MB. */
export async function wholeFile(file: FileRef, access: FileAccess, limit: number): Promise<Buffer> {
  const tooLarge = () => fatal("file-too-large", { name: file.name, limit });
  if (file.size > limit * 1_000_000) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(file, access)) {
    size += chunk.length;
    // The size that an item names is only as good as who made the item.
    if (size > limit * 1_000_000) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What comes out of a stream that the bytes go through. What goes wrong at either end is thrown here. */
export function through(bytes: AsyncIterable<Uint8Array>, stream: Duplex): AsyncIterable<Uint8Array> {
  pipeline(Readable.from(bytes), stream, () => {});
  return stream;
}

/** Small pieces of text become pieces worth writing. */
export async function* joined(
  parts: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let text = "";
  for await (const part of parts) {
    text += part;
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Stores what is made while it is written. */
export async function storeFile(
  { files, signal }: FileAccess,
  file: { readonly name: string; readonly type: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<FileRef> {
  const checked = async function* () {
    for await (const chunk of file.content) {
      signal.throwIfAborted();
      yield chunk;
    }
  };
  return files.write({ name: file.name, type: file.type, content: ReadableStream.from(checked()) });
}

/** A name that is safe on every system: no folders, no control characters, not too long. */
export function safeName(name: string, otherwise: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(/[\u0000-\u001F\u007F<>:"|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "_")
    .trim()
    .replace(/^\.+$/, "")
    .slice(0, 200);
  return plain === "" ? otherwise : plain;
}

/** `name` with the ending, unless it has one already. */
export function withEnding(name: string, ending: string, otherwise: string): string {
  const safe = safeName(name, otherwise);
  return /\.[\p{L}\d]{1,10}$/u.test(safe) ? safe : `${safe}.${ending}`;
}
