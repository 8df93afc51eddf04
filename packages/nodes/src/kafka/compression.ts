import { promisify } from "node:util";
import { gunzip, gzip, zstdCompress, zstdDecompress } from "node:zlib";
import { unlz4 } from "./lz4.ts";
import { unsnappy } from "./snappy.ts";

/** What the lowest bits of a batch's attributes say. */
export const codecs = { none: 0, gzip: 1, snappy: 2, lz4: 3, zstd: 4 } as const;

/** Those that can be sent. */
export type Compression = "none" | "gzip" | "zstd";

export async function packed(bytes: Buffer, compression: Compression): Promise<Buffer> {
  if (compression === "gzip") return promisify(gzip)(bytes);
  return compression === "zstd" ? promisify(zstdCompress)(bytes) : bytes;
}

/** A batch that was packed unpacks to no more, whatever somebody sends. */
const MOST_BYTES = 100_000_000;

export async function unpacked(bytes: Buffer, codec: number): Promise<Buffer> {
  const limit = { maxOutputLength: MOST_BYTES };
  switch (codec) {
    case codecs.none:
      return bytes;
    case codecs.gzip:
      return promisify<Buffer, object, Buffer>(gunzip)(bytes, limit);
    case codecs.snappy:
      return unsnappy(bytes, MOST_BYTES);
    case codecs.lz4:
      return unlz4(bytes, MOST_BYTES);
    case codecs.zstd:
      return promisify<Buffer, object, Buffer>(zstdDecompress)(bytes, limit);
    default:
      throw new RangeError("a batch is packed in a way that is not known");
  }
}
