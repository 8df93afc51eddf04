import { findDataFolder, folderHolder } from "../app/data-folder.ts";
import { damageOf } from "../db/integrity.ts";
import { openDatabase } from "../db/open.ts";
import type { OpenDatabase } from "../db/open.ts";
import { Refusal } from "../errors.ts";
import { lookAtClock, lookAtExecutions } from "./executions.ts";
import { failed, ok } from "./finding.ts";
import type { Finding, Look } from "./finding.ts";
import { lookAtDisk, lookAtFolder, lookAtLock, lookAtLog } from "./place.ts";
import { lookAtPolls } from "./polls.ts";
import { lookAtRoom } from "./room.ts";
import { lookAtKey } from "./secrets.ts";

const RESTORE =
  "Stop Weft, copy the data folder away, and put the last backup back. Without one: sqlite3 weft.db .recover | sqlite3 new.db";

/**
 * Looks at everything that an instance rests on, beside a running server too; changes nothing.
 * @param now epoch ms
 * @throws {Refusal} when there is no data
 */
export function examine(dataDir: string, now: number): Finding[] {
  const { path, database } = findDataFolder(dataDir);
  const findings: Finding[] = [];
  const add = (check: Finding["check"], look: Look): void => void findings.push({ check, ...look });
  add("node", ok(`Node ${process.version}.`));
  add("folder", lookAtFolder(path));
  add("disk", lookAtDisk(path));
  const holder = folderHolder(path);
  add("lock", lookAtLock(holder));
  add("log", lookAtLog(database));
  const opened = open(database);
  if ("status" in opened) {
    add("database", opened);
    return findings;
  }
  const { db, sqlite, close } = opened;
  try {
    const damage = damageOf(sqlite);
    add("database", damage === undefined ? ok("The database is whole.") : failed(damage, RESTORE));
    // What a damaged file says of the rest cannot be relied on.
    if (damage !== undefined) return findings;
    add("room", lookAtRoom(sqlite));
    add("key", lookAtKey(db, path));
    add("clock", lookAtClock(db, now));
    add("executions", lookAtExecutions(db, { running: holder !== undefined, now }));
    add("polls", lookAtPolls(db));
    return findings;
  } finally {
    close();
  }
}

function open(database: string): OpenDatabase | Look {
  try {
    return openDatabase(database, { readonly: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(
      error.message,
      "Mend that first; a database that is damaged is replaced by the last backup.",
    );
  }
}
