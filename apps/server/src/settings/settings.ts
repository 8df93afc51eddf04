import type { Settings } from "@weft/api";
import type { Database } from "../db/open.ts";
import { readSetting, writeSetting } from "./store.ts";

const KEY = "workspace";

/**
 * A month is what people look back on; a million executions and 5 GB leave room on the disk of a small server for the
 * database, its log, and a copy of both.
 */
const RETENTION: Settings["retention"] = { days: 30, executions: 1_000_000, megabytes: 5_000 };

/** The settings of a workspace; the zone is the machine's until somebody chooses one. */
export function readSettings(db: Pick<Database, "select">, workspaceId: string): Settings {
  const stored = (readSetting(db, { workspaceId, key: KEY }) ?? {}) as Partial<Settings>;
  return {
    allowedHosts: stored.allowedHosts ?? [],
    allowedEnv: stored.allowedEnv ?? [],
    get timezone() {
      return stored.timezone ?? systemTimezone();
    },
    retention: stored.retention ?? RETENTION,
  };
}

export function writeSettings(db: Pick<Database, "insert">, workspaceId: string, value: Settings): void {
  writeSetting(db, { workspaceId, key: KEY, value });
}

/** Whether this is an IANA zone that dates can be formatted in. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

let machine: string | undefined;

/** Asked of the machine once, when somebody wants to know: that takes longer than reading the settings. */
function systemTimezone(): string {
  return (machine ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
