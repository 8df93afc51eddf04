import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import type { folderHolder } from "../app/data-folder.ts";
import { failed, ok, warning } from "./finding.ts";
import type { Look } from "./finding.ts";

const MB = 1_000_000;
/** The journal and its log need room to grow, or commits fail. */
const LEAST_FREE = 100 * MB;
const COMFORTABLE_FREE = 1000 * MB;
/** The log is emptied into the database as it grows past 16 MB; far more means that something keeps it from that. */
const LARGE_LOG = 256 * MB;

export function lookAtFolder(path: string): Look {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return failed(`${path} cannot be written.`, `Give it to the user who runs Weft: chown -R USER ${path}`);
  }
  // Windows has no such bits.
  const open = process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
  return open
    ? warning(`Other users of this machine can look into ${path}.`, `Run: chmod 700 ${path}`)
    : ok(`${path} can be written, and only by its owner.`);
}

/** @param free bytes left on its disk; asked for here, and given by tests */
export function lookAtDisk(path: string, free: number = freeOn(path)): Look {
  const left = `${megabytes(free)} are free on the disk of ${path}.`;
  if (free < LEAST_FREE)
    return failed(left, "Free some space now: when it is used up, no event can be accepted any more.");
  return free < COMFORTABLE_FREE
    ? warning(left, "Free some space, or keep executions for a shorter time.")
    : ok(left);
}

function freeOn(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

export function lookAtLock(found: ReturnType<typeof folderHolder>): Look {
  if (found === undefined) return ok("No server runs on it.");
  const { holder, silent } = found;
  return silent
    ? warning(
        `A server runs on it (${holder}), but gives no sign of life.`,
        "End it and start Weft again. If it stays silent, the next one that starts takes over from it.",
      )
    : ok(`A server runs on it (${holder}).`);
}

/** The write-ahead log beside the database. */
export function lookAtLog(database: string): Look {
  const file = `${database}-wal`;
  const size = existsSync(file) ? statSync(file).size : 0;
  const found = `The log of the database has ${megabytes(size)}.`;
  return size > LARGE_LOG
    ? warning(
        found,
        "Stop programs that keep the database open, such as a backup that hangs, then restart Weft.",
      )
    : ok(found);
}

function megabytes(bytes: number): string {
  return bytes >= 10_000 * MB ? `${Math.round(bytes / 1e9)} GB` : `${Math.round(bytes / MB)} MB`;
}
