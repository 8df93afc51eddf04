import type { IncomingMessage } from "node:http";
import { decoded } from "./decode.ts";
import type { MemoryShare } from "./memory.ts";
import { isRefused, noMemory, tooLarge } from "./refusal.ts";
import type { Refused } from "./refusal.ts";

const empty = new Uint8Array(0);
/** Bodies up to this size are kept within bounds by the number of connections alone. */
export const UNCOUNTED = 16_384;

/** Reads at most `limit` bytes; what is sent beyond is turned away without keeping it. Silent when the caller goes away. */
export function readBytes(
  request: IncomingMessage,
  { limit, memory }: { readonly limit: number; readonly memory: () => MemoryShare },
  done: (result: Refused | Uint8Array) => void,
): void {
  if (Number(request.headers["content-length"] ?? 0) > limit) return done(tooLarge(limit));
  const source = decoded(request, limit);
  if (isRefused(source)) return done(source);
  let chunks: Uint8Array[] | undefined = [];
  let size = 0;
  let share: MemoryShare | undefined;
  const refuse = (refused: Refused): void => {
    if (chunks === undefined) return;
    chunks = undefined;
    source.stop();
    done(refused);
  };
  const { stream } = source;
  stream.on("data", (chunk: Uint8Array) => {
    if (chunks === undefined) return;
    const before = size;
    size += chunk.length;
    if (size > limit) return refuse(tooLarge(limit));
    if (size > UNCOUNTED) {
      share ??= memory();
      if (!share.grow(before > UNCOUNTED ? chunk.length : size)) return refuse(noMemory);
    }
    chunks.push(chunk);
  });
  stream.on("end", () => {
    if (chunks === undefined) return;
    const whole = chunks.length === 1 ? (chunks[0] ?? empty) : Buffer.concat(chunks, size);
    chunks = undefined;
    done(whole);
  });
  source.onFault(refuse);
}
