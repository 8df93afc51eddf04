import { createHash, randomUUID } from "node:crypto";
import { createReadStream, statSync, unlinkSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { NodeError, errorWords } from "@weft/sdk";
import type { FileRef, FileStore } from "@weft/sdk";
import { executionErrors } from "../executions/errors.ts";

/** Content that is on the disk, but not yet in the store. */
export interface StagedFile extends Pick<FileRef, "id" | "size"> {
  /** Puts it into the store, durably. */
  keep(): Promise<void>;
  /** Removes it, unless it was kept. */
  drop(): Promise<void>;
}

export interface StoredFiles extends FileStore {
  /** Takes content of which it is not yet sure whether it is wanted. Leaves nothing behind when the content breaks off. */
  stage(content: AsyncIterable<Uint8Array>): Promise<StagedFile>;
  /** The ids of everything in the store, some at a time. */
  list(): AsyncGenerator<string[], void, undefined>;
  /** Removes a file, unless it was written after `before` (epoch ms) or is being written; says whether it did. */
  remove(id: string, before: number): boolean;
  /** Removes what a process that is gone has staged before `before`. */
  dropStaged(before: number): Promise<void>;
}

/** What people and systems sent is nobody else's on this machine. */
const folderMode = { recursive: true, mode: 0o700 };

/** Files by the SHA-256 of their content: `ab/cdef…`. The same bytes are kept once, whatever they are called. */
export function createFileStore(folder: string): StoredFiles {
  return new FileFolder(folder);
}

class FileFolder implements StoredFiles {
  readonly #folder: string;
  readonly #incoming: string;
  /** Files that are being moved in, and may be there already from before. */
  readonly #moving = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#incoming = join(folder, "incoming");
  }

  // Nodes get these two, and may take them off.
  readonly read = async (file: FileRef): Promise<ReadableStream<Uint8Array>> => {
    const path = placeOf(this.#folder, file.id);
    const found = path !== undefined && (await stat(path).catch(() => undefined));
    if (!path || !found) throw missing(file);
    return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  };

  readonly write = async ({ name, type, content }: Parameters<FileStore["write"]>[0]): Promise<FileRef> => {
    const staged = await this.stage(content instanceof Uint8Array ? once(content) : content);
    const { id, size } = staged;
    try {
      await staged.keep();
      return { id, name, type, size };
    } finally {
      await staged.drop();
    }
  };

  async stage(content: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    await mkdir(this.#incoming, folderMode);
    const temporary = join(this.#incoming, randomUUID());
    const drop = (): Promise<void> => rm(temporary, { force: true });
    try {
      const { id, size } = await store(temporary, content);
      return { id, size, drop, keep: () => this.#keep(temporary, id) };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  async *list(): AsyncGenerator<string[], void, undefined> {
    for (const part of await readdir(this.#folder).catch(() => [])) {
      if (!/^[0-9a-f]{2}$/u.test(part)) continue;
      const rest = await readdir(join(this.#folder, part));
      yield rest.map((name) => part + name).filter((id) => placeOf(this.#folder, id) !== undefined);
    }
  }

  remove(id: string, before: number): boolean {
    const path = placeOf(this.#folder, id);
    if (path === undefined || this.#moving.has(id)) return false;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.mtimeMs >= before) return false;
    unlinkSync(path);
    return true;
  }

  async dropStaged(before: number): Promise<void> {
    for (const name of await readdir(this.#incoming).catch(() => [])) {
      const path = join(this.#incoming, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && found.mtimeMs < before) await rm(path, { force: true });
    }
  }

  async #keep(temporary: string, id: string): Promise<void> {
    this.#moving.set(id, (this.#moving.get(id) ?? 0) + 1);
    try {
      await moveIn(this.#folder, temporary, id);
    } finally {
      const left = (this.#moving.get(id) ?? 1) - 1;
      if (left === 0) this.#moving.delete(id);
      else this.#moving.set(id, left);
    }
  }
}

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}

async function store(
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ id: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of content) {
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

/** So that it is there after a power cut, the name must be as durable as the bytes. */
async function moveIn(folder: string, temporary: string, id: string): Promise<void> {
  const path = placeOf(folder, id);
  if (path === undefined) throw new TypeError("not a SHA-256");
  const parent = join(path, "..");
  const made = await mkdir(parent, folderMode);
  await rename(temporary, path);
  await syncFolder(parent);
  if (made !== undefined) await syncFolder(folder);
}

async function syncFolder(path: string): Promise<void> {
  // Windows knows no such thing.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** `undefined` for anything but a hash: an id is never trusted as a path. */
function placeOf(folder: string, id: string): string | undefined {
  return /^[0-9a-f]{64}$/.test(id) ? join(folder, id.slice(0, 2), id.slice(2)) : undefined;
}

function missing(file: FileRef): NodeError {
  const { message, details } = errorWords(executionErrors["file-missing"], { name: file.name });
  return new NodeError("file-missing", message, details);
}
