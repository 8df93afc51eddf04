import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";

const LOCK = "weft.lock";

/** The one place on the disk where an instance keeps everything, held by one process at a time. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly database: string;
  release(): void;
}

/**
 * Makes the data folder when it is not there, and locks it.
 * @throws {Refusal} when another process holds it, or it cannot be written
 */
export function holdDataFolder(dir: string): DataFolder {
  const path = resolve(dir);
  const lock = join(path, LOCK);
  try {
    makeFolder(path, 0o700);
    claim(lock, path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("lock", `The data folder ${path} cannot be used: ${(error as Error).message}`);
  }
  return { path, database: join(path, "weft.db"), release: () => rmSync(lock, { force: true }) };
}

/** The folder for reading only, beside a server that may hold it. @throws {Refusal} when there is no database */
export function findDataFolder(dir: string): DataFolder {
  const path = resolve(dir);
  const database = join(path, "weft.db");
  if (!existsSync(database)) throw new Refusal("input", `There is no Weft data in ${path}.`);
  return { path, database, release: () => {} };
}

/** The process that works on a data folder, if one does. */
export function lockHolder(path: string): number | undefined {
  return runningHolder(join(path, LOCK));
}

function claim(lock: string, path: string): void {
  for (;;) {
    try {
      // Fails when the file exists, so of two processes one gets it.
      return writeFileSync(lock, `${process.pid} ${performance.timeOrigin}\n`, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = runningHolder(lock);
    if (holder !== undefined)
      throw new Refusal(
        "lock",
        `Weft is running on ${path} (process ${holder}). Stop it first, or use another data folder.`,
      );
    // Left behind by a process that was killed.
    rmSync(lock, { force: true });
  }
}

/** The process that holds the lock, if it lives. */
function runningHolder(lock: string): number | undefined {
  const [pid = NaN, started] = textOf(lock).split(" ").map(Number);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  // After a restart of a container an earlier process had our own number.
  if (pid === process.pid) return started === performance.timeOrigin ? pid : undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? pid : undefined;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Released just now.
    return "";
  }
}
