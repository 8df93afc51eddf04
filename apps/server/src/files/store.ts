import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { NodeError, errorWords } from "@weft/sdk";
import type { FileRef, FileStore } from "@weft/sdk";
import { executionErrors } from "../executions/errors.ts";

/** What people and systems sent is nobody else's on this machine. */
const folderMode = { recursive: true, mode: 0o700 };

/** Files by the SHA-256 of their content: `ab/cdef…`. The same bytes are kept once, whatever they are called. */
export function createFileStore(folder: string): FileStore {
  return {
    async read(file) {
      const path = placeOf(folder, file.id);
      const found = path !== undefined && (await stat(path).catch(() => undefined));
      if (!path || !found) throw missing(file);
      return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    },
    async write({ name, type, content }) {
      const incoming = join(folder, "incoming");
      await mkdir(incoming, folderMode);
      const temporary = join(incoming, randomUUID());
      try {
        const { id, size } = await store(temporary, content);
        const path = placeOf(folder, id);
        if (path === undefined) throw new TypeError("not a SHA-256");
        await mkdir(join(path, ".."), folderMode);
        await rename(temporary, path);
        return { id, name, type, size };
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

async function store(
  path: string,
  content: Uint8Array | ReadableStream<Uint8Array>,
): Promise<{ id: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    }
    // An item that names this file may be committed right after; the bytes must be there first.
    await file.sync();
  } finally {
    await file.close();
  }
  return { id: hash.digest("hex"), size };
}

/** `undefined` for anything but a hash: an id is never trusted as a path. */
function placeOf(folder: string, id: string): string | undefined {
  return /^[0-9a-f]{64}$/.test(id) ? join(folder, id.slice(0, 2), id.slice(2)) : undefined;
}

function missing(file: FileRef): NodeError {
  const { message, details } = errorWords(executionErrors["file-missing"], { name: file.name });
  return new NodeError("file-missing", message, details);
}
