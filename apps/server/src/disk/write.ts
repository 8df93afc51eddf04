import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import type { Stats } from "node:fs";
import { copyFile, link, lstat, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DiskEntry, DiskMove, DiskWrite } from "@weft/sdk";
import { codeOf, diskError, told } from "./errors.ts";
import { checkMovable, checkReal, holdParent } from "./place.ts";
import type { Allowed, HeldFolder } from "./place.ts";

export function fileEntry(path: string, { size, mtimeMs }: Stats): DiskEntry {
  return { path, kind: "file", size, modified: Math.trunc(mtimeMs) };
}

export async function write(allowed: Allowed, call: DiskWrite): Promise<DiskEntry> {
  const { path, content, ifExists, makeFolders } = call;
  const { folder, name } = await holdParent(allowed, path, { makeFolders });
  await using held = folder;
  const real = join(held.path, name);
  checkReal(allowed, real, path);
  const found = await there(held.at(name));
  if (found?.isDirectory()) throw diskError("disk-is-folder", { path });
  if (found && ifExists === "fail") throw diskError("disk-exists", { path });
  if (ifExists === "append") return fileEntry(real, await append(held, name, content));
  const staged = held.at(temporaryName());
  try {
    const stats = await stage(staged, content, found?.isFile() ? found.mode & 0o777 : 0o666);
    if (ifExists === "replace") await rename(staged, held.at(name));
    else await moveNew(staged, held.at(name));
    await held.sync();
    return fileEntry(real, stats);
  } finally {
    await rm(staged, { force: true });
  }
}

/** Begins with a dot, so that what takes the other files of the folder by a pattern does not take it. */
function temporaryName(): string {
  return `.weft-${randomUUID()}.part`;
}

async function there(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function stage(path: string, content: AsyncIterable<Uint8Array>, mode: number): Promise<Stats> {
  const file = await open(path, "wx", mode);
  try {
    for await (const chunk of content) await file.writeFile(chunk);
    // Once the run is stored as done, the bytes must outlive a power cut.
    await file.sync();
    return await file.stat();
  } finally {
    await file.close();
  }
}

/** Moves a file to a name that is free. A second name is refused by the system itself where something has come meanwhile. */
async function moveNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Not every file system has second names.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP", "EMLINK"].includes(codeOf(error))) throw error;
    if (await there(to)) throw Object.assign(new Error("exists"), { code: "EEXIST" });
    return rename(from, to);
  }
  await rm(from);
}

async function append(held: HeldFolder, name: string, content: AsyncIterable<Uint8Array>): Promise<Stats> {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = await open(held.at(name), O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o666);
  try {
    const before = await file.stat();
    if (!before.isFile()) throw Object.assign(new Error("not a file"), { code: "ENXIO" });
    let written = 0;
    try {
      for await (const chunk of content) {
        await file.writeFile(chunk);
        written += chunk.length;
      }
      await file.sync();
    } catch (error) {
      // A part that is left would be doubled by the next try; what another has appended meanwhile must stay.
      const { size } = await file.stat();
      if (size === before.size + written) await file.truncate(before.size);
      throw error;
    }
    await held.sync();
    return await file.stat();
  } finally {
    await file.close();
  }
}

export async function move(
  allowed: Allowed,
  { from, to, ifExists, makeFolders }: DiskMove,
): Promise<DiskEntry> {
  const source = await told(from, () => holdParent(allowed, from));
  await using sourceFolder = source.folder;
  const target = await told(to, () => holdParent(allowed, to, { makeFolders }));
  await using targetFolder = target.folder;
  const old = sourceFolder.at(source.name);
  const oldReal = join(sourceFolder.path, source.name);
  const real = join(targetFolder.path, target.name);
  checkReal(allowed, oldReal, from);
  checkReal(allowed, real, to);
  const moved = await told(from, () => lstat(old));
  if (moved.isDirectory()) checkMovable(allowed, oldReal, from);
  const taken = await told(to, () => there(targetFolder.at(target.name)));
  if (taken && (ifExists === "fail" || taken.isDirectory())) throw diskError("disk-exists", { path: to });
  await told(from, () => renamed(old, { folder: targetFolder, name: target.name, ifExists, moved }));
  await targetFolder.sync();
  await sourceFolder.sync();
  if (moved.isDirectory())
    return { path: real, kind: "folder", size: 0, modified: Math.trunc(moved.mtimeMs) };
  return fileEntry(real, moved);
}

interface NewPlace extends Pick<DiskMove, "ifExists"> {
  readonly folder: HeldFolder;
  readonly name: string;
  readonly moved: Stats;
}

async function renamed(old: string, { folder, name, ifExists, moved }: NewPlace): Promise<void> {
  const place = folder.at(name);
  try {
    if (ifExists === "replace" || !moved.isFile()) await rename(old, place);
    else await moveNew(old, place);
  } catch (error) {
    if (codeOf(error) !== "EXDEV" || !moved.isFile()) throw error;
    const staged = folder.at(temporaryName());
    try {
      await copyFile(old, staged, constants.COPYFILE_EXCL);
      if (ifExists === "replace") await rename(staged, place);
      else await moveNew(staged, place);
    } finally {
      await rm(staged, { force: true });
    }
    await rm(old);
  }
}
