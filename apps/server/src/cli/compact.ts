import { statSync } from "node:fs";
import { openStore } from "../content.ts";
import { printJson, say } from "./say.ts";

/** Writes the database anew, without the room that nothing uses. From then on it gives room back by itself. */
export function compact(options: { readonly data: string; readonly json?: boolean }): number {
  const { sqlite, close } = openStore({ dataDir: options.data });
  const size = (): number => statSync(sqlite.name).size;
  const copyLog = (): void => void sqlite.pragma("wal_checkpoint(TRUNCATE)");
  try {
    copyLog();
    const before = size();
    sqlite.pragma("auto_vacuum = INCREMENTAL");
    sqlite.exec("VACUUM");
    copyLog();
    const after = size();
    if (options.json === true) printJson({ before, after });
    else say(`The database had ${megabytes(before)} MB; now it has ${megabytes(after)} MB.`);
    return 0;
  } finally {
    close();
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
