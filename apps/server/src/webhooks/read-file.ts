import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import type { Readable } from "node:stream";
import type { StagedFile, StoredFiles } from "../files/store.ts";
import { decoded } from "./decode.ts";
import { fileNameOf } from "./file-name.ts";
import { cutOff, isRefused, tooLarge } from "./refusal.ts";
import type { Refused } from "./refusal.ts";

/** A file that came in, by what it will be called. */
export interface ArrivedFile {
  readonly staged: StagedFile;
  readonly name: string;
  readonly type: string;
}

export interface Upload {
  readonly request: IncomingMessage;
  readonly files: Pick<StoredFiles, "stage">;
  /** Bytes, of the body as a whole. */
  readonly limit: number;
}

/** Streams the whole body into a file, never holding more than a piece of it. */
export async function readFile(upload: Upload, type: string): Promise<ArrivedFile | Refused> {
  const { request, files } = upload;
  const opened = openUpload(upload);
  if (isRefused(opened)) return opened;
  try {
    const staged = await files.stage(opened.content);
    return { staged, type, name: fileNameOf(request.headers["content-disposition"], type) };
  } catch (error) {
    const why = opened.refused();
    if (why === undefined) throw error;
    return why;
  }
}

export interface OpenUpload {
  /** Ends with an error when the body breaks off or is refused. */
  readonly content: Readable;
  /** Why it ended with an error, when that is the caller's fault. */
  refused(): Refused | undefined;
}

/** The body, decoded and counted. The request itself stays open, so that it can be answered whatever happens. */
export function openUpload({ request, limit }: Upload): OpenUpload | Refused {
  if (Number(request.headers["content-length"] ?? 0) > limit) return tooLarge(limit);
  const source = decoded(request, limit);
  if (isRefused(source)) return source;
  let why: Refused | undefined;
  let size = 0;
  const content = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size <= limit) return done(null, chunk);
      stop(tooLarge(limit));
      done();
    },
  });
  const stop = (refused: Refused): void => {
    why ??= refused;
    source.stream.unpipe(content);
    source.stop();
    content.destroy(new Error(refused.error));
  };
  // Whoever reads hears of it as well; this is for errors that come before or after that.
  content.on("error", () => undefined);
  request.on("close", () => request.complete || stop(cutOff));
  source.onFault(stop);
  source.stream.pipe(content);
  return { content, refused: () => why };
}
