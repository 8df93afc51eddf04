import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { troubleOf } from "../db/trouble.ts";
import { Refusal } from "../errors.ts";
import { lookAtLease, takeLease } from "./lease.ts";
import type { Lease } from "./lease.ts";
import { makeFolder } from "./make-folder.ts";

const LOCK = "weft.lock";

/** The one place on the disk where an instance keeps everything. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  readonly database: string;
}

/**
 * Makes the data folder when it is not there, and holds it for this process alone.
 * @throws {Refusal} when another process holds it, or it cannot be written
 */
export function holdDataFolder(dir: string): DataFolder & { readonly lease: Lease } {
  const path = resolve(dir);
  try {
    makeFolder(path, 0o700);
    return { path, database: join(path, "weft.db"), lease: takeLease(join(path, LOCK)) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const remedy = troubleOf(error)?.remedy ?? "";
    throw new Refusal(
      "lock",
      `The data folder ${path} cannot be used: ${(error as Error).message} ${remedy}`.trim(),
    );
  }
}

/** The folder for reading only, beside a server that may hold it. @throws {Refusal} when there is no database */
export function findDataFolder(dir: string): DataFolder {
  const path = resolve(dir);
  const database = join(path, "weft.db");
  if (!existsSync(database)) throw new Refusal("input", `There is no Weft data in ${path}.`);
  return { path, database };
}

/** The process that works on a data folder, if one does. Watches it for a moment, which blocks the thread. */
export function folderHolder(path: string): ReturnType<typeof lookAtLease> {
  return lookAtLease(join(path, LOCK));
}
