import type { SqliteConnection } from "../db/open.ts";
import { paced } from "./paced.ts";

/** Free pages that stay in the file, for what comes next: of all its pages, and at least so many. */
const KEPT = { share: 0.05, pages: 256 };
/** The log is copied after so many pages, so that each copy is short. */
const COPIED_AFTER = 500;
const INCREMENTAL = 2;

/** Gives free pages of the database back to the disk. Gives how many; none where the file cannot (see `weft compact`). */
export async function shrink(sqlite: SqliteConnection, signal: AbortSignal): Promise<number> {
  const number = (pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));
  if (number("auto_vacuum") !== INCREMENTAL) return 0;
  const free = (): number => number("freelist_count");
  let since = 0;
  const copy = (): void => {
    if (since > 0) sqlite.pragma("wal_checkpoint(PASSIVE)");
    since = 0;
  };
  const given = await paced((size) => {
    const before = free();
    const spare = before - Math.max(KEPT.pages, Math.floor(number("page_count") * KEPT.share));
    if (spare <= 0) return 0;
    sqlite.pragma(`incremental_vacuum(${Math.min(size, spare)})`);
    const done = before - free();
    since += done;
    if (since >= COPIED_AFTER) copy();
    return done;
  }, signal);
  copy();
  return given;
}
