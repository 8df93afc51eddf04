import { createGunzip } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import type { UnzipFile } from "fflate";
import { NodeError } from "@weft/sdk";
import type { FileRef } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { bytesOf, safeName, through } from "./content.ts";
import type { FileAccess } from "./content.ts";
import { typeOfName } from "./formats.ts";

export interface Unpacking extends FileAccess {
  /** MB that everything unpacked may have together. */
  readonly limit: number;
}

const mostFiles = 1000;
/** Bytes that are unpacked at once: a bomb makes a thousand times as many of them. */
const step = 16_384;

/** The files in a zip or gzip file, told apart by how it begins. They go to the store while they are unpacked. */
export async function unpacked(file: FileRef, around: Unpacking): Promise<readonly FileRef[]> {
  const bytes = bytesOf(file, around);
  const first = await bytes.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  const all = async function* () {
    yield head;
    yield* bytes;
  };
  if (head[0] === 0x1f && head[1] === 0x8b) return [await gunzipped(file, all(), around)];
  if (head[0] !== 0x50 || head[1] !== 0x4b) throw fatal("archive-unknown", { name: file.name });
  if (((head[6] ?? 0) & 1) === 1) throw fatal("archive-password", { name: file.name });
  return unzipped(file, all(), around);
}

async function gunzipped(
  { name }: FileRef,
  bytes: AsyncIterable<Uint8Array>,
  { files, limit }: Unpacking,
): Promise<FileRef> {
  const plain = through(bytes, createGunzip());
  let size = 0;
  const counted = async function* () {
    try {
      for await (const chunk of plain) {
        size += chunk.length;
        if (size > limit * 1_000_000) throw fatal("archive-bomb", { name, limit });
        yield chunk;
      }
    } catch (error) {
      throw readable(error, name);
    }
  };
  const inner = safeName(name.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar"), "file");
  return files.write({ name: inner, type: typeOfName(inner), content: ReadableStream.from(counted()) });
}

async function unzipped(
  { name }: FileRef,
  bytes: AsyncIterable<Uint8Array>,
  around: Unpacking,
): Promise<readonly FileRef[]> {
  const reader = new ZipReader(name, around);
  try {
    for await (const chunk of bytes)
      for (let at = 0; at < chunk.length; at += step) await reader.push(chunk.subarray(at, at + step));
    return await reader.end();
  } catch (error) {
    reader.abandon(error);
    throw readable(error, name);
  }
}

/** What the library says of damaged files becomes an error for people. */
function readable(error: unknown, name: string): unknown {
  if (error instanceof NodeError || (error instanceof Error && error.name === "AbortError")) return error;
  const damaged =
    error instanceof TypeError || (error instanceof Error && "code" in error && !isSystem(error.code));
  return damaged ? fatal("archive-unreadable", { name }) : error;
}

/** A full disk is not a damaged file. */
function isSystem(code: unknown): boolean {
  return typeof code === "string" && /^E[A-Z]+$/.test(code);
}

class ZipReader {
  readonly #name: string;
  readonly #around: Unpacking;
  readonly #unzip: Unzip;
  readonly #entries: Entry[] = [];
  #size = 0;
  #failed: Error | undefined;

  constructor(name: string, around: Unpacking) {
    this.#name = name;
    this.#around = around;
    this.#unzip = new Unzip((file) => this.#take(file));
    this.#unzip.register(UnzipInflate);
  }

  async push(chunk: Uint8Array): Promise<void> {
    this.#unzip.push(chunk);
    if (this.#failed !== undefined) throw this.#failed;
    await this.#entries.at(-1)?.drained();
  }

  async end(): Promise<readonly FileRef[]> {
    this.#unzip.push(new Uint8Array(), true);
    if (this.#failed !== undefined) throw this.#failed;
    if (this.#entries.some(({ open }) => open)) throw fatal("archive-unreadable", { name: this.#name });
    return Promise.all(this.#entries.map(({ stored }) => stored));
  }

  /** What is still being written ends, too. */
  abandon(error: unknown): void {
    for (const entry of this.#entries) entry.fail(error);
  }

  #take(file: UnzipFile): void {
    const hidden = file.name.endsWith("/") || file.name.startsWith("__MACOSX/");
    if (hidden || this.#failed !== undefined) return;
    const { limit, files } = this.#around;
    if (this.#entries.length === mostFiles) {
      this.#failed = fatal("archive-files", { name: this.#name, limit: mostFiles });
      return;
    }
    const name = safeName(file.name, "file");
    const entry = new Entry();
    entry.store((content) => files.write({ name, type: typeOfName(name), content }));
    this.#entries.push(entry);
    file.ondata = (error, chunk, final) => {
      this.#size += error === null ? chunk.length : 0;
      if (error) this.#failed ??= error;
      else if (this.#size > limit * 1_000_000)
        this.#failed ??= fatal("archive-bomb", { name: this.#name, limit });
      else entry.write(chunk, final);
    };
    file.start();
  }
}

/** One file on its way from the archive to the store. */
class Entry {
  open = true;
  stored: Promise<FileRef> = Promise.reject(new Error("not yet"));
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #pulled: () => void = () => {};

  store(write: (content: ReadableStream<Uint8Array>) => Promise<FileRef>): void {
    this.stored.catch(() => {});
    const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 1_000_000 });
    const source = {
      start: (controller: ReadableStreamDefaultController<Uint8Array>) =>
        void (this.#controller = controller),
      pull: () => this.#pulled(),
    };
    this.stored = write(new ReadableStream(source, strategy));
    // Awaited at the end; one that fails before must not end the process.
    this.stored.catch(() => {});
  }

  write(chunk: Uint8Array, final: boolean): void {
    if (chunk.length > 0) this.#controller?.enqueue(chunk);
    if (!final) return;
    this.open = false;
    this.#controller?.close();
  }

  fail(error: unknown): void {
    if (this.open) this.#controller?.error(error);
    this.open = false;
  }

  /** Resolves when the store has caught up. */
  async drained(): Promise<void> {
    while (this.open && (this.#controller?.desiredSize ?? 1) <= 0) {
      const pulled = new Promise<void>((resolve) => (this.#pulled = resolve));
      await Promise.race([pulled, this.stored]);
    }
  }
}
