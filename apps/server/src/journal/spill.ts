import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { RunEvent } from "@weft/flow";
import type { FileRef, FileStore, Item } from "@weft/sdk";
import { jsonPieces } from "./json-pieces.ts";
import { outputsOf, withOutputs } from "./outputs.ts";
import type { SpilledOutput, StoredEvent } from "./outputs.ts";
import { roomLeft } from "./size.ts";

/** Outputs of one run with more characters of JSON than this, together, do not stand in the journal. */
export const LARGE = 256_000;
/** Of those, the ones that are this small do. */
const SMALL = 16_000;
/** Handed to the compression at once. */
const BLOCK = 256_000;
/** The hardest setting gains a tenth and takes twice as long. */
const COMPRESSION = { level: 1 };
/** Between turns of the event loop while a file is read. */
const TURN_MS = 8;
const LINE_FEED = 10;

/** The size of an event's outputs in characters of JSON, or that it is more than `LARGE`. */
export function sizeOf(event: RunEvent): number {
  const outputs = outputsOf(event);
  return outputs === undefined ? 0 : LARGE - roomLeft(outputs, LARGE);
}

/** An output that stands in a file. */
export interface Written {
  readonly items: readonly Item[];
  readonly output: SpilledOutput;
}

/**
 * Writes the large outputs of an event to files. They are on the disk when this resolves.
 * @param written what was written for other events of the execution, and is not written again when it is passed on
 */
export async function spill(
  event: StoredEvent,
  files: FileStore,
  written: Written[] = [],
): Promise<StoredEvent> {
  const kept: Record<string, readonly Item[]> = {};
  const spilled: Record<string, SpilledOutput> = {};
  for (const [handle, items] of Object.entries(outputsOf(event) ?? {})) {
    const small = roomLeft(items, SMALL) >= 0;
    kept[handle] = small ? items : [];
    if (small) continue;
    const output =
      written.find((before) => areSame(before.items, items))?.output ?? (await writeItems(items, files));
    written.push({ items, output });
    spilled[handle] = output;
  }
  return { ...withOutputs(event, kept), spilled };
}

function areSame(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, place) => isSame(item, others[place]));
}

function isSame(one: Item, other: Item | undefined): boolean {
  if (one.json !== other?.json || one.files !== other.files) return false;
  return one.from === other.from || JSON.stringify(one.from) === JSON.stringify(other.from);
}

/** The event with all its items. */
export async function unspill(event: StoredEvent, files: FileStore): Promise<RunEvent> {
  const { spilled, ...rest } = event;
  if (spilled === undefined) return event;
  const outputs: Record<string, readonly Item[]> = { ...outputsOf(rest) };
  for (const [handle, output] of Object.entries(spilled)) outputs[handle] = await readItems(output, files);
  return withOutputs(rest, outputs);
}

/** Which items to read: none after those that come to `chars` characters of JSON. */
export interface Part {
  readonly offset: number;
  readonly limit: number;
  readonly chars: number;
}

const everything: Part = {
  offset: 0,
  limit: Number.POSITIVE_INFINITY,
  chars: Number.POSITIVE_INFINITY,
};

/** Items of a spilled output; the first of them that does not fit ends it. */
export async function readItems(
  { file }: SpilledOutput,
  files: FileStore,
  { offset, limit, chars }: Part = everything,
): Promise<Item[]> {
  const items: Item[] = [];
  let place = 0;
  let room = chars;
  let since = performance.now();
  for await (const line of linesOf(await files.read(refOf(file)), chars)) {
    if (items.length >= limit) break;
    if (place++ < offset) continue;
    room -= line?.length ?? Number.POSITIVE_INFINITY;
    if (line === undefined || room < 0) break;
    items.push(JSON.parse(line.toString()) as Item);
    if (performance.now() - since < TURN_MS) continue;
    await turn();
    since = performance.now();
  }
  return items;
}

/** JSON has no bare line feed; other ends of lines it has. Lines above `most` bytes are not kept: `undefined` stands for each. */
async function* linesOf(
  file: ReadableStream<Uint8Array>,
  most: number,
): AsyncGenerator<Buffer | undefined, void, undefined> {
  const compressed = Readable.fromWeb(file);
  const text = createGunzip();
  compressed.on("error", (error) => text.destroy(error)).pipe(text);
  let begun: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > most) begun = [];
    else begun.push(part);
  };
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        add(chunk.subarray(from, end));
        yield length > most ? undefined : Buffer.concat(begun);
        begun = [];
        length = 0;
        from = end + 1;
      }
      if (from < chunk.length) add(chunk.subarray(from));
    }
  } finally {
    compressed.destroy();
  }
}

async function writeItems(items: readonly Item[], files: FileStore): Promise<SpilledOutput> {
  return pipeline(blocks(items), createGzip(COMPRESSION), async (compressed) => {
    const content = Readable.toWeb(Readable.from(compressed)) as ReadableStream<Uint8Array>;
    const { id, size } = await files.write({ name: "", type: "application/gzip", content });
    return { file: id, items: items.length, bytes: size };
  });
}

async function* blocks(items: readonly Item[]): AsyncGenerator<string, void, undefined> {
  let block = "";
  for (const item of items) {
    for (const piece of jsonPieces(item)) {
      block += piece;
      if (block.length < BLOCK) continue;
      yield block;
      block = "";
    }
    block += "\n";
  }
  yield block;
}

function refOf(id: string): FileRef {
  return { id, name: id, type: "application/gzip", size: 0 };
}

/** The same of items that are at hand. */
export function partOf(items: readonly Item[], { offset, limit, chars }: Part): readonly Item[] {
  let room = chars;
  let end = offset;
  while (end < items.length && end < offset + limit) {
    room = roomLeft(items[end], room);
    if (room < 0) break;
    end++;
  }
  return items.slice(offset, end);
}
