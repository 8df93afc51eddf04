import { constants } from "node:fs";
import { mkdir, open, readlink, realpath } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";
import { codeOf, diskError } from "./errors.ts";

/** Absolute paths without links, so that they can be compared with where a path really leads. */
export interface Allowed {
  /** As they were given, and as they really are. The first is where relative paths begin. */
  readonly folders: readonly { readonly given: string; readonly real: string }[];
  /** Never touched, also where it lies in an allowed folder. */
  readonly closed: readonly string[];
}

export async function allowedOf(folders: readonly string[], closed: readonly string[]): Promise<Allowed> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  return {
    folders: await Promise.all(
      folders.map(async (path) => ({ given: resolve(path), real: await real(path) })),
    ),
    closed: await Promise.all(closed.map(real)),
  };
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path that was written, absolute and without `..`; where it really leads is not known yet. */
export function writtenPath({ folders }: Allowed, path: string): string {
  const [first] = folders;
  if (first === undefined) throw diskError("disk-none-allowed", { path });
  if (path.includes("\0")) throw diskError("disk-path", { path: path.replaceAll("\0", "") });
  const absolute = isAbsolute(path) ? resolve(path) : resolve(first.given, path);
  if (!folders.some(({ given, real }) => isWithin(absolute, given) || isWithin(absolute, real)))
    throw outside(folders, path);
  return absolute;
}

function outside(folders: Allowed["folders"], path: string): Error {
  return diskError("disk-outside", { path, folders: folders.map(({ given }) => given).join(", ") });
}

/** Rejects where a path, links resolved, leads out. `path` is told. */
export function checkReal({ folders, closed }: Allowed, real: string, path: string): void {
  if (!folders.some((folder) => isWithin(real, folder.real))) throw outside(folders, path);
  if (closed.some((folder) => isWithin(real, folder))) throw diskError("disk-own-data", { path });
}

/** Rejects for what holds Weft's data somewhere below, and for an allowed folder itself. */
export function checkMovable({ folders, closed }: Allowed, real: string, path: string): void {
  if (closed.some((folder) => isWithin(folder, real))) throw diskError("disk-own-data", { path });
  if (folders.some((folder) => isWithin(folder.real, real))) throw diskError("disk-root", { path });
}

/** A folder that is held open, so that nobody can put another one in its place between a check and what follows. */
export interface HeldFolder extends AsyncDisposable {
  /** Without links. */
  readonly path: string;
  /** Where the system finds what has this name in it. */
  at(name: string): string;
  /** Makes names durable. */
  sync(): Promise<void>;
}

// Node has no openat(2); Linux shows an open folder as a path of its own.
const holds = process.platform === "linux";

/** Opens a folder after its links are resolved and checked, and checks once more what was really opened. */
export async function holdFolder(allowed: Allowed, folder: string, path: string): Promise<HeldFolder> {
  const real = await realpath(folder);
  checkReal(allowed, real, path);
  if (!holds) return plainFolder(real);
  const handle = await open(real, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  const held = `/proc/self/fd/${handle.fd}`;
  try {
    checkReal(allowed, await readlink(held), path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    path: real,
    at: (name) => (name === "" ? held : `${held}/${name}`),
    sync: () => synced(handle),
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

function plainFolder(path: string): HeldFolder {
  return {
    path,
    at: (name) => join(path, name),
    sync: async () => {},
    [Symbol.asyncDispose]: async () => {},
  };
}

/** Some file systems cannot sync a folder. */
async function synced(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (codeOf(error) !== "EINVAL") throw error;
  }
}

/** The folder of a path and the name in it. What has the name is not looked at: it may be a link, or not there. */
export async function holdParent(
  allowed: Allowed,
  path: string,
  { makeFolders = false }: { readonly makeFolders?: boolean } = {},
): Promise<{ readonly folder: HeldFolder; readonly name: string }> {
  const absolute = writtenPath(allowed, path);
  if (/[/\\]$/u.test(path) && makeFolders) throw diskError("disk-is-folder", { path });
  if (allowed.folders.some(({ given, real }) => absolute === given || absolute === real))
    throw diskError("disk-root", { path });
  const parent = dirname(absolute);
  if (makeFolders) await makeFolder(allowed, parent, path);
  return { folder: await holdFolder(allowed, parent, path), name: basename(absolute) };
}

/** Makes the folders that are missing, one in the other, each in one that is checked and held. */
async function makeFolder(allowed: Allowed, folder: string, path: string): Promise<void> {
  const missing: string[] = [];
  let there = folder;
  while (!(await exists(there)) && dirname(there) !== there) {
    missing.unshift(basename(there));
    there = dirname(there);
  }
  for (const name of missing) {
    await using held = await holdFolder(allowed, there, path);
    await mkdir(held.at(name)).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
    there = join(held.path, name);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await realpath(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}
