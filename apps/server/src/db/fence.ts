import type { SqliteConnection } from "./open.ts";

/**
 * Makes this connection the only one that may write to the database from now on. Each that comes raises the fence, and
 * brings triggers of its own that let no write pass once the fence is not where it put it: so a process that was taken for
 * dead changes nothing, whatever it is in the middle of.
 * @param onFenced told when a write was refused
 * @returns how often the database has changed hands
 */
export function raiseFence(sqlite: SqliteConnection, onFenced: () => void): number {
  const fence = sqlite
    .prepare("INSERT INTO owner VALUES (1, 1) ON CONFLICT DO UPDATE SET fence = fence + 1 RETURNING fence")
    .pluck()
    .get() as number;
  sqlite.function("weft_fenced", () => {
    onFenced();
    return null;
  });
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  for (const table of tables)
    for (const change of ["INSERT", "UPDATE", "DELETE"])
      sqlite.exec(
        `CREATE TEMP TRIGGER "fence ${change} ${table}" BEFORE ${change} ON main."${table}" ` +
          `WHEN (SELECT fence FROM main.owner) IS NOT ${fence} BEGIN ` +
          "SELECT weft_fenced(); SELECT RAISE(ABORT, 'The data belongs to another Weft process now.'); END",
      );
  return fence;
}
