import { constants } from "node:fs";
import { lstat, open, readdir, realpath, rm, rmdir, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Disk, DiskEntry, DiskPlace } from "@weft/sdk";
import { codeOf, diskError, diskFailure, told } from "./errors.ts";
import { allowedOf, checkMovable, checkReal, holdFolder, holdParent, writtenPath } from "./place.ts";
import type { Allowed } from "./place.ts";
import { fileEntry, move, write } from "./write.ts";

export interface DiskOptions {
  /** Folders that nodes may touch. */
  readonly folders: readonly string[];
  /** Folders that nobody may touch, wherever they lie. */
  readonly closed: readonly string[];
}

export async function createDisk({ folders, closed }: DiskOptions): Promise<Disk> {
  const allowed = await allowedOf(folders, closed);
  return {
    list: (folder) => list(allowed, folder),
    read: (path) => told(path, () => read(allowed, path)),
    locate: (call) => told(call.path, () => locate(allowed, call)),
    write: (call) => told(call.path, () => write(allowed, call)),
    move: (call) => move(allowed, call),
    remove: (call) => told(call.path, () => remove(allowed, call)),
  };
}

async function* list(allowed: Allowed, path: string): AsyncGenerator<DiskEntry, void, undefined> {
  try {
    await using folder = await holdFolder(allowed, writtenPath(allowed, path), path);
    for (const name of (await readdir(folder.at(""))).toSorted()) {
      const entry = await lookAt(allowed, join(folder.path, name), folder.at(name));
      if (entry) yield entry;
    }
  } catch (error) {
    throw diskFailure(error, path);
  }
}

/** Nothing of what has gone meanwhile, leads out, or is neither file nor folder. */
async function lookAt(allowed: Allowed, path: string, held: string): Promise<DiskEntry | undefined> {
  try {
    const found = await lstat(held);
    if (!found.isSymbolicLink()) {
      checkReal(allowed, path, path);
      return entry(path, found);
    }
    checkReal(allowed, await realpath(path), path);
    const target = entry(path, await stat(path));
    return target && { ...target, link: true };
  } catch {
    return undefined;
  }
}

function entry(path: string, found: Stats): DiskEntry | undefined {
  const modified = Math.trunc(found.mtimeMs);
  if (found.isDirectory()) return { path, kind: "folder", size: 0, modified };
  return found.isFile() ? fileEntry(path, found) : undefined;
}

/** Without O_NONBLOCK, opening a pipe would wait for somebody who writes into it. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function openFile(
  allowed: Allowed,
  path: string,
): Promise<{ readonly handle: FileHandle; readonly found: DiskEntry }> {
  const real = await realpath(writtenPath(allowed, path));
  checkReal(allowed, real, path);
  if (allowed.folders.some((folder) => folder.real === real)) throw diskError("disk-is-folder", { path });
  await using folder = await holdFolder(allowed, dirname(real), path);
  const handle = await open(folder.at(basename(real)), reading);
  try {
    const found = entry(real, await handle.stat());
    if (found === undefined) throw diskError("disk-not-file", { path });
    if (found.kind === "folder") throw diskError("disk-is-folder", { path });
    return { handle, found };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function locate(allowed: Allowed, { path, make }: Parameters<Disk["locate"]>[0]): Promise<DiskPlace> {
  if (make) await makeEmpty(allowed, path);
  const { handle, found } = await openFile(allowed, path);
  await using _closing = handle;
  const { dev: device, ino: inode } = await handle.stat({ bigint: true });
  return { path: found.path, device, inode };
}

async function makeEmpty(allowed: Allowed, path: string): Promise<void> {
  const { folder, name } = await holdParent(allowed, path);
  await using held = folder;
  checkReal(allowed, join(held.path, name), path);
  try {
    await using _made = await open(held.at(name), "wx", 0o666);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

async function read(allowed: Allowed, path: string): ReturnType<Disk["read"]> {
  const { handle, found } = await openFile(allowed, path);
  try {
    const content = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    return { ...found, content };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function remove(
  allowed: Allowed,
  { path, withContent }: Parameters<Disk["remove"]>[0],
): Promise<DiskEntry> {
  const { folder, name } = await holdParent(allowed, path);
  await using held = folder;
  const target = held.at(name);
  const found = await lstat(target);
  const real = join(held.path, name);
  checkReal(allowed, real, path);
  if (found.isDirectory()) {
    checkMovable(allowed, real, path);
    if (withContent) await rm(target, { recursive: true });
    else await rmdir(target);
  } else await unlink(target);
  await held.sync();
  const gone = entry(real, found) ?? fileEntry(real, found);
  return found.isSymbolicLink() ? { ...gone, link: true } : gone;
}
