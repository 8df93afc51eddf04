import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { tooLarge } from "./refusal.ts";
import type { Refused } from "./refusal.ts";

const decoders: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** Where the body comes from, its content encoding undone. */
export interface Source {
  readonly stream: Readable;
  /** Says what is wrong with the encoding, once that is known. */
  onFault(tell: (refused: Refused) => void): void;
  /** Decodes no more; the request itself stays as it is. */
  stop(): void;
}

/** What is decoded is counted by who reads it; here the encoded bytes are, for a bomb may come to nothing. */
export function decoded(request: IncomingMessage, limit: number): Source | Refused {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding === undefined || encoding === "identity")
    return { stream: request, onFault: () => undefined, stop: () => undefined };
  const decoder = decoders.get(encoding)?.();
  if (decoder === undefined)
    return { status: 415, error: "Send the body without content-encoding, or with gzip, deflate or br." };
  const stop = (): void => {
    request.unpipe(decoder);
    decoder.destroy();
  };
  return {
    stream: request.pipe(decoder),
    stop,
    onFault(tell) {
      let size = 0;
      decoder.on("error", () => tell({ status: 400, error: `The body is not valid ${encoding}.` }));
      request.on("close", () => request.complete || stop());
      request.on("data", (chunk: Uint8Array) => {
        size += chunk.length;
        if (size > limit) tell(tooLarge(limit));
      });
    },
  };
}
