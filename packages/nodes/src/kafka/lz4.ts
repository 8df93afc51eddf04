import { copyBack } from "./snappy.ts";

const MAGIC = 0x184d2204;
const LEAST_COPY = 4;
const blockSizes: Readonly<Record<number, number>> = { 4: 65_536, 5: 262_144, 6: 1_048_576, 7: 4_194_304 };

/**
 * Unpacks an LZ4 frame (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md). Its checksums are passed over: the batch
 * around it has one of its own. Throws where it is none, or more than `most` bytes.
 */
export function unlz4(bytes: Buffer, most: number): Buffer {
  if (bytes.readUInt32LE(0) !== MAGIC) throw new RangeError("this is no LZ4 frame");
  const flags = bytes.readUInt8(4);
  const largest = blockSizes[(bytes.readUInt8(5) >> 4) & 7] ?? 0;
  const hasLength = (flags & 0x08) !== 0;
  const hasDictionary = (flags & 0x01) !== 0;
  const hasBlockSums = (flags & 0x10) !== 0;
  let at = 7 + (hasLength ? 8 : 0) + (hasDictionary ? 4 : 0);
  let out = Buffer.alloc(Math.min(largest, most));
  let end = 0;
  for (;;) {
    const word = bytes.readUInt32LE(at);
    at += 4;
    if (word === 0) return out.subarray(0, end);
    const size = word & 0x7fffffff;
    const part = bytes.subarray(at, at + size);
    if (end + largest > out.length) out = larger(out, Math.min(most, (end + largest) * 2));
    const isPlain = word !== size;
    if (isPlain) {
      if (end + size > out.length) throw new RangeError("it unpacks to too much");
      end += part.copy(out, end);
    } else end = unblock(part, out, end);
    at += size + (hasBlockSums ? 4 : 0);
  }
}

function larger(bytes: Buffer, length: number): Buffer<ArrayBuffer> {
  const grown = Buffer.alloc(length);
  bytes.copy(grown);
  return grown;
}

/** Blocks may point into those before them. Gives the new end. */
function unblock(bytes: Buffer, out: Buffer, start: number): number {
  let at = 0;
  let end = start;
  const more = (first: number): number => {
    let length = first;
    if (first < 15) return length;
    let byte = 255;
    while (byte === 255) {
      byte = bytes.readUInt8(at++);
      length += byte;
    }
    return length;
  };
  while (at < bytes.length) {
    const token = bytes.readUInt8(at++);
    const literals = more(token >> 4);
    if (end + literals > out.length) throw new RangeError("it unpacks to too much");
    end += bytes.copy(out, end, at, at + literals);
    at += literals;
    if (at >= bytes.length) break;
    const back = bytes.readUInt16LE(at);
    at += 2;
    end = copyBack(out, { end, size: more(token & 15) + LEAST_COPY, back });
  }
  return end;
}
