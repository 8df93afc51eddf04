import type { SqliteConnection } from "./open.ts";

/**
 * What is wrong with the file, in a sentence; nothing when it is whole. Reads every page, so it takes about a second for
 * each gigabyte (https://sqlite.org/pragma.html#pragma_integrity_check).
 */
export function damageOf(sqlite: SqliteConnection): string | undefined {
  try {
    const lines = (sqlite.pragma("integrity_check(5)") as { integrity_check: string }[]).map(
      ({ integrity_check: line }) => line,
    );
    if (lines[0] !== "ok") return `The database is damaged: ${lines.join("; ")}`;
    const torn = sqlite.pragma("foreign_key_check") as { table: string }[];
    return torn.length === 0
      ? undefined
      : `${torn.length} rows belong to rows that are not there, the first in ${torn[0]?.table}.`;
  } catch (error) {
    return `The database is damaged: ${(error as Error).message}`;
  }
}
